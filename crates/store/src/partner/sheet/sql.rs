//! The statements of sheets of plain language.

use crate::{Sql, statements};

statements! {
    FIND_SHEET = Sql::same(
        "SELECT id, version, initiative, about, rater, side, answers, at FROM plain_sheet WHERE id = $1");
    SAVE_SHEET = Sql::same(
        "INSERT INTO plain_sheet (id, version, initiative, about, rater, side, answers, at)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, answers = excluded.answers, at = excluded.at
         WHERE plain_sheet.version = excluded.version - 1");
    SHEETS = Sql::same(
        "SELECT id, version, initiative, about, rater, side, answers, at FROM plain_sheet
         WHERE initiative = $1 AND about = $2 ORDER BY id");
}
