//! Questions and criteria as JSON in a call's row.

use kernel::{Fault, Line, Slug};
use recruit::{Criterion, Question};

use crate::{Row, StoreError};

#[derive(serde::Serialize, serde::Deserialize)]
struct QuestionRow {
    key: String,
    ask: String,
    help: Option<String>,
    kind: recruit::QuestionKind,
    required: bool,
    max_words: Option<u32>,
    options: Vec<String>,
}

#[derive(serde::Serialize, serde::Deserialize)]
struct CriterionRow {
    key: String,
    name: String,
    asks: String,
    anchors: Vec<String>,
    weight: u32,
}

/// The questions as text.
pub(super) fn questions_to_row(questions: &[Question]) -> String {
    let rows: Vec<_> = questions
        .iter()
        .map(|it| QuestionRow {
            key: it.key.to_string(),
            ask: it.ask.to_string(),
            help: it.help.as_ref().map(ToString::to_string),
            kind: it.kind,
            required: it.required,
            max_words: it.max_words,
            options: it.options.iter().map(ToString::to_string).collect(),
        })
        .collect();
    serde_json::to_string(&rows).expect("texts and numbers are JSON")
}

/// The criteria as text.
pub(super) fn criteria_to_row(criteria: &[Criterion]) -> String {
    let rows: Vec<_> = criteria
        .iter()
        .map(|it| CriterionRow {
            key: it.key.to_string(),
            name: it.name.to_string(),
            asks: it.asks.to_string(),
            anchors: it.anchors.iter().map(ToString::to_string).collect(),
            weight: it.weight,
        })
        .collect();
    serde_json::to_string(&rows).expect("texts and numbers are JSON")
}

/// The questions of a row.
pub(super) fn questions(row: &Row) -> Result<Vec<Question>, StoreError> {
    let rows: Vec<QuestionRow> = row.json("questions")?;
    rows.into_iter().map(question).collect::<Result<_, Fault>>().map_err(|fault| bad("questions", &fault))
}

/// The criteria of a row.
pub(super) fn criteria(row: &Row) -> Result<Vec<Criterion>, StoreError> {
    let rows: Vec<CriterionRow> = row.json("criteria")?;
    rows.into_iter().map(criterion).collect::<Result<_, Fault>>().map_err(|fault| bad("criteria", &fault))
}

fn question(row: QuestionRow) -> Result<Question, Fault> {
    Ok(Question {
        key: Slug::parse(&row.key)?,
        ask: Line::parse(&row.ask)?,
        help: row.help.as_deref().map(Line::parse).transpose()?,
        kind: row.kind,
        required: row.required,
        max_words: row.max_words,
        options: row.options.iter().map(|text| Line::parse(text)).collect::<Result<_, _>>()?,
    })
}

fn criterion(row: CriterionRow) -> Result<Criterion, Fault> {
    let anchors: Vec<Line> = row.anchors.iter().map(|text| Line::parse(text)).collect::<Result<_, _>>()?;
    Ok(Criterion {
        key: Slug::parse(&row.key)?,
        name: Line::parse(&row.name)?,
        asks: Line::parse(&row.asks)?,
        anchors: anchors.try_into().map_err(|_| Fault::new("five anchors"))?,
        weight: row.weight,
    })
}

fn bad(column: &'static str, fault: &Fault) -> StoreError {
    StoreError::Row { column, found: fault.key.to_owned() }
}
