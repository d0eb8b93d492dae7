//! Who wants to see a story.

use kernel::{Actor, Email, InitiativeId};

use super::Audience;
use crate::MaySteer;

/// How near a reader stands, and who it is as far as one knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    pub(super) audience: Audience,
    pub(super) email: Option<Email>,
}

impl Reader {
    /// Anybody at all: a visitor, a search engine, whoever holds a copy.
    pub fn anybody() -> Self {
        Self { audience: Audience::Public, email: None }
    }

    /// The reader that an actor is in an initiative; `email` is the account's address, for those a story is hidden from.
    pub fn of(actor: &Actor, email: Option<Email>, initiative: InitiativeId) -> Self {
        let audience = match actor.person {
            None => return Self::anybody(),
            Some(_) if MaySteer::check(actor, initiative).is_ok() => Audience::Team,
            Some(_) if actor.sits_in(initiative) => Audience::Initiative,
            Some(_) => Audience::Learners,
        };
        Self { audience, email }
    }
}
