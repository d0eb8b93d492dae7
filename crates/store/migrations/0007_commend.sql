-- Providers, their terms, activities, who planned and taught, proofs, adoptions.

CREATE TABLE provider (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    region TEXT NOT NULL,
    enrolled INTEGER NOT NULL
) STRICT;

CREATE TABLE provider_staff (
    provider TEXT NOT NULL REFERENCES provider (id),
    place INTEGER NOT NULL,
    person TEXT NOT NULL REFERENCES person (id),
    PRIMARY KEY (provider, person)
) STRICT;

CREATE INDEX provider_staff_person ON provider_staff (person);

CREATE TABLE provider_term (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    provider TEXT NOT NULL REFERENCES provider (id),
    status TEXT NOT NULL CHECK (status IN ('provisional', 'accreditation', 'commendation', 'probation')),
    starts TEXT NOT NULL,
    until TEXT NOT NULL,
    attested_by TEXT REFERENCES person (id),
    attested_at INTEGER,
    attested_version INTEGER,
    attested_met INTEGER,
    attested_counted INTEGER,
    standing TEXT NOT NULL CHECK (standing IN ('not-begun', 'begun', 'evidenced', 'met')),
    since INTEGER NOT NULL
) STRICT;

CREATE INDEX provider_term_provider ON provider_term (provider, starts);

-- Each move of a standing, so that a chart over time is read and never guessed.
CREATE TABLE provider_state (
    term TEXT NOT NULL REFERENCES provider_term (id),
    provider TEXT NOT NULL REFERENCES provider (id),
    standing TEXT NOT NULL CHECK (standing IN ('not-begun', 'begun', 'evidenced', 'met')),
    at INTEGER NOT NULL,
    PRIMARY KEY (term, at)
) STRICT;

-- planner, faculty and papers say what the activity shows; every save writes them anew, so that sums are quick.
CREATE TABLE activity (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    provider TEXT NOT NULL REFERENCES provider (id),
    reference TEXT,
    title TEXT NOT NULL,
    format TEXT NOT NULL,
    delivery TEXT NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL,
    fixed TEXT,
    joint INTEGER NOT NULL,
    instances INTEGER NOT NULL,
    planner INTEGER NOT NULL,
    faculty INTEGER NOT NULL,
    papers INTEGER NOT NULL,
    UNIQUE (provider, reference)
) STRICT;

CREATE INDEX activity_provider ON activity (provider, starts, id);

CREATE INDEX activity_sums ON activity (provider, starts, instances, planner, faculty, papers);

CREATE TABLE activity_person (
    id TEXT NOT NULL PRIMARY KEY,
    activity TEXT NOT NULL REFERENCES activity (id),
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    part TEXT NOT NULL CHECK (part IN ('planner', 'faculty')),
    basis TEXT NOT NULL CHECK (basis IN ('patient', 'family', 'caregiver', 'public', 'advocate', 'none')),
    insider INTEGER NOT NULL,
    did TEXT,
    joined TEXT,
    permission TEXT,
    disclosed TEXT,
    relations INTEGER NOT NULL,
    mitigation TEXT
) STRICT;

CREATE INDEX activity_person_activity ON activity_person (activity, place);

CREATE TABLE activity_proof (
    id TEXT NOT NULL PRIMARY KEY,
    activity TEXT NOT NULL REFERENCES activity (id),
    place INTEGER NOT NULL,
    engagement TEXT,
    proves TEXT NOT NULL CHECK (proves IN ('planning', 'teaching', 'permission', 'disclosure', 'other')),
    what TEXT NOT NULL,
    dated TEXT NOT NULL,
    blob TEXT,
    file_name TEXT
) STRICT;

CREATE INDEX activity_proof_activity ON activity_proof (activity, place);

CREATE TABLE adoption (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    provider TEXT NOT NULL REFERENCES provider (id),
    activity TEXT NOT NULL REFERENCES activity (id),
    what TEXT NOT NULL,
    title TEXT NOT NULL,
    how TEXT,
    person TEXT REFERENCES person (id),
    at INTEGER NOT NULL,
    UNIQUE (activity, what)
) STRICT;

CREATE INDEX adoption_provider ON adoption (provider, at);

CREATE INDEX adoption_what ON adoption (what);
