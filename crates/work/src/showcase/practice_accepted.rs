//! Carries an accepted practice into the poster hall, with what it already says as a first draft.

use std::collections::BTreeMap;

use kernel::{Act, Actor, Line, Mint, SeatKind};
use recruit::{Practice, PracticeAccepted, Recruitment};
use showcase::{ContentDraft, Invited, Presenter, SectionKind, invite_poster};
use store::JobRow;

use crate::{Place, Trouble, Worked, ids};

pub(crate) async fn run(at: &Place, job: &JobRow) -> Worked {
    let accepted: PracticeAccepted = ids(job)?;
    let mut tx = at.store.begin().await?;
    let found = tx.practice(&accepted.submission.to_string()).await?;
    let Some(practice) = found else { return Err(Trouble::Never("there is no such practice".to_owned())) };
    let invited = invited(&practice).map_err(Trouble::Never)?;
    let now = at.now();
    let mut act = Act::new(Actor::visitor(), now, Mint::at(now));
    invite_poster(&mut tx, &mut act, invited).await?;
    Ok(tx.commit().await?)
}

/// What the hall learns of a practice. Answers keep their words; what has no place on a poster stays with the practice.
pub fn invited(practice: &Practice) -> Result<Invited, String> {
    let by = if practice.team_name.is_empty() { practice.authors.join(", ") } else { practice.team_name.clone() };
    let presenters: Vec<Option<Presenter>> = if practice.members.is_empty() {
        practice.authors.iter().map(|name| presenter(name, false)).collect()
    } else {
        let partner = |kind: SeatKind| kind.is_partner();
        practice.members.iter().map(|member| presenter(&member.name, partner(member.kind))).collect()
    };
    Ok(Invited {
        submission: practice.id,
        initiative: practice.initiative,
        team: practice.team,
        team_name: Line::parse(&cut(&by, Line::MAX))
            .or_else(|_| Line::parse("–"))
            .map_err(|fault| fault.key.to_owned())?,
        presenters: presenters.into_iter().flatten().collect(),
        content: draft(practice).parse().map_err(|errors| format!("{errors:?}"))?,
    })
}

fn presenter(name: &str, partner: bool) -> Option<Presenter> {
    Line::parse(&cut(name, Line::MAX)).ok().map(|name| Presenter { name, partner })
}

/// At most `max` characters, cut at a word.
fn cut(text: &str, max: usize) -> String {
    if text.chars().count() <= max {
        return text.to_owned();
    }
    let short: String = text.chars().take(max - 1).collect();
    format!("{}…", short.rsplit_once(char::is_whitespace).map_or(short.as_str(), |(whole, _)| whole))
}

fn draft(practice: &Practice) -> ContentDraft {
    let answer = |key: &str| {
        practice
            .sections
            .iter()
            .find(|section| section.key == key)
            .map(|section| section.text.clone())
            .unwrap_or_default()
    };
    let mut sections: BTreeMap<SectionKind, String> = SectionKind::ALL
        .iter()
        .map(|kind| (*kind, answer(if *kind == SectionKind::Start { "elsewhere" } else { kind.as_str() })))
        .map(|(kind, text)| (kind, cut(&text, 6_000)))
        .collect();
    if let (Some(text), Some(did)) = (&practice.text, sections.get_mut(&SectionKind::Did))
        && did.is_empty()
    {
        *did = cut(text, 6_000);
    }
    let keywords: Vec<String> = practice.keywords.iter().take(8).map(|word| cut(&word.replace(',', " "), 40)).collect();
    ContentDraft {
        title: cut(&practice.title, 160),
        message: cut(&practice.message, 300),
        sections,
        partner_words: practice.account.as_ref().map(|account| cut(&account.text, 4_000)).unwrap_or_default(),
        keywords: keywords.join(", "),
        setting: cut(&answer("setting"), 60),
        audience: cut(&answer("audience"), 60),
        ..ContentDraft::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_at_a_word() {
        assert_eq!(cut("one two three", 9), "one two…");
        assert_eq!(cut("éééééé", 4), "ééé…");
        assert_eq!(cut("short", 9), "short");
    }
}
