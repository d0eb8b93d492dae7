-- Sheets of plain language: one for each rater of a text.

CREATE TABLE plain_sheet (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    initiative TEXT NOT NULL REFERENCES initiative (id),
    about TEXT NOT NULL,
    rater TEXT NOT NULL REFERENCES person (id),
    side TEXT NOT NULL CHECK (side IN ('partners', 'others')),
    answers TEXT NOT NULL,
    at INTEGER NOT NULL,
    UNIQUE (initiative, about, rater)
) STRICT;
