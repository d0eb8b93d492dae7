//! What the pulse asks of storage, inside one transaction.

use std::future::Future;

use kernel::{Day, InitiativeId, Keep, PersonId, PortError, PulseId, Queue, Stamp};

use super::{Pulse, PulseAnswer};
use crate::pay::Level;

/// Storage of pulses. Who answered and what was answered are kept apart, without a time or an order that could join them.
pub trait PulseBook: Keep<Pulse> + Queue {
    /// The pulses of an initiative, oldest first.
    fn pulses(&mut self, of: InitiativeId) -> impl Future<Output = Result<Vec<Pulse>, PortError>> + Send;
    /// Notes that somebody answered; `false` if they had already.
    fn note_answered(
        &mut self,
        pulse: PulseId,
        person: PersonId,
    ) -> impl Future<Output = Result<bool, PortError>> + Send;
    /// Whether somebody answered.
    fn has_answered(
        &mut self,
        pulse: PulseId,
        person: PersonId,
    ) -> impl Future<Output = Result<bool, PortError>> + Send;
    /// Pulses that take answers at `now` and wait for that of a person with a seat, each with the title of its initiative.
    fn pulses_waiting(
        &mut self,
        person: PersonId,
        now: Stamp,
    ) -> impl Future<Output = Result<Vec<(Pulse, String)>, PortError>> + Send;
    /// Keeps an answer under a place drawn at random.
    fn keep_answer(
        &mut self,
        place: String,
        answer: &PulseAnswer,
    ) -> impl Future<Output = Result<(), PortError>> + Send;
    /// The level on which each agreement with a partner was made, with the first day of work.
    fn levels_agreed(&mut self, of: InitiativeId) -> impl Future<Output = Result<Vec<(Day, Level)>, PortError>> + Send;
    /// The answers of a pulse, in no order.
    fn answers(&mut self, of: PulseId) -> impl Future<Output = Result<Vec<PulseAnswer>, PortError>> + Send;
}
