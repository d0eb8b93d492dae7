//! `migrate`: brings the database to the newest state.

use std::process::ExitCode;

use kernel::{Clock, SystemClock};
use store::Store;

use crate::Place;
use crate::settings::{Loaded, make_folder};

/// Runs the migrations that have not run yet and names them.
pub async fn run(place: &Place) -> anyhow::Result<ExitCode> {
    let settings = Loaded::read(place)?.settings;
    make_folder(&settings.data)?;
    let store = Store::open(&settings.backend()).await?;
    let ran = store.migrate(SystemClock.now()).await?;
    if ran.is_empty() {
        println!("the database is up to date");
    }
    for name in ran {
        println!("ran {name}");
    }
    store.close().await;
    Ok(ExitCode::SUCCESS)
}
