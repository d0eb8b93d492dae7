//! Keeps the promises of `recruit::Recruitment`.

mod calls;
mod form;
mod port;
mod practices;
mod reviews;
pub(crate) mod sql;
mod submissions;
mod teams;

use crate::text_values;

text_values!(recruit::Conflict, recruit::Recommendation);
