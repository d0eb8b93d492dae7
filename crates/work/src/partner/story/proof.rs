//! Forgets the forms of consents that ended six years ago.

use chrono::Months;
use partner::story::{ConsentLine, ProofOver, StoryBook};
use store::JobRow;

use crate::{Place, Worked, ids};

pub(crate) async fn run(at: &Place, job: &JobRow) -> Worked {
    let _: ProofOver = ids(job)?;
    let Some(then) = at.now().checked_sub_months(Months::new(ConsentLine::YEARS * 12)) else { return Ok(()) };
    let mut tx = at.store.begin().await?;
    tx.forget_consents(then).await?;
    Ok(tx.commit().await?)
}
