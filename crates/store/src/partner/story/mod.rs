//! Keeps the promises of `partner::story::StoryBook`.

mod columns;
mod port;
pub(crate) mod sql;
mod stories;
mod uses;

use crate::text_values;

text_values!(partner::story::Channel, partner::story::Ending, partner::story::TellerKind, partner::story::UseKind,);
