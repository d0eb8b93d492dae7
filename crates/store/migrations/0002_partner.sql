-- People, initiatives, bodies, decisions, inputs, open roles.

CREATE TABLE person (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    about TEXT,
    lang TEXT NOT NULL,
    steward INTEGER NOT NULL
) STRICT;

CREATE TABLE initiative (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    begins TEXT NOT NULL,
    phases TEXT NOT NULL,
    aspects TEXT NOT NULL,
    notice_days INTEGER NOT NULL
) STRICT;

CREATE TABLE body (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    initiative TEXT NOT NULL REFERENCES initiative (id),
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    purpose TEXT NOT NULL
) STRICT;

CREATE INDEX body_initiative ON body (initiative);

CREATE TABLE seat (
    id TEXT NOT NULL PRIMARY KEY,
    body TEXT NOT NULL REFERENCES body (id),
    person TEXT NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL CHECK (kind IN ('partner', 'clinician', 'educator', 'cme-professional', 'steward')),
    lead INTEGER NOT NULL,
    since INTEGER NOT NULL,
    UNIQUE (body, person)
) STRICT;

CREATE INDEX seat_person ON seat (person);

CREATE TABLE decision (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    initiative TEXT NOT NULL REFERENCES initiative (id),
    body TEXT NOT NULL REFERENCES body (id),
    question TEXT NOT NULL,
    summary TEXT NOT NULL,
    method TEXT NOT NULL CHECK (method IN ('consent', 'double-majority')),
    matter TEXT,
    aspect TEXT,
    func TEXT,
    put_at INTEGER NOT NULL,
    notice_days INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'carried', 'fell')),
    closed_at INTEGER,
    influence TEXT
) STRICT;

CREATE INDEX decision_initiative ON decision (initiative, put_at);

CREATE TABLE decision_subject (
    decision TEXT NOT NULL REFERENCES decision (id),
    place INTEGER NOT NULL,
    subject TEXT NOT NULL,
    PRIMARY KEY (decision, place)
) STRICT;

CREATE INDEX decision_subject_subject ON decision_subject (subject);

CREATE TABLE position (
    decision TEXT NOT NULL REFERENCES decision (id),
    person TEXT NOT NULL REFERENCES person (id),
    seat TEXT NOT NULL,
    stance TEXT NOT NULL CHECK (stance IN ('agree', 'object', 'abstain')),
    reason TEXT,
    at INTEGER NOT NULL,
    PRIMARY KEY (decision, person)
) STRICT;

CREATE TABLE waiver (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    initiative TEXT NOT NULL REFERENCES initiative (id),
    matter TEXT NOT NULL,
    subject TEXT NOT NULL,
    signed_by TEXT NOT NULL REFERENCES person (id),
    reason TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE INDEX waiver_subject ON waiver (matter, subject);

CREATE TABLE input (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    initiative TEXT NOT NULL REFERENCES initiative (id),
    author TEXT NOT NULL REFERENCES person (id),
    source TEXT NOT NULL,
    about TEXT NOT NULL,
    words TEXT NOT NULL,
    at INTEGER NOT NULL,
    disposition TEXT CHECK (disposition IN ('used', 'partly', 'not-used', 'out-of-scope')),
    reason TEXT,
    answered_by TEXT,
    answered_at INTEGER
) STRICT;

CREATE INDEX input_initiative ON input (initiative, at);

CREATE INDEX input_author ON input (author, at);

CREATE TABLE opening (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    initiative TEXT NOT NULL REFERENCES initiative (id),
    title TEXT NOT NULL,
    what TEXT NOT NULL,
    hours TEXT NOT NULL,
    pay TEXT NOT NULL,
    level TEXT NOT NULL,
    support TEXT NOT NULL,
    effect TEXT NOT NULL,
    is_open INTEGER NOT NULL
) STRICT;

CREATE INDEX opening_initiative ON opening (initiative);

CREATE TABLE interest (
    opening TEXT NOT NULL REFERENCES opening (id),
    person TEXT NOT NULL REFERENCES person (id),
    note TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (opening, person)
) STRICT;
