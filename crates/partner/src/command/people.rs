//! Accounts.

use kernel::{Act, Failure, Job, Lang, Line, PersonId, need, save};

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

/// Mails a link with which somebody signs in. The job makes the link's secret when it runs: only its hash is ever stored.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct MailSignInLink {
    /// To whom.
    pub email: String,
    /// In which language, where the address has no account yet.
    pub lang: Lang,
    /// Where the person wanted to go, a path of ours.
    pub back: String,
}

impl Job for MailSignInLink {
    const NAME: &'static str = "partner.mail-sign-in-link";
}
