//! One answer to a call, from the first draft to the practice it may become.

use std::collections::BTreeMap;

use kernel::{
    Act, CallId, Change, Fact, Failure, FieldErrors, InitiativeId, Line, Prose, Refusal, Slug, Stamp, SubmissionId,
    TeamId, Version, sealed,
};
use partner::{Assent, Matter, MayDecide, MaySteer};

use crate::{Call, MayWithdraw, MayWrite, Team, answer, fact, refusal};

/// Where a submission stands.
#[derive(Debug, Clone, PartialEq)]
pub enum Stage {
    /// Being written by the team.
    Draft,
    /// Sent; the panel reads it.
    Submitted {
        /// When.
        at: Stamp,
    },
    /// A practice, by a decision of the panel.
    Accepted {
        /// When.
        at: Stamp,
        /// The decision, or `waiver`.
        assent: String,
    },
    /// Not chosen.
    Declined {
        /// When.
        at: Stamp,
        /// Why, in plain words to the team.
        reason: Prose,
    },
    /// Taken back by the team.
    Withdrawn {
        /// When.
        at: Stamp,
    },
}

impl Stage {
    /// The word in rows, files and the API.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted { .. } => "submitted",
            Self::Accepted { .. } => "accepted",
            Self::Declined { .. } => "declined",
            Self::Withdrawn { .. } => "withdrawn",
        }
    }

    /// Why the panel cannot decide on it now; `Ok` when it can.
    pub(crate) fn decidable(&self) -> Result<(), Refusal> {
        match self {
            Self::Submitted { .. } => Ok(()),
            Self::Draft => Err(refusal::not_submitted()),
            Self::Withdrawn { .. } => Err(refusal::withdrawn()),
            Self::Accepted { .. } | Self::Declined { .. } => Err(refusal::already_decided()),
        }
    }
}

/// What a submission holds.
#[derive(Debug, Clone, PartialEq)]
pub struct SubmissionRecord {
    /// Its id; as a practice it keeps it.
    pub id: SubmissionId,
    /// How often it was saved.
    pub version: Version,
    /// The call.
    pub call: CallId,
    /// The initiative of the call.
    pub initiative: InitiativeId,
    /// The team; none for what came in from a file.
    pub team: Option<TeamId>,
    /// Its name in addresses, once it is a practice.
    pub slug: Option<Slug>,
    /// Its title.
    pub title: Line,
    /// The one sentence to remember.
    pub message: Option<Line>,
    /// Words to find it by.
    pub keywords: Vec<Line>,
    /// The answers by the key of their question.
    pub answers: BTreeMap<String, String>,
    /// The text of what came in from a file.
    pub text: Option<Prose>,
    /// Who wrote it, as the file says; a team is named by its members.
    pub authors: Vec<Line>,
    /// Where it was first published.
    pub source: Option<Line>,
    /// Under which licence.
    pub licence: Option<Line>,
    /// Its id in the file it came from; once in a call.
    pub external: Option<Line>,
    /// Where it stands.
    pub stage: Stage,
}

/// What a team sends when it saves its draft. An answer that is not among them stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// Its title.
    pub title: Line,
    /// The one sentence to remember.
    pub message: Option<Line>,
    /// Words to find it by.
    pub keywords: Vec<Line>,
    /// Answers by the key of their question.
    pub answers: BTreeMap<String, String>,
}

/// A submission as a file brings it.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// Its id in the file.
    pub external: Line,
    /// Its title.
    pub title: Line,
    /// Its text.
    pub text: Prose,
    /// Who wrote it.
    pub authors: Vec<Line>,
    /// Words to find it by.
    pub keywords: Vec<Line>,
    /// Where it was first published.
    pub source: Option<Line>,
    /// Under which licence.
    pub licence: Option<Line>,
}

sealed!(
    /// One answer to a call.
    Submission, SubmissionRecord, SubmissionId
);

impl Submission {
    /// Begins a draft for a team.
    pub(crate) fn begin(act: &mut Act, call: &Call, team: TeamId, title: Line) -> Change<Self> {
        let id = SubmissionId::mint(&mut act.mint);
        let record = blank(id, call, Some(team), title);
        let fact = Fact::new(fact::SUBMISSION_DRAFTED, id, act.author(), act.now)
            .within(call.initiative)
            .with("call", call.id)
            .with("team", team);
        Change::new(Self(record), fact)
    }

    /// Takes in a record of a file, as sent.
    pub(crate) fn import(act: &mut Act, _may: &MaySteer, call: &Call, new: Imported) -> Change<Self> {
        let id = SubmissionId::mint(&mut act.mint);
        let fact = Fact::new(fact::SUBMISSION_IMPORTED, id, act.author(), act.now)
            .within(call.initiative)
            .with("call", call.id)
            .with("external", &new.external);
        let record = SubmissionRecord {
            keywords: new.keywords,
            text: Some(new.text),
            authors: new.authors,
            source: new.source,
            licence: new.licence,
            external: Some(new.external),
            stage: Stage::Submitted { at: act.now },
            ..blank(id, call, None, new.title)
        };
        Change::new(Self(record), fact)
    }

