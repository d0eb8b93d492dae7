//! People: those with an account and those invited to have one.

use kernel::{Act, Change, Email, Fact, Lang, Line, PersonId, Refusal, Version, sealed};

use crate::fact;

/// What the program knows of a person. Health facts are not among it.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonRecord {
    /// Its id.
    pub id: PersonId,
    /// How often it was saved.
    pub version: Version,
    /// Where mail goes.
    pub email: Email,
    /// The name shown.
    pub name: Line,
    /// One line the person wrote about themselves, if any.
    pub about: Option<Line>,
    /// The language of mails and pages.
    pub lang: Lang,
    /// Whether the person is staff of the organisation that runs the installation.
    pub steward: bool,
}

/// What it takes to join.
#[derive(Debug, Clone)]
pub struct NewPerson {
    /// Where mail goes.
    pub email: Email,
    /// The name shown.
    pub name: Line,
    /// The language of mails and pages.
    pub lang: Lang,
}

sealed!(
    /// Somebody with an account or invited to have one.
    Person, PersonRecord, PersonId
);

impl Person {
    /// Somebody joins, by their own act or by an invitation.
    pub fn join(act: &mut Act, new: NewPerson) -> Change<Self> {
        let id = PersonId::mint(&mut act.mint);
        let record = PersonRecord {
            id,
            version: Version(0),
            email: new.email,
            name: new.name,
            about: None,
            lang: new.lang,
            steward: false,
        };
        Change::new(Self(record), Fact::new(fact::PERSON_JOINED, id, act.author(), act.now))
    }

    /// Makes somebody staff of the organisation: a steward's act, or the program's at the first start.
    pub fn appoint(mut self, act: &Act) -> Result<Change<Self>, Refusal> {
        if act.by.person.is_some() && !act.by.is_steward() {
            return Err(Refusal::not_yours());
        }
        self.0.steward = true;
        let fact = Fact::new(fact::PERSON_CHANGED, self.id, act.author(), act.now).with("steward", true);
        Ok(Change::new(self, fact))
    }

    /// Changes one's own name, line and language. Nobody else can.
    pub fn describe(mut self, act: &Act, name: Line, about: Option<Line>, lang: Lang) -> Result<Change<Self>, Refusal> {
        if act.by.person != Some(self.id) {
            return Err(Refusal::not_yours());
        }
        self.0.name = name;
        self.0.about = about;
        self.0.lang = lang;
        let fact = Fact::new(fact::PERSON_CHANGED, self.id, act.author(), act.now);
        Ok(Change::new(self, fact))
    }
}
