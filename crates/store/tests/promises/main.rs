//! What the store promises, on both engines.

mod jobs;
mod ledger;
mod partnership;
mod statements;
