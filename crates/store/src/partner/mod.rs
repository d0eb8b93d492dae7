//! Keeps the promises of `partner::Partnership`.

mod bodies;
pub(crate) mod credit;
mod decisions;
pub(crate) mod disclosure;
pub(crate) mod glossary;
mod initiatives;
mod inputs;
mod openings;
pub(crate) mod pay;
mod people;
mod port;
pub(crate) mod pulse;
pub(crate) mod safety;
pub(crate) mod sheet;
pub(crate) mod sql;
pub(crate) mod story;

use crate::text_values;

text_values!(
    partner::BodyKind,
    partner::Matter,
    partner::Method,
    partner::Stance,
    partner::Influence,
    partner::AspectKind,
    partner::Function,
    partner::InputSource,
    partner::Disposition,
);
