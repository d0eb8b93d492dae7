-- People outside the line of authority, and reports of problems, which only they and who signed them read.

CREATE TABLE ally (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    initiative TEXT NOT NULL REFERENCES initiative (id),
    person TEXT NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL CHECK (kind IN ('support', 'independent')),
    reach TEXT NOT NULL,
    about TEXT NOT NULL,
    gone INTEGER
) STRICT;
CREATE INDEX ally_initiative ON ally (initiative, kind);

CREATE TABLE problem (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    initiative TEXT NOT NULL REFERENCES initiative (id),
    answers TEXT NOT NULL REFERENCES person (id),
    reporter TEXT REFERENCES person (id),
    words TEXT NOT NULL,
    at INTEGER NOT NULL,
    heard INTEGER,
    closed INTEGER,
    answer TEXT
) STRICT;
CREATE INDEX problem_answers ON problem (answers, at);
CREATE INDEX problem_reporter ON problem (reporter, at);
