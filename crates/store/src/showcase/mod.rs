//! Keeps the promises of `showcase::Showcase`.

mod halls;
mod port;
mod posters;
mod questions;
pub(crate) mod sql;
