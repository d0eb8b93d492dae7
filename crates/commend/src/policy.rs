//! Who may do what. Each permit is for one thing and can only be made here.

use kernel::{Actor, ProviderId, Refusal};

/// Proof that somebody may put providers on the list: the steward's staff.
#[derive(Debug)]
pub struct MayEnrol(());

impl MayEnrol {
    /// Checks the actor.
    pub fn check(actor: &Actor) -> Result<Self, Refusal> {
        if actor.is_steward() { Ok(Self(())) } else { Err(Refusal::not_yours()) }
    }
}

/// Proof that somebody may read and keep a provider's file: its staff, and the steward's.
///
/// To everybody else the file does not exist, for it holds names and disclosures (promise 11).
#[derive(Debug)]
pub struct MayKeep {
    provider: ProviderId,
    staff: bool,
}

impl MayKeep {
    /// Checks the actor.
    pub fn check(actor: &Actor, provider: ProviderId) -> Result<Self, Refusal> {
        let staff = actor.is_staff_of(provider);
        if staff || actor.is_steward() { Ok(Self { provider, staff }) } else { Err(Refusal::not_visible()) }
    }

    /// The provider it is for.
    pub fn provider(&self) -> ProviderId {
        self.provider
    }

    /// Whether the holder is the provider's own staff. Only they sign for it.
    pub fn signs(&self) -> bool {
        self.staff
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use kernel::{Mint, PersonId, Role};

    use super::*;

    #[test]
    fn who_may_do_what() {
        let mut mint = Mint::counting();
        let (ours, other) = (ProviderId::mint(&mut mint), ProviderId::mint(&mut mint));
        let mut person = |roles| Actor::person(PersonId::mint(&mut mint), roles);
        let actors = [
            ("visitor", Actor::visitor()),
            ("staff", person(vec![Role::Staff { provider: ours }])),
            ("staff of another", person(vec![Role::Staff { provider: other }])),
            ("steward", person(vec![Role::Steward])),
        ];
        let say = |answer: Result<(), Refusal>| answer.map_or_else(|why| why.key, |()| "yes");
        let mut table = format!("{:<18}{:<22}{:<22}{}\n", "", "enrol", "keep", "sign");
        for (name, actor) in &actors {
            let keep = MayKeep::check(actor, ours);
            let sign = keep.as_ref().map_or("no", |may| if may.signs() { "yes" } else { "no" });
            let keep = say(keep.map(|_| ()));
            let enrol = say(MayEnrol::check(actor).map(|_| ()));
            writeln!(table, "{name:<18}{enrol:<22}{keep:<22}{sign}").unwrap();
        }
        insta::assert_snapshot!("who-may-do-what", table);
    }
}
