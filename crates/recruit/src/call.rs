//! An open invitation with a form and a rubric.

use kernel::{
    Act, BodyId, CallId, Change, Fact, Fault, FieldErrors, InitiativeId, Line, Prose, Refusal, Slug, Stamp, Version,
    micros, sealed,
};
use partner::{Assent, Matter, MaySteer};

use crate::{Criterion, Question, QuestionKind, fact, refusal};

/// Where a call stands. Between `opens` and `closes` an open call takes submissions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CallStage {
    /// Being written; only who steers sees it.
    Draft,
    /// Opened with an assent.
    Open {
        /// When.
        at: Stamp,
    },
    /// Closed by hand.
    Closed {
        /// When.
        at: Stamp,
    },
}

impl CallStage {
    /// The word in rows, addresses and the API.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Open { .. } => "open",
            Self::Closed { .. } => "closed",
        }
    }
}

/// What a call holds.
#[derive(Debug, Clone, PartialEq)]
pub struct CallRecord {
    /// Its id.
    pub id: CallId,
    /// How often it was saved.
    pub version: Version,
    /// The initiative.
    pub initiative: InitiativeId,
    /// Its name in addresses.
    pub slug: Slug,
    /// Its title.
    pub title: Line,
    /// What it asks for, in plain words.
    pub intro: Prose,
    /// The review panel.
    pub panel: BodyId,
    /// The form.
    pub questions: Vec<Question>,
    /// The rubric.
    pub criteria: Vec<Criterion>,
    /// The first moment at which it takes submissions.
    pub opens: Stamp,
    /// The first moment at which it does not any more.
    pub closes: Stamp,
    /// Where it stands.
    pub stage: CallStage,
}

/// A call as somebody writes it.
#[derive(Debug, Clone)]
pub struct NewCall {
    /// Its name in addresses.
    pub slug: Slug,
    /// Its title.
    pub title: Line,
    /// What it asks for, in plain words.
    pub intro: Prose,
    /// The review panel.
    pub panel: BodyId,
    /// The form.
    pub questions: Vec<Question>,
    /// The rubric.
    pub criteria: Vec<Criterion>,
    /// The first moment at which it takes submissions.
    pub opens: Stamp,
    /// The first moment at which it does not any more.
    pub closes: Stamp,
}

sealed!(
    /// An open invitation with a form and a rubric.
    Call, CallRecord, CallId
);

impl NewCall {
    /// The faults that only show when the fields are seen together.
    pub fn check(&self) -> Result<(), FieldErrors> {
        let mut errors = FieldErrors::default();
        if micros(self.closes) <= micros(self.opens) {
            errors.add("closes", Fault::new("field-closes-before-opens"));
        }
        for (n, question) in self.questions.iter().enumerate() {
            if self.questions[..n].iter().any(|other| other.key == question.key) {
                errors.add(format!("question-{n}"), Fault::new("field-same-question-twice"));
            }
            if question.kind == QuestionKind::Choice && question.options.len() < 2 {
                errors.add(format!("question-{n}"), Fault::new("field-choice-needs-options"));
            }
        }
        for (n, criterion) in self.criteria.iter().enumerate() {
            if self.criteria[..n].iter().any(|other| other.key == criterion.key) {
                errors.add(format!("criterion-{n}"), Fault::new("field-same-criterion-twice"));
            }
            if !(1..=10).contains(&criterion.weight) {
                errors.add(format!("criterion-{n}"), Fault::new("field-weight-out-of-range"));
            }
        }
        errors.or(Some(()))
    }
}

impl Call {
    /// Drafts a call.
    pub fn draft(act: &mut Act, may: &MaySteer, new: NewCall) -> Change<Self> {
        let id = CallId::mint(&mut act.mint);
        let initiative = may.initiative();
        let fact = Fact::new(fact::CALL_DRAFTED, id, act.author(), act.now).within(initiative).with("slug", &new.slug);
        let record = CallRecord {
            id,
            version: Version(0),
            initiative,
            slug: new.slug,
            title: new.title,
            intro: new.intro,
            panel: new.panel,
            questions: new.questions,
            criteria: new.criteria,
            opens: new.opens,
            closes: new.closes,
            stage: CallStage::Draft,
        };
        Change::new(Self(record), fact)
    }

    /// Writes it anew. Once open, the form and the rubric stay; title, introduction and dates may still change.
    pub fn revise(mut self, act: &Act, may: &MaySteer, new: NewCall) -> Result<Change<Self>, Refusal> {
        assert_eq!(may.initiative(), self.initiative, "a permit is for one initiative");
        let draft = self.stage == CallStage::Draft;
        let same = new.questions == self.questions
            && new.criteria == self.criteria
            && new.slug == self.slug
            && new.panel == self.panel;
        if !draft && !same {
            return Err(refusal::call_already_open());
        }
        let fact = self.fact(fact::CALL_REVISED, act);
        let record = &mut self.0;
        record.slug = new.slug;
        record.title = new.title;
        record.intro = new.intro;
        record.panel = new.panel;
        record.questions = new.questions;
        record.criteria = new.criteria;
        record.opens = new.opens;
        record.closes = new.closes;
        Ok(Change::new(self, fact))
    }

    /// Opens it, with the assent of the partners. From its `opens` on it takes submissions.
    pub fn open(mut self, act: &Act, may: &MaySteer, assent: &Assent) -> Result<Change<Self>, Refusal> {
        assert_eq!(may.initiative(), self.initiative, "a permit is for one initiative");
        assert!(assent.covers(Matter::CallOpens, self.id), "an assent is for one act on one subject");
        match self.stage {
            CallStage::Draft => {}
            CallStage::Open { .. } => return Err(refusal::call_already_open()),
            CallStage::Closed { .. } => return Err(refusal::call_closed(self.closes)),
        }
        if self.questions.is_empty() || self.criteria.is_empty() {
            return Err(refusal::call_incomplete());
        }
        self.0.stage = CallStage::Open { at: act.now };
        let fact = self.fact(fact::CALL_OPENED, act).with("assent", assent.source());
        Ok(Change::new(self, fact))
    }

    /// Closes it by hand.
    pub fn close(mut self, act: &Act, may: &MaySteer) -> Result<Change<Self>, Refusal> {
        assert_eq!(may.initiative(), self.initiative, "a permit is for one initiative");
        if !matches!(self.stage, CallStage::Open { .. }) {
            return Err(refusal::call_not_open());
        }
        self.0.stage = CallStage::Closed { at: act.now };
        let fact = self.fact(fact::CALL_CLOSED, act);
        Ok(Change::new(self, fact))
    }

    /// Whether it takes submissions at `now`, and if not, why. The leap second 23:59:60 counts as the next midnight.
    pub fn accepts(&self, now: Stamp) -> Result<(), Refusal> {
        match self.stage {
            CallStage::Draft => Err(refusal::call_not_open()),
            CallStage::Closed { at } => Err(refusal::call_closed(at.min(self.closes))),
            CallStage::Open { .. } if micros(now) < micros(self.opens) => Err(refusal::call_opens_later(self.opens)),
            CallStage::Open { .. } if micros(now) >= micros(self.closes) => Err(refusal::call_closed(self.closes)),
            CallStage::Open { .. } => Ok(()),
        }
    }

    /// Whether everybody may read it.
    pub fn is_public(&self) -> bool {
        self.stage != CallStage::Draft
    }

    /// The question with this key.
    pub fn question(&self, key: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.key.as_str() == key)
    }

    fn fact(&self, what: &'static str, act: &Act) -> Fact {
        Fact::new(what, self.id, act.author(), act.now).within(self.initiative)
    }
}
