//! A word and what it means.

use std::future::Future;

use kernel::{
    Act, Change, EntryId, Fact, InitiativeId, Keep, Lang, Line, PersonId, PortError, Prose, Refusal, Stamp, Version,
    sealed,
};

/// What it takes to explain a word.
#[derive(Debug, Clone)]
pub struct NewEntry {
    /// The word or the letters, as they stand in texts.
    pub word: Line,
    /// What it means, in plain words.
    pub meaning: Prose,
    /// The language of both.
    pub lang: Lang,
}

/// What a entry holds.
#[derive(Debug, Clone, PartialEq)]
pub struct EntryRecord {
    /// Its id.
    pub id: EntryId,
    /// How often it was saved.
    pub version: Version,
    /// The initiative.
    pub initiative: InitiativeId,
    /// The word.
    pub word: Line,
    /// What it means.
    pub meaning: Prose,
    /// The language of both.
    pub lang: Lang,
    /// Who explained it last.
    pub by: PersonId,
    /// When.
    pub at: Stamp,
}

sealed!(
    /// A word of the glossary.
    Entry, EntryRecord, EntryId
);

/// The fact that a word was explained, or explained better.
const EXPLAINED: &str = "glossary.explained";

impl Entry {
    /// Explains a word. Anybody with a seat may, and the steward's staff.
    pub fn explain(act: &mut Act, initiative: InitiativeId, new: NewEntry) -> Result<Change<Self>, Refusal> {
        let by = may_explain(act, initiative)?;
        let id = EntryId::mint(&mut act.mint);
        let (word, meaning, lang, at) = (new.word, new.meaning, new.lang, act.now);
        let version = Version(0);
        let fact = Fact::new(EXPLAINED, id, act.author(), act.now).within(initiative);
        Ok(Change::new(Self(EntryRecord { id, version, initiative, word, meaning, lang, by, at }), fact))
    }

    /// Explains it better.
    pub fn reword(mut self, act: &Act, meaning: Prose) -> Result<Change<Self>, Refusal> {
        self.0.by = may_explain(act, self.initiative)?;
        self.0.at = act.now;
        self.0.meaning = meaning;
        let fact = Fact::new(EXPLAINED, self.id, act.author(), act.now).within(self.initiative);
        Ok(Change::new(self, fact))
    }

    /// Whether the word stands in a text, as a whole word, whatever its capitals; letters such as “CME” only in capitals.
    pub fn is_in(&self, text: &str) -> bool {
        let letters = self.word.as_str().chars().all(|mark| mark.is_uppercase() || !mark.is_alphabetic());
        let (word, held) = if letters {
            (self.word.to_string(), text.to_owned())
        } else {
            (self.word.as_str().to_lowercase(), text.to_lowercase())
        };
        let edge = |mark: Option<char>| mark.is_none_or(|mark| !mark.is_alphanumeric());
        held.match_indices(word.as_str())
            .any(|(at, found)| edge(held[..at].chars().next_back()) && edge(held[at + found.len()..].chars().next()))
    }
}

fn may_explain(act: &Act, initiative: InitiativeId) -> Result<PersonId, Refusal> {
    let by = act.by.person.ok_or_else(Refusal::sign_in)?;
    if act.by.sits_in(initiative) || act.by.is_steward() { Ok(by) } else { Err(Refusal::not_yours()) }
}

/// Storage of glossaries.
pub trait Glossary: Keep<Entry> {
    /// The words of an initiative, by word.
    fn entries(&mut self, of: InitiativeId) -> impl Future<Output = Result<Vec<Entry>, PortError>> + Send;
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Mint;

    fn entry(word: &str) -> Entry {
        let mut mint = Mint::counting();
        Entry::restore(EntryRecord {
            id: EntryId::mint(&mut mint),
            version: Version(1),
            initiative: InitiativeId::mint(&mut mint),
            word: Line::parse(word).unwrap(),
            meaning: Prose::parse("What it means.").unwrap(),
            lang: Lang::En,
            by: PersonId::mint(&mut mint),
            at: chrono::DateTime::UNIX_EPOCH,
        })
    }

    #[test]
    fn a_word_is_found_whole_and_letters_only_in_capitals() {
        assert!(entry("cohort").is_in("Each Cohort, twice."));
        assert!(!entry("cohort").is_in("cohorts and cohorting"));
        assert!(entry("CME").is_in("CME is teaching."));
        assert!(!entry("IT").is_in("it is not about computers"));
        assert!(entry("año fiscal").is_in("El Año Fiscal termina."));
        assert!(!entry("x").is_in(""));
    }
}
