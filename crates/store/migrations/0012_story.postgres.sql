-- Stories, the consents given to them, where they were used, and the keys by which letters take them back.
-- When a story is taken back its words are set to NULL; the form of the consent stays for six years, the text never.

CREATE TABLE story (
    id TEXT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    initiative TEXT NOT NULL REFERENCES initiative (id),
    teller TEXT NOT NULL REFERENCES person (id),
    slug TEXT NOT NULL UNIQUE,
    lang TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('adult', 'minor', 'represented')),
    representative TEXT,
    authority TEXT,
    adult_on TEXT,
    title TEXT,
    words TEXT,
    note TEXT,
    hidden_from TEXT NOT NULL,
    told BIGINT NOT NULL,
    consent TEXT,
    ends BIGINT,
    released BIGINT,
    hash TEXT,
    places TEXT NOT NULL,
    ended BIGINT,
    ending TEXT CHECK (ending IN ('withdrawn', 'expired')),
    CHECK (ending IS NULL OR ending <> 'withdrawn' OR (title IS NULL AND words IS NULL AND note IS NULL))
);

CREATE INDEX story_initiative ON story (initiative, told);

CREATE INDEX story_teller ON story (teller, told);

CREATE TABLE story_consent (
    story TEXT NOT NULL REFERENCES story (id),
    at BIGINT NOT NULL,
    consent TEXT NOT NULL,
    released BIGINT,
    hash TEXT,
    ended BIGINT,
    ending TEXT,
    PRIMARY KEY (story, at)
);

CREATE INDEX story_consent_ended ON story_consent (ended);

CREATE TABLE story_use (
    id TEXT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    story TEXT NOT NULL REFERENCES story (id),
    initiative TEXT NOT NULL REFERENCES initiative (id),
    kind TEXT NOT NULL CHECK (kind IN ('page', 'poster', 'edition', 'session', 'lesson', 'sent', 'other')),
    channel TEXT NOT NULL CHECK (channel IN ('site', 'print', 'spoken', 'social', 'recording')),
    what TEXT NOT NULL,
    day TEXT NOT NULL,
    by_person TEXT,
    at BIGINT NOT NULL
);

CREATE INDEX story_use_story ON story_use (story, at);

CREATE TABLE story_key (
    hash TEXT NOT NULL PRIMARY KEY,
    story TEXT NOT NULL REFERENCES story (id),
    at BIGINT NOT NULL
);

CREATE TABLE story_coverage (
    initiative TEXT NOT NULL PRIMARY KEY REFERENCES initiative (id),
    version BIGINT NOT NULL,
    organisation TEXT,
    since TEXT,
    until TEXT
);

-- Stories are found as well, until they end.

ALTER TABLE search_entry DROP CONSTRAINT search_entry_place_check;

ALTER TABLE search_entry ADD CONSTRAINT search_entry_place_check CHECK (place IN ('resource', 'poster', 'story'));

ALTER TABLE search_entry ADD COLUMN ends BIGINT;
