-- What readers can find. The words are indexed by the language of the text.

CREATE TABLE search_entry (
    seq BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
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
    minutes BIGINT NOT NULL,
    cover BIGINT NOT NULL,
    keywords TEXT NOT NULL,
    at BIGINT NOT NULL,
    vec TSVECTOR NOT NULL GENERATED ALWAYS AS (
        CASE WHEN lang = 'es' THEN
            setweight(to_tsvector('spanish', title), 'A') || setweight(to_tsvector('spanish', keywords), 'A')
            || setweight(to_tsvector('spanish', lead), 'B') || setweight(to_tsvector('spanish', body), 'D')
        WHEN lang = 'en' THEN
            setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', keywords), 'A')
            || setweight(to_tsvector('english', lead), 'B') || setweight(to_tsvector('english', body), 'D')
        ELSE
            setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', keywords), 'A')
            || setweight(to_tsvector('simple', lead), 'B') || setweight(to_tsvector('simple', body), 'D')
        END
    ) STORED
);

CREATE INDEX search_entry_at ON search_entry (at);
CREATE INDEX search_entry_vec ON search_entry USING gin (vec);
