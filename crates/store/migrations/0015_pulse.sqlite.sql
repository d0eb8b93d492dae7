-- Six questions after each phase. Who answered and what was answered stand apart: an answer has no time and no order.

CREATE TABLE pulse (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    initiative TEXT NOT NULL REFERENCES initiative (id),
    phase TEXT NOT NULL,
    opened INTEGER NOT NULL,
    closes INTEGER NOT NULL,
    shared INTEGER,
    UNIQUE (initiative, phase)
) STRICT;

CREATE TABLE pulse_answered (
    pulse TEXT NOT NULL REFERENCES pulse (id),
    person TEXT NOT NULL REFERENCES person (id),
    PRIMARY KEY (pulse, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE pulse_answer (
    place TEXT NOT NULL PRIMARY KEY,
    pulse TEXT NOT NULL REFERENCES pulse (id),
    side TEXT NOT NULL,
    scores TEXT NOT NULL,
    delivered TEXT,
    wanted TEXT,
    remark TEXT,
    signed TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX pulse_answer_pulse ON pulse_answer (pulse);
