//! The statements of the glossary.

use crate::{Sql, statements};

statements! {
    FIND_ENTRY = Sql::same("SELECT id, version, initiative, word, meaning, lang, by_person, at FROM glossary_entry WHERE id = $1");
    SAVE_ENTRY = Sql::same(
        "INSERT INTO glossary_entry (id, version, initiative, word, meaning, lang, by_person, at)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, meaning = excluded.meaning,
             by_person = excluded.by_person, at = excluded.at
         WHERE glossary_entry.version = excluded.version - 1");
    ENTRIES = Sql::same(
        "SELECT id, version, initiative, word, meaning, lang, by_person, at FROM glossary_entry WHERE initiative = $1
         ORDER BY LOWER(word), id");
}