    /// Saves the draft. Answers to questions that the call does not ask are left out; the partner's account stays as it
    /// is unless a partner in the team writes it.
    pub fn edit(mut self, act: &Act, may: &MayWrite, call: &Call, edit: Edit) -> Result<Change<Self>, Failure> {
        assert_eq!(may.on(), self.id, "a permit is for one subject");
        let mut errors = FieldErrors::default();
        for question in &call.questions {
            let key = question.key.as_str();
            let Some(sent) = edit.answers.get(key) else { continue };
            let Some(kept) = errors.take(answer::field(question), question.keep(sent)) else { continue };
            let held = self.answers.get(key).map_or("", String::as_str);
            if kept == held {
                continue;
            }
            if question.is_account() && !may.as_partner() {
                return Err(refusal::account_is_the_partners().into());
            }
            self.0.answers.insert(key.to_owned(), kept);
        }
        errors.or(Some(()))?;
        self.0.title = edit.title;
        self.0.message = edit.message;
        self.0.keywords = edit.keywords;
        let fact = self.fact(fact::SUBMISSION_SAVED, act);
        Ok(Change::new(self, fact))
    }

    /// Sends it to the panel. Needs a partner in the team and every answer the call asks for.
    pub fn submit(mut self, act: &Act, may: &MayWrite, call: &Call, team: &Team) -> Result<Change<Self>, Failure> {
        assert_eq!(may.on(), self.id, "a permit is for one subject");
        if !team.has_partner() {
            return Err(refusal::team_needs_partner().into());
        }
        answer::complete(&call.questions, &self.answers).or(Some(()))?;
        self.0.stage = Stage::Submitted { at: act.now };
        let fact = self.fact(fact::SUBMISSION_SENT, act).with("members", team.members.len());
        Ok(Change::new(self, fact))
    }

    /// Takes it back.
    pub fn withdraw(mut self, act: &Act, may: &MayWithdraw) -> Change<Self> {
        assert_eq!(may.on(), self.id, "a permit is for one subject");
        self.0.stage = Stage::Withdrawn { at: act.now };
        let fact = self.fact(fact::SUBMISSION_WITHDRAWN, act);
        Change::new(self, fact)
    }

    /// Makes it a practice, with the assent of the partners. It keeps its identity and gets a name in addresses.
    pub fn accept(mut self, act: &Act, _may: &MayDecide, assent: &Assent, slug: Slug) -> Result<Change<Self>, Refusal> {
        assert!(assent.covers(Matter::PracticeAccepted, self.id), "an assent is for one act on one subject");
        self.stage.decidable()?;
        self.0.stage = Stage::Accepted { at: act.now, assent: assent.source() };
        self.0.slug = Some(slug);
        let fact = self.fact(fact::PRACTICE_ACCEPTED, act).with("assent", assent.source());
        Ok(Change::new(self, fact))
    }

    /// Declines it, with a reason that the team reads.
    pub fn decline(mut self, act: &Act, _may: &MayDecide, reason: Prose) -> Result<Change<Self>, Refusal> {
        self.stage.decidable()?;
        self.0.stage = Stage::Declined { at: act.now, reason };
        let fact = self.fact(fact::SUBMISSION_DECLINED, act);
        Ok(Change::new(self, fact))
    }

    /// Whether an edit would change nothing: a second click, or a retry after a lost answer.
    pub(crate) fn holds(&self, edit: &Edit) -> bool {
        self.title == edit.title
            && self.message == edit.message
            && self.keywords == edit.keywords
            && edit.answers.iter().all(|(key, text)| self.answers.get(key).map_or("", String::as_str) == text.trim())
    }

    fn fact(&self, what: &'static str, act: &Act) -> Fact {
        let seat = act.by.seat_kinds(self.initiative).next();
        Fact::new(what, self.id, act.author(), act.now).within(self.initiative).from_seat(seat).with("call", self.call)
    }
}

fn blank(id: SubmissionId, call: &Call, team: Option<TeamId>, title: Line) -> SubmissionRecord {
    SubmissionRecord {
        id,
        version: Version(0),
        call: call.id,
        initiative: call.initiative,
        team,
        slug: None,
        title,
        message: None,
        keywords: Vec::new(),
        answers: BTreeMap::new(),
        text: None,
        authors: Vec::new(),
        source: None,
        licence: None,
        external: None,
        stage: Stage::Draft,
    }
}
