//! `serve`: production.

use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context;
use clap::Args;
use kernel::{Act, Actor, Clock, Email, Lang, Line, Mint, SystemClock};
use outside::{Mailer, Smtp};
use partner::{NewPerson, account_of, appoint_steward};
use store::Store;
use tokio::net::TcpListener;
use web::Site;
use work::Outbox;

use crate::Place;
use crate::command::open;
use crate::server::{Server, log};
use crate::settings::{Loaded, Settings};

#[derive(Args)]
pub struct ServeArgs {
    #[command(flatten)]
    place: Place,
    /// Where to listen; port 0 picks a free one.
    #[arg(long)]
    listen: Option<String>,
}

/// Serves until asked to stop.
pub async fn run(args: ServeArgs) -> anyhow::Result<ExitCode> {
    let loaded = Loaded::read(&args.place)?;
    let settings =
        Settings { listen: args.listen.unwrap_or(loaded.settings.listen.clone()), ..loaded.settings.clone() };
    log(&settings.log, settings.log_json);
    eprint!("{loaded}");
    let store = open(&settings).await?;
    first_steward(&store, &settings).await?;
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let mailer: Arc<dyn Mailer> = match settings.mail() {
        Some(smtp) => Arc::new(Smtp::new(&smtp)?),
        None => {
            tracing::warn!("no mail server is set: mails are kept in the database and nobody can sign in by mail");
            Arc::new(Outbox::new(store.clone(), Arc::clone(&clock)))
        }
    };
    let listener =
        TcpListener::bind(&settings.listen).await.with_context(|| format!("cannot listen on {}", settings.listen))?;
    let site = Site {
        base: settings.site(&listener.local_addr()?.to_string())?,
        demo: false,
        files: settings.files(),
        personas: Vec::new(),
        move_clock: Box::new(|_| ()),
    };
    Server { store, clock, mailer, listener, site }.run().await?;
    Ok(ExitCode::SUCCESS)
}

/// Makes the account of the first steward where it is missing.
async fn first_steward(store: &Store, settings: &Settings) -> anyhow::Result<()> {
    if settings.steward.is_empty() {
        return Ok(());
    }
    let email = Email::parse(&settings.steward).map_err(|_| anyhow::anyhow!("`steward` is not a mail address"))?;
    let name = Line::parse(settings.steward.split('@').next().unwrap_or_default())
        .map_err(|_| anyhow::anyhow!("`steward` has no name"))?;
    let now = SystemClock.now();
    let mut act = Act::new(Actor::visitor(), now, Mint::at(now));
    let mut tx = store.begin().await?;
    let person = account_of(&mut tx, &mut act, NewPerson { email, name, lang: Lang::En }).await?;
    if !person.steward {
        appoint_steward(&mut tx, &mut act, person.id).await?;
        tx.commit().await?;
    }
    Ok(())
}
