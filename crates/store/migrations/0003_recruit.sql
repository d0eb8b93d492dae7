CREATE TABLE call (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    initiative TEXT NOT NULL REFERENCES initiative (id),
    slug TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    intro TEXT NOT NULL,
    panel TEXT NOT NULL REFERENCES body (id),
    questions TEXT NOT NULL,
    criteria TEXT NOT NULL,
    opens INTEGER NOT NULL,
    closes INTEGER NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('draft', 'open', 'closed')),
    stage_at INTEGER
) STRICT;

CREATE INDEX call_initiative ON call (initiative, opens);

CREATE TABLE team (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    organisation TEXT NOT NULL,
    place TEXT NOT NULL
) STRICT;

CREATE TABLE team_member (
    team TEXT NOT NULL REFERENCES team (id),
    person TEXT NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL CHECK (kind IN ('partner', 'clinician', 'educator', 'cme-professional', 'steward')),
    lead INTEGER NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (team, person)
) STRICT;

CREATE INDEX team_member_person ON team_member (person);

CREATE TABLE team_invitation (
    id TEXT NOT NULL PRIMARY KEY,
    team TEXT NOT NULL REFERENCES team (id),
    place INTEGER NOT NULL,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    hash TEXT UNIQUE,
    expires INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'used', 'revoked')),
    state_at INTEGER
) STRICT;

CREATE INDEX team_invitation_team ON team_invitation (team, place);

CREATE TABLE submission (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    call TEXT NOT NULL REFERENCES call (id),
    initiative TEXT NOT NULL REFERENCES initiative (id),
    team TEXT REFERENCES team (id),
    slug TEXT UNIQUE,
    title TEXT NOT NULL,
    message TEXT,
    keywords TEXT NOT NULL,
    answers TEXT NOT NULL,
    body TEXT,
    authors TEXT NOT NULL,
    source TEXT,
    licence TEXT,
    external TEXT,
    stage TEXT NOT NULL CHECK (stage IN ('draft', 'submitted', 'accepted', 'declined', 'withdrawn')),
    stage_at INTEGER,
    assent TEXT,
    reason TEXT,
    UNIQUE (call, external)
) STRICT;

CREATE INDEX submission_team ON submission (team);

CREATE INDEX submission_stage ON submission (stage, initiative, stage_at);

CREATE TABLE review (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    submission TEXT NOT NULL REFERENCES submission (id),
    call TEXT NOT NULL REFERENCES call (id),
    initiative TEXT NOT NULL REFERENCES initiative (id),
    reviewer TEXT NOT NULL REFERENCES person (id),
    seat TEXT NOT NULL,
    assigned INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('assigned', 'given', 'kept-out')),
    state_at INTEGER,
    conflict TEXT,
    scores TEXT,
    comment TEXT,
    recommendation TEXT,
    UNIQUE (submission, reviewer)
) STRICT;

CREATE INDEX review_call ON review (call);

CREATE INDEX review_reviewer ON review (reviewer);
