//! Keeps the promises of `library::Library`.

mod port;
mod resources;
pub(crate) mod sql;
