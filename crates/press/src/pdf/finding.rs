//! A finding as JSON.

use serde_json::{Value, json};

use super::content::Teller;
use crate::{Finding, Prose};

impl Teller {
    pub(super) fn finding(&mut self, finding: &Finding, level: usize) -> Value {
        let blocks = self.blocks(&finding.blocks, level + 1);
        let evidence: Vec<Value> = finding
            .evidence
            .iter()
            .map(|one| {
                json!({
                    "label": self.say(&one.label),
                    "to": one.to.as_ref().map_or(Value::Null, |to| self.target(to)),
                    "excerpt": one.excerpt.as_ref().map(|words| self.say(words)),
                })
            })
            .collect();
        let positions: Vec<Value> = finding
            .positions
            .iter()
            .map(|one| json!({ "seats": self.say(&one.seats), "agreed": one.agreed, "of": one.of }))
            .collect();
        json!({
            "kind": "finding", "level": level, "number": finding.number, "anchor": finding.anchor().as_str(),
            "title": self.say(&finding.title), "statement": self.prose(&finding.statement),
            "plainly": self.perhaps(finding.plainly.as_ref()), "confidence": self.perhaps(finding.confidence.as_ref()),
            "outcome": self.say(&finding.outcome.label), "tone": finding.outcome.tone.name(),
            "positions": positions, "evidence": evidence, "blocks": blocks,
            "dissent": finding.dissent.iter().map(|quote| self.quote(quote)).collect::<Vec<_>>(),
        })
    }

    fn perhaps(&self, text: Option<&Prose>) -> Value {
        text.map_or(Value::Null, |text| self.prose(text))
    }
}
