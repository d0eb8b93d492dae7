//! The statements of partnership.

use crate::{Sql, statements};

statements! {
    FIND_PERSON = Sql::same("SELECT id, version, email, name, about, lang, steward FROM person WHERE id = $1");
    PERSON_BY_EMAIL = Sql::same("SELECT id, version, email, name, about, lang, steward FROM person WHERE email = $1");
    SAVE_PERSON = Sql::same(
        "INSERT INTO person (id, version, email, name, about, lang, steward) VALUES ($1, $2 + 1, $3, $4, $5, $6, $7)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, email = excluded.email, name = excluded.name,
             about = excluded.about, lang = excluded.lang, steward = excluded.steward
         WHERE person.version = excluded.version - 1");
    NAMES = Sql::fork(
        "SELECT id, name FROM person WHERE id IN (SELECT value FROM json_each($1)) ORDER BY name, id",
        "SELECT id, name FROM person WHERE id IN (SELECT json_array_elements_text(CAST($1 AS json))) ORDER BY name, id");

    FIND_INITIATIVE = Sql::same(
        "SELECT id, version, slug, title, summary, begins, phases, aspects, notice_days FROM initiative WHERE id = $1");
    INITIATIVE_BY_SLUG = Sql::same(
        "SELECT id, version, slug, title, summary, begins, phases, aspects, notice_days FROM initiative WHERE slug = $1");
    SAVE_INITIATIVE = Sql::same(
        "INSERT INTO initiative (id, version, slug, title, summary, begins, phases, aspects, notice_days)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, slug = excluded.slug, title = excluded.title,
             summary = excluded.summary, begins = excluded.begins, phases = excluded.phases, aspects = excluded.aspects,
             notice_days = excluded.notice_days
         WHERE initiative.version = excluded.version - 1");
    INITIATIVES = Sql::same("SELECT id, slug, title, summary FROM initiative ORDER BY begins DESC, id DESC");

    FIND_BODY = Sql::same("SELECT id, version, initiative, kind, name, purpose, quorum, alone_person, alone_reason, alone_at FROM body WHERE id = $1");
    SEATS_OF_BODY = Sql::same("SELECT id, person, kind, lead, since, term_until, paused, stand_in, stand_in_until FROM seat WHERE body = $1
         ORDER BY since, id");
    SAVE_BODY = Sql::same(
        "INSERT INTO body (id, version, initiative, kind, name, purpose, quorum, alone_person, alone_reason, alone_at)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, name = excluded.name, purpose = excluded.purpose,
             quorum = excluded.quorum, alone_person = excluded.alone_person, alone_reason = excluded.alone_reason,
             alone_at = excluded.alone_at
         WHERE body.version = excluded.version - 1");
    CLEAR_SEATS = Sql::same("DELETE FROM seat WHERE body = $1");
    ADD_SEAT = Sql::same(
        "INSERT INTO seat (id, body, person, kind, lead, since, term_until, paused, stand_in, stand_in_until)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)");
    BODIES = Sql::same("SELECT id, kind, name FROM body WHERE initiative = $1 ORDER BY id");
    SEATS_OF_INITIATIVE = Sql::same(
        "SELECT seat.body, seat.person, person.name, seat.kind, seat.lead FROM seat
         JOIN body ON body.id = seat.body JOIN person ON person.id = seat.person
         WHERE body.initiative = $1 ORDER BY seat.since, seat.id");

    SEATS_OF_PERSON = Sql::same(
        "SELECT seat.body, body.name, seat.kind FROM seat JOIN body ON body.id = seat.body
         WHERE seat.person = $1 ORDER BY seat.since, seat.id");

    FIND_DECISION = Sql::same(
        "SELECT id, version, initiative, body, question, summary, method, matter, aspect, func, put_at, notice_days, state,
             closed_at, influence, papers, options, quorum, rule_days, why_short, partners_at_put, before_partners, changed,
             chosen FROM decision WHERE id = $1");
    SUBJECTS_OF_DECISION = Sql::same("SELECT subject FROM decision_subject WHERE decision = $1 ORDER BY place");
    POSITIONS = Sql::same(
        "SELECT person, seat, stance, reason, at, choice, rating, since, spoken_by FROM position WHERE decision = $1
         ORDER BY at, person");
    SAVE_DECISION = Sql::same(
        "INSERT INTO decision (id, version, initiative, body, question, summary, method, matter, aspect, func, put_at,
             notice_days, state, closed_at, influence, papers, options, quorum, rule_days, why_short, partners_at_put,
             before_partners, changed, chosen)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, state = excluded.state, closed_at = excluded.closed_at,
             influence = excluded.influence, changed = excluded.changed, chosen = excluded.chosen
         WHERE decision.version = excluded.version - 1");
    ADD_SUBJECT = Sql::same(
        "INSERT INTO decision_subject (decision, place, subject) VALUES ($1, $2, $3) ON CONFLICT (decision, place) DO NOTHING");
    CLEAR_POSITIONS = Sql::same("DELETE FROM position WHERE decision = $1");
    ADD_POSITION = Sql::same(
        "INSERT INTO position (decision, person, seat, stance, reason, at, choice, rating, since, spoken_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)");
    DECISIONS = Sql::same(
        "SELECT decision.id, decision.body, body.name AS body_name, decision.question, decision.matter, decision.state, decision.put_at,
             decision.closed_at, decision.aspect, decision.func, decision.influence, decision.changed, decision.notice_days,
             decision.rule_days, decision.before_partners,
             (SELECT COUNT(*) FROM position WHERE position.decision = decision.id AND position.seat = 'partner') AS partner_positions
         FROM decision JOIN body ON body.id = decision.body
         WHERE decision.initiative = $1 ORDER BY decision.put_at DESC, decision.id DESC");
    WAITING_FOR = Sql::same(
        "SELECT decision.id, decision.body, body.name AS body_name, decision.question, decision.matter, decision.state,
             decision.put_at, decision.closed_at, decision.aspect, decision.func, decision.influence, decision.changed,
             decision.notice_days, decision.rule_days, decision.before_partners,
             (SELECT COUNT(*) FROM position WHERE position.decision = decision.id AND position.seat = 'partner') AS partner_positions
         FROM decision JOIN body ON body.id = decision.body JOIN seat ON seat.body = body.id
             AND ((seat.person = $1 AND seat.paused IS NULL) OR seat.stand_in = $1)
         WHERE decision.state = 'open'
             AND NOT EXISTS (SELECT 1 FROM position WHERE position.decision = decision.id AND position.person = seat.person)
         ORDER BY decision.put_at, decision.id");
    CARRIED = Sql::same(
        "SELECT decision.id FROM decision_subject JOIN decision ON decision.id = decision_subject.decision
         WHERE decision_subject.subject = $2 AND decision.matter = $1 AND decision.state = 'carried'
             AND decision.before_partners = 0 AND decision.notice_days >= decision.rule_days
         ORDER BY decision.closed_at DESC LIMIT 1");
    INFLUENCE = Sql::same(
        "SELECT aspect, func, COUNT(*) AS decisions,
             COUNT(CASE WHEN EXISTS (SELECT 1 FROM position WHERE position.decision = decision.id AND position.seat = 'partner')
                   THEN 1 END) AS with_partners
         FROM decision WHERE initiative = $1 AND aspect IS NOT NULL AND state <> 'open'
         GROUP BY aspect, func ORDER BY aspect, func");

    SAID = Sql::same(
        "SELECT position.decision, person.name, position.seat, position.stance, position.reason
         FROM position JOIN decision ON decision.id = position.decision JOIN person ON person.id = position.person
         WHERE decision.initiative = $1 ORDER BY position.decision, position.at, person.id");
    CELL_DECISIONS = Sql::same(
        "SELECT id, question, aspect, func, put_at, notice_days, rule_days, before_partners FROM decision
         WHERE initiative = $1 AND aspect IS NOT NULL AND state <> 'open' ORDER BY put_at, id");
    CELL_SPEAKERS = Sql::same(
        "SELECT position.decision, position.person, position.since FROM position
         JOIN decision ON decision.id = position.decision
         WHERE decision.initiative = $1 AND decision.aspect IS NOT NULL AND decision.state <> 'open'
             AND position.seat = 'partner' ORDER BY position.decision, position.person");

    FIND_WAIVER = Sql::same("SELECT id, version, initiative, matter, subject, signed_by, reason, at FROM waiver WHERE id = $1");
    SAVE_WAIVER = Sql::same(
        "INSERT INTO waiver (id, version, initiative, matter, subject, signed_by, reason, at)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING");
    WAIVER = Sql::same(
        "SELECT id, version, initiative, matter, subject, signed_by, reason, at FROM waiver
         WHERE matter = $1 AND subject = $2 ORDER BY at DESC LIMIT 1");

    WAIVERS = Sql::same(
        "SELECT waiver.id, waiver.version, waiver.initiative, waiver.matter, waiver.subject, waiver.signed_by, waiver.reason,
             waiver.at, person.name
         FROM waiver JOIN person ON person.id = waiver.signed_by WHERE waiver.initiative = $1
         ORDER BY waiver.at DESC, waiver.id DESC");

    FIND_INPUT = Sql::same(
        "SELECT id, version, initiative, author, source, about, words, at, disposition, reason, answered_by, answered_at,
             owner, due, result, result_at
         FROM input WHERE id = $1");
    SAVE_INPUT = Sql::same(
        "INSERT INTO input (id, version, initiative, author, source, about, words, at, disposition, reason, answered_by,
             answered_at, owner, due, result, result_at)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, disposition = excluded.disposition,
             reason = excluded.reason, answered_by = excluded.answered_by, answered_at = excluded.answered_at,
             owner = excluded.owner, due = excluded.due, result = excluded.result, result_at = excluded.result_at
         WHERE input.version = excluded.version - 1");
    INPUTS = Sql::same(
        "SELECT input.id, input.initiative, input.author, person.name, input.source, input.about, input.words, input.at, input.disposition, input.reason,
             holder.name AS owner, input.due, input.result
         FROM input JOIN person ON person.id = input.author LEFT JOIN person AS holder ON holder.id = input.owner
         WHERE input.initiative = $1 AND (CAST($2 AS TEXT) IS NULL OR input.author = $2)
         ORDER BY input.at DESC, input.id DESC");
    WAITING_ABOUT = Sql::same("SELECT id FROM input WHERE about = $1 AND disposition IS NULL ORDER BY at, id");
    INPUTS_BY = Sql::same(
        "SELECT input.id, input.initiative, input.author, person.name, input.source, input.about, input.words, input.at,
             input.disposition, input.reason, holder.name AS owner, input.due, input.result
         FROM input JOIN person ON person.id = input.author LEFT JOIN person AS holder ON holder.id = input.owner WHERE input.author = $1 ORDER BY input.at DESC, input.id DESC");
    ANSWERED_INPUTS = Sql::same(
        "SELECT input.id, input.initiative, input.author, person.name, input.source, input.about, input.words, input.at,
             input.disposition, input.reason, holder.name AS owner, input.due, input.result
         FROM input JOIN person ON person.id = input.author LEFT JOIN person AS holder ON holder.id = input.owner WHERE input.disposition IS NOT NULL
         ORDER BY input.at DESC, input.id DESC");
    OPEN_INPUTS = Sql::same("SELECT COUNT(*) AS waiting FROM input WHERE initiative = $1 AND disposition IS NULL");

    FIND_OPENING = Sql::same(
        "SELECT id, version, initiative, title, what, hours, pay, level, support, effect, is_open FROM opening WHERE id = $1");
    INTERESTS = Sql::same("SELECT person, note, at FROM interest WHERE opening = $1 ORDER BY at, person");
    SAVE_OPENING = Sql::same(
        "INSERT INTO opening (id, version, initiative, title, what, hours, pay, level, support, effect, is_open)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, is_open = excluded.is_open
         WHERE opening.version = excluded.version - 1");
    CLEAR_INTERESTS = Sql::same("DELETE FROM interest WHERE opening = $1");
    ADD_INTEREST = Sql::same("INSERT INTO interest (opening, person, note, at) VALUES ($1, $2, $3, $4)");
    OPENINGS = Sql::same(
        "SELECT opening.id, initiative.slug, opening.title, opening.hours, opening.pay, opening.is_open,
             (SELECT COUNT(*) FROM interest WHERE interest.opening = opening.id) AS interested
         FROM opening JOIN initiative ON initiative.id = opening.initiative
         WHERE CAST($1 AS TEXT) IS NULL OR opening.initiative = $1
         ORDER BY opening.is_open DESC, opening.id DESC");
}
