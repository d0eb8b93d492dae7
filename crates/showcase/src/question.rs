//! Questions at a poster, and their answers.

use kernel::{Act, Change, Fact, PersonId, PosterId, Prose, QuestionId, Refusal, Stamp, Version, sealed};

use crate::{MayAnswerQuestion, Poster, fact};

/// What the team said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerGiven {
    /// The words.
    pub text: Prose,
    /// Whose.
    pub by: PersonId,
    /// Whether a partner of the team speaks.
    pub partner: bool,
    /// When.
    pub at: Stamp,
}

/// What a question holds.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionRecord {
    /// Its id.
    pub id: QuestionId,
    /// How often it was saved.
    pub version: Version,
    /// The poster.
    pub poster: PosterId,
    /// Who asks.
    pub by: PersonId,
    /// The question.
    pub text: Prose,
    /// When.
    pub at: Stamp,
    /// The answer; `None` while it waits.
    pub answer: Option<AnswerGiven>,
}

sealed!(
    /// A visitor's question at a poster.
    Question, QuestionRecord, QuestionId
);

impl Question {
    /// The longest question, in characters.
    pub const MAX: usize = 2_000;
    /// How many questions one person may ask within an hour, at all posters together.
    pub const AN_HOUR: i64 = 10;

    /// Somebody who is signed in asks. `asked` counts the person's questions of the last hour.
    pub fn ask(act: &mut Act, poster: &Poster, text: Prose, asked: i64) -> Result<Change<Self>, Refusal> {
        let by = act.by.person.ok_or_else(Refusal::sign_in)?;
        if !poster.is_shown() {
            return Err(Refusal::not_visible());
        }
        if asked >= Self::AN_HOUR {
            return Err(Refusal::new("refused-questions-too-many").with("max", Self::AN_HOUR));
        }
        let id = QuestionId::mint(&mut act.mint);
        let fact = Fact::new(fact::QUESTION_ASKED, id, act.author(), act.now)
            .within(poster.initiative)
            .with("poster", poster.id);
        let record = QuestionRecord { id, version: Version(0), poster: poster.id, by, text, at: act.now, answer: None };
        Ok(Change::new(Self(record), fact))
    }

    /// Somebody of the team answers; a later answer replaces the earlier one and the ledger keeps both.
    pub fn answer(mut self, act: &Act, may: &MayAnswerQuestion, text: Prose) -> Result<Change<Self>, Refusal> {
        assert_eq!(may.question(), self.id, "a permit is for one question");
        let by = act.by.person.ok_or_else(Refusal::sign_in)?;
        let fact = Fact::new(fact::QUESTION_ANSWERED, self.id, act.author(), act.now)
            .within(may.initiative())
            .with("partner", may.as_partner());
        self.0.answer = Some(AnswerGiven { text, by, partner: may.as_partner(), at: act.now });
        Ok(Change::new(self, fact))
    }
}
