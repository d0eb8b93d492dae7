//! The input register: every contribution of a person gets an answer with a reason.

use kernel::{
    Act, Change, Day, Fact, InitiativeId, InputId, PersonId, Prose, Refusal, Stamp, Subject, Version, add_working_days,
    sealed, words,
};

use crate::{MayAnswer, fact};

words! {
    /// How the contribution was made.
    InputSource, "source of input" {
        /// Written on a page.
        Comment = "comment",
        /// The reason given in a review.
        ReviewReason = "review-reason",
        /// The reason given with a position.
        VoteReason = "vote-reason",
        /// Said in a meeting or on the phone.
        Spoken = "spoken",
        /// Asked by a reader who wants something explained.
        Explain = "explain",
    }
}

words! {
    /// What became of it.
    Disposition, "disposition" {
        /// Used.
        Used = "used",
        /// Used in part.
        Partly = "partly",
        /// Not used.
        NotUsed = "not-used",
        /// Outside what this initiative can do.
        OutOfScope = "out-of-scope",
    }
}

/// The answer to an input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What became of it.
    pub disposition: Disposition,
    /// Why, in plain words.
    pub reason: Prose,
    /// Who answered.
    pub by: PersonId,
    /// When.
    pub at: Stamp,
}

/// What an input led to, once one can see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Where it is and what it is, in plain words.
    pub what: Prose,
    /// When it was said.
    pub at: Stamp,
}

/// What an input holds.
#[derive(Debug, Clone, PartialEq)]
pub struct InputRecord {
    /// Its id.
    pub id: InputId,
    /// How often it was saved.
    pub version: Version,
    /// The initiative.
    pub initiative: InitiativeId,
    /// Whose it is.
    pub author: PersonId,
    /// How it was made.
    pub source: InputSource,
    /// What it is about.
    pub about: Subject,
    /// The words.
    pub text: Prose,
    /// When it was made.
    pub at: Stamp,
    /// What became of it; `None` while it waits.
    pub answer: Option<Answer>,
    /// Who has taken it on.
    pub owner: Option<PersonId>,
    /// The day by which it is answered; the oldest inputs have none.
    pub due: Option<Day>,
    /// What it led to.
    pub result: Option<Shown>,
}

/// Working days within which every input is answered, unless its owner says another day.
pub const ANSWER_WITHIN: u32 = 10;

/// A contribution as it comes in.
#[derive(Debug, Clone)]
pub struct NewInput {
    /// The initiative.
    pub initiative: InitiativeId,
    /// How it was made.
    pub source: InputSource,
    /// What it is about.
    pub about: Subject,
    /// The words.
    pub text: Prose,
}

/// An answer as it is sent.
#[derive(Debug, Clone)]
pub struct Reply {
    /// What became of it.
    pub disposition: Disposition,
    /// Why, in plain words.
    pub reason: Prose,
}

sealed!(
    /// One registered contribution of a person.
    Input, InputRecord, InputId
);

impl Input {
    /// Registers a contribution of the acting person.
    pub fn register(act: &mut Act, author: PersonId, new: NewInput) -> Change<Self> {
        let id = InputId::mint(&mut act.mint);
        let fact = Fact::new(fact::INPUT_REGISTERED, id, act.author(), act.now)
            .within(new.initiative)
            .with("source", new.source)
            .with("about", &new.about);
        let record = InputRecord {
            id,
            version: Version(0),
            initiative: new.initiative,
            author,
            source: new.source,
            about: new.about,
            text: new.text,
            at: act.now,
            answer: None,
            owner: None,
            due: Some(add_working_days(act.now, ANSWER_WITHIN).date_naive()),
            result: None,
        };
        Change::new(Self(record), fact)
    }

    /// Says who answers it and by when.
    pub fn take_on(mut self, act: &Act, _may: &MayAnswer, owner: PersonId, due: Day) -> Change<Self> {
        let fact = Fact::new(fact::INPUT_TAKEN, self.id, act.author(), act.now)
            .within(self.initiative)
            .with("owner", owner)
            .with("due", due);
        (self.0.owner, self.0.due) = (Some(owner), Some(due));
        Change::new(self, fact)
    }

    /// Says what it led to, once one can see it: the second thing its author hears. Only what was used leads anywhere.
    pub fn show_result(mut self, act: &Act, _may: &MayAnswer, what: Prose) -> Result<Change<Self>, Refusal> {
        let used = |answer: &Answer| matches!(answer.disposition, Disposition::Used | Disposition::Partly);
        if !self.answer.as_ref().is_some_and(used) {
            return Err(Refusal::new("refused-input-not-used"));
        }
        let fact = Fact::new(fact::INPUT_RESULT, self.id, act.author(), act.now).within(self.initiative);
        self.0.result = Some(Shown { what, at: act.now });
        Ok(Change::new(self, fact))
    }

    /// Answers it. An answered input can be answered anew: the newest reason stands, the ledger keeps all.
    pub fn answer(mut self, act: &Act, _may: &MayAnswer, reply: Reply) -> Result<Change<Self>, Refusal> {
        let by = act.by.person.ok_or_else(Refusal::sign_in)?;
        let fact = Fact::new(fact::INPUT_ANSWERED, self.id, act.author(), act.now)
            .within(self.initiative)
            .with("disposition", reply.disposition);
        self.0.answer = Some(Answer { disposition: reply.disposition, reason: reply.reason, by, at: act.now });
        Ok(Change::new(self, fact))
    }
}
