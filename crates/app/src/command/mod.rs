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
use store::{Backend, Store};

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

/// Opens the database that is already there and leaves it as it is: a mistyped folder or an empty database is said, not filled,
/// and one that an older program serves is not changed under its hands.
pub async fn open_existing(settings: &Settings) -> anyhow::Result<Store> {
    if let Some(why) = missing(settings) {
        anyhow::bail!(why);
    }
    let store = Store::open(&settings.backend())
        .await
        .context("cannot open the database; `learning-together check` says more")?;
    if let Some(why) = not_ready(&store).await? {
        anyhow::bail!(why);
    }
    Ok(store)
}

/// Why a database cannot be read as it is; `None` where it can.
pub async fn not_ready(store: &Store) -> anyhow::Result<Option<String>> {
    Ok(match store.missing_migrations().await? {
        None => Some(
            "the database is empty. Is this the database? `learning-together serve` or `migrate` begins a new one there"
                .to_owned(),
        ),
        Some(missing) if !missing.is_empty() => Some(format!(
            "the database is older than this program: {} of its migrations have not run. `learning-together migrate` brings it up to date",
            missing.len()
        )),
        Some(_) => None,
    })
}

/// What to say where the folder holds no database; `None` where it does, or where PostgreSQL is asked.
pub fn missing(settings: &Settings) -> Option<String> {
    let Backend::Sqlite(file) = settings.backend() else { return None };
    let folder = settings.data.display();
    (!file.exists()).then(|| {
        format!(
            "there is no database in {folder}. Is this the folder? `--data` names another; \
             `learning-together serve --data {folder}` or `migrate` begins a new one there"
        )
    })
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
