//! What the store promises, on both engines.

mod commendation;
mod jobs;
mod ledger;
mod partnership;
mod statements;
