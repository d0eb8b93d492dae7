//! Conflicts of interest: who is kept out, and why. The reason is always told.

use kernel::{Email, PersonId, words};

words! {
    /// What keeps a reviewer out.
    Conflict, "conflict of interest" {
        /// The reviewer said so.
        Declared = "declared",
        /// The reviewer is in the team.
        InTeam = "in-team",
        /// The reviewer is in a team of the same organisation.
        SameOrganisation = "same-organisation",
        /// The reviewer's mail address is of the same domain as a member's.
        SameMailDomain = "same-mail-domain",
        /// An author has the reviewer's name.
        Author = "author",
    }
}

/// Domains that anybody can have; sharing one is no tie.
const OPEN_DOMAINS: [&str; 12] = [
    "gmail.com",
    "googlemail.com",
    "outlook.com",
    "hotmail.com",
    "live.com",
    "yahoo.com",
    "icloud.com",
    "aol.com",
    "proton.me",
    "protonmail.com",
    "gmx.com",
    "mail.com",
];

/// What is known of a reviewer's ties.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reviewer {
    /// Who.
    pub person: PersonId,
    /// The name.
    pub name: String,
    /// The address.
    pub email: Email,
    /// The organisations of the teams the reviewer is in.
    pub organisations: Vec<String>,
}

/// What is known of a submission's people.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ties {
    /// The members of the team, with their addresses.
    pub members: Vec<(PersonId, Email)>,
    /// The organisation of the team.
    pub organisation: Option<String>,
    /// The authors named in a file.
    pub authors: Vec<String>,
}

/// The first tie between a reviewer and a submission, if there is one.
pub fn conflict_of(reviewer: &Reviewer, ties: &Ties) -> Option<Conflict> {
    if ties.members.iter().any(|(person, _)| *person == reviewer.person) {
        return Some(Conflict::InTeam);
    }
    if let Some(organisation) = &ties.organisation
        && reviewer.organisations.iter().any(|own| plain(own) == plain(organisation))
    {
        return Some(Conflict::SameOrganisation);
    }
    let domain = domain(&reviewer.email);
    let shared = ties.members.iter().any(|(_, email)| self::domain(email) == domain);
    if shared && !OPEN_DOMAINS.contains(&domain) {
        return Some(Conflict::SameMailDomain);
    }
    let author = ties.authors.iter().any(|author| plain(author) == plain(&reviewer.name));
    author.then_some(Conflict::Author)
}

fn domain(email: &Email) -> &str {
    email.as_str().rsplit('@').next().unwrap_or_default()
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
