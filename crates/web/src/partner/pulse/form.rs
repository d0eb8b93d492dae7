//! The form of an answer: fields named by question, such as `heard`.

use std::collections::BTreeMap;

use kernel::{Fault, FieldErrors, Line, Prose};
use partner::pulse::{AnswerPulse, Item, Score};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::form::{optional, word};

/// An answer to a pulse.
#[derive(Deserialize, Default, Clone, ToSchema)]
#[serde(default)]
pub(super) struct PulseForm {
    /// For each question such as `heard` or `in-time` a number from 1 (not at all) to 5 (fully); any may be left out.
    #[serde(flatten)]
    pub scores: BTreeMap<String, String>,
    /// How much say one had: `consult`, `involve`, `collaborate`, `lead`, or empty.
    pub delivered: String,
    /// How much say one would like.
    pub wanted: String,
    /// Words for those who read the results.
    pub remark: String,
    /// The name under the words; empty for none.
    pub signed: String,
}

impl PulseForm {
    pub(super) fn score(&self, item: Item) -> &str {
        self.scores.get(item.as_str()).map_or("", String::as_str)
    }

    pub(super) fn parse(&self) -> Result<AnswerPulse, FieldErrors> {
        let mut errors = FieldErrors::default();
        let mut scores = BTreeMap::new();
        for item in Item::ALL {
            let text = self.score(*item);
            if text.is_empty() {
                continue;
            }
            match text.parse().ok().and_then(Score::new) {
                Some(score) => {
                    scores.insert(*item, score);
                }
                None => errors.add(item.as_str(), Fault::new("field-unknown-word")),
            }
        }
        let delivered = errors.take("delivered", optional(&self.delivered, word));
        let wanted = errors.take("wanted", optional(&self.wanted, word));
        let remark = errors.take("remark", optional(&self.remark, |text| Prose::parse_max(text, 2000)));
        let signed = errors.take("signed", optional(&self.signed, |text| Line::parse_max(text, 120)));
        let whole = (|| {
            Some(AnswerPulse { scores, delivered: delivered?, wanted: wanted?, remark: remark?, signed: signed? })
        })();
        let answer = errors.or(whole)?;
        if answer.scores.is_empty() && answer.remark.is_none() {
            return Err(FieldErrors::one(Item::InTime.as_str(), Fault::new("field-pulse-empty")));
        }
        Ok(answer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(pairs: &[(&str, &str)]) -> PulseForm {
        let scores = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        PulseForm { scores, ..PulseForm::default() }
    }

    #[test]
    fn a_question_may_be_left_out_but_not_all_of_them() {
        assert_eq!(form(&[("heard", "4")]).parse().unwrap().scores.len(), 1);
        assert!(form(&[]).parse().is_err());
        let words = PulseForm { remark: "Call us earlier.".to_owned(), ..PulseForm::default() };
        assert!(words.parse().is_ok(), "words alone are an answer");
        for wrong in ["0", "6", "much"] {
            let faults = form(&[("heard", wrong)]).parse().unwrap_err();
            assert_eq!(faults.iter().map(|(field, _)| field.to_owned()).collect::<Vec<_>>(), ["heard"]);
        }
    }
}
