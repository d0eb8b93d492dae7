//! Letters of recruiting: the invitation into a team, and what a panel decided.

use kernel::Lang;

use crate::Letter;

/// What a panel decided on a submission.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome<'a> {
    /// It is a practice.
    Accepted,
    /// It was not chosen.
    Declined {
        /// Why, in plain words.
        reason: &'a str,
    },
}

/// The letter with a panel's decision, its reason and what the reviewers wrote, without their names.
pub fn panel_letter(lang: Lang, title: &str, outcome: &Outcome<'_>, words: &[String], practice: &str) -> Letter {
    let args = [("title", title.to_owned())];
    let letter = match outcome {
        Outcome::Accepted => Letter::new(lang, "mail-accepted-subject", &args)
            .say("mail-accepted-what", &args)
            .link("mail-accepted-link", practice)
            .say("mail-accepted-next", &[]),
        Outcome::Declined { reason } => Letter::new(lang, "mail-declined-subject", &args)
            .say("mail-declined-what", &args)
            .quote(reason)
            .say("mail-declined-next", &[]),
    };
    if words.is_empty() {
        return letter;
    }
    let letter = letter.say("mail-panel-words", &[]);
    words.iter().fold(letter, |letter, text| letter.quote(text))
}

/// The letter with the secret link into a team.
pub fn invitation_letter(lang: Lang, name: &str, team: &str, until: &str, link: &str) -> Letter {
    let args = [("name", name.to_owned()), ("team", team.to_owned()), ("until", until.to_owned())];
    Letter::new(lang, "mail-invitation-subject", &args)
        .say("mail-invitation-what", &args)
        .link("mail-invitation-link", link)
        .say("mail-invitation-next", &args)
}
