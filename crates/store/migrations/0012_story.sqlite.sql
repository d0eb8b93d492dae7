-- Stories, the consents given to them, where they were used, and the keys by which letters take them back.
-- When a story is taken back its words are set to NULL; the form of the consent stays for six years, the text never.

CREATE TABLE story (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
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
    told INTEGER NOT NULL,
    consent TEXT,
    ends INTEGER,
    released INTEGER,
    hash TEXT,
    places TEXT NOT NULL,
    ended INTEGER,
    ending TEXT CHECK (ending IN ('withdrawn', 'expired')),
    CHECK (ending IS NULL OR ending <> 'withdrawn' OR (title IS NULL AND words IS NULL AND note IS NULL))
) STRICT;

CREATE INDEX story_initiative ON story (initiative, told);

CREATE INDEX story_teller ON story (teller, told);

CREATE TABLE story_consent (
    story TEXT NOT NULL REFERENCES story (id),
    at INTEGER NOT NULL,
    consent TEXT NOT NULL,
    released INTEGER,
    hash TEXT,
    ended INTEGER,
    ending TEXT,
    PRIMARY KEY (story, at)
) STRICT;

CREATE INDEX story_consent_ended ON story_consent (ended);

CREATE TABLE story_use (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    story TEXT NOT NULL REFERENCES story (id),
    initiative TEXT NOT NULL REFERENCES initiative (id),
    kind TEXT NOT NULL CHECK (kind IN ('page', 'poster', 'edition', 'session', 'lesson', 'sent', 'other')),
    channel TEXT NOT NULL CHECK (channel IN ('site', 'print', 'spoken', 'social', 'recording')),
    what TEXT NOT NULL,
    day TEXT NOT NULL,
    by_person TEXT,
    at INTEGER NOT NULL
) STRICT;

CREATE INDEX story_use_story ON story_use (story, at);

CREATE TABLE story_key (
    hash TEXT NOT NULL PRIMARY KEY,
    story TEXT NOT NULL REFERENCES story (id),
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE story_coverage (
    initiative TEXT NOT NULL PRIMARY KEY REFERENCES initiative (id),
    version INTEGER NOT NULL,
    organisation TEXT,
    since TEXT,
    until TEXT
) STRICT;

-- Stories are found as well, until they end. SQLite changes a CHECK by copying the table.

DROP TRIGGER search_entry_added;
DROP TRIGGER search_entry_changed;
DROP TRIGGER search_entry_gone;
DROP INDEX search_entry_at;

ALTER TABLE search_entry RENAME TO search_entry_before;

CREATE TABLE search_entry (
    seq INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    place TEXT NOT NULL CHECK (place IN ('resource', 'poster', 'story')),
    kind TEXT NOT NULL,
    initiative TEXT NOT NULL,
    slug TEXT NOT NULL,
    title TEXT NOT NULL,
    lead TEXT NOT NULL,
    body TEXT NOT NULL,
    audience TEXT NOT NULL,
    lang TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    cover INTEGER NOT NULL,
    keywords TEXT NOT NULL,
    at INTEGER NOT NULL,
    ends INTEGER
) STRICT;

INSERT INTO search_entry (seq, id, place, kind, initiative, slug, title, lead, body, audience, lang, minutes, cover, keywords, at)
SELECT seq, id, place, kind, initiative, slug, title, lead, body, audience, lang, minutes, cover, keywords, at
FROM search_entry_before;

DROP TABLE search_entry_before;

CREATE INDEX search_entry_at ON search_entry (at);

-- What is deleted from the index is overwritten in it, and does not wait for the next merge.
INSERT INTO search_text (search_text, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER search_entry_added AFTER INSERT ON search_entry BEGIN
    INSERT INTO search_text (rowid, title, keywords, lead, body)
    VALUES (new.seq, new.title, new.keywords, new.lead, new.body);
END;

CREATE TRIGGER search_entry_changed AFTER UPDATE ON search_entry BEGIN
    INSERT INTO search_text (search_text, rowid, title, keywords, lead, body)
    VALUES ('delete', old.seq, old.title, old.keywords, old.lead, old.body);
    INSERT INTO search_text (rowid, title, keywords, lead, body)
    VALUES (new.seq, new.title, new.keywords, new.lead, new.body);
END;

CREATE TRIGGER search_entry_gone AFTER DELETE ON search_entry BEGIN
    INSERT INTO search_text (search_text, rowid, title, keywords, lead, body)
    VALUES ('delete', old.seq, old.title, old.keywords, old.lead, old.body);
END;
