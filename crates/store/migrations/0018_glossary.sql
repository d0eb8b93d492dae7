-- Words that somebody did not know, and what they mean.

CREATE TABLE glossary_entry (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    initiative TEXT NOT NULL REFERENCES initiative (id),
    word TEXT NOT NULL,
    meaning TEXT NOT NULL,
    lang TEXT NOT NULL,
    by_person TEXT NOT NULL REFERENCES person (id),
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX term_initiative ON glossary_entry (initiative);
