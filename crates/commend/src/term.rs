//! Accreditation terms, the signed attestation, and the standing that a change of the file moved.

use kernel::{
    Act, Change, Day, Fact, Failure, Fault, FieldErrors, PersonId, ProviderId, Refusal, Stamp, TermId, Version, sealed,
    words,
};

use crate::{Criterion, MayKeep, Standing, Verdict, fact};

words! {
    /// The accreditation a provider holds in a term (reference section 2.1).
    TermStatus, "accreditation status" {
        /// Two years, for initial applicants.
        Provisional = "provisional",
        /// Four years.
        Accreditation = "accreditation",
        /// Six years.
        Commendation = "commendation",
        /// Serious noncompliance.
        Probation = "probation",
    }
}

/// Somebody of the provider's staff signed that the share of activities is reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attestation {
    /// Who signed.
    pub by: PersonId,
    /// When.
    pub at: Stamp,
    /// The version of the criterion.
    pub version: u32,
    /// What the counters said at that moment: activities with both elements.
    pub met: u32,
    /// Of how many in the term.
    pub counted: u32,
}

/// What a term holds.
#[derive(Debug, Clone, PartialEq)]
pub struct TermRecord {
    /// Its id.
    pub id: TermId,
    /// How often it was saved.
    pub version: Version,
    /// Whose.
    pub provider: ProviderId,
    /// The accreditation held.
    pub status: TermStatus,
    /// Its first day.
    pub starts: Day,
    /// The day after its last.
    pub until: Day,
    /// The newest signature, if one was given.
    pub attestation: Option<Attestation>,
    /// How far the provider has come with *Engages Patients/Public* in this term.
    pub standing: Standing,
    /// Since when.
    pub since: Stamp,
}

/// What it takes to open a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTerm {
    /// The accreditation held.
    pub status: TermStatus,
    /// Its first day.
    pub starts: Day,
    /// The day after its last.
    pub until: Day,
}

sealed!(
    /// One accreditation term of a provider.
    Term, TermRecord, TermId
);

impl Term {
    /// Opens a term that does not overlap one of `others`: an activity belongs to one term.
    pub fn open(act: &mut Act, may: &MayKeep, others: &[Self], new: &NewTerm) -> Result<Change<Self>, Failure> {
        if new.until <= new.starts {
            return Err(FieldErrors::one("until", Fault::new("field-ends-before-start")).into());
        }
        if others.iter().any(|held| held.starts < new.until && new.starts < held.until) {
            return Err(FieldErrors::one("starts", Fault::new("field-term-overlaps")).into());
        }
        let id = TermId::mint(&mut act.mint);
        let provider = may.provider();
        let fact = Fact::new(fact::TERM_OPENED, id, act.author(), act.now)
            .with("provider", provider)
            .with("starts", new.starts)
            .with("until", new.until);
        let record = TermRecord {
            id,
            version: Version(0),
            provider,
            status: new.status,
            starts: new.starts,
            until: new.until,
            attestation: None,
            standing: Standing::NotBegun,
            since: act.now,
        };
        Ok(Change::new(Self(record), fact))
    }

    /// Signs that the share of activities is reached. Only the provider's own staff sign, and only what is so.
    pub fn attest(
        mut self,
        act: &Act,
        may: &MayKeep,
        criterion: &Criterion,
        verdict: &Verdict,
    ) -> Result<Change<Self>, Failure> {
        assert_eq!(may.provider(), self.provider, "a permit is for one provider");
        let by = act.person()?;
        if !may.signs() {
            return Err(Refusal::new("refused-attest-staff-only").into());
        }
        if verdict.missing_met() > 0 {
            let (met, need) = (verdict.counters.met, verdict.need_met);
            return Err(Refusal::new("refused-attest-short").with("met", met).with("need", need).into());
        }
        let (met, counted) = (verdict.counters.met, verdict.counters.counted);
        self.0.attestation = Some(Attestation { by, at: act.now, version: criterion.version, met, counted });
        let fact = Fact::new(fact::ATTESTED, self.id, act.author(), act.now)
            .with("criterion", &criterion.slug)
            .with("version", criterion.version)
            .with("met", met)
            .with("counted", counted);
        Ok(Change::new(self, fact))
    }

    /// The term after its file changed, if that moved the standing.
    pub fn follow(mut self, act: &Act, verdict: &Verdict) -> Option<Change<Self>> {
        if verdict.standing == self.standing {
            return None;
        }
        let fact = Fact::new(fact::STANDING_MOVED, self.id, act.author(), act.now)
            .with("provider", self.provider)
            .with("from", self.standing)
            .with("to", verdict.standing)
            .with("met", verdict.counters.met)
            .with("counted", verdict.counters.counted)
            .with("ready", verdict.counters.ready);
        self.0.standing = verdict.standing;
        self.0.since = act.now;
        Some(Change::new(self, fact))
    }

    /// The last day, as people say it.
    pub fn last_day(&self) -> Day {
        self.until.pred_opt().unwrap_or(self.until)
    }

    /// Whether a day lies in the term.
    pub fn holds(&self, day: Day) -> bool {
        self.starts <= day && day < self.until
    }
}
