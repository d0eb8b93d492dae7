//! The statements of the showcase.

use crate::{Sql, statements};

/// What a list of posters shows of each.
macro_rules! lines {
    ($rest:literal) => {
        concat!(
            "SELECT poster.id, poster.slug, poster.number, poster.title, poster.message, poster.team_name, poster.setting,
                 poster.audience, poster.cover, poster.partners, poster.state,
                 (SELECT COUNT(*) FROM question WHERE question.poster = poster.id) AS questions,
                 (SELECT COUNT(*) FROM question WHERE question.poster = poster.id AND answer IS NULL) AS unanswered FROM poster ",
            $rest
        )
    };
}

/// A poster with everything in it.
macro_rules! whole {
    ($rest:literal) => {
        concat!(
            "SELECT id, version, initiative, submission, team, team_name, slug, number, presenters, title, message, summary,
                 sections, partner_words, takeaway, keywords, setting, audience, cover, figure, state, state_at, reason
             FROM poster ",
            $rest
        )
    };
}

/// The posters that a visitor's query finds: $1 keyword, $2 setting, $3 audience, $4 to $9 words.
macro_rules! wanted {
    () => {
        "JOIN hall ON hall.initiative = poster.initiative
         WHERE poster.state = 'shown' AND hall.state = 'shown'
             AND (CAST($1 AS TEXT) IS NULL
                 OR EXISTS (SELECT 1 FROM poster_keyword WHERE poster_keyword.poster = poster.id AND poster_keyword.keyword = $1))
             AND (CAST($2 AS TEXT) IS NULL OR poster.setting = $2)
             AND (CAST($3 AS TEXT) IS NULL OR poster.audience = $3)
             AND poster.words LIKE $4 AND poster.words LIKE $5 AND poster.words LIKE $6
             AND poster.words LIKE $7 AND poster.words LIKE $8 AND poster.words LIKE $9 "
    };
}

statements! {
    FIND_HALL = Sql::same(
        "SELECT id, version, initiative, title, intro, opens, closes, asynchronous, state, shown_at FROM hall WHERE id = $1");
    HALL_OF = Sql::same(
        "SELECT id, version, initiative, title, intro, opens, closes, asynchronous, state, shown_at FROM hall WHERE initiative = $1");
    SHOWN_HALLS = Sql::same(
        "SELECT id, version, initiative, title, intro, opens, closes, asynchronous, state, shown_at FROM hall
         WHERE state = 'shown' ORDER BY opens DESC, id DESC");
    SAVE_HALL = Sql::same(
        "INSERT INTO hall (id, version, initiative, title, intro, opens, closes, asynchronous, state, shown_at)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, title = excluded.title, intro = excluded.intro,
             opens = excluded.opens, closes = excluded.closes, asynchronous = excluded.asynchronous,
             state = excluded.state, shown_at = excluded.shown_at
         WHERE hall.version = excluded.version - 1");

    FIND_POSTER = Sql::same(whole!("WHERE id = $1"));
    POSTER_BY_SLUG = Sql::same(whole!("WHERE slug = $1"));
    POSTER_OF = Sql::same(whole!("WHERE submission = $1"));
    SAVE_POSTER = Sql::same(
        "INSERT INTO poster (id, version, initiative, submission, team, team_name, slug, number, presenters, partners,
             title, message, summary, sections, partner_words, takeaway, keywords, setting, audience, cover, figure, words,
             state, state_at, reason)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
             $23, $24, $25)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, presenters = excluded.presenters,
             partners = excluded.partners, title = excluded.title, message = excluded.message, summary = excluded.summary,
             sections = excluded.sections, partner_words = excluded.partner_words, takeaway = excluded.takeaway,
             keywords = excluded.keywords, setting = excluded.setting, audience = excluded.audience, cover = excluded.cover,
             figure = excluded.figure, words = excluded.words, state = excluded.state, state_at = excluded.state_at,
             reason = excluded.reason
         WHERE poster.version = excluded.version - 1");
    CLEAR_KEYWORDS = Sql::same("DELETE FROM poster_keyword WHERE poster = $1");
    ADD_KEYWORD = Sql::same("INSERT INTO poster_keyword (poster, keyword) VALUES ($1, $2)");
    LAST_NUMBER = Sql::same("SELECT COALESCE(MAX(number), 0) AS number FROM poster WHERE initiative = $1");

    GALLERY = Sql::same(concat!(
        "SELECT poster.id, poster.slug, poster.number, poster.title, poster.message, poster.team_name, poster.setting,
             poster.audience, poster.cover, poster.partners, poster.state,
             (SELECT COUNT(*) FROM question WHERE question.poster = poster.id) AS questions,
                 (SELECT COUNT(*) FROM question WHERE question.poster = poster.id AND answer IS NULL) AS unanswered FROM poster ",
        wanted!(), "ORDER BY poster.initiative DESC, poster.number LIMIT $10 OFFSET $11"));
    GALLERY_TOTAL = Sql::same(concat!("SELECT COUNT(*) AS total FROM poster ", wanted!()));
    KEYWORDS = Sql::same(
        "SELECT poster_keyword.keyword AS choice, COUNT(*) AS posters FROM poster_keyword
         JOIN poster ON poster.id = poster_keyword.poster JOIN hall ON hall.initiative = poster.initiative
         WHERE poster.state = 'shown' AND hall.state = 'shown'
         GROUP BY poster_keyword.keyword ORDER BY COUNT(*) DESC, poster_keyword.keyword LIMIT 24");
    SETTINGS = Sql::same(
        "SELECT poster.setting AS choice, COUNT(*) AS posters FROM poster JOIN hall ON hall.initiative = poster.initiative
         WHERE poster.state = 'shown' AND hall.state = 'shown' AND poster.setting IS NOT NULL
         GROUP BY poster.setting ORDER BY poster.setting");
    AUDIENCES = Sql::same(
        "SELECT poster.audience AS choice, COUNT(*) AS posters FROM poster JOIN hall ON hall.initiative = poster.initiative
         WHERE poster.state = 'shown' AND hall.state = 'shown' AND poster.audience IS NOT NULL
         GROUP BY poster.audience ORDER BY poster.audience");
    POSTERS_IN = Sql::same(lines!("WHERE initiative = $1 ORDER BY number"));
    POSTERS_OF_TEAMS = Sql::fork(
        lines!("WHERE team IN (SELECT value FROM json_each($1)) ORDER BY number, id"),
        lines!("WHERE team IN (SELECT json_array_elements_text(CAST($1 AS json))) ORDER BY number, id"));

    FIND_QUESTION = Sql::same(
        "SELECT id, version, poster, asker, words, at, answer, answered_by, by_partner, answered_at FROM question WHERE id = $1");
    SAVE_QUESTION = Sql::same(
        "INSERT INTO question (id, version, poster, asker, words, at, answer, answered_by, by_partner, answered_at)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, answer = excluded.answer,
             answered_by = excluded.answered_by, by_partner = excluded.by_partner, answered_at = excluded.answered_at
         WHERE question.version = excluded.version - 1");
    THREAD = Sql::same(
        "SELECT question.id, question.asker, asker.name, question.words, question.at, question.answer,
             answerer.name AS answerer_name, question.by_partner, question.answered_at
         FROM question JOIN person AS asker ON asker.id = question.asker
             LEFT JOIN person AS answerer ON answerer.id = question.answered_by
         WHERE question.poster = $1 ORDER BY question.at, question.id");
    ASKED_SINCE = Sql::same("SELECT COUNT(*) AS asked FROM question WHERE asker = $1 AND at > $2");
}
