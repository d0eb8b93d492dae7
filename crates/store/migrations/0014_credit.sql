-- Who contributed what to a report, how each person is named, and which final texts they approved. An edition keeps the names it went out with.

CREATE TABLE credit (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    initiative TEXT NOT NULL REFERENCES initiative (id),
    report TEXT NOT NULL REFERENCES report (id),
    person TEXT NOT NULL REFERENCES person (id),
    contributions TEXT NOT NULL,
    choice TEXT,
    approvals TEXT NOT NULL,
    UNIQUE (report, person)
) STRICT;
CREATE INDEX credit_by_person ON credit (person);

ALTER TABLE edition ADD COLUMN names TEXT NOT NULL DEFAULT '[]';
