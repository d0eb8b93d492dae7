//! The statements of stories.

use crate::{Sql, statements};

/// Every column of a story with the name of its teller.
macro_rules! story {
    ($rest:literal) => {
        Sql::same(concat!(
            "SELECT story.id, story.version, story.initiative, story.teller, person.name AS teller_name, story.slug, story.lang,
                 story.kind, story.representative, story.authority, story.adult_on, story.title, story.words, story.note,
                 story.hidden_from, story.told, story.consent, story.released, story.hash, story.places, story.ended,
                 story.ending
             FROM story JOIN person ON person.id = story.teller ",
            $rest
        ))
    };
}

statements! {
    FIND_STORY = story!("WHERE story.id = $1");
    STORY_BY_SLUG = story!("WHERE story.slug = $1");
    STORIES = story!(
        "WHERE (CAST($1 AS TEXT) IS NULL OR story.initiative = $1) AND (CAST($2 AS TEXT) IS NULL OR story.teller = $2)
         ORDER BY story.told DESC, story.id DESC");
    OPEN_STORIES = story!(
        "WHERE (CAST($1 AS TEXT) IS NULL OR story.initiative = $1) AND story.released IS NOT NULL AND story.ended IS NULL
             AND story.ends > $2
         ORDER BY story.released DESC, story.id DESC");
    SAVE_STORY = Sql::same(
        "INSERT INTO story (id, version, initiative, teller, slug, lang, kind, representative, authority, adult_on, title,
             words, note, hidden_from, told, consent, ends, released, hash, places, ended, ending)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, lang = excluded.lang, kind = excluded.kind,
             representative = excluded.representative, authority = excluded.authority, adult_on = excluded.adult_on,
             title = excluded.title, words = excluded.words, note = excluded.note, hidden_from = excluded.hidden_from,
             consent = excluded.consent, ends = excluded.ends, released = excluded.released, hash = excluded.hash,
             places = excluded.places, ended = excluded.ended, ending = excluded.ending
         WHERE story.version = excluded.version - 1");

    KEEP_CONSENT = Sql::same(
        "INSERT INTO story_consent (story, at, consent, released, hash, ended, ending) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (story, at) DO UPDATE SET consent = excluded.consent, released = excluded.released,
             hash = excluded.hash, ended = excluded.ended, ending = excluded.ending");
    CONSENTS = Sql::same(
        "SELECT at, consent, released, hash, ended, ending FROM story_consent WHERE story = $1 ORDER BY at DESC");
    FORGET_CONSENTS = Sql::same("DELETE FROM story_consent WHERE ended IS NOT NULL AND ended < $1");

    SAVE_USE = Sql::same(
        "INSERT INTO story_use (id, version, story, initiative, kind, channel, what, day, by_person, at)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (id) DO NOTHING");
    FIND_USE = Sql::same(
        "SELECT id, version, story, initiative, kind, channel, what, day, by_person, at FROM story_use WHERE id = $1");
    USES = Sql::same(
        "SELECT id, version, story, initiative, kind, channel, what, day, by_person, at FROM story_use WHERE story = $1
         ORDER BY day DESC, at DESC, id DESC");

    ADD_KEY = Sql::same("INSERT INTO story_key (hash, story, at) VALUES ($1, $2, $3)");
    STORY_OF_KEY = Sql::same("SELECT story FROM story_key WHERE hash = $1");

    FIND_COVERAGE = Sql::same(
        "SELECT version, organisation, since, until FROM story_coverage WHERE initiative = $1");
    SAVE_COVERAGE = Sql::same(
        "INSERT INTO story_coverage (initiative, version, organisation, since, until) VALUES ($1, $2 + 1, $3, $4, $5)
         ON CONFLICT (initiative) DO UPDATE SET version = excluded.version, organisation = excluded.organisation,
             since = excluded.since, until = excluded.until
         WHERE story_coverage.version = excluded.version - 1");
}
