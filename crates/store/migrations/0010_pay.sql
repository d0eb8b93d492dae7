-- What people are offered for work, what they claim, and how they are paid.

CREATE TABLE agreement (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    initiative TEXT NOT NULL REFERENCES initiative (id),
    person TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL,
    seat TEXT NOT NULL CHECK (seat IN ('partner', 'clinician', 'educator', 'cme-professional', 'steward')),
    starts TEXT NOT NULL,
    hours INTEGER NOT NULL,
    rate INTEGER NOT NULL,
    currency TEXT NOT NULL,
    level TEXT NOT NULL,
    expenses TEXT NOT NULL,
    credit TEXT NOT NULL,
    feedback TEXT NOT NULL,
    leaving TEXT NOT NULL,
    offered INTEGER NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('offered', 'agreed', 'turned-down', 'ended')),
    settled INTEGER,
    choice TEXT CHECK (choice IN ('accept', 'decline', 'cap', 'defer', 'redirect')),
    choice_value TEXT,
    form TEXT,
    wanted TEXT,
    delivered TEXT
) STRICT;

CREATE INDEX agreement_initiative ON agreement (initiative, person);

CREATE INDEX agreement_person ON agreement (person);

CREATE TABLE claim (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    initiative TEXT NOT NULL REFERENCES initiative (id),
    agreement TEXT NOT NULL REFERENCES agreement (id),
    person TEXT NOT NULL REFERENCES person (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('work', 'expense')),
    day TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    currency TEXT NOT NULL,
    what TEXT NOT NULL,
    sent INTEGER NOT NULL,
    hold TEXT,
    stage TEXT NOT NULL CHECK (stage IN ('sent', 'approved', 'returned', 'paid')),
    settled INTEGER,
    settled_by TEXT,
    note TEXT
) STRICT;

CREATE INDEX claim_initiative ON claim (initiative, sent);

CREATE INDEX claim_person ON claim (person, day);

CREATE TABLE payee (
    person TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    iban TEXT,
    routing TEXT,
    account TEXT,
    address TEXT,
    at INTEGER NOT NULL
) STRICT;
