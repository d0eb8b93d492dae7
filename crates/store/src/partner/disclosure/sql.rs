//! The statements of disclosure.

use crate::{Sql, statements};

statements! {
    FIND_DISCLOSURE = Sql::same(
        "SELECT id, version, initiative, person, given, expires, relationships FROM disclosure WHERE id = $1");
    SAVE_DISCLOSURE = Sql::same(
        "INSERT INTO disclosure (id, version, initiative, person, given, expires, relationships)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, relationships = excluded.relationships
         WHERE disclosure.version = excluded.version - 1");
    DISCLOSURES = Sql::same(
        "SELECT id, version, initiative, person, given, expires, relationships FROM disclosure
         WHERE initiative = $1 AND (CAST($2 AS TEXT) IS NULL OR person = $2)
         ORDER BY given DESC, id DESC");
    ROLES_BEGUN = Sql::same(
        "SELECT seat.person, MIN(seat.since) AS since FROM seat JOIN body ON body.id = seat.body
         WHERE body.initiative = $1 GROUP BY seat.person");
    DISCLOSURES_BY = Sql::same(
        "SELECT id, version, initiative, person, given, expires, relationships FROM disclosure
         WHERE person = $1 ORDER BY given DESC, id DESC");
}
