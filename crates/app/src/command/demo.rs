//! `demo`: a whole invented year, on this machine only.

use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context;
use clap::Args;
use kernel::Clock;
use outside::{Files, Mailer};
use tokio::net::TcpListener;
use web::Site;
use work::Outbox;

use crate::clock::DemoClock;
use crate::command::open;
use crate::demo;
use crate::server::{Server, log};
use crate::settings::Settings;

#[derive(Args)]
pub struct DemoArgs {
    /// The folder to continue in; a fresh temporary one when left out.
    #[arg(long)]
    data: Option<std::path::PathBuf>,
    /// Where to listen, on this machine; port 0 picks a free one.
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Only the people of the year, nothing they did.
    #[arg(long)]
    empty: bool,
    /// Seeds and stops, without serving.
    #[arg(long)]
    only_seed: bool,
}

/// Seeds and serves until asked to stop.
pub async fn run(args: DemoArgs) -> anyhow::Result<ExitCode> {
    anyhow::ensure!(
        args.listen.ip().is_loopback(),
        "the demonstration lets anybody be anybody, so it listens on this machine only"
    );
    log("warn", false);
    let fresh = tempfile::Builder::new().prefix("learning-together-").tempdir()?;
    let data = args.data.unwrap_or_else(|| fresh.path().to_owned());
    let settings = Settings { data: data.clone(), ..Settings::default() };
    let store = open(&settings).await?;
    let clock = Arc::new(DemoClock::open(data.join("demo-clock")));
    if store.begin().await?.head().await? == 0 {
        let files = Files::open(&settings.files())?;
        demo::seed(&store, &files, clock.now(), args.empty).await.context("seeding the demonstration")?;
    }
    if args.only_seed {
        store.close().await;
        return Ok(ExitCode::SUCCESS);
    }
    let mover = Arc::clone(&clock);
    let clock: Arc<dyn Clock> = clock;
    let mailer: Arc<dyn Mailer> = Arc::new(Outbox::new(store.clone(), Arc::clone(&clock)));
    let listener = TcpListener::bind(args.listen).await.with_context(|| format!("cannot listen on {}", args.listen))?;
    let site = Site {
        base: settings.site(&listener.local_addr()?.to_string())?,
        demo: true,
        files: settings.files(),
        personas: demo::personas()?,
        move_clock: Box::new(move |days| mover.move_on(days)),
    };
    Server { store, clock, mailer, listener, site }.run().await?;
    Ok(ExitCode::SUCCESS)
}
