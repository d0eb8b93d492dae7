//! What the program says: the phrase book in every language, and letters as text and HTML.
//!
//! Pages (`web`) and mails (`work`) speak with the same words, so the words stand in neither.

mod letter;
mod phrases;
pub mod recruit;

pub use letter::{Letter, Mail};
pub use phrases::{Phrases, phrases};
