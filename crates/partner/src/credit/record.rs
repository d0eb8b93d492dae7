//! Somebody's line in the register of a report.

use kernel::{
    Act, Change, ContributionId, EditionId, Fact, Failure, Fault, FieldErrors, InitiativeId, PersonId, ReportId, Stamp,
    Version, sealed,
};

use super::{Choice, Contribution, CreditRole, NewContribution, fact};

/// Most contributions of one person to one report.
const MOST: usize = 60;

/// That somebody approved a final text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Approval {
    /// Of which edition, as it was frozen.
    pub edition: EditionId,
    /// When.
    pub at: Stamp,
}

/// What a line holds.
#[derive(Debug, Clone, PartialEq)]
pub struct CreditRecord {
    /// Its id.
    pub id: ContributionId,
    /// How often it was saved.
    pub version: Version,
    /// The initiative.
    pub initiative: InitiativeId,
    /// The report.
    pub report: ReportId,
    /// Whose.
    pub person: PersonId,
    /// What the person did, oldest first.
    pub contributions: Vec<Contribution>,
    /// How the person is named, once chosen.
    pub choice: Option<Choice>,
    /// The final texts that the person approved.
    pub approvals: Vec<Approval>,
}

sealed!(
    /// Somebody's line in the register of a report.
    Credit, CreditRecord, ContributionId
);

/// The four tests of authorship (ICMJE Recommendations, section II.A.2). All four make an author.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tests {
    /// A substantial contribution to the idea, the material or its meaning.
    pub shaped: bool,
    /// Drafting, or critical comment on the text; by voice or by hand.
    pub wrote: bool,
    /// Approval of the final text.
    pub approved: bool,
    /// Answering for one's part.
    pub accountable: bool,
}

impl Tests {
    /// Whether the person is to be offered authorship: whoever meets the first two gets the chance to meet the others.
    pub fn qualifies(self) -> bool {
        self.shaped && self.wrote
    }
}

impl Credit {
    /// An empty line, before its first save.
    pub fn begin(act: &mut Act, initiative: InitiativeId, report: ReportId, person: PersonId) -> Self {
        Self(CreditRecord {
            id: ContributionId::mint(&mut act.mint),
            version: Version(0),
            initiative,
            report,
            person,
            contributions: Vec::new(),
            choice: None,
            approvals: Vec::new(),
        })
    }

    /// Notes a contribution. One's own counts at once, another's when its person says that it is right.
    pub fn note(mut self, act: &Act, told: NewContribution) -> Result<Change<Self>, Failure> {
        if self.contributions.len() >= MOST {
            return Err(FieldErrors::one("what", Fault::new("field-too-many").with("most", MOST)).into());
        }
        let by = act.person()?;
        let confirmed = (by == self.person).then_some(act.now);
        let role = told.role;
        self.0.contributions.push(Contribution { told, noted_by: by, at: act.now, confirmed });
        let fact = self.fact(act, fact::NOTED).with("role", role);
        Ok(Change::new(self, fact))
    }

    /// Its person says that a contribution is right.
    pub fn confirm(mut self, act: &Act, place: usize) -> Result<Change<Self>, Failure> {
        self.is_of(act)?;
        let one = self.0.contributions.get_mut(place).ok_or(Failure::Missing)?;
        one.confirmed.get_or_insert(act.now);
        let fact = self.fact(act, fact::CONFIRMED);
        Ok(Change::new(self, fact))
    }

    /// Its person takes a contribution out. Who no longer qualifies chooses anew how to be named.
    pub fn drop(mut self, act: &Act, place: usize) -> Result<Change<Self>, Failure> {
        self.is_of(act)?;
        if place >= self.contributions.len() {
            return Err(Failure::Missing);
        }
        self.0.contributions.remove(place);
        let qualifies = self.tests(None).qualifies();
        self.0.choice.take_if(|choice| choice.named.is_author() && !qualifies);
        let fact = self.fact(act, fact::DROPPED);
        Ok(Change::new(self, fact))
    }

    /// Its person chooses how to be named. An author meets the first two tests and answers for their part.
    pub fn choose(mut self, act: &Act, choice: Choice) -> Result<Change<Self>, Failure> {
        self.is_of(act)?;
        let mut errors = FieldErrors::default();
        if choice.named.is_author() {
            if !self.tests(None).qualifies() {
                errors.add("named", Fault::new("field-author-tests"));
            }
            if !choice.accountable {
                errors.add("accountable", Fault::new("field-author-accountable"));
            }
        }
        errors.or(Some(())).map_err(Failure::Invalid)?;
        let named = choice.named;
        self.0.choice = Some(choice);
        let fact = self.fact(act, fact::CHOSEN).with("named", named);
        Ok(Change::new(self, fact))
    }

    /// Its person approves a final text.
    pub fn approve(mut self, act: &Act, edition: EditionId) -> Result<Change<Self>, Failure> {
        self.is_of(act)?;
        if !self.has_approved(edition) {
            self.0.approvals.push(Approval { edition, at: act.now });
        }
        let fact = self.fact(act, fact::APPROVED).with("edition", edition);
        Ok(Change::new(self, fact))
    }

    /// Whether its person approved the text of an edition.
    pub fn has_approved(&self, edition: EditionId) -> bool {
        self.approvals.iter().any(|one| one.edition == edition)
    }

    /// The tests, with the approval of the text of `edition`.
    pub fn tests(&self, edition: Option<EditionId>) -> Tests {
        let counts = |meets: fn(CreditRole) -> bool| {
            self.contributions.iter().any(|one| one.confirmed.is_some() && meets(one.told.role))
        };
        Tests {
            shaped: counts(CreditRole::shapes),
            wrote: counts(CreditRole::writes),
            approved: edition.is_some_and(|edition| self.has_approved(edition)),
            accountable: self.choice.as_ref().is_some_and(|choice| choice.accountable),
        }
    }

    /// The roles of what counts, each once, in the order of the taxonomy.
    pub fn roles(&self) -> Vec<CreditRole> {
        let has =
            |role: &CreditRole| self.contributions.iter().any(|one| one.confirmed.is_some() && one.told.role == *role);
        CreditRole::ALL.iter().copied().filter(has).collect()
    }

    /// How many contributions wait for their person's word.
    pub fn unconfirmed(&self) -> usize {
        self.contributions.iter().filter(|one| one.confirmed.is_none()).count()
    }

    fn is_of(&self, act: &Act) -> Result<(), Failure> {
        if act.person()? == self.person { Ok(()) } else { Err(kernel::Refusal::not_visible().into()) }
    }

    fn fact(&self, act: &Act, name: &'static str) -> Fact {
        Fact::new(name, self.id, act.author(), act.now).within(self.initiative).with("report", self.report)
    }
}

#[cfg(test)]
mod tests;
