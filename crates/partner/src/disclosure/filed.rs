//! One answer to the questions: immutable but for the judgements of staff. A new answer is a new row, so that one can always tell
//! what was on file on the day a role started.

use chrono::{Days, Months};
use kernel::{
    Act, Change, Day, DisclosureId, Fact, Fault, FieldErrors, InitiativeId, PersonId, Prose, Refusal, Stamp, Version,
    sealed,
};

use super::{Judgement, MayOversee, NewRelationship, Relationship, Step, fact, rules};

/// What an answer holds.
#[derive(Debug, Clone, PartialEq)]
pub struct DisclosureRecord {
    /// Its id.
    pub id: DisclosureId,
    /// How often it was saved.
    pub version: Version,
    /// The initiative in which the person plans or teaches.
    pub initiative: InitiativeId,
    /// Whose.
    pub person: PersonId,
    /// When it was given.
    pub given: Stamp,
    /// The first day on which it does not hold any more.
    pub expires: Day,
    /// The relationships; none is an answer.
    pub relationships: Vec<Relationship>,
}

sealed!(
    /// Somebody's financial relationships of the last 24 months, as told on a day.
    Disclosure, DisclosureRecord, DisclosureId
);

impl Disclosure {
    /// Somebody answers for themselves. Relationships lie in the past, end after they begin, and ended within the last 24 months.
    pub fn give(
        act: &mut Act,
        initiative: InitiativeId,
        told: Vec<NewRelationship>,
    ) -> Result<Change<Self>, kernel::Failure> {
        let person = act.person()?;
        let today = act.now.date_naive();
        let back = today.checked_sub_months(Months::new(rules().look_back_months)).unwrap_or(today);
        let mut errors = FieldErrors::default();
        for (place, one) in told.iter().enumerate() {
            if one.began > today {
                errors.add(format!("began-{place}"), Fault::new("field-relationship-future"));
            }
            match one.ended {
                Some(ended) if ended < one.began => {
                    errors.add(format!("ended-{place}"), Fault::new("field-relationship-order"));
                }
                Some(ended) if ended < back => {
                    errors.add(format!("ended-{place}"), Fault::new("field-relationship-long-ago").with("since", back));
                }
                Some(_) | None => {}
            }
        }
        errors.or(Some(())).map_err(kernel::Failure::Invalid)?;
        let id = DisclosureId::mint(&mut act.mint);
        let record = DisclosureRecord {
            id,
            version: Version(0),
            initiative,
            person,
            given: act.now,
            expires: today.checked_add_days(Days::new(rules().valid_days)).unwrap_or(Day::MAX),
            relationships: told.into_iter().map(|told| Relationship { told, judged: None }).collect(),
        };
        Ok(Change::new(Self(record), Fact::new(fact::GIVEN, id, act.author(), act.now).within(initiative)))
    }

    /// Staff judges a relationship. Nobody judges their own; what is relevant is mitigated in the same act; an owner or employee
    /// leaves the part, or one of the Standard's exceptions is named.
    pub fn judge(
        mut self,
        act: &Act,
        may: &MayOversee,
        place: usize,
        relevant: bool,
        reason: Prose,
        steps: Vec<Step>,
    ) -> Result<Change<Self>, kernel::Failure> {
        assert_eq!(may.initiative(), self.initiative, "a permit is for one initiative");
        let by = act.person()?;
        if by == self.person {
            return Err(Refusal::new("refused-own-disclosure").into());
        }
        let Some(relationship) = self.0.relationships.get_mut(place) else { return Err(kernel::Failure::Missing) };
        if relevant && steps.is_empty() {
            return Err(FieldErrors::one("steps", Fault::new("field-mitigation-needed")).into());
        }
        let leaves = steps.iter().any(|step| matches!(step, Step::Divest | Step::Reassign | Step::Exception));
        if relevant && relationship.told.nature.excludes() && !leaves {
            return Err(FieldErrors::one("steps", Fault::new("field-owner-leaves")).into());
        }
        let steps = if relevant { steps } else { Vec::new() };
        relationship.judged = Some(Judgement { relevant, reason, steps, by, at: act.now });
        let fact = Fact::new(fact::JUDGED, self.id, act.author(), act.now).within(self.initiative);
        Ok(Change::new(self, fact))
    }

    /// Whether it holds on `day`.
    pub fn holds_on(&self, day: Day) -> bool {
        self.given.date_naive() <= day && day < self.expires
    }

    /// Whether it was on file, and judged and mitigated as a whole, before something began (Standard 3, steps 1 and 4).
    pub fn was_ready_before(&self, start: Stamp) -> bool {
        let in_time = |one: &Relationship| one.judged.as_ref().is_some_and(|judged| judged.at < start);
        self.was_given_before(start) && self.relationships.iter().all(in_time)
    }

