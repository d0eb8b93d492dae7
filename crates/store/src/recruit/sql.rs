//! The statements of recruiting.

use crate::{Sql, statements};

statements! {
    FIND_CALL = Sql::same(
        "SELECT id, version, initiative, slug, title, intro, panel, questions, criteria, opens, closes, stage, stage_at
         FROM call WHERE id = $1");
    CALL_BY_SLUG = Sql::same(
        "SELECT id, version, initiative, slug, title, intro, panel, questions, criteria, opens, closes, stage, stage_at
         FROM call WHERE slug = $1");
    SAVE_CALL = Sql::same(
        "INSERT INTO call (id, version, initiative, slug, title, intro, panel, questions, criteria, opens, closes, stage, stage_at)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, slug = excluded.slug, title = excluded.title,
             intro = excluded.intro, panel = excluded.panel, questions = excluded.questions, criteria = excluded.criteria,
             opens = excluded.opens, closes = excluded.closes, stage = excluded.stage, stage_at = excluded.stage_at
         WHERE call.version = excluded.version - 1");
    CALLS = Sql::same(
        "SELECT id, initiative, slug, title, stage, opens, closes FROM call
         WHERE CAST($1 AS TEXT) IS NULL OR initiative = $1 ORDER BY opens DESC, id DESC");

    FIND_TEAM = Sql::same("SELECT id, version, name, organisation, place FROM team WHERE id = $1");
    SAVE_TEAM = Sql::same(
        "INSERT INTO team (id, version, name, organisation, place) VALUES ($1, $2 + 1, $3, $4, $5)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, name = excluded.name,
             organisation = excluded.organisation, place = excluded.place
         WHERE team.version = excluded.version - 1");
    MEMBERS = Sql::same("SELECT person, kind, lead, since FROM team_member WHERE team = $1 ORDER BY lead DESC, since, person");
    CLEAR_MEMBERS = Sql::same("DELETE FROM team_member WHERE team = $1");
    ADD_MEMBER = Sql::same("INSERT INTO team_member (team, person, kind, lead, since) VALUES ($1, $2, $3, $4, $5)");
    INVITATIONS = Sql::same(
        "SELECT id, email, name, kind, hash, expires, state, state_at FROM team_invitation WHERE team = $1 ORDER BY place");
    CLEAR_INVITATIONS = Sql::same("DELETE FROM team_invitation WHERE team = $1");
    ADD_INVITATION = Sql::same(
        "INSERT INTO team_invitation (id, team, place, email, name, kind, hash, expires, state, state_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)");
    TEAM_BY_INVITATION = Sql::same("SELECT team FROM team_invitation WHERE hash = $1 AND state = 'waiting'");
    TEAMS_OF = Sql::same(
        "SELECT team.id, team.name, team.organisation, COUNT(*) AS members,
             COUNT(CASE WHEN every_one.kind = 'partner' THEN 1 END) AS partners
         FROM team_member JOIN team ON team.id = team_member.team
         JOIN team_member AS every_one ON every_one.team = team.id
         WHERE team_member.person = $1 GROUP BY team.id, team.name, team.organisation ORDER BY team.id");
    MEMBER_NAMES = Sql::same(
        "SELECT team_member.person, person.name, team_member.kind FROM team_member JOIN person ON person.id = team_member.person
         WHERE team_member.team = $1 ORDER BY team_member.lead DESC, team_member.since, team_member.person");
    MEMBER_NAMES_OF_CALL = Sql::same(
        "SELECT team_member.team, person.name FROM team_member JOIN person ON person.id = team_member.person
         WHERE team_member.team IN (SELECT team FROM submission WHERE call = $1)
         ORDER BY team_member.lead DESC, team_member.since, team_member.person");

    FIND_SUBMISSION = Sql::same(
        "SELECT id, version, call, initiative, team, slug, title, message, keywords, answers, body, authors, source, licence,
             external, stage, stage_at, assent, reason
         FROM submission WHERE id = $1");
    SAVE_SUBMISSION = Sql::same(
        "INSERT INTO submission (id, version, call, initiative, team, slug, title, message, keywords, answers, body, authors,
             source, licence, external, stage, stage_at, assent, reason)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, slug = excluded.slug, title = excluded.title,
             message = excluded.message, keywords = excluded.keywords, answers = excluded.answers, stage = excluded.stage,
             stage_at = excluded.stage_at, assent = excluded.assent, reason = excluded.reason
         WHERE submission.version = excluded.version - 1");
    SUBMISSIONS_OF = Sql::same(
        "SELECT submission.id, submission.call, call.slug AS call_slug, submission.title, submission.team,
             team.name AS team_name, submission.authors, submission.stage
         FROM submission JOIN call ON call.id = submission.call LEFT JOIN team ON team.id = submission.team
         WHERE submission.team = $1 ORDER BY submission.id DESC");
    SUBMISSIONS_TO = Sql::same(
        "SELECT submission.id, submission.call, call.slug AS call_slug, submission.title, submission.team,
             team.name AS team_name, submission.authors, submission.stage
         FROM submission JOIN call ON call.id = submission.call LEFT JOIN team ON team.id = submission.team
         WHERE submission.call = $1 AND submission.stage <> 'draft' ORDER BY submission.id");
    EXTERNALS = Sql::same("SELECT external FROM submission WHERE call = $1 AND external IS NOT NULL");
    EXPORT = Sql::same(
        "SELECT id, external, title, authors, team, body, answers, stage FROM submission
         WHERE call = $1 AND stage <> 'draft' ORDER BY id");
    PRACTICE = Sql::same(
        "SELECT submission.id, submission.initiative, submission.call, submission.slug, submission.title, submission.message,
             submission.team, team.name AS team_name, team.organisation, team.place, submission.keywords, submission.answers,
             submission.body, submission.authors, submission.source, submission.licence, submission.stage_at
         FROM submission LEFT JOIN team ON team.id = submission.team
         WHERE submission.stage = 'accepted' AND (submission.slug = $1 OR submission.id = $1)");
    PRACTICES = Sql::same(
        "SELECT submission.id, submission.slug, submission.title, submission.message, team.name AS team_name,
             submission.authors, submission.keywords
         FROM submission LEFT JOIN team ON team.id = submission.team
         WHERE submission.stage = 'accepted' AND (CAST($1 AS TEXT) IS NULL OR submission.initiative = $1)
         ORDER BY submission.stage_at DESC, submission.id DESC");

    FIND_REVIEW = Sql::same(
        "SELECT id, version, submission, call, initiative, reviewer, seat, assigned, state, state_at, conflict, scores,
             comment, recommendation FROM review WHERE id = $1");
    SAVE_REVIEW = Sql::same(
        "INSERT INTO review (id, version, submission, call, initiative, reviewer, seat, assigned, state, state_at, conflict,
             scores, comment, recommendation)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, state = excluded.state, state_at = excluded.state_at,
             conflict = excluded.conflict, scores = excluded.scores, comment = excluded.comment,
             recommendation = excluded.recommendation
         WHERE review.version = excluded.version - 1");
    REVIEWS_OF_CALL = Sql::same(
        "SELECT id, version, submission, call, initiative, reviewer, seat, assigned, state, state_at, conflict, scores,
             comment, recommendation FROM review WHERE call = $1 ORDER BY assigned, id");
    REVIEWS_OF = Sql::same(
        "SELECT id, version, submission, call, initiative, reviewer, seat, assigned, state, state_at, conflict, scores,
             comment, recommendation FROM review WHERE submission = $1 ORDER BY assigned, id");
    REVIEWS_BY = Sql::same(
        "SELECT review.id, review.submission, submission.title, submission.stage, call.title AS call_title, review.state,
             review.conflict
         FROM review JOIN submission ON submission.id = review.submission JOIN call ON call.id = review.call
         WHERE review.reviewer = $1
         ORDER BY CASE review.state WHEN 'assigned' THEN 0 WHEN 'given' THEN 1 ELSE 2 END, review.id");
    REVIEWER = Sql::same("SELECT name, email FROM person WHERE id = $1");
    TIES = Sql::same(
        "SELECT submission.authors, team.organisation FROM submission LEFT JOIN team ON team.id = submission.team
         WHERE submission.id = $1");
    TIED_MEMBERS = Sql::same(
        "SELECT team_member.person, person.email FROM submission JOIN team_member ON team_member.team = submission.team
         JOIN person ON person.id = team_member.person WHERE submission.id = $1");
}
