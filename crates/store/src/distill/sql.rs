//! The statements of the chain from text to white paper.

use crate::{Sql, statements};

/// Excerpts that were not taken back, with the state of what they became part of, for one condition and order.
macro_rules! excerpts {
    ($condition:literal) => {
        Sql::fork(
            concat!(
                "SELECT excerpt.id, excerpt.version, excerpt.initiative, excerpt.document, document.title, document.submission,
                     document.parts, excerpt.start_at, excerpt.end_at, excerpt.words, excerpt.memo, excerpt.person,
                     person.name, excerpt.at,
                     (SELECT json_group_array(code) FROM excerpt_code WHERE excerpt_code.excerpt = excerpt.id) AS codes,
                     (SELECT json_group_array(json_array(finding.id, finding.number, finding.title, finding.state))
                      FROM finding_excerpt JOIN finding ON finding.id = finding_excerpt.finding
                      WHERE finding_excerpt.excerpt = excerpt.id) AS findings
                 FROM excerpt JOIN document ON document.id = excerpt.document JOIN person ON person.id = excerpt.person ",
                $condition
            ),
            concat!(
                "SELECT excerpt.id, excerpt.version, excerpt.initiative, excerpt.document, document.title, document.submission,
                     document.parts, excerpt.start_at, excerpt.end_at, excerpt.words, excerpt.memo, excerpt.person,
                     person.name, excerpt.at,
                     (SELECT CAST(COALESCE(json_agg(code), '[]') AS TEXT) FROM excerpt_code
                      WHERE excerpt_code.excerpt = excerpt.id) AS codes,
                     (SELECT CAST(COALESCE(json_agg(json_build_array(finding.id, finding.number, finding.title, finding.state)), '[]') AS TEXT)
                      FROM finding_excerpt JOIN finding ON finding.id = finding_excerpt.finding
                      WHERE finding_excerpt.excerpt = excerpt.id) AS findings
                 FROM excerpt JOIN document ON document.id = excerpt.document JOIN person ON person.id = excerpt.person ",
                $condition
            ),
        )
    };
}

/// Released editions in which excerpts stand, for one condition.
macro_rules! standing {
    ($condition:literal) => {
        Sql::same(concat!(
            "SELECT DISTINCT edition.id, report.slug, report.title, edition.number, edition_excerpt.finding, edition_excerpt.place
             FROM edition_excerpt JOIN edition ON edition.id = edition_excerpt.edition
             JOIN report ON report.id = edition.report
             JOIN excerpt ON excerpt.id = edition_excerpt.excerpt
             JOIN document ON document.id = excerpt.document
             WHERE edition.released_at IS NOT NULL AND ",
            $condition,
            " ORDER BY report.slug, edition.number DESC, edition_excerpt.place"
        ))
    };
}

