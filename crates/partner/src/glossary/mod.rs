//! The glossary of an initiative: words that somebody did not know, explained once, shown wherever they stand.

mod command;
mod entry;

pub use command::{explain_word, words_in};
pub use entry::{Entry, EntryRecord, Glossary, NewEntry};
