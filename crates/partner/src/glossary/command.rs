//! Use cases of the glossary. The caller opens and commits the transaction.

use kernel::{Act, Failure, InitiativeId, Lang, need, save};

use super::{Entry, Glossary, NewEntry};
use crate::{Initiative, Partnership};

/// Explains a word, or explains it better where it is in the glossary of that language already.
pub async fn explain_word<P: Glossary + Partnership>(
    port: &mut P,
    act: &mut Act,
    of: InitiativeId,
    new: NewEntry,
) -> Result<Entry, Failure> {
    let initiative: Initiative = need(port, of).await?;
    let word = new.word.as_str().to_lowercase();
    let held = port.entries(of).await?.into_iter();
    let held = held.filter(|entry| entry.lang == new.lang).find(|entry| entry.word.as_str().to_lowercase() == word);
    match held {
        Some(entry) => save(port, entry.reword(act, new.meaning)?).await,
        None => save(port, Entry::explain(act, initiative.id, new)?).await,
    }
}

/// The words of the glossary that stand in a text of that language.
pub async fn words_in<P: Glossary>(
    port: &mut P,
    of: InitiativeId,
    lang: Lang,
    text: &str,
) -> Result<Vec<Entry>, Failure> {
    let entries = port.entries(of).await?;
    Ok(entries.into_iter().filter(|entry| entry.lang == lang && entry.is_in(text)).collect())
}
