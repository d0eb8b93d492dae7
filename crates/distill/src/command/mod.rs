//! Use cases: read through the port, check, change, save, queue. The caller opens and commits the transaction.

mod assemble;
mod coding;
mod documents;
mod editions;
mod findings;
mod reports;
mod rounds;

pub use coding::{add_code, change_code, mark_excerpt, recode_excerpt, remove_excerpt};
pub use documents::{add_discussion, carry_over_practice, finish_coding};
pub use editions::{AskToRelease, EditionOut, approve_edition, ask_to_release, prepare_edition, release_edition};
pub use findings::{carry_finding, draft_finding, drop_finding, revise_finding};
pub use reports::{begin_report, write_report};
pub use rounds::{
    AskToCarry, RoundOpened, ask_to_carry, cast_ballot, close_round, open_round, plan_round, replan_round,
};

use kernel::{Act, Failure, InitiativeId};
use partner::Partnership;

use crate::{MayCode, MayWrite};

async fn may_code<P: Partnership>(port: &mut P, act: &Act, of: InitiativeId) -> Result<MayCode, Failure> {
    let bodies = port.bodies(of).await?;
    Ok(MayCode::check(&act.by, of, &bodies)?)
}

async fn may_write<P: Partnership>(port: &mut P, act: &Act, of: InitiativeId) -> Result<MayWrite, Failure> {
    let bodies = port.bodies(of).await?;
    Ok(MayWrite::check(&act.by, of, &bodies)?)
}
