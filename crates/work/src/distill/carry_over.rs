//! The text of an accepted practice becomes a document to be coded.

use ::distill::{NewDocument, Passage, PracticeText, carry_over_practice};
use ::recruit::{Practice, PracticeAccepted, Recruitment};
use kernel::{Act, Actor, Line, Mint, Prose, SeatKind};
use store::{JobRow, Tx};

use crate::{Place, Trouble, Worked, ids};

pub(crate) async fn run(at: &Place, job: &JobRow) -> Worked {
    let accepted: PracticeAccepted = ids(job)?;
    let mut tx = at.store.begin().await?;
    let Some(practice) = tx.practice(&accepted.submission.to_string()).await? else {
        return Err(Trouble::Never(format!("{} is no practice", accepted.submission)));
    };
    let mut act = Act::new(Actor::visitor(), at.now(), Mint::at(at.now()));
    carry_over(&mut tx, &mut act, &practice).await?;
    Ok(tx.commit().await?)
}

/// Carries a practice over; one that is there already stays as it is.
pub async fn carry_over(tx: &mut Tx, act: &mut Act, practice: &Practice) -> Worked {
    let passages = passages(practice);
    if passages.is_empty() {
        return Ok(());
    }
    let authors = match practice.team {
        Some(_) => practice.members.iter().map(|member| member.name.clone()).collect(),
        None => practice.authors.clone(),
    };
    let text = NewDocument {
        title: line(&practice.title).ok_or_else(|| Trouble::Never("a practice without a title".to_owned()))?,
        authors: authors.iter().filter_map(|name| line(name)).collect(),
        licence: practice.licence.as_deref().and_then(line),
        passages,
    };
    let text = PracticeText { initiative: practice.initiative, submission: practice.id, text };
    carry_over_practice(tx, act, text).await?;
    Ok(())
}

/// The one sentence to remember, the sections under their questions, the partner's account in the partner's voice, then what came in from a file.
fn passages(practice: &Practice) -> Vec<Passage> {
    let section = |title: &str, text: &str, speaker: Option<SeatKind>| {
        Some(Passage { label: line(title), speaker, text: Prose::parse(text).ok()? })
    };
    let message = section("", &practice.message, None);
    let sections = practice.sections.iter().filter_map(|one| section(&one.heading, &one.text, None));
    let account = practice.account.iter().filter_map(|one| section(&one.heading, &one.text, Some(SeatKind::Partner)));
    let file = practice.text.iter().filter_map(|text| section("", text, None));
    message.into_iter().chain(sections).chain(account).chain(file).collect()
}

fn line(text: &str) -> Option<Line> {
    Line::parse(&text.chars().take(Line::MAX).collect::<String>()).ok()
}
