//! Questions and answers.

use std::time::Duration;

use kernel::{Act, Failure, Job, PosterId, Prose, QuestionId, Queued, Refusal, Subject, need, save};
use partner::{Disposition, InputSource, NewInput, Partnership, Reply};

use crate::{MayAnswerQuestion, Poster, Question, Showcase};

/// Tells the team that a visitor asked.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct QuestionAsked {
    /// The question.
    pub question: QuestionId,
}

impl Job for QuestionAsked {
    const NAME: &'static str = "showcase.question-asked";
}

/// Tells the visitor that the team answered.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct QuestionAnswered {
    /// The question.
    pub question: QuestionId,
}

impl Job for QuestionAnswered {
    const NAME: &'static str = "showcase.question-answered";
}

/// Somebody asks at a poster. The question is also an input of the initiative: it must get an answer (promise 3).
pub async fn ask_question<P: Showcase + Partnership>(
    port: &mut P,
    act: &mut Act,
    at: PosterId,
    text: Prose,
) -> Result<Question, Failure> {
    let person = act.person()?;
    let poster: Poster = need(port, at).await?;
    let hall = port.hall_of(poster.initiative).await?.ok_or(Failure::Missing)?;
    hall.takes_questions(act.now)?;
    let asked = port.asked_since(person, act.now - Duration::from_secs(3_600)).await?;
    let change = Question::ask(act, &poster, text.clone(), asked)?;
    let question = save(port, change).await?;
    let about = Subject::of(question.id);
    let new = NewInput { initiative: poster.initiative, source: InputSource::Comment, about, text };
    partner::register_words(port, act, new).await?;
    port.enqueue(Queued::new(&QuestionAsked { question: question.id }, act.now)).await?;
    Ok(question)
}

/// A member of the team answers. The words are also what became of the input that the question made, so that nobody has to
/// answer it a second time.
pub async fn answer_question<P: Showcase + Partnership>(
    port: &mut P,
    act: &mut Act,
    id: QuestionId,
    text: Prose,
) -> Result<Question, Failure> {
    if act.by.person.is_none() {
        return Err(Refusal::sign_in().into());
    }
    let question: Question = need(port, id).await?;
    let poster: Poster = need(port, question.poster).await?;
    let may = MayAnswerQuestion::check(&act.by, &poster, &question)?;
    let reply = Reply { disposition: Disposition::Used, reason: text.clone() };
    let question = save(port, question.answer(act, &may, text)?).await?;
    partner::answer_in_place(port, act, &Subject::of(id), &reply).await?;
    port.enqueue(Queued::new(&QuestionAnswered { question: id }, act.now)).await?;
    Ok(question)
}