    /// Whether it was given before something began and held then.
    pub fn was_given_before(&self, start: Stamp) -> bool {
        self.given < start && self.holds_on(start.date_naive())
    }

    /// Relationships that staff has not judged yet.
    pub fn unjudged(&self) -> usize {
        self.relationships.iter().filter(|one| one.judged.is_none()).count()
    }

    /// Relationships judged to touch the content, with the judgement.
    pub fn relevant(&self) -> impl Iterator<Item = (&NewRelationship, &Judgement)> {
        self.relationships.iter().filter_map(|one| {
            let judged = one.judged.as_ref().filter(|judged| judged.relevant)?;
            Some((&one.told, judged))
        })
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::disclosure::Nature;
    use kernel::{Actor, Failure, Line, Mint, Role};

    pub(in super::super) fn act(steward: bool, dice: u64) -> Act {
        let now = kernel::from_micros(1_772_452_800_000_000).unwrap();
        let mut mint = Mint::seeded(now, dice);
        let id = PersonId::mint(&mut mint);
        let roles = if steward { vec![Role::Steward] } else { vec![] };
        Act::new(Actor::person(id, roles), now, mint)
    }

    pub(in super::super) fn told(nature: Nature, began: &str, ended: Option<&str>) -> NewRelationship {
        NewRelationship {
            company: Line::parse("Norvane Pharma").unwrap(),
            nature,
            about: Line::parse("Lupus").unwrap(),
            began: began.parse().unwrap(),
            ended: ended.map(|day| day.parse().unwrap()),
        }
    }

    fn initiative() -> InitiativeId {
        InitiativeId::mint(&mut Mint::counting())
    }

    fn given(relationships: Vec<NewRelationship>) -> Disclosure {
        Disclosure::give(&mut act(false, 1), initiative(), relationships).unwrap().into_parts().0
    }

    #[test]
    fn none_is_an_answer_and_holds_a_year() {
        let none = given(vec![]);
        assert_eq!((none.relationships.len(), none.expires.to_string()), (0, "2027-03-02".to_owned()));
        assert!(none.holds_on("2027-03-01".parse().unwrap()) && !none.holds_on("2027-03-02".parse().unwrap()));
        assert!(!none.holds_on("2026-03-01".parse().unwrap()), "not before it was given");
    }

    #[test]
    fn only_the_last_24_months_are_asked_for() {
        let faults = |began, ended| {
            let told = told(Nature::Speaker, began, ended);
            match Disclosure::give(&mut act(false, 1), initiative(), vec![told]) {
                Err(Failure::Invalid(errors)) => errors.iter().map(|(_, fault)| fault.key).collect(),
                Ok(_) => Vec::new(),
                Err(other) => panic!("{other:?}"),
            }
        };
        assert_eq!(faults("2020-01-01", None), Vec::<&str>::new());
        assert_eq!(faults("2020-01-01", Some("2024-03-02")), Vec::<&str>::new());
        assert_eq!(faults("2020-01-01", Some("2024-03-01")), ["field-relationship-long-ago"]);
        assert_eq!(faults("2025-01-02", Some("2025-01-01")), ["field-relationship-order"]);
        assert_eq!(faults("2026-03-03", None), ["field-relationship-future"]);
    }

    #[test]
    fn what_is_relevant_is_mitigated_and_an_owner_leaves() {
        let steward = act(true, 2);
        let may = MayOversee::check(&steward.by, initiative()).unwrap();
        let why = || Prose::parse("It makes the drug of the session.").unwrap();
        let judged = |nature, relevant, steps: Vec<Step>| {
            given(vec![told(nature, "2025-01-01", None)]).judge(&steward, &may, 0, relevant, why(), steps)
        };
        assert!(judged(Nature::Speaker, true, vec![]).is_err());
        assert!(judged(Nature::Speaker, true, vec![Step::PeerReview]).is_ok());
        assert!(judged(Nature::Owner, true, vec![Step::PeerReview]).is_err());
        assert!(judged(Nature::Owner, true, vec![Step::Reassign]).is_ok());
        let (kept, _) = judged(Nature::Owner, false, vec![Step::Recuse]).unwrap().into_parts();
        assert_eq!((kept.unjudged(), kept.relevant().count()), (0, 0));
    }

    #[test]
    fn nobody_judges_their_own() {
        let mut steward = act(true, 2);
        let relationship = told(Nature::Trial, "2025-01-01", None);
        let own = Disclosure::give(&mut steward, initiative(), vec![relationship]).unwrap().into_parts().0;
        let may = MayOversee::check(&steward.by, initiative()).unwrap();
        let judged = own.judge(&steward, &may, 0, false, Prose::parse("Mine.").unwrap(), vec![]);
        assert!(matches!(judged, Err(Failure::Refused(why)) if why.key == "refused-own-disclosure"));
    }
}
