//! The register: what comes in, and what became of it.

use kernel::{Act, Failure, InputId, Job, PersonId, Queued, Refusal, Subject, need, save};

use crate::{Input, MayAnswer, MaySteer, NewInput, Partnership, Reply};

/// Tells the author what became of an input.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct InputAnswered {
    /// The input.
    pub input: InputId,
}

impl Job for InputAnswered {
    const NAME: &'static str = "partner.input-answered";
}

/// Somebody who is signed in says something on a page.
pub async fn register_input<P: Partnership>(port: &mut P, act: &mut Act, new: NewInput) -> Result<Input, Failure> {
    register_words(port, act, new).await
}

/// Registers words of the acting person that came with another act, such as a vote.
pub async fn register_words<P: Partnership>(port: &mut P, act: &mut Act, new: NewInput) -> Result<Input, Failure> {
    let author = act.person()?;
    let change = Input::register(act, author, new);
    save(port, change).await
}

/// A coordinator types what somebody said in a meeting or on the phone.
pub async fn register_spoken<P: Partnership>(
    port: &mut P,
    act: &mut Act,
    author: PersonId,
    new: NewInput,
) -> Result<Input, Failure> {
    MaySteer::check(&act.by, new.initiative)?;
    let change = Input::register(act, author, new);
    save(port, change).await
}

/// What was said to somebody in another place, such as at a poster, was answered there: those words close the inputs about it
/// that still wait. The other place has checked who may answer and tells the author itself.
pub async fn answer_in_place<P: Partnership>(
    port: &mut P,
    act: &Act,
    about: &Subject,
    reply: &Reply,
) -> Result<(), Failure> {
    for id in port.waiting_about(about).await? {
        let input: Input = need(port, id).await?;
        save(port, input.answer(act, &MayAnswer::in_place(), reply.clone())?).await?;
    }
    Ok(())
}

/// Answers an input and queues the mail to its author.
pub async fn answer_input<P: Partnership>(
    port: &mut P,
    act: &mut Act,
    id: InputId,
    reply: Reply,
) -> Result<Input, Failure> {
    let input: Input = need(port, id).await?;
    if act.by.person.is_none() {
        return Err(Refusal::sign_in().into());
    }
    let may = MayAnswer::check(act, &input)?;
    let input = save(port, input.answer(act, &may, reply)?).await?;
    port.enqueue(Queued::new(&InputAnswered { input: id }, act.now)).await?;
    Ok(input)
}
