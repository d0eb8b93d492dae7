//! The statements of commendation.

use crate::{Sql, statements};

statements! {
    FIND_PROVIDER = Sql::same("SELECT id, version, name, kind, region, enrolled FROM provider WHERE id = $1");
    STAFF = Sql::same("SELECT person FROM provider_staff WHERE provider = $1 ORDER BY place");
    SAVE_PROVIDER = Sql::same(
        "INSERT INTO provider (id, version, name, kind, region, enrolled) VALUES ($1, $2 + 1, $3, $4, $5, $6)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, name = excluded.name, kind = excluded.kind,
             region = excluded.region
         WHERE provider.version = excluded.version - 1");
    ADD_STAFF = Sql::same(
        "INSERT INTO provider_staff (provider, place, person) VALUES ($1, $2, $3) ON CONFLICT (provider, person) DO NOTHING");
    PROVIDERS = Sql::same(
        "SELECT p.id, p.name, p.kind, p.region, t.id AS term, t.standing,
             (SELECT COUNT(*) FROM activity AS a WHERE a.provider = p.id) AS activities
         FROM provider AS p
         LEFT JOIN provider_term AS t
             ON t.id = (SELECT n.id FROM provider_term AS n WHERE n.provider = p.id ORDER BY n.starts DESC LIMIT 1)
         ORDER BY p.name, p.id");
    KINDS = Sql::same(
        "SELECT p.kind, COALESCE(t.standing, 'not-begun') AS standing, COUNT(*) AS providers
         FROM provider AS p
         LEFT JOIN provider_term AS t
             ON t.id = (SELECT n.id FROM provider_term AS n WHERE n.provider = p.id ORDER BY n.starts DESC LIMIT 1)
         GROUP BY p.kind, COALESCE(t.standing, 'not-begun') ORDER BY p.kind, standing");

    FIND_TERM = Sql::same(
        "SELECT id, version, provider, status, starts, until, attested_by, attested_at, attested_version, attested_met,
             attested_counted, standing, since FROM provider_term WHERE id = $1");
    TERMS = Sql::same(
        "SELECT id, version, provider, status, starts, until, attested_by, attested_at, attested_version, attested_met,
             attested_counted, standing, since FROM provider_term WHERE provider = $1 ORDER BY starts DESC");
    SAVE_TERM = Sql::same(
        "INSERT INTO provider_term (id, version, provider, status, starts, until, attested_by, attested_at, attested_version,
             attested_met, attested_counted, standing, since)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, status = excluded.status, starts = excluded.starts,
             until = excluded.until, attested_by = excluded.attested_by, attested_at = excluded.attested_at,
             attested_version = excluded.attested_version, attested_met = excluded.attested_met,
             attested_counted = excluded.attested_counted, standing = excluded.standing, since = excluded.since
         WHERE provider_term.version = excluded.version - 1");
    // A standing that moves twice in one moment ends where it ended.
    NOTE_STANDING = Sql::same(
        "INSERT INTO provider_state (term, provider, standing, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (term, at) DO UPDATE SET standing = excluded.standing");
    STANDINGS = Sql::same(
        "SELECT provider, standing, at FROM (
             SELECT id AS provider, 'not-begun' AS standing, enrolled AS at, 0 AS turn FROM provider
             UNION ALL SELECT provider, standing, at, 1 AS turn FROM provider_state) AS moves
         ORDER BY at, turn, provider");

    FIND_ACTIVITIES = Sql::fork(
        "SELECT id, version, provider, reference, title, format, delivery, starts, ends, fixed, joint, instances
         FROM activity WHERE id IN (SELECT value FROM json_each($1)) ORDER BY starts DESC, id DESC",
        "SELECT id, version, provider, reference, title, format, delivery, starts, ends, fixed, joint, instances
         FROM activity WHERE id IN (SELECT json_array_elements_text(CAST($1 AS json))) ORDER BY starts DESC, id DESC");
    PEOPLE = Sql::fork(
        "SELECT id, activity, name, part, basis, insider, did, joined, permission, disclosed, relations, mitigation
         FROM activity_person WHERE activity IN (SELECT value FROM json_each($1)) ORDER BY activity, place",
        "SELECT id, activity, name, part, basis, insider, did, joined, permission, disclosed, relations, mitigation
         FROM activity_person WHERE activity IN (SELECT json_array_elements_text(CAST($1 AS json)))
         ORDER BY activity, place");
    PROOFS = Sql::fork(
        "SELECT id, activity, engagement, proves, what, dated, blob, file_name
         FROM activity_proof WHERE activity IN (SELECT value FROM json_each($1)) ORDER BY activity, place",
        "SELECT id, activity, engagement, proves, what, dated, blob, file_name
         FROM activity_proof WHERE activity IN (SELECT json_array_elements_text(CAST($1 AS json)))
         ORDER BY activity, place");
    SAVE_ACTIVITY = Sql::same(
        "INSERT INTO activity (id, version, provider, reference, title, format, delivery, starts, ends, fixed, joint,
             instances, planner, faculty, papers)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, reference = excluded.reference, title = excluded.title,
             format = excluded.format, delivery = excluded.delivery, starts = excluded.starts, ends = excluded.ends,
             fixed = excluded.fixed, joint = excluded.joint, instances = excluded.instances, planner = excluded.planner,
             faculty = excluded.faculty, papers = excluded.papers
         WHERE activity.version = excluded.version - 1");
    CLEAR_PEOPLE = Sql::same("DELETE FROM activity_person WHERE activity = $1");
    CLEAR_PROOFS = Sql::same("DELETE FROM activity_proof WHERE activity = $1");
    ADD_PERSON = Sql::same(
        "INSERT INTO activity_person (id, activity, place, name, part, basis, insider, did, joined, permission, disclosed,
             relations, mitigation) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)");
    ADD_PROOF = Sql::same(
        "INSERT INTO activity_proof (id, activity, place, engagement, proves, what, dated, blob, file_name)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)");
    COUNTERS = Sql::same(
        "SELECT CAST(COALESCE(SUM(instances), 0) AS BIGINT) AS counted,
             CAST(COALESCE(SUM(instances * planner * faculty), 0) AS BIGINT) AS met,
             CAST(COALESCE(SUM(instances * planner * (1 - faculty)), 0) AS BIGINT) AS only_planner,
             CAST(COALESCE(SUM(instances * faculty * (1 - planner)), 0) AS BIGINT) AS only_faculty,
             COUNT(CASE WHEN planner = 1 AND faculty = 1 AND papers = 0 AND instances > 0 THEN 1 END) AS ready
         FROM activity WHERE provider = $1 AND starts >= $2 AND starts < $3");
    ACTIVITIES = Sql::same(
        "SELECT a.id, a.title, a.format, a.delivery, a.starts, a.instances, a.planner, a.faculty, a.papers,
             (SELECT COUNT(*) FROM adoption AS d WHERE d.activity = a.id) AS adoptions
         FROM activity AS a
         WHERE a.provider = $1 AND (CAST($2 AS TEXT) = 'all' OR ($2 = 'met' AND a.planner + a.faculty = 2)
             OR ($2 = 'near' AND a.planner + a.faculty = 1) OR ($2 = 'papers' AND a.planner + a.faculty = 2 AND a.papers > 0))
         ORDER BY a.starts DESC, a.id DESC LIMIT $3 OFFSET $4");
    COUNT_ACTIVITIES = Sql::same(
        "SELECT COUNT(*) AS total FROM activity AS a
         WHERE a.provider = $1 AND (CAST($2 AS TEXT) = 'all' OR ($2 = 'met' AND a.planner + a.faculty = 2)
             OR ($2 = 'near' AND a.planner + a.faculty = 1) OR ($2 = 'papers' AND a.planner + a.faculty = 2 AND a.papers > 0))");
    REFERENCES = Sql::same("SELECT id, reference FROM activity WHERE provider = $1 AND reference IS NOT NULL");
    NEAR_MISSES = Sql::same(
        "SELECT id, title, starts, planner, faculty, papers FROM activity
         WHERE provider = $1 AND starts >= $2 AND starts < $3 AND instances > 0 AND planner + faculty > 0
             AND planner + faculty < 2 + CASE WHEN papers > 0 THEN 1 ELSE 0 END
         ORDER BY (2 - planner - faculty) * 10 + papers, starts DESC, id LIMIT $4");
    FOR_PACK = Sql::same(
        "SELECT id FROM activity
         WHERE provider = $1 AND starts >= $2 AND starts < $3 AND instances > 0 AND planner = 1 AND faculty = 1
         ORDER BY papers, starts DESC, id LIMIT $4");

    PRACTICE_TITLE = Sql::same("SELECT title FROM submission WHERE id = $1 AND stage = 'accepted'");
    RESOURCE_TITLE = Sql::same("SELECT title FROM resource WHERE id = $1 AND stage = 'published'");
    FIND_ADOPTION = Sql::same(
        "SELECT id, version, provider, activity, what, title, how, person, at FROM adoption WHERE id = $1");
    SAVE_ADOPTION = Sql::same(
        "INSERT INTO adoption (id, version, provider, activity, what, title, how, person, at)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, how = excluded.how
         WHERE adoption.version = excluded.version - 1");
    ADOPTIONS = Sql::same(
        "SELECT d.id, d.what, d.title, d.how, d.activity, a.title AS activity_title, d.at
         FROM adoption AS d JOIN activity AS a ON a.id = d.activity WHERE d.provider = $1 ORDER BY d.at DESC, d.id DESC");
    IS_ADOPTED = Sql::same("SELECT COUNT(*) AS found FROM adoption WHERE activity = $1 AND what = $2");
    SPREAD = Sql::same(
        "SELECT what, MAX(title) AS title, COUNT(DISTINCT provider) AS providers, COUNT(*) AS activities
         FROM adoption GROUP BY what ORDER BY providers DESC, activities DESC, title, what");
}
