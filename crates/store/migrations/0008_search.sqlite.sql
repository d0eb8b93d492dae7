-- What readers can find. The words are indexed by FTS5 beside the table, kept in step by triggers.

CREATE TABLE search_entry (
    seq INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    place TEXT NOT NULL CHECK (place IN ('resource', 'poster')),
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
    at INTEGER NOT NULL
) STRICT;

CREATE INDEX search_entry_at ON search_entry (at);

CREATE VIRTUAL TABLE search_text USING fts5 (
    title, keywords, lead, body, content = 'search_entry', content_rowid = 'seq',
    tokenize = 'porter unicode61 remove_diacritics 2'
);

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
