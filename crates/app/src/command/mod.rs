//! One file a command.

pub mod check;
pub mod demo;
pub mod ledger;
pub mod migrate;
pub mod serve;

use anyhow::Context;
use kernel::{Clock, SystemClock};
use store::Store;

use crate::settings::{Settings, make_folder};

/// Opens the database of the settings and brings it up to date.
pub async fn open(settings: &Settings) -> anyhow::Result<Store> {
    make_folder(&settings.data)?;
    let store = Store::open(&settings.backend())
        .await
        .context("cannot open the database; `learning-together check` says more")?;
    store.migrate(SystemClock.now()).await.context("cannot bring the database up to date")?;
    Ok(store)
}
