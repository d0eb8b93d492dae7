//! Use cases of the pulse. The caller opens and commits the transaction.

use kernel::{Act, Failure, InitiativeId, Job, Line, PersonId, Prose, PulseId, Queued, Refusal, need, save};
use std::collections::BTreeMap;

use super::policy::side_of;
use super::results::level_counts;
use super::{
    Item, LevelCounts, Levels, MayReadPulse, Pulse, PulseAnswer, PulseBook, PulseStage, Results, Score, levels, results,
};
use crate::pay::Level;
use crate::{Initiative, MaySteer, Partnership, PhaseKind};

/// Asks somebody the six questions by mail.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct PulseAsked {
    /// The pulse.
    pub pulse: PulseId,
    /// Whom.
    pub person: PersonId,
}

impl Job for PulseAsked {
    const NAME: &'static str = "partner.pulse-asked";
}

/// Tells a side that the results can be read; due when they can.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct PulseOut {
    /// The pulse.
    pub pulse: PulseId,
    /// Whether the partners are told, or the others.
    pub partners: bool,
}

impl Job for PulseOut {
    const NAME: &'static str = "partner.pulse-out";
}

/// What somebody answered.
#[derive(Debug, Clone, Default)]
pub struct AnswerPulse {
    /// The scores; a question may be left out.
    pub scores: BTreeMap<Item, Score>,
    /// How much say the person had.
    pub delivered: Option<Level>,
    /// How much say the person would like.
    pub wanted: Option<Level>,
    /// Words for the readers of the results.
    pub remark: Option<Prose>,
    /// The name under them.
    pub signed: Option<Line>,
}

/// Opens a pulse about a phase and asks everybody with a seat. There is one for each phase.
pub async fn open_pulse<P: PulseBook + Partnership>(
    port: &mut P,
    act: &mut Act,
    of: InitiativeId,
    phase: PhaseKind,
) -> Result<Pulse, Failure> {
    let initiative: Initiative = need(port, of).await?;
    let may = MaySteer::check(&act.by, initiative.id)?;
    if port.pulses(of).await?.iter().any(|held| held.phase == phase) {
        return Err(Refusal::new("refused-pulse-there").into());
    }
    let pulse = save(port, Pulse::open(act, &may, phase)).await?;
    let mut people: Vec<PersonId> = Vec::new();
    for (person, ..) in port.bodies(of).await?.into_iter().flat_map(|body| body.seats) {
        if !people.contains(&person) {
            people.push(person);
        }
    }
    for person in people {
        port.enqueue(Queued::new(&PulseAsked { pulse: pulse.id, person }, act.now)).await?;
    }
    port.enqueue(Queued::new(&PulseOut { pulse: pulse.id, partners: true }, pulse.closes)).await?;
    port.enqueue(Queued::new(&PulseOut { pulse: pulse.id, partners: false }, pulse.shown_from())).await?;
    Ok(pulse)
}

/// Somebody answers, once. What is kept cannot be joined with the person again, so it cannot be changed either.
pub async fn answer_pulse<P: PulseBook>(
    port: &mut P,
    act: &mut Act,
    id: PulseId,
    given: AnswerPulse,
) -> Result<(), Failure> {
    let pulse: Pulse = need(port, id).await?;
    let person = act.person()?;
    let side = side_of(&act.by, pulse.initiative).ok_or_else(Refusal::not_visible)?;
    if pulse.stage(act.now) != PulseStage::Open {
        return Err(Refusal::new("refused-pulse-closed").into());
    }
    if !port.note_answered(id, person).await? {
        return Err(Refusal::new("refused-pulse-answered").into());
    }
    let answer = PulseAnswer {
        pulse: id,
        side,
        scores: given.scores,
        delivered: given.delivered,
        wanted: given.wanted,
        signed: given.remark.is_some().then_some(given.signed).flatten(),
        remark: given.remark,
    };
    port.keep_answer(act.mint.secret().text(), &answer).await?;
    Ok(())
}

/// A partner co-lead lets the others see the results early.
pub async fn share_pulse<P: PulseBook>(port: &mut P, act: &Act, id: PulseId) -> Result<Pulse, Failure> {
    let pulse: Pulse = need(port, id).await?;
    let early = pulse.stage(act.now) == PulseStage::PartnersFirst;
    let pulse = save(port, pulse.share(act)?).await?;
    if early {
        port.enqueue(Queued::new(&PulseOut { pulse: id, partners: false }, act.now)).await?;
    }
    Ok(pulse)
}

/// How much say partners wanted, had agreed on and had, in one phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LevelsThen {
    /// The phase.
    pub phase: PhaseKind,
    /// By the agreements that had begun when its pulse closed.
    pub agreed: LevelCounts,
    /// By partners' own answers.
    pub said: Levels,
}

/// The time line of participation: a line for each pulse whose results the actor may read.
pub async fn levels_over_time<P: PulseBook>(
    port: &mut P,
    act: &Act,
    pulses: &[Pulse],
) -> Result<Vec<LevelsThen>, Failure> {
    let mut lines = Vec::new();
    let Some(first) = pulses.first() else { return Ok(lines) };
    let agreed = port.levels_agreed(first.initiative).await?;
    for pulse in pulses {
        if MayReadPulse::check(&act.by, pulse, act.now).is_ok() {
            let begun = agreed.iter().filter(|(starts, _)| *starts <= pulse.closes.date_naive());
            let said = levels(&port.answers(pulse.id).await?);
            let agreed = level_counts(begun.map(|(_, level)| *level));
            lines.push(LevelsThen { phase: pulse.phase, agreed, said });
        }
    }
    Ok(lines)
}

/// What came out, for those who may read it by now.
pub async fn results_of<P: PulseBook>(port: &mut P, act: &Act, pulse: &Pulse) -> Result<Results, Failure> {
    MayReadPulse::check(&act.by, pulse, act.now)?;
    Ok(results(&port.answers(pulse.id).await?))
}
