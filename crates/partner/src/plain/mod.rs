//! Plain language: what a program can count of a text, what it can point at, and what only people can judge.
//!
//! A formula sees long sentences and long words. It does not see whether the main point comes first, whether a number is
//! explained or whether the text is true. So [`read`] gives a first look, [`marks`] points at places worth a second one, and the
//! [`Sheet`] holds what two readers found. None of them is a gate: nothing is refused because of a grade.
//!
//! All functions of counting and marking take a text and its language, answer for every text, and read nothing else.

mod count;
mod grade;
mod marks;
mod rated;
mod sheet;

pub use count::{Counts, count};
pub use grade::{Band, MIN_WORDS, ROUGH_BELOW, Reading, Tenths, grade, read};
pub use marks::{Mark, MarkKind, longest_sentence, marks};
pub use rated::{Rated, RatedRecord, SheetBook, Together, rate_text, together};
pub use sheet::{Agreement, Hundredths, Item, Rating, Sheet, agreement};
