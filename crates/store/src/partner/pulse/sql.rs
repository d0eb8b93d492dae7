//! The statements of the pulse.

use crate::{Sql, statements};

statements! {
    FIND_PULSE = Sql::same("SELECT id, version, initiative, phase, opened, closes, shared FROM pulse WHERE id = $1");
    SAVE_PULSE = Sql::same(
        "INSERT INTO pulse (id, version, initiative, phase, opened, closes, shared)
         VALUES ($1, $2 + 1, $3, $4, $5, $6, $7)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, shared = excluded.shared
         WHERE pulse.version = excluded.version - 1");
    PULSES = Sql::same(
        "SELECT id, version, initiative, phase, opened, closes, shared FROM pulse WHERE initiative = $1
         ORDER BY opened, id");
    NOTE_ANSWERED = Sql::same(
        "INSERT INTO pulse_answered (pulse, person) VALUES ($1, $2) ON CONFLICT (pulse, person) DO NOTHING");
    HAS_ANSWERED = Sql::same("SELECT pulse FROM pulse_answered WHERE pulse = $1 AND person = $2");
    PULSES_WAITING = Sql::same(
        "SELECT pulse.id, pulse.version, pulse.initiative, pulse.phase, pulse.opened, pulse.closes, pulse.shared, initiative.title
         FROM pulse JOIN initiative ON initiative.id = pulse.initiative
         WHERE pulse.closes > $2
             AND NOT EXISTS (SELECT 1 FROM pulse_answered WHERE pulse_answered.pulse = pulse.id AND pulse_answered.person = $1)
             AND EXISTS (SELECT 1 FROM seat JOIN body ON body.id = seat.body
                 WHERE body.initiative = pulse.initiative AND seat.person = $1)
         ORDER BY pulse.closes, pulse.id");
    KEEP_ANSWER = Sql::same(
        "INSERT INTO pulse_answer (place, pulse, side, scores, delivered, wanted, remark, signed)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)");
    LEVELS_AGREED = Sql::same(
        "SELECT starts, level FROM agreement WHERE initiative = $1 AND seat = 'partner' AND stage IN ('agreed', 'ended')
         ORDER BY starts, id");
    ANSWERS = Sql::same(
        "SELECT pulse, side, scores, delivered, wanted, remark, signed FROM pulse_answer WHERE pulse = $1 ORDER BY place");
}
