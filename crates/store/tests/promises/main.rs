//! What the store promises, on both engines.

mod commendation;
mod disclosure;
mod distill;
mod jobs;
mod keeping;
mod ledger;
mod library;
mod partnership;
mod pay;
mod showcase;
mod statements;
