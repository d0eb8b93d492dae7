-- The ledger, the queue, and how people prove who they are.
-- Moments are microseconds since 1970, yes and no are 1 and 0, structures are JSON.

CREATE TABLE ledger_head (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    seq INTEGER NOT NULL,
    hash TEXT NOT NULL
) STRICT;

INSERT INTO ledger_head (one, seq, hash) VALUES (1, 0, '');

CREATE TABLE fact (
    seq INTEGER NOT NULL PRIMARY KEY,
    prev TEXT NOT NULL,
    hash TEXT NOT NULL,
    what TEXT NOT NULL,
    subject TEXT NOT NULL,
    initiative TEXT,
    person TEXT,
    seat TEXT,
    at INTEGER NOT NULL,
    details TEXT NOT NULL
) STRICT;

CREATE INDEX fact_subject ON fact (subject, seq);

CREATE INDEX fact_what ON fact (what, seq);

CREATE TABLE job (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    payload TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'dead')),
    due INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    lease INTEGER,
    error TEXT,
    queued INTEGER NOT NULL,
    finished INTEGER
) STRICT;

CREATE INDEX job_next ON job (state, due);

CREATE INDEX job_twin ON job (name, payload, state);

CREATE TABLE mail (
    id TEXT NOT NULL PRIMARY KEY,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body_text TEXT NOT NULL,
    body_html TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE session (
    hash TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL,
    began INTEGER NOT NULL,
    expires INTEGER NOT NULL
) STRICT;

CREATE INDEX session_person ON session (person);

CREATE TABLE mail_link (
    hash TEXT NOT NULL PRIMARY KEY,
    email TEXT NOT NULL,
    lang TEXT NOT NULL,
    back TEXT NOT NULL,
    asked INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    used INTEGER
) STRICT;

CREATE INDEX mail_link_email ON mail_link (email, asked);

CREATE TABLE passkey (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL,
    label TEXT NOT NULL,
    credential TEXT NOT NULL,
    added INTEGER NOT NULL,
    used INTEGER
) STRICT;

CREATE INDEX passkey_person ON passkey (person);

CREATE TABLE ceremony (
    hash TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    person TEXT,
    state TEXT NOT NULL,
    expires INTEGER NOT NULL
) STRICT;

CREATE TABLE token (
    id TEXT NOT NULL PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    person TEXT NOT NULL,
    label TEXT NOT NULL,
    made INTEGER NOT NULL
) STRICT;

CREATE TABLE blob (
    id TEXT NOT NULL PRIMARY KEY,
    sha256 TEXT NOT NULL,
    name TEXT NOT NULL,
    media TEXT NOT NULL,
    size INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT;
