//! Keeps the promises of `distill::Distillation`.

mod coding;
mod documents;
mod editions;
mod findings;
mod port;
mod reports;
mod rounds;
pub(crate) mod sql;
