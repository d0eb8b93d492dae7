-- Halls, posters, questions. `submission` and `team` are other slices' ids and are not checked here.

CREATE TABLE hall (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    initiative TEXT NOT NULL UNIQUE REFERENCES initiative (id),
    title TEXT NOT NULL,
    intro TEXT NOT NULL,
    opens INTEGER NOT NULL,
    closes INTEGER NOT NULL,
    asynchronous INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('planned', 'shown')),
    shown_at INTEGER
) STRICT;

CREATE TABLE poster (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    initiative TEXT NOT NULL REFERENCES initiative (id),
    submission TEXT NOT NULL UNIQUE,
    team TEXT,
    team_name TEXT NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    number INTEGER NOT NULL,
    presenters TEXT NOT NULL,
    partners INTEGER NOT NULL,
    title TEXT NOT NULL,
    message TEXT,
    summary TEXT,
    sections TEXT NOT NULL,
    partner_words TEXT,
    takeaway TEXT,
    keywords TEXT NOT NULL,
    setting TEXT,
    audience TEXT,
    cover INTEGER NOT NULL,
    figure TEXT,
    words TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('invited', 'draft', 'shown', 'withdrawn')),
    state_at INTEGER,
    reason TEXT,
    UNIQUE (initiative, number)
) STRICT;

CREATE INDEX poster_team ON poster (team);

CREATE TABLE poster_keyword (
    poster TEXT NOT NULL REFERENCES poster (id),
    keyword TEXT NOT NULL,
    PRIMARY KEY (keyword, poster)
) STRICT;

CREATE INDEX poster_keyword_poster ON poster_keyword (poster);

CREATE TABLE question (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    poster TEXT NOT NULL REFERENCES poster (id),
    asker TEXT NOT NULL REFERENCES person (id),
    words TEXT NOT NULL,
    at INTEGER NOT NULL,
    answer TEXT,
    answered_by TEXT REFERENCES person (id),
    by_partner INTEGER,
    answered_at INTEGER
) STRICT;

CREATE INDEX question_poster ON question (poster, at);
CREATE INDEX question_asker ON question (asker, at);
