-- Resources in work, and every edition ever published. `finding` is another slice's id and is not checked here.

CREATE TABLE resource (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    initiative TEXT NOT NULL REFERENCES initiative (id),
    slug TEXT NOT NULL UNIQUE,
    finding TEXT,
    statement TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('checklist', 'guide', 'template', 'tip-sheet')),
    lang TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    audience TEXT NOT NULL,
    body TEXT NOT NULL,
    keywords TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    edition INTEGER NOT NULL,
    published INTEGER,
    stage TEXT NOT NULL CHECK (stage IN ('draft', 'signed', 'published', 'withdrawn')),
    signed_by TEXT REFERENCES person (id),
    signed_at INTEGER,
    stage_at INTEGER,
    reason TEXT
) STRICT;

CREATE INDEX resource_initiative ON resource (initiative);

CREATE TABLE resource_edition (
    resource TEXT NOT NULL REFERENCES resource (id),
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    lang TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    audience TEXT NOT NULL,
    body TEXT NOT NULL,
    keywords TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    signed_by TEXT NOT NULL REFERENCES person (id),
    signed_at INTEGER NOT NULL,
    published_at INTEGER NOT NULL,
    PRIMARY KEY (resource, number)
) STRICT;