statements! {
    FIND_DOCUMENT = Sql::same(
        "SELECT id, version, initiative, submission, title, authors, licence, words, parts, at, finished_at
         FROM document WHERE id = $1");
    SAVE_DOCUMENT = Sql::same(
        "INSERT INTO document (id, version, initiative, submission, title, authors, licence, words, length, parts, at, finished_at)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, finished_at = excluded.finished_at
         WHERE document.version = excluded.version - 1");
    DOCUMENTS = Sql::same(
        "SELECT document.id, document.title, document.submission, document.authors, document.licence, document.length,
             document.finished_at,
             (SELECT COUNT(*) FROM excerpt WHERE excerpt.document = document.id AND excerpt.removed = 0) AS excerpts,
             (SELECT COUNT(DISTINCT person) FROM excerpt WHERE excerpt.document = document.id AND excerpt.removed = 0) AS coders
         FROM document WHERE document.initiative = $1 ORDER BY document.at, document.id");
    DOCUMENT_OF = Sql::same("SELECT id FROM document WHERE submission = $1");

    FIND_CODE = Sql::same("SELECT id, version, initiative, name, definition, parent, colour FROM code WHERE id = $1");
    SAVE_CODE = Sql::same(
        "INSERT INTO code (id, version, initiative, name, definition, parent, colour) VALUES ($1, $2 + 1, $3, $4, $5, $6, $7)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, name = excluded.name, definition = excluded.definition,
             parent = excluded.parent, colour = excluded.colour
         WHERE code.version = excluded.version - 1");
    CODEBOOK = Sql::same(
        "SELECT code.id, code.version, code.name, code.definition, code.parent, code.colour,
             (SELECT COUNT(*) FROM excerpt_code JOIN excerpt ON excerpt.id = excerpt_code.excerpt
              WHERE excerpt_code.code = code.id AND excerpt.removed = 0) AS excerpts,
             (SELECT COUNT(DISTINCT excerpt.document) FROM excerpt_code JOIN excerpt ON excerpt.id = excerpt_code.excerpt
              WHERE excerpt_code.code = code.id AND excerpt.removed = 0) AS documents
         FROM code WHERE code.initiative = $1 ORDER BY code.colour, code.name, code.id");

    FIND_EXCERPT = Sql::same(
        "SELECT id, version, initiative, document, start_at, end_at, words, memo, person, at, removed FROM excerpt WHERE id = $1");
    CODES_OF_EXCERPT = Sql::same("SELECT code FROM excerpt_code WHERE excerpt = $1 ORDER BY code");
    SAVE_EXCERPT = Sql::same(
        "INSERT INTO excerpt (id, version, initiative, document, start_at, end_at, words, memo, person, at, removed)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, memo = excluded.memo, removed = excluded.removed
         WHERE excerpt.version = excluded.version - 1");
    CLEAR_EXCERPT_CODES = Sql::same("DELETE FROM excerpt_code WHERE excerpt = $1");
    ADD_EXCERPT_CODE = Sql::same("INSERT INTO excerpt_code (excerpt, code) VALUES ($1, $2)");
    EXCERPTS_OF_DOCUMENT = excerpts!(
        "WHERE excerpt.document = $1 AND excerpt.removed = 0 ORDER BY excerpt.start_at, excerpt.end_at, excerpt.id");
    EXCERPTS_OF_CODE = excerpts!(
        "JOIN excerpt_code AS wanted ON wanted.excerpt = excerpt.id
         WHERE wanted.code = $1 AND excerpt.removed = 0 ORDER BY document.at, excerpt.start_at, excerpt.id");
    EXCERPTS_OF_FINDING = excerpts!(
        "JOIN finding_excerpt AS told ON told.excerpt = excerpt.id
         WHERE told.finding = $1 AND excerpt.removed = 0 ORDER BY told.place");
    EXCERPTS_OF_INITIATIVE = excerpts!(
        "WHERE excerpt.initiative = $1 AND excerpt.removed = 0 ORDER BY document.at, excerpt.start_at, excerpt.id");
    EXCERPTS_OF_PRACTICE = excerpts!(
        "WHERE document.submission = $1 AND excerpt.removed = 0 ORDER BY excerpt.start_at, excerpt.id");
    ONE_EXCERPT = excerpts!("WHERE excerpt.id = $1 AND excerpt.removed = 0");

    FIND_FINDING = Sql::same(
        "SELECT id, version, initiative, number, title, statement, explanation, plain, state, round, settled_at, assent, reason
         FROM finding WHERE id = $1");
    CODES_OF_FINDING = Sql::same("SELECT code FROM finding_code WHERE finding = $1 ORDER BY place");
    IDS_OF_FINDING = Sql::same("SELECT excerpt FROM finding_excerpt WHERE finding = $1 ORDER BY place");
    SAVE_FINDING = Sql::same(
        "INSERT INTO finding (id, version, initiative, number, title, statement, explanation, plain, state, round, settled_at, assent, reason)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, title = excluded.title, statement = excluded.statement,
             explanation = excluded.explanation, plain = excluded.plain, state = excluded.state, round = excluded.round,
             settled_at = excluded.settled_at, assent = excluded.assent, reason = excluded.reason
         WHERE finding.version = excluded.version - 1");
    CLEAR_FINDING_CODES = Sql::same("DELETE FROM finding_code WHERE finding = $1");
    ADD_FINDING_CODE = Sql::same("INSERT INTO finding_code (finding, place, code) VALUES ($1, $2, $3)");
    CLEAR_FINDING_EXCERPTS = Sql::same("DELETE FROM finding_excerpt WHERE finding = $1");
    ADD_FINDING_EXCERPT = Sql::same("INSERT INTO finding_excerpt (finding, place, excerpt) VALUES ($1, $2, $3)");
    FINDINGS = Sql::same(
        "SELECT finding.id, finding.number, finding.title, finding.statement, finding.plain, finding.state, finding.round,
             (SELECT COUNT(*) FROM finding_excerpt WHERE finding_excerpt.finding = finding.id) AS excerpts,
             (SELECT COUNT(DISTINCT excerpt.document) FROM finding_excerpt JOIN excerpt ON excerpt.id = finding_excerpt.excerpt
              WHERE finding_excerpt.finding = finding.id) AS documents
         FROM finding WHERE finding.initiative = $1 ORDER BY finding.number");

    FIND_ROUND = Sql::same(
        "SELECT id, version, initiative, body, title, at_least, below, due, state, opened_at, closed_at, results
         FROM rating_round WHERE id = $1");
    FINDINGS_OF_ROUND = Sql::same("SELECT finding FROM round_finding WHERE round = $1 ORDER BY place");
    SAVE_ROUND = Sql::same(
        "INSERT INTO rating_round (id, version, initiative, body, title, at_least, below, due, state, opened_at, closed_at, results)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, title = excluded.title, at_least = excluded.at_least,
             below = excluded.below, due = excluded.due, state = excluded.state, opened_at = excluded.opened_at,
             closed_at = excluded.closed_at, results = excluded.results
         WHERE rating_round.version = excluded.version - 1");
    CLEAR_ROUND_FINDINGS = Sql::same("DELETE FROM round_finding WHERE round = $1");
    ADD_ROUND_FINDING = Sql::same("INSERT INTO round_finding (round, place, finding) VALUES ($1, $2, $3)");
    ROUNDS = Sql::same(
        "SELECT rating_round.id, rating_round.title, rating_round.body, body.name AS body_name, rating_round.state, rating_round.due,
             (SELECT COUNT(*) FROM round_finding WHERE round_finding.round = rating_round.id) AS findings,
             (SELECT COUNT(*) FROM ballot WHERE ballot.round = rating_round.id) AS ballots
         FROM rating_round JOIN body ON body.id = rating_round.body
         WHERE rating_round.initiative = $1 ORDER BY rating_round.id");

    FIND_BALLOT = Sql::same("SELECT id, version, initiative, round, person, seat, at FROM ballot WHERE id = $1");
    BALLOT_OF = Sql::same(
        "SELECT id, version, initiative, round, person, seat, at FROM ballot WHERE round = $1 AND person = $2");
    BALLOTS = Sql::same("SELECT id, version, initiative, round, person, seat, at FROM ballot WHERE round = $1 ORDER BY id");
    MARKS_OF_BALLOT = Sql::same("SELECT ballot, finding, score, comment FROM ballot_mark WHERE ballot = $1 ORDER BY finding");
    MARKS_OF_ROUND = Sql::same(
        "SELECT ballot_mark.ballot, ballot_mark.finding, ballot_mark.score, ballot_mark.comment
         FROM ballot_mark JOIN ballot ON ballot.id = ballot_mark.ballot WHERE ballot.round = $1 ORDER BY ballot_mark.finding");
    SAVE_BALLOT = Sql::same(
        "INSERT INTO ballot (id, version, initiative, round, person, seat, at) VALUES ($1, $2 + 1, $3, $4, $5, $6, $7)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, at = excluded.at
         WHERE ballot.version = excluded.version - 1");
    CLEAR_MARKS = Sql::same("DELETE FROM ballot_mark WHERE ballot = $1");
    ADD_MARK = Sql::same("INSERT INTO ballot_mark (ballot, finding, score, comment) VALUES ($1, $2, $3, $4)");

    FIND_REPORT = Sql::same(
        "SELECT id, version, initiative, slug, title, subtitle, lang, foreword, method, involvement, recommendations
         FROM report WHERE id = $1");
    REPORT_BY_SLUG = Sql::same(
        "SELECT id, version, initiative, slug, title, subtitle, lang, foreword, method, involvement, recommendations
         FROM report WHERE slug = $1");
    FINDINGS_OF_REPORT = Sql::same("SELECT finding FROM report_finding WHERE report = $1 ORDER BY place");
    SAVE_REPORT = Sql::same(
        "INSERT INTO report (id, version, initiative, slug, title, subtitle, lang, foreword, method, involvement, recommendations)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, title = excluded.title, subtitle = excluded.subtitle,
             foreword = excluded.foreword, method = excluded.method, involvement = excluded.involvement,
             recommendations = excluded.recommendations
         WHERE report.version = excluded.version - 1");
    CLEAR_REPORT_FINDINGS = Sql::same("DELETE FROM report_finding WHERE report = $1");
    ADD_REPORT_FINDING = Sql::same("INSERT INTO report_finding (report, place, finding) VALUES ($1, $2, $3)");
    REPORTS = Sql::same(
        "SELECT report.id, report.slug, report.title,
             (SELECT MAX(edition.number) FROM edition WHERE edition.report = report.id AND edition.released_at IS NOT NULL) AS released
         FROM report WHERE CAST($1 AS TEXT) IS NULL OR report.initiative = $1 ORDER BY report.id DESC");

    FIND_EDITION = Sql::same(
        "SELECT id, version, initiative, report, number, note, prepared_at, content, released_at, assent, names FROM edition WHERE id = $1");
    SAVE_EDITION = Sql::same(
        "INSERT INTO edition (id, version, initiative, report, number, note, prepared_at, content, released_at, assent, names)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, released_at = excluded.released_at, assent = excluded.assent,
             names = excluded.names
         WHERE edition.version = excluded.version - 1");
    ADD_EDITION_EXCERPT = Sql::same(
        "INSERT INTO edition_excerpt (edition, place, finding, excerpt) VALUES ($1, $2, $3, $4)");
    EDITIONS = Sql::same(
        "SELECT id, number, note, prepared_at, released_at FROM edition WHERE report = $1 ORDER BY prepared_at DESC, id DESC");
    STANDING_OF_EXCERPT = standing!("edition_excerpt.excerpt = $1");
    STANDING_OF_PRACTICE = standing!("document.submission = $1");
}
