//! The form of an answer: "none", or relationships one below the other. It works without JavaScript: the button for one more sends
//! the form and gets it back with one more.

use kernel::{Fault, FieldErrors, Line};
use partner::disclosure::{NewRelationship, Relationship};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::form::{day, optional, word};

/// More relationships are not taken at once.
const MOST: usize = 40;

/// An answer about financial relationships.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct DisclosureForm {
    /// `none`, or `some` with relationships.
    pub have: String,
    /// The relationships.
    pub relationships: Vec<RelationshipForm>,
}

/// One relationship.
#[derive(Serialize, Deserialize, Default, Clone, ToSchema)]
#[serde(default)]
pub(super) struct RelationshipForm {
    /// The company's name.
    pub company: String,
    /// Its nature, such as `speaker`, `trial` or `free-product`.
    pub nature: String,
    /// What it concerns.
    pub about: String,
    /// Its first day.
    pub began: String,
    /// Its last day; empty while it lasts.
    pub ended: String,
}

impl RelationshipForm {
    pub(super) fn of(one: &Relationship) -> Self {
        Self {
            company: one.told.company.to_string(),
            nature: one.told.nature.to_string(),
            about: one.told.about.to_string(),
            began: one.told.began.to_string(),
            ended: one.told.ended.map(|day| day.to_string()).unwrap_or_default(),
        }
    }

    fn is_blank(&self) -> bool {
        [&self.company, &self.nature, &self.about, &self.began, &self.ended].iter().all(|text| text.trim().is_empty())
    }

    fn field(&mut self, name: &str) -> Option<&mut String> {
        Some(match name {
            "company" => &mut self.company,
            "nature" => &mut self.nature,
            "about" => &mut self.about,
            "began" => &mut self.began,
            "ended" => &mut self.ended,
            _ => return None,
        })
    }
}

impl DisclosureForm {
    /// The form as a browser sends it: fields such as `company-0`. The second part says whether one more was asked for.
    pub(super) fn of_pairs(pairs: Vec<(String, String)>) -> (Self, bool) {
        let (mut form, mut more) = (Self::default(), false);
        for (name, value) in pairs {
            if name == "have" {
                form.have = value;
            } else if name == "more" {
                more = true;
            } else if let Some((name, place)) = name.rsplit_once('-') {
                let Some(place) = place.parse::<usize>().ok().filter(|place| *place < MOST) else { continue };
                if form.relationships.len() <= place {
                    form.relationships.resize(place + 1, RelationshipForm::default());
                }
                if let Some(field) = form.relationships[place].field(name) {
                    *field = value;
                }
            }
        }
        form.relationships.retain(|one| !one.is_blank());
        (form, more)
    }

    pub(super) fn parse(&self) -> Result<Vec<NewRelationship>, FieldErrors> {
        let mut errors = FieldErrors::default();
        match (self.have.as_str(), self.relationships.len()) {
            ("none", 0) | ("some", 1..=MOST) => {}
            ("none", _) => errors.add("have", Fault::new("field-none-and-some")),
            ("some", 0) => errors.add("have", Fault::new("field-some-but-none")),
            ("some", _) => errors.add("have", Fault::new("field-too-many").with("most", MOST)),
            _ => errors.add("have", Fault::new("field-required")),
        }
        let mut told = Vec::new();
        for (place, one) in self.relationships.iter().enumerate() {
            let company = errors.take(format!("company-{place}"), Line::parse_max(&one.company, 160));
            let nature = errors.take(format!("nature-{place}"), word(&one.nature));
            let about = errors.take(format!("about-{place}"), Line::parse_max(&one.about, 200));
            let began = errors.take(format!("began-{place}"), day(&one.began));
            let ended = errors.take(format!("ended-{place}"), optional(&one.ended, day));
            told.extend((|| {
                Some(NewRelationship {
                    company: company?,
                    nature: nature?,
                    about: about?,
                    began: began?,
                    ended: ended?,
                })
            })());
        }
        errors.or(Some(told))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(pairs: &[(&str, &str)]) -> Vec<String> {
        let pairs = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let (form, _) = DisclosureForm::of_pairs(pairs);
        form.parse().map_or_else(|errors| errors.iter().map(|(field, _)| field.to_owned()).collect(), |_| Vec::new())
    }

    #[test]
    fn none_is_an_answer_and_silence_is_not() {
        assert_eq!(faults(&[("have", "none"), ("company-0", " ")]), Vec::<String>::new());
        assert_eq!(faults(&[("company-0", "")]), ["have"]);
        assert_eq!(faults(&[("have", "some")]), ["have"]);
    }

    #[test]
    fn a_relationship_needs_all_but_its_end_and_blank_ones_are_left_out() {
        let whole = [
            ("have", "some"),
            ("company-1", "Norvane"),
            ("nature-1", "trial"),
            ("about-1", "Lupus"),
            ("began-1", "2025-01-01"),
        ];
        assert_eq!(faults(&whole), Vec::<String>::new());
        assert_eq!(faults(&whole[..4]), ["began-0"]);
        assert_eq!(faults(&[&[("have", "none")], &whole[1..]].concat()), ["have"]);
    }
}
