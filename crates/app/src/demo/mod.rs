//! The invented year, played through the product's own commands. The files and their shapes: `crates/app/demo/README.md`.
//!
//! Each slice has a file here with `pub(super) async fn seed(year: &mut Year, tx: &mut Tx) -> anyhow::Result<()>`, in the order
//! in which things happened.

mod commend;
mod decisions;
mod distill;
mod distill_files;
mod partner;
mod people;
mod when;
mod year;

use kernel::Stamp;
use store::Store;

pub use people::personas;
pub(crate) use year::Year;

/// Seeds an empty database so that "today" is `now`; only the people when `empty`.
pub async fn seed(store: &Store, now: Stamp, empty: bool) -> anyhow::Result<()> {
    let mut year = Year::ending(now);
    let mut tx = store.begin().await?;
    people::seed(&mut year, &mut tx).await?;
    tx.commit().await?;
    if empty {
        return Ok(());
    }
    let mut tx = store.begin().await?;
    partner::seed(&mut year, &mut tx).await?;
    distill::seed(&mut year, &mut tx).await?;
    decisions::seed_rest(&mut year, &mut tx).await?;
    partner::seed_inputs(&mut year, &mut tx).await?;
    tx.commit().await?;
    let mut tx = store.begin().await?;
    commend::seed(&mut year, &mut tx).await?;
    tx.commit().await?;
    Ok(())
}
