//! What the store promises, on both engines.

mod commendation;
mod distill;
mod jobs;
mod ledger;
mod library;
mod partnership;
mod pay;
mod showcase;
mod statements;
