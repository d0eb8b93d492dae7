//! `check`: what is wrong with settings, database, files and mail, and how to mend it.

use std::process::ExitCode;

use outside::{Files, Smtp};
use store::Store;

use crate::Place;
use crate::command::{missing, not_ready};
use crate::settings::{Loaded, Settings};

/// Looks at everything, says each finding in a line; the exit code says whether all is well.
pub async fn run(place: &Place) -> anyhow::Result<ExitCode> {
    let loaded = Loaded::read(place)?;
    println!("{loaded}");
    let settings = &loaded.settings;
    let findings = [
        ("site", settings.site(&settings.listen).map(|url| url.to_string()).map_err(|error| format!("{error:#}"))),
        ("database", database(settings).await),
        ("files", files(settings).await),
        ("mail", mail(settings).await),
    ];
    let mut well = true;
    for (what, found) in findings {
        match found {
            Ok(good) => println!("ok     {what}: {good}"),
            Err(bad) => {
                well = false;
                println!("wrong  {what}: {bad}");
            }
        }
    }
    Ok(if well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

async fn database(settings: &Settings) -> Result<String, String> {
    if let Some(why) = missing(settings) {
        return Err(why);
    }
    let mend = if settings.database.is_empty() {
        "is the folder writable and not on a network drive?"
    } else {
        "is PostgreSQL running, and do name and password fit?"
    };
    let store = Store::open(&settings.backend()).await.map_err(|error| format!("{error:?}; {mend}"))?;
    if let Some(why) = not_ready(&store).await.map_err(|error| format!("{error:#}"))? {
        return Err(why);
    }
    let mut tx = store.begin().await.map_err(|error| format!("{error:?}"))?;
    let head = tx.head().await.map_err(|error| format!("{error:?}"))?;
    drop(tx);
    store.close().await;
    Ok(format!("answers; {head} facts"))
}

async fn files(settings: &Settings) -> Result<String, String> {
    if !settings.data.is_dir() {
        return Err(format!("there is no folder {}; `data` names it", settings.data.display()));
    }
    let folder = settings.files();
    let mend =
        |error: outside::FileError| format!("{error}: {}; give this user the right to write there", folder.display());
    let files = Files::open(&folder).map_err(mend)?;
    files.keep(b"a file to see whether files can be kept").await.map_err(mend)?;
    Ok(format!("{} takes files", folder.display()))
}

async fn mail(settings: &Settings) -> Result<String, String> {
    let Some(smtp) = settings.mail() else {
        return Err("no mail server is set; set `smtp`, or nobody can sign in by mail".to_owned());
    };
    let mend = "look at `smtp`, `smtp_user`, `smtp_password` and `mail_from`";
    let server = Smtp::new(&smtp).map_err(|error| format!("{error}; {mend}"))?;
    server.test().await.map_err(|error| format!("{error}; {mend}"))?;
    Ok("the mail server answers".to_owned())
}
