//! Accounts.

use kernel::{Act, Failure, Lang, Line, PersonId, need, save};

use crate::{NewPerson, Partnership, Person};

/// The account of an address; made now where there is none yet.
pub async fn account_of<P: Partnership>(port: &mut P, act: &mut Act, new: NewPerson) -> Result<Person, Failure> {
    match port.person_by_email(&new.email).await? {
        Some(person) => Ok(person),
        None => save(port, Person::join(act, new)).await,
    }
}

/// Makes somebody staff of the organisation.
pub async fn appoint_steward<P: Partnership>(port: &mut P, act: &mut Act, id: PersonId) -> Result<Person, Failure> {
    let person: Person = need(port, id).await?;
    save(port, person.appoint(act)?).await
}

/// Changes one's own name, line and language.
pub async fn change_own_details<P: Partnership>(
    port: &mut P,
    act: &mut Act,
    name: Line,
    about: Option<Line>,
    lang: Lang,
) -> Result<Person, Failure> {
    let person: Person = need(port, act.person()?).await?;
    save(port, person.describe(act, name, about, lang)?).await
}
