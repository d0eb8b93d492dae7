//! The statements of safety.

use crate::{Sql, statements};

statements! {
    FIND_ALLY = Sql::same(
        "SELECT id, version, initiative, person, kind, reach, about, gone FROM ally WHERE id = $1");
    SAVE_ALLY = Sql::same(
        "INSERT INTO ally (id, version, initiative, person, kind, reach, about, gone)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, reach = excluded.reach, about = excluded.about,
             gone = excluded.gone
         WHERE ally.version = excluded.version - 1");
    ALLIES = Sql::same(
        "SELECT ally.id, ally.version, ally.initiative, ally.person, ally.kind, ally.reach, ally.about,
             ally.gone, person.name, person.email
         FROM ally JOIN person ON person.id = ally.person
         WHERE ally.initiative = $1 AND ally.gone IS NULL ORDER BY ally.kind DESC, person.name, ally.id");
    FIND_PROBLEM = Sql::same(
        "SELECT id, version, initiative, answers, reporter, words, at, heard, closed, answer FROM problem WHERE id = $1");
    SAVE_PROBLEM = Sql::same(
        "INSERT INTO problem (id, version, initiative, answers, reporter, words, at, heard, closed, answer)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, heard = excluded.heard, closed = excluded.closed,
             answer = excluded.answer
         WHERE problem.version = excluded.version - 1");
    PROBLEMS_OF = Sql::same(
        "SELECT id, version, initiative, answers, reporter, words, at, heard, closed, answer FROM problem
         WHERE answers = $1 OR reporter = $1 ORDER BY at DESC, id DESC");
}
