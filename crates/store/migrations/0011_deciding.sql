-- Seats with terms, pauses and stand-ins; decisions with options, ratings and short notice; inputs with owners and results.

ALTER TABLE seat ADD COLUMN term_until TEXT;
ALTER TABLE seat ADD COLUMN paused INTEGER;
ALTER TABLE seat ADD COLUMN stand_in TEXT REFERENCES person (id);
ALTER TABLE seat ADD COLUMN stand_in_until TEXT;

CREATE INDEX seat_stand_in ON seat (stand_in);

ALTER TABLE body ADD COLUMN quorum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE body ADD COLUMN alone_person TEXT REFERENCES person (id);
ALTER TABLE body ADD COLUMN alone_reason TEXT;
ALTER TABLE body ADD COLUMN alone_at INTEGER;

-- A third method: the old column's CHECK cannot be widened in place.
ALTER TABLE decision ADD COLUMN how TEXT NOT NULL DEFAULT 'consent' CHECK (how IN ('consent', 'double-majority', 'rating-round'));
UPDATE decision SET how = method;
ALTER TABLE decision DROP COLUMN method;
ALTER TABLE decision RENAME COLUMN how TO method;
ALTER TABLE decision ADD COLUMN papers TEXT;
ALTER TABLE decision ADD COLUMN options TEXT NOT NULL DEFAULT '[]';
ALTER TABLE decision ADD COLUMN quorum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE decision ADD COLUMN rule_days INTEGER NOT NULL DEFAULT 0;
ALTER TABLE decision ADD COLUMN why_short TEXT;
ALTER TABLE decision ADD COLUMN partners_at_put INTEGER;
ALTER TABLE decision ADD COLUMN before_partners INTEGER NOT NULL DEFAULT 0;
ALTER TABLE decision ADD COLUMN changed TEXT;
ALTER TABLE decision ADD COLUMN chosen INTEGER;
UPDATE decision SET rule_days = notice_days;

ALTER TABLE position ADD COLUMN choice INTEGER;
ALTER TABLE position ADD COLUMN rating INTEGER;
ALTER TABLE position ADD COLUMN since INTEGER;
ALTER TABLE position ADD COLUMN spoken_by TEXT REFERENCES person (id);
UPDATE position SET since = (
    SELECT seat.since FROM seat JOIN decision ON decision.body = seat.body
    WHERE decision.id = position.decision AND seat.person = position.person);

ALTER TABLE input ADD COLUMN owner TEXT REFERENCES person (id);
ALTER TABLE input ADD COLUMN due TEXT;
ALTER TABLE input ADD COLUMN result TEXT;
ALTER TABLE input ADD COLUMN result_at INTEGER;
