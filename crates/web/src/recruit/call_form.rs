//! The form in which a call is written: texts, dates, questions and rubric.

use chrono::NaiveDateTime;
use kernel::{BodyId, Fault, FieldErrors, Line, Prose, Slug, Stamp, from_micros};
use recruit::{Call, Criterion, NewCall, Question, QuestionKind};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::form::{number, optional, word};

/// A call as somebody writes it. Lists of the same length describe the questions (`q_…`) and the criteria (`c_…`), one place each;
/// a place without wording is left out.
#[derive(Deserialize, Default, Clone, ToSchema)]
#[serde(default)]
pub(super) struct CallForm {
    /// The version that was read; empty for a new call.
    pub(super) version: String,
    /// Its title.
    pub(super) title: String,
    /// Its name in addresses; made from the title when empty.
    pub(super) slug: String,
    /// What it asks for, in plain words.
    pub(super) intro: String,
    /// The id of the review panel.
    pub(super) panel: String,
    /// From when it takes submissions, UTC, `2026-03-01T09:00`.
    pub(super) opens: String,
    /// From when it does not any more, UTC, `2026-05-31T23:59:60`.
    pub(super) closes: String,
    /// Names of the answers; made from the question when empty.
    pub(super) q_key: Vec<String>,
    /// The questions.
    pub(super) q_ask: Vec<String>,
    /// Sentences that help to answer.
    pub(super) q_help: Vec<String>,
    /// `short-text`, `long-text`, `choice`, `yes-no`, `number` or `partner-account`.
    pub(super) q_kind: Vec<String>,
    /// `yes` or `no`.
    pub(super) q_required: Vec<String>,
    /// The most words; empty for no limit.
    pub(super) q_words: Vec<String>,
    /// The answers of a choice, one a line.
    pub(super) q_options: Vec<String>,
    /// Names of the criteria; made from the criterion when empty.
    pub(super) c_key: Vec<String>,
    /// The criteria.
    pub(super) c_name: Vec<String>,
    /// What the reviewer looks at.
    pub(super) c_asks: Vec<String>,
    /// What 1, 2, 3, 4 and 5 look like, one a line.
    pub(super) c_anchors: Vec<String>,
    /// How much it counts, 1 to 10.
    pub(super) c_weight: Vec<String>,
}

/// How the moment fields are written.
const MOMENT: &str = "%Y-%m-%dT%H:%M:%S";

