//! The poster event of the year: the hall, a poster of each accepted practice, visitors' questions and the teams' answers.

use std::collections::HashMap;

use anyhow::Context;
use kernel::{Email, Lang, PersonId, Stamp, Subject, Version};
use partner::{Matter, NewPerson, account_of};
use recruit::{PracticeLine, Recruitment};
use serde::Deserialize;
use showcase::{ContentDraft, HallDraft, Poster};
use store::Tx;

use super::decisions::decide;
use super::partner::STEWARD;
use super::year::{Year, line, prose};

#[derive(Deserialize)]
struct File {
    hall: HallRow,
    question: Vec<QuestionRow>,
}

#[derive(Deserialize)]
struct HallRow {
    title: String,
    opens: String,
    closes: String,
    about: String,
}

#[derive(Deserialize)]
struct QuestionRow {
    practice: String,
    asked_by: String,
    at: String,
    text: String,
    answers: Vec<AnswerRow>,
}

#[derive(Deserialize)]
struct AnswerRow {
    person: String,
    at: String,
    text: String,
}

#[derive(Deserialize)]
struct Practices {
    practice: Vec<PracticeRow>,
}

#[derive(Deserialize, Clone)]
struct PracticeRow {
    key: String,
    title: String,
    outcome: String,
    decided: String,
    did: String,
    elsewhere: String,
    result: String,
    partner: String,
}

fn practices() -> anyhow::Result<Vec<PracticeRow>> {
    let mut rows = Vec::new();
    for text in super::PRACTICES {
        let file: Practices = toml::from_str(text).context("practices")?;
        rows.extend(file.practice.into_iter().filter(|row| row.outcome == "accepted"));
    }
    Ok(rows)
}

/// Plans the hall, lets the programme committee decide on it, hangs the posters, opens the doors, asks and answers.
pub(super) async fn seed(year: &mut Year, tx: &mut Tx) -> anyhow::Result<()> {
    let file: File = toml::from_str(include_str!("../../demo/showcase.toml")).context("showcase.toml")?;
    let mut act = year.act(tx, STEWARD, "M4-20").await?;
    let about = HallDraft {
        title: line(&file.hall.title)?,
        intro: prose(&file.hall.about)?,
        opens: year.at(&file.hall.opens)?,
        closes: year.at(&file.hall.closes)?,
        asynchronous: true,
    };
    let initiative = year.initiative()?;
    let hall = showcase::plan_hall(tx, &mut act, initiative, about).await?;
    decide(year, tx, "poster-weeks", Matter::ProgrammeFixed, vec![Subject::of(hall.id)]).await?;
    let mut act = year.act(tx, STEWARD, "M5-19").await?;
    showcase::show_hall(tx, &mut act, hall.id).await?;
    let posters = hang(year, tx).await?;
    for (place, row) in file.question.into_iter().enumerate() {
        if let Some(poster) = posters.get(&row.practice) {
            ask(year, tx, poster, &row, place).await?;
        }
    }
    Ok(())
}

/// A poster of every accepted practice, finished and shown by the partner of its team. Gives them by the practice's key.
async fn hang(year: &mut Year, tx: &mut Tx) -> anyhow::Result<HashMap<String, Poster>> {
    let accepted = tx.practices(year.initiative).await?;
    let mut posters = HashMap::new();
    for row in practices()? {
        let Some(found) = accepted.iter().find(|line| line.title == row.title) else { continue };
        let poster = hang_one(year, tx, &row, found).await.with_context(|| row.key.clone())?;
        posters.insert(row.key, poster);
    }
    Ok(posters)
}

async fn hang_one(year: &mut Year, tx: &mut Tx, row: &PracticeRow, found: &PracticeLine) -> anyhow::Result<Poster> {
    let practice = tx.practice(&found.id.to_string()).await?.context("a practice of the list")?;
    let at: Stamp = year.at("M5-20")?.max(year.at(&row.decided)? + chrono::TimeDelta::days(2));
    let mut act = year.act_of_program(at);
    let invited = work::poster_of(&practice).map_err(|why| anyhow::anyhow!(why))?;
    let poster = showcase::invite_poster(tx, &mut act, invited).await?;
    let draft = finished(&poster, row);
    let content = draft.parse().map_err(|errors| anyhow::anyhow!("{errors:?}"))?;
    let partner = year.person(&row.partner)?;
    let mut act = year.act_of(tx, partner, at).await?;
    let seen: Version = poster.version;
    let poster = showcase::edit_poster(tx, &mut act, poster.id, seen, content).await?;
    Ok(showcase::show_poster(tx, &mut act, poster.id).await?)
}

