//! The invented year, played through the product's own commands. The files and their shapes: `crates/app/demo/README.md`.
//!
//! Each slice has a file here with `pub(super) async fn seed(year: &mut Year, tx: &mut Tx) -> anyhow::Result<()>`, in the order
//! in which things happened.

mod commend;
mod credits;
mod decisions;
mod disclosures;
mod distill;
mod distill_files;
mod glossary;
mod library;
mod partner;
mod pay;
mod people;
mod pulses;
mod recipe;
mod recruit;
mod reviews;
mod safety;
mod showcase;
mod stories;
mod table;
mod when;
mod year;

use kernel::Stamp;
use outside::Files;
use store::Store;

pub use people::personas;
pub(crate) use year::Year;

/// The practices of the year, a file for each team.
const PRACTICES: &[&str] = &[
    include_str!("../../demo/practices/breath-and-beat.toml"),
    include_str!("../../demo/practices/first-weeks.toml"),
    include_str!("../../demo/practices/harborlight-cancer.toml"),
    include_str!("../../demo/practices/high-mesa-rural.toml"),
    include_str!("../../demo/practices/joint-effort.toml"),
    include_str!("../../demo/practices/lantern-kidney.toml"),
    include_str!("../../demo/practices/long-table.toml"),
    include_str!("../../demo/practices/open-door-mind.toml"),
    include_str!("../../demo/practices/plain-talk-press.toml"),
    include_str!("../../demo/practices/saltmarsh-neuro.toml"),
    include_str!("../../demo/practices/steady-ground.toml"),
    include_str!("../../demo/practices/three-bridges-peds.toml"),
];

/// Seeds an empty database so that "today" is `now`; only the people when `empty`.
pub async fn seed(store: &Store, files: &Files, now: Stamp, empty: bool) -> anyhow::Result<()> {
    let mut year = Year::ending(now);
    let mut tx = store.begin().await?;
    people::seed(&mut year, &mut tx).await?;
    tx.commit().await?;
    if empty {
        return Ok(());
    }
    let mut tx = store.begin().await?;
    partner::seed(&mut year, &mut tx).await?;
    disclosures::seed(&mut year, &mut tx).await?;
    pay::seed(&mut year, &mut tx).await?;
    recruit::seed(&mut year, &mut tx).await?;
    showcase::seed(&mut year, &mut tx).await?;
    stories::seed(&mut year, &mut tx).await?;
    distill::seed(&mut year, &mut tx).await?;
    stories::seed_finding(&mut year, &mut tx).await?;
    library::seed(&mut year, &mut tx).await?;
    decisions::seed_rest(&mut year, &mut tx).await?;
    pay::seed_ends(&mut year, &mut tx).await?;
    pulses::seed(&mut year, &mut tx).await?;
    glossary::seed(&mut year, &mut tx).await?;
    safety::seed(&mut year, &mut tx).await?;
    table::seed(&mut year, &mut tx).await?;
    partner::seed_inputs(&mut year, &mut tx).await?;
    decisions::seed_waiting(&mut year, &mut tx).await?;
    table::seed_today(&mut year, &mut tx).await?;
    tx.commit().await?;
    let mut tx = store.begin().await?;
    commend::seed(&mut year, &mut tx, files).await?;
    tx.commit().await?;
    Ok(())
}
