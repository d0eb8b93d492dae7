//! The statements of pay.

use crate::{Sql, statements};

statements! {
    FIND_AGREEMENT = Sql::same(
        "SELECT id, version, initiative, person, role, seat, starts, hours, rate, currency, level, expenses, credit, feedback,
             leaving, offered, stage, settled, choice, choice_value, form, wanted, delivered
         FROM agreement WHERE id = $1");
    SAVE_AGREEMENT = Sql::same(
        "INSERT INTO agreement (id, version, initiative, person, role, seat, starts, hours, rate, currency, level, expenses,
             credit, feedback, leaving, offered, stage, settled, choice, choice_value, form, wanted, delivered)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, stage = excluded.stage, settled = excluded.settled,
             choice = excluded.choice, choice_value = excluded.choice_value, form = excluded.form,
             wanted = excluded.wanted, delivered = excluded.delivered
         WHERE agreement.version = excluded.version - 1");
    AGREEMENTS = Sql::same(
        "SELECT agreement.id, initiative.slug, agreement.person, person.name, agreement.role, agreement.seat, agreement.rate,
             agreement.currency, agreement.level, agreement.wanted, agreement.delivered, agreement.offered, agreement.stage
         FROM agreement JOIN person ON person.id = agreement.person JOIN initiative ON initiative.id = agreement.initiative
         WHERE (CAST($1 AS TEXT) IS NULL OR agreement.initiative = $1) AND (CAST($2 AS TEXT) IS NULL OR agreement.person = $2)
         ORDER BY person.name, agreement.offered DESC, agreement.id DESC");

    FIND_CLAIM = Sql::same(
        "SELECT id, version, initiative, agreement, person, purpose, day, minutes, amount, currency, what, sent, hold, stage,
             settled, settled_by, note FROM claim WHERE id = $1");
    SAVE_CLAIM = Sql::same(
        "INSERT INTO claim (id, version, initiative, agreement, person, purpose, day, minutes, amount, currency, what, sent,
             hold, stage, settled, settled_by, note)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, stage = excluded.stage, settled = excluded.settled,
             settled_by = excluded.settled_by, note = excluded.note
         WHERE claim.version = excluded.version - 1");
    CLAIMS = Sql::same(
        "SELECT claim.id, claim.agreement, claim.person, person.name, agreement.seat, claim.purpose, claim.day, claim.minutes,
             claim.amount, claim.currency, claim.what, claim.sent, claim.stage, claim.settled, claim.note
         FROM claim JOIN person ON person.id = claim.person JOIN agreement ON agreement.id = claim.agreement
         WHERE claim.initiative = $1 AND (CAST($2 AS TEXT) IS NULL OR claim.person = $2)
         ORDER BY claim.sent DESC, claim.id DESC");
    CLAIMED = Sql::same(
        "SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) AS minor FROM claim
         WHERE person = $1 AND purpose = $2 AND day >= $3 AND day < $4 AND stage <> 'returned'");
    TRANSFERS = Sql::same(
        "SELECT claim.id, claim.person, person.name, claim.amount, claim.currency, claim.purpose, claim.what, agreement.form,
             agreement.choice, agreement.choice_value, payee.version, payee.name AS payee, payee.iban, payee.routing,
             payee.account, payee.address, payee.at
         FROM claim JOIN person ON person.id = claim.person JOIN agreement ON agreement.id = claim.agreement
             LEFT JOIN payee ON payee.person = claim.person
         WHERE claim.initiative = $1 AND claim.stage = 'approved' AND claim.amount > 0
             AND (claim.hold IS NULL OR claim.hold <= $2)
         ORDER BY person.name, claim.sent, claim.id");

    FIND_PAYEE = Sql::same(
        "SELECT version, name AS payee, iban, routing, account, address, at FROM payee WHERE person = $1");
    SAVE_PAYEE = Sql::same(
        "INSERT INTO payee (person, version, name, iban, routing, account, address, at)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (person) DO UPDATE SET version = excluded.version, name = excluded.name, iban = excluded.iban,
             routing = excluded.routing, account = excluded.account, address = excluded.address, at = excluded.at
         WHERE payee.version = excluded.version - 1");
}
