//! One file a command.

pub mod check;
pub mod demo;
pub mod export;
pub mod import;
pub mod ledger;
pub mod migrate;
pub mod serve;

use anyhow::Context;
use kernel::{CallId, Clock, Slug, SystemClock};
use recruit::{Call, Recruitment};
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

/// The call of an id or of a name in addresses.
pub async fn call_of(store: &Store, named: &str) -> anyhow::Result<Call> {
    let mut tx = store.read().await?;
    let found = match (named.parse::<CallId>(), Slug::parse(named)) {
        (Ok(id), _) => kernel::Keep::<Call>::find(&mut tx, id).await?,
        (Err(_), Ok(slug)) => tx.call_by_slug(&slug).await?,
        (Err(_), Err(_)) => None,
    };
    found.with_context(|| format!("there is no call {named:?}"))
}
