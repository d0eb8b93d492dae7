//! The statements of the library.

use crate::{Sql, statements};

/// A resource with everything in it.
macro_rules! whole {
    ($rest:literal) => {
        concat!(
            "SELECT id, version, initiative, slug, finding, statement, kind, lang, title, summary, audience, body, keywords,
                 edition, published, stage, signed_by, signed_at, stage_at, reason FROM resource ",
            $rest
        )
    };
}

/// The newest edition of what is on the shelf.
macro_rules! published {
    ($rest:literal) => {
        concat!(
            "SELECT resource.id, resource.slug, edition.kind, edition.lang, edition.title, edition.summary, edition.audience,
                 edition.minutes, edition.number AS edition, 'published' AS stage
             FROM resource JOIN resource_edition AS edition
                 ON edition.resource = resource.id AND edition.number = resource.published
             WHERE resource.stage <> 'withdrawn' ",
            $rest
        )
    };
}

statements! {
    FIND_RESOURCE = Sql::same(whole!("WHERE id = $1"));
    RESOURCE_BY_SLUG = Sql::same(whole!("WHERE slug = $1"));
    SAVE_RESOURCE = Sql::same(
        "INSERT INTO resource (id, version, initiative, slug, finding, statement, kind, lang, title, summary, audience, body,
             keywords, minutes, edition, published, stage, signed_by, signed_at, stage_at, reason)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, kind = excluded.kind, lang = excluded.lang,
             title = excluded.title, summary = excluded.summary, audience = excluded.audience, body = excluded.body,
             keywords = excluded.keywords, minutes = excluded.minutes, edition = excluded.edition,
             published = excluded.published, stage = excluded.stage, signed_by = excluded.signed_by,
             signed_at = excluded.signed_at, stage_at = excluded.stage_at, reason = excluded.reason
         WHERE resource.version = excluded.version - 1");
    KEEP_EDITION = Sql::same(
        "INSERT INTO resource_edition (resource, number, kind, lang, title, summary, audience, body, keywords, minutes,
             signed_by, signed_at, published_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         ON CONFLICT (resource, number) DO NOTHING");
    EDITION = Sql::same(
        "SELECT edition.number, edition.kind, edition.lang, edition.title, edition.summary, edition.audience, edition.body,
             edition.keywords, edition.signed_at, edition.published_at, person.name AS signer
         FROM resource_edition AS edition JOIN person ON person.id = edition.signed_by
         WHERE edition.resource = $1 AND edition.number = $2");
    EDITIONS = Sql::same("SELECT number FROM resource_edition WHERE resource = $1 ORDER BY number DESC");
    RESOURCES_IN = Sql::same(
        "SELECT id, slug, kind, lang, title, summary, audience, minutes, edition, stage FROM resource
         WHERE initiative = $1 ORDER BY id DESC");
    PUBLISHED = Sql::same(published!("ORDER BY edition.published_at DESC, resource.id DESC LIMIT $1"));
    MADE_FROM = Sql::fork(
        published!("AND resource.finding IN (SELECT value FROM json_each($1)) ORDER BY edition.published_at DESC, resource.id DESC"),
        published!("AND resource.finding IN (SELECT json_array_elements_text(CAST($1 AS json)))
            ORDER BY edition.published_at DESC, resource.id DESC"));
}
