//! Words explained (glossary.toml), each by somebody at the table.

use ::partner::glossary::{NewEntry, explain_word};
use anyhow::Context;
use kernel::Lang;
use serde::Deserialize;
use store::Tx;

use super::year::{Year, line, prose};

#[derive(Deserialize)]
struct File {
    entry: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    word: String,
    lang: String,
    meaning: String,
    by: String,
}

/// Puts the words into the glossary in the third month.
pub(super) async fn seed(year: &mut Year, tx: &mut Tx) -> anyhow::Result<()> {
    let file: File = toml::from_str(include_str!("../../demo/glossary.toml")).context("glossary.toml")?;
    for row in &file.entry {
        let mut act = year.act(tx, &row.by, "M3-04").await?;
        let lang = Lang::of_tag(&row.lang).context("a language")?;
        let new = NewEntry { word: line(&row.word)?, meaning: prose(&row.meaning)?, lang };
        explain_word(tx, &mut act, year.initiative()?, new).await.with_context(|| row.word.clone())?;
    }
    Ok(())
}
