//! The statements of credit.

use crate::{Sql, statements};

statements! {
    FIND_CREDIT = Sql::same(
        "SELECT id, version, initiative, report, person, contributions, choice, approvals FROM credit WHERE id = $1");
    SAVE_CREDIT = Sql::same(
        "INSERT INTO credit (id, version, initiative, report, person, contributions, choice, approvals)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, contributions = excluded.contributions,
             choice = excluded.choice, approvals = excluded.approvals
         WHERE credit.version = excluded.version - 1");
    CREDITS = Sql::same(
        "SELECT id, version, initiative, report, person, contributions, choice, approvals FROM credit
         WHERE report = $1 AND (CAST($2 AS TEXT) IS NULL OR person = $2) ORDER BY id");
    CREDITS_BY = Sql::same(
        "SELECT credit.id, credit.version, credit.initiative, credit.report, credit.person, credit.contributions, credit.choice,
             credit.approvals, report.slug, report.title,
             (SELECT edition.id FROM edition WHERE edition.report = credit.report AND edition.released_at IS NULL
                 AND edition.number > (SELECT COALESCE(MAX(released.number), 0) FROM edition AS released
                     WHERE released.report = credit.report AND released.released_at IS NOT NULL)
                 ORDER BY edition.prepared_at DESC, edition.id DESC LIMIT 1) AS waiting
         FROM credit JOIN report ON report.id = credit.report WHERE credit.person = $1 ORDER BY credit.id");
    INITIATIVE_OF_REPORT = Sql::same("SELECT initiative FROM report WHERE id = $1");
}
