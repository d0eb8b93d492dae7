-- From text to white paper: documents, codebook, excerpts, findings, rounds, reports, editions.
-- Positions are counted in Unicode scalar values. The text of a document never changes.

CREATE TABLE document (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    initiative TEXT NOT NULL REFERENCES initiative (id),
    submission TEXT UNIQUE,
    title TEXT NOT NULL,
    authors TEXT NOT NULL,
    licence TEXT,
    words TEXT NOT NULL,
    length INTEGER NOT NULL,
    parts TEXT NOT NULL,
    at INTEGER NOT NULL,
    finished_at INTEGER
) STRICT;

CREATE INDEX document_initiative ON document (initiative, at);

CREATE TABLE code (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    initiative TEXT NOT NULL REFERENCES initiative (id),
    name TEXT NOT NULL,
    definition TEXT NOT NULL,
    parent TEXT REFERENCES code (id),
    colour INTEGER NOT NULL,
    UNIQUE (initiative, name)
) STRICT;

CREATE TABLE excerpt (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    initiative TEXT NOT NULL REFERENCES initiative (id),
    document TEXT NOT NULL REFERENCES document (id),
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL CHECK (start_at < end_at),
    words TEXT NOT NULL,
    memo TEXT,
    person TEXT NOT NULL REFERENCES person (id),
    at INTEGER NOT NULL,
    removed INTEGER NOT NULL
) STRICT;

CREATE INDEX excerpt_document ON excerpt (document, start_at);

CREATE INDEX excerpt_initiative ON excerpt (initiative, at);

CREATE TABLE excerpt_code (
    excerpt TEXT NOT NULL REFERENCES excerpt (id),
    code TEXT NOT NULL REFERENCES code (id),
    PRIMARY KEY (excerpt, code)
) STRICT;

CREATE INDEX excerpt_code_code ON excerpt_code (code);

CREATE TABLE rating_round (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    initiative TEXT NOT NULL REFERENCES initiative (id),
    body TEXT NOT NULL REFERENCES body (id),
    title TEXT NOT NULL,
    at_least INTEGER NOT NULL,
    below INTEGER NOT NULL,
    due TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('planned', 'open', 'closed')),
    opened_at INTEGER,
    closed_at INTEGER,
    results TEXT NOT NULL
) STRICT;

CREATE INDEX rating_round_initiative ON rating_round (initiative);

CREATE TABLE finding (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    initiative TEXT NOT NULL REFERENCES initiative (id),
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    statement TEXT NOT NULL,
    explanation TEXT NOT NULL,
    plain TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'in-round', 'carried', 'not-carried')),
    round TEXT REFERENCES rating_round (id),
    settled_at INTEGER,
    assent TEXT,
    reason TEXT,
    UNIQUE (initiative, number)
) STRICT;

CREATE TABLE finding_code (
    finding TEXT NOT NULL REFERENCES finding (id),
    place INTEGER NOT NULL,
    code TEXT NOT NULL REFERENCES code (id),
    PRIMARY KEY (finding, place)
) STRICT;

CREATE TABLE finding_excerpt (
    finding TEXT NOT NULL REFERENCES finding (id),
    place INTEGER NOT NULL,
    excerpt TEXT NOT NULL REFERENCES excerpt (id),
    PRIMARY KEY (finding, place)
) STRICT;

CREATE INDEX finding_excerpt_excerpt ON finding_excerpt (excerpt);

CREATE TABLE round_finding (
    round TEXT NOT NULL REFERENCES rating_round (id),
    place INTEGER NOT NULL,
    finding TEXT NOT NULL REFERENCES finding (id),
    PRIMARY KEY (round, place)
) STRICT;

CREATE TABLE ballot (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    initiative TEXT NOT NULL REFERENCES initiative (id),
    round TEXT NOT NULL REFERENCES rating_round (id),
    person TEXT NOT NULL REFERENCES person (id),
    seat TEXT NOT NULL,
    at INTEGER NOT NULL,
    UNIQUE (round, person)
) STRICT;

CREATE TABLE ballot_mark (
    ballot TEXT NOT NULL REFERENCES ballot (id),
    finding TEXT NOT NULL REFERENCES finding (id),
    score INTEGER CHECK (score BETWEEN 1 AND 9),
    comment TEXT,
    PRIMARY KEY (ballot, finding)
) STRICT;

CREATE TABLE report (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    initiative TEXT NOT NULL REFERENCES initiative (id),
    slug TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    subtitle TEXT,
    lang TEXT NOT NULL,
    foreword TEXT,
    method TEXT,
    involvement TEXT,
    recommendations TEXT NOT NULL
) STRICT;

CREATE TABLE report_finding (
    report TEXT NOT NULL REFERENCES report (id),
    place INTEGER NOT NULL,
    finding TEXT NOT NULL REFERENCES finding (id),
    PRIMARY KEY (report, place)
) STRICT;

CREATE TABLE edition (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    initiative TEXT NOT NULL REFERENCES initiative (id),
    report TEXT NOT NULL REFERENCES report (id),
    number INTEGER NOT NULL,
    note TEXT NOT NULL,
    prepared_at INTEGER NOT NULL,
    content TEXT NOT NULL,
    released_at INTEGER,
    assent TEXT
) STRICT;

CREATE UNIQUE INDEX edition_released ON edition (report, number) WHERE released_at IS NOT NULL;

CREATE TABLE edition_excerpt (
    edition TEXT NOT NULL REFERENCES edition (id),
    place INTEGER NOT NULL,
    finding TEXT NOT NULL REFERENCES finding (id),
    excerpt TEXT NOT NULL REFERENCES excerpt (id),
    PRIMARY KEY (edition, finding, excerpt)
) STRICT;

CREATE INDEX edition_excerpt_excerpt ON edition_excerpt (excerpt);
