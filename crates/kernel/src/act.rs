//! What every command needs besides its subject.

use crate::{Actor, Author, Failure, Mint, PersonId, Refusal, Stamp};

/// One act: who, when, and the mint for what is born of it. Made once at the door and handed down.
#[derive(Debug)]
pub struct Act {
    /// Who acts.
    pub by: Actor,
    /// When.
    pub now: Stamp,
    /// Makes the ids of this act.
    pub mint: Mint,
}

impl Act {
    /// An act of `by` at `now`.
    pub fn new(by: Actor, now: Stamp, mint: Mint) -> Self {
        Self { by, now, mint }
    }

    /// The acting person; a visitor is asked to sign in.
    pub fn person(&self) -> Result<PersonId, Failure> {
        self.by.person.ok_or(Failure::Refused(Refusal::sign_in()))
    }

    /// Who signs the fact: the person, or the program where nobody is signed in.
    pub fn author(&self) -> Author {
        self.by.person.map_or(Author::Program, Author::Person)
    }
}