/// A moment as a date-and-time field sends it, in UTC. 23:59:60 is the midnight after.
fn moment(text: &str) -> Result<Stamp, Fault> {
    let text = text.trim().trim_end_matches('Z');
    if text.is_empty() {
        return Err(Fault::new("field-required"));
    }
    let parsed =
        NaiveDateTime::parse_from_str(text, MOMENT).or_else(|_| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M"));
    parsed
        .ok()
        .and_then(|naive| from_micros(naive.and_utc().timestamp_micros()))
        .ok_or_else(|| Fault::new("field-moment"))
}

/// The text of a list at a place; empty beyond its end.
fn at(list: &[String], place: usize) -> &str {
    list.get(place).map_or("", String::as_str)
}

fn lines(text: &str) -> Result<Vec<Line>, Fault> {
    text.lines().filter(|line| !line.trim().is_empty()).map(Line::parse).collect()
}

/// The name of an answer: as given, else made from its wording.
fn key(given: &str, wording: &str, fallback: &str) -> Result<Slug, Fault> {
    if given.trim().is_empty() { Ok(Slug::of_title(wording, fallback)) } else { Slug::parse(given) }
}

impl CallForm {
    /// The form of a call that is there.
    pub(super) fn of(call: &Call) -> Self {
        let joined = |lines: &[Line]| lines.iter().map(Line::as_str).collect::<Vec<_>>().join("\n");
        let questions = || call.questions.iter();
        let criteria = || call.criteria.iter();
        Self {
            version: call.version.0.to_string(),
            title: call.title.to_string(),
            slug: call.slug.to_string(),
            intro: call.intro.to_string(),
            panel: call.panel.to_string(),
            opens: call.opens.format(MOMENT).to_string(),
            closes: call.closes.format(MOMENT).to_string(),
            q_key: questions().map(|it| it.key.to_string()).collect(),
            q_ask: questions().map(|it| it.ask.to_string()).collect(),
            q_help: questions().map(|it| it.help.as_ref().map_or_else(String::new, ToString::to_string)).collect(),
            q_kind: questions().map(|it| it.kind.to_string()).collect(),
            q_required: questions().map(|it| if it.required { "yes" } else { "no" }.to_owned()).collect(),
            q_words: questions().map(|it| it.max_words.map_or_else(String::new, |n| n.to_string())).collect(),
            q_options: questions().map(|it| joined(&it.options)).collect(),
            c_key: criteria().map(|it| it.key.to_string()).collect(),
            c_name: criteria().map(|it| it.name.to_string()).collect(),
            c_asks: criteria().map(|it| it.asks.to_string()).collect(),
            c_anchors: criteria().map(|it| joined(&it.anchors)).collect(),
            c_weight: criteria().map(|it| it.weight.to_string()).collect(),
        }
    }

    /// The call, or every fault at once.
    pub(super) fn parse(&self) -> Result<NewCall, FieldErrors> {
        let mut errors = FieldErrors::default();
        let title = errors.take("title", Line::parse_max(&self.title, 160));
        let slug = errors.take("slug", key(&self.slug, &self.title, "call"));
        let intro = errors.take("intro", Prose::parse_max(&self.intro, 10_000));
        let panel = errors.take("panel", self.panel.parse::<BodyId>().map_err(|_| Fault::new("field-required")));
        let opens = errors.take("opens", moment(&self.opens));
        let closes = errors.take("closes", moment(&self.closes));
        let questions = self.questions(&mut errors);
        let criteria = self.criteria(&mut errors);
        let new = (|| {
            Some(NewCall {
                title: title?,
                slug: slug?,
                intro: intro?,
                panel: panel?,
                opens: opens?,
                closes: closes?,
                questions,
                criteria,
            })
        })();
        errors.or(new)
    }

    fn questions(&self, errors: &mut FieldErrors) -> Vec<Question> {
        let places = (0..self.q_ask.len()).filter(|n| !at(&self.q_ask, *n).trim().is_empty());
        places.filter_map(|n| errors.take(format!("question-{n}"), self.question(n))).collect()
    }

    fn question(&self, n: usize) -> Result<Question, Fault> {
        let ask = at(&self.q_ask, n);
        let kind: QuestionKind = word(at(&self.q_kind, n))?;
        Ok(Question {
            key: key(at(&self.q_key, n), ask, &format!("question-{}", n + 1))?,
            ask: Line::parse(ask)?,
            help: optional(at(&self.q_help, n), Line::parse)?,
            kind,
            required: at(&self.q_required, n) != "no",
            max_words: optional(at(&self.q_words, n), |text| number(text, 1, 5000))?,
            options: if kind == QuestionKind::Choice { lines(at(&self.q_options, n))? } else { Vec::new() },
        })
    }

    fn criteria(&self, errors: &mut FieldErrors) -> Vec<Criterion> {
        let places = (0..self.c_name.len()).filter(|n| !at(&self.c_name, *n).trim().is_empty());
        places.filter_map(|n| errors.take(format!("criterion-{n}"), self.criterion(n))).collect()
    }

    fn criterion(&self, n: usize) -> Result<Criterion, Fault> {
        let name = at(&self.c_name, n);
        let weight = at(&self.c_weight, n);
        Ok(Criterion {
            key: key(at(&self.c_key, n), name, &format!("criterion-{}", n + 1))?,
            name: Line::parse_max(name, 120)?,
            asks: Line::parse(at(&self.c_asks, n))?,
            anchors: lines(at(&self.c_anchors, n))?.try_into().map_err(|_| Fault::new("field-five-anchors"))?,
            weight: if weight.trim().is_empty() { 1 } else { number(weight, 1, 10)? },
        })
    }

    /// The questions with some empty places, for the page.
    pub(super) fn question_rows(&self) -> Vec<QuestionRow> {
        let rows = (0..self.q_ask.len() + 2).map(|n| QuestionRow {
            place: n,
            key: at(&self.q_key, n).to_owned(),
            ask: at(&self.q_ask, n).to_owned(),
            help: at(&self.q_help, n).to_owned(),
            kind: at(&self.q_kind, n).to_owned(),
            required: at(&self.q_required, n) != "no",
            words: at(&self.q_words, n).to_owned(),
            options: at(&self.q_options, n).to_owned(),
        });
        rows.collect()
    }

    /// The criteria with some empty places, for the page.
    pub(super) fn criterion_rows(&self) -> Vec<CriterionRow> {
        let rows = (0..self.c_name.len() + 2).map(|n| CriterionRow {
            place: n,
            key: at(&self.c_key, n).to_owned(),
            name: at(&self.c_name, n).to_owned(),
            asks: at(&self.c_asks, n).to_owned(),
            anchors: at(&self.c_anchors, n).to_owned(),
            weight: at(&self.c_weight, n).to_owned(),
        });
        rows.collect()
    }
}

/// One place for a question in the form.
pub(super) struct QuestionRow {
    pub(super) place: usize,
    pub(super) key: String,
    pub(super) ask: String,
    pub(super) help: String,
    pub(super) kind: String,
    pub(super) required: bool,
    pub(super) words: String,
    pub(super) options: String,
}

/// One place for a criterion in the form.
pub(super) struct CriterionRow {
    pub(super) place: usize,
    pub(super) key: String,
    pub(super) name: String,
    pub(super) asks: String,
    pub(super) anchors: String,
    pub(super) weight: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_after_23_59_59_is_midnight() {
        assert_eq!(moment("2026-03-31T23:59:60").unwrap(), moment("2026-04-01T00:00").unwrap());
        assert_eq!(moment("yesterday").unwrap_err().key, "field-moment");
    }

    #[test]
    fn what_a_form_says_of_a_call_is_read_back_the_same() {
        let form = CallForm {
            title: "Best practices".to_owned(),
            intro: "Tell us.".to_owned(),
            panel: "bod_00000000000000000000000000000000".to_owned(),
            opens: "2026-03-01T09:00".to_owned(),
            closes: "2026-04-01T00:00".to_owned(),
            q_ask: vec!["Where?".to_owned(), String::new(), "What did you do?".to_owned()],
            q_kind: vec!["choice".to_owned(), String::new(), "long-text".to_owned()],
            q_options: vec!["Clinic\n\nOnline\r\n".to_owned()],
            q_words: vec![String::new(), String::new(), "150".to_owned()],
            c_name: vec!["Change".to_owned()],
            c_asks: vec!["Did it change?".to_owned()],
            c_anchors: vec!["a\nb\nc\nd\ne".to_owned()],
            ..CallForm::default()
        };
        let call = form.parse().unwrap();
        assert_eq!(call.slug.as_str(), "best-practices");
        assert_eq!(call.questions.iter().map(|it| it.key.as_str()).collect::<Vec<_>>(), ["where", "what-did-you-do"]);
        assert_eq!((call.questions[0].options.len(), call.questions[1].max_words), (2, Some(150)));
        let bad = CallForm { c_anchors: vec!["only one".to_owned()], closes: "soon".to_owned(), ..form };
        let faults = bad.parse().unwrap_err();
        assert_eq!((faults.at("criterion-0"), faults.at("closes")), ("field-five-anchors", "field-moment"));
    }

    trait At {
        fn at(&self, field: &str) -> &str;
    }

    impl At for FieldErrors {
        fn at(&self, field: &str) -> &str {
            self.get(field).map_or("", |fault| fault.key)
        }
    }
}
