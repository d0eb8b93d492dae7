//! What the panel read and said before it decided (reviews.toml).

use std::collections::{BTreeMap, HashMap};

use ::partner::{Disposition, Partnership, Reply, answer_input};
use ::recruit::{Recommendation, Recruitment, Verdict, assign_one, declare_conflict, give_review};
use anyhow::Context;
use kernel::{CallId, Subject, SubmissionId};
use serde::Deserialize;
use store::Tx;

use super::partner::STEWARD;
use super::year::{Year, prose};

/// Who leads the panel together with a partner, and hands out what is to be read.
const LEAD: &str = "marta-ellingsworth";

#[derive(Deserialize)]
struct File {
    conflict: Vec<ConflictRow>,
    review: Vec<ReviewRow>,
    waiting: Vec<WaitingRow>,
}

#[derive(Deserialize)]
struct ConflictRow {
    person: String,
    team: String,
}

#[derive(Deserialize)]
struct ReviewRow {
    practice: String,
    person: String,
    at: String,
    scores: BTreeMap<String, u8>,
    comment: String,
}

#[derive(Deserialize)]
struct WaitingRow {
    practice: String,
    person: String,
    at: String,
}

/// A practice as it was sent: its team, and what the letter says where there is one.
pub(super) struct Sent {
    pub id: SubmissionId,
    pub team: String,
    pub outcome: String,
    pub reason: String,
}

/// The members of the panel declare their ties, read what is theirs and say what they think.
pub(super) async fn seed(
    year: &mut Year,
    tx: &mut Tx,
    call: CallId,
    sent: &HashMap<String, Sent>,
) -> anyhow::Result<()> {
    let file: File = toml::from_str(include_str!("../../demo/reviews.toml")).context("reviews.toml")?;
    for row in &file.conflict {
        declare(year, tx, row, sent).await?;
    }
    for row in &file.review {
        let practice = sent.get(&row.practice).with_context(|| format!("{:?} was not sent", row.practice))?;
        review(year, tx, row, practice).await.with_context(|| format!("{} reads {}", row.person, row.practice))?;
    }
    for row in &file.waiting {
        let practice = sent.get(&row.practice).with_context(|| format!("{:?} was not sent", row.practice))?;
        let reader = year.person(&row.person)?;
        let mut act = year.act(tx, LEAD, &row.at).await?;
        assign_one(tx, &mut act, practice.id, reader).await?;
    }
    anyhow::ensure!(!tx.reviews_of_call(call).await?.is_empty(), "nobody read anything");
    Ok(())
}

/// A member of the panel is offered one practice of a team and says that there is a tie.
async fn declare(year: &mut Year, tx: &mut Tx, row: &ConflictRow, sent: &HashMap<String, Sent>) -> anyhow::Result<()> {
    let of_team = |one: &&Sent| one.team == row.team && one.outcome == "accepted";
    let Some(practice) = sent.values().filter(of_team).min_by_key(|one| one.id) else { return Ok(()) };
    let reader = year.person(&row.person)?;
    let mut act = year.act(tx, LEAD, "M4-01").await?;
    let review = assign_one(tx, &mut act, practice.id, reader).await?;
    let act = year.act(tx, &row.person, "M4-02").await?;
    declare_conflict(tx, &act, review.id).await?;
    Ok(())
}

/// A mean of four and more is a yes, below three a no.
fn leaning(scores: &BTreeMap<String, u8>) -> Recommendation {
    let sum: usize = scores.values().copied().map(usize::from).sum();
    match sum {
        sum if sum >= 4 * scores.len() => Recommendation::Accept,
        sum if sum < 3 * scores.len() => Recommendation::Decline,
        _ => Recommendation::Discuss,
    }
}

async fn review(year: &mut Year, tx: &mut Tx, row: &ReviewRow, practice: &Sent) -> anyhow::Result<()> {
    let reader = year.person(&row.person)?;
    let mut act = year.act(tx, LEAD, "M4-01").await?;
    let review = assign_one(tx, &mut act, practice.id, reader).await?;
    let verdict = Verdict {
        scores: row.scores.clone(),
        comment: Some(prose(&row.comment)?),
        recommendation: leaning(&row.scores),
    };
    let mut act = year.act_of(tx, reader, year.at(&row.at)?).await?;
    let given = give_review(tx, &mut act, review.id, verdict).await.map_err(|why| anyhow::anyhow!("{why:?}"))?;
    anyhow::ensure!(given.verdict().is_some(), "was kept out");
    Ok(())
}

/// When the letters are out, each reviewer hears what the words became: the letter to the team holds the reason.
pub(super) async fn answer(year: &mut Year, tx: &mut Tx, sent: &HashMap<String, Sent>) -> anyhow::Result<()> {
    let about: HashMap<String, &Sent> =
        sent.values().map(|practice| (Subject::of(practice.id).to_string(), practice)).collect();
    for input in tx.inputs(year.initiative()?, None).await? {
        let Some(practice) = about.get(&input.about).filter(|_| input.answer.is_none()) else { continue };
        if practice.reason.is_empty() {
            continue;
        }
        let words = format!(
            "The panel had your words before it when it decided. The letter to the team says: {}",
            practice.reason
        );
        let mut act = year.act(tx, STEWARD, "M5-17").await?;
        answer_input(tx, &mut act, input.id, Reply { disposition: Disposition::Used, reason: prose(&words)? }).await?;
    }
    Ok(())
}