/// The first draft with what a poster has beyond a practice.
fn finished(poster: &Poster, row: &PracticeRow) -> ContentDraft {
    let mut draft = ContentDraft::of(&poster.content);
    draft.summary = sentences(&row.did, 2);
    draft.takeaway = sentences(&row.elsewhere, 1);
    if let Some((before, after, of)) = before_and_after(&row.result) {
        draft.figure_caption.clone_from(&row.result);
        draft.figure_alternative = format!("Two bars. Before: {before} of {of}. Afterwards: {after} of {of}.");
        draft.figure_bars = format!("Before: {before} of {of}\nAfterwards: {after} of {of}");
    }
    draft
}

/// The first sentences of a text.
fn sentences(text: &str, count: usize) -> String {
    let ends: Vec<usize> = text.match_indices(". ").map(|(at, _)| at + 1).collect();
    ends.get(count - 1).map_or(text, |end| &text[..*end]).trim().to_owned()
}

/// The numbers of `… rose from 28 to 66 of 80` or `… fell from 36 of 41 to 9 of 41`, where both are of the same number.
fn before_and_after(result: &str) -> Option<(u32, u32, u32)> {
    let (_, rest) = result.split_once(" from ")?;
    let mut words = rest.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_ascii_digit()));
    let numbers: Vec<&str> = words.by_ref().take(6).collect();
    let number = |at: usize| numbers.get(at).and_then(|word| word.parse::<u32>().ok());
    match rest.split_whitespace().nth(1)? {
        "to" if rest.split_whitespace().nth(3) == Some("of") => Some((number(0)?, number(2)?, number(4)?)),
        _ => None,
    }
    .filter(|(before, after, of)| before <= of && after <= of && *of > 0)
}

async fn ask(year: &mut Year, tx: &mut Tx, poster: &Poster, row: &QuestionRow, place: usize) -> anyhow::Result<()> {
    let at = year.at(&row.at)?;
    let visitor = visitor(year, tx, &row.asked_by, place, at).await?;
    let mut act = year.act_of(tx, visitor, at).await?;
    let asked = showcase::ask_question(tx, &mut act, poster.id, prose(&row.text)?).await?;
    if let Some(answer) = row.answers.first() {
        let mut act = year.act(tx, &answer.person, &answer.at).await?;
        let question = showcase::answer_question(tx, &mut act, asked.id, prose(&answer.text)?).await;
        question.map_err(|failure| anyhow::anyhow!("{} answers {}: {failure:?}", answer.person, row.practice))?;
    }
    Ok(())
}

/// A person of the year, or somebody who signs in for the first time to ask.
async fn visitor(year: &mut Year, tx: &mut Tx, asked_by: &str, place: usize, at: Stamp) -> anyhow::Result<PersonId> {
    if let Ok(person) = year.person(asked_by) {
        return Ok(person);
    }
    let mut act = year.act_of_program(at);
    let email = Email::parse(&format!("visitor-{place}@example.org")).map_err(|fault| anyhow::anyhow!(fault.key))?;
    let new = NewPerson { email, name: line(asked_by)?, lang: Lang::En };
    Ok(account_of(tx, &mut act, new).await?.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_result_with_two_counts_of_one_number_becomes_a_figure() {
        assert_eq!(before_and_after("People who knew rose from 28 to 66 of 80"), Some((28, 66, 80)));
        assert_eq!(before_and_after("“Told” rose from 38 to 84 of 118 within one class"), Some((38, 84, 118)));
        assert_eq!(before_and_after("Fell from 36 of 41 to 9 of 28"), None);
        assert_eq!(before_and_after("Waited 6.8 seconds instead of 2.1"), None);
    }
}
