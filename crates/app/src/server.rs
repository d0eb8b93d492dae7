//! Serving: the site and the job runner side by side, until somebody asks to stop.

use std::io::Write;
use std::sync::Arc;

use anyhow::Context;
use kernel::Clock;
use outside::{Files, Mailer};
use store::Store;
use tokio::net::TcpListener;
use tokio::sync::watch;
use url::Url;
use web::{App, Site};
use work::Place;

/// What a server is made of.
pub struct Server {
    /// The database, migrated.
    pub store: Store,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// The way out for mail.
    pub mailer: Arc<dyn Mailer>,
    /// Where it listens.
    pub listener: TcpListener,
    /// Settings of the site.
    pub site: Site,
}

impl Server {
    /// Serves until the process is asked to stop; requests and the job under way are finished first.
    pub async fn run(self) -> anyhow::Result<()> {
        let (stop, stopped) = watch::channel(false);
        let address: Url = self.site.base.clone();
        let place = Place {
            store: self.store.clone(),
            clock: Arc::clone(&self.clock),
            mailer: self.mailer,
            files: Files::open(&self.site.files)?,
            site: address.clone(),
        };
        let app = App::new(self.store.clone(), self.clock, self.site).map_err(anyhow::Error::msg)?;
        let router = web::router(app);
        let jobs = tokio::spawn(work::run(place, stopped));
        println!("listening on {}", address.as_str().trim_end_matches('/'));
        std::io::stdout().flush().context("standard output")?;
        axum::serve(self.listener, router)
            .with_graceful_shutdown(asked_to_stop())
            .await
            .context("the server failed")?;
        stop.send_replace(true);
        jobs.await.context("the job runner failed")?;
        self.store.close().await;
        Ok(())
    }
}

async fn asked_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! { _ = interrupt => {}, () = terminate => {} }
}

/// Logs to standard error, so that standard output holds only what a command answers.
pub fn log(filter: &str, json: bool) {
    let filter =
        tracing_subscriber::EnvFilter::try_new(filter).unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info"));
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // A second call, as in a test, changes nothing.
    let _ = if json { lines.json().try_init() } else { lines.try_init() };
}
