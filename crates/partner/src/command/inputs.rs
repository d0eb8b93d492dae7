//! The register: what comes in, and what became of it.

use kernel::{Act, Day, Failure, InputId, Job, PersonId, Prose, Queued, Refusal, Subject, need, save};

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

/// Tells the author at once that an input is in the register, and by when it is answered.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct InputHeard {
    /// The input.
    pub input: InputId,
}

impl Job for InputHeard {
    const NAME: &'static str = "partner.input-heard";
}

/// Tells the author where one can see what an input led to.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct ResultShown {
    /// The input.
    pub input: InputId,
}

impl Job for ResultShown {
    const NAME: &'static str = "partner.result-shown";
}

/// Somebody who is signed in says something on a page.
pub async fn register_input<P: Partnership>(port: &mut P, act: &mut Act, new: NewInput) -> Result<Input, Failure> {
    register_words(port, act, new).await
}

/// Registers words of the acting person that came with another act, such as a vote.
pub async fn register_words<P: Partnership>(port: &mut P, act: &mut Act, new: NewInput) -> Result<Input, Failure> {
    let author = act.person()?;
    let change = Input::register(act, author, new);
    let input = save(port, change).await?;
    heard(port, act, input).await
}

async fn heard<P: Partnership>(port: &mut P, act: &Act, input: Input) -> Result<Input, Failure> {
    port.enqueue(Queued::new(&InputHeard { input: input.id }, act.now)).await?;
    Ok(input)
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
    let input = save(port, change).await?;
    heard(port, act, input).await
}

/// Somebody takes an input on, or gives it to somebody with a seat in the initiative, to be answered by a day.
pub async fn take_on_input<P: Partnership>(
    port: &mut P,
    act: &Act,
    id: InputId,
    (owner, due): (PersonId, Day),
) -> Result<Input, Failure> {
    let input: Input = need(port, id).await?;
    let may = MayAnswer::check(act, &input)?;
    let bodies = port.bodies(input.initiative).await?;
    let sits = bodies.iter().flat_map(|body| &body.seats).any(|(person, ..)| *person == owner);
    if owner == input.author || (!sits && Some(owner) != act.by.person) {
        return Err(Refusal::new("refused-owner-has-no-seat").into());
    }
    save(port, input.take_on(act, &may, owner, due)).await
}

/// Says what an input led to; its author gets it by mail.
pub async fn show_result<P: Partnership>(port: &mut P, act: &Act, id: InputId, what: Prose) -> Result<Input, Failure> {
    let input: Input = need(port, id).await?;
    let may = MayAnswer::check(act, &input)?;
    let input = save(port, input.show_result(act, &may, what)?).await?;
    port.enqueue(Queued::new(&ResultShown { input: id }, act.now)).await?;
    Ok(input)
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
