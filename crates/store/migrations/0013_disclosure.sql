-- Financial relationships of people who plan or teach. An answer is a row; a new answer is a new row.

CREATE TABLE disclosure (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    initiative TEXT NOT NULL REFERENCES initiative (id),
    person TEXT NOT NULL REFERENCES person (id),
    given INTEGER NOT NULL,
    expires TEXT NOT NULL,
    relationships TEXT NOT NULL
) STRICT;
CREATE INDEX disclosure_by_initiative ON disclosure (initiative, person, given);
CREATE INDEX disclosure_by_person ON disclosure (person, given);
