//! What every handler can reach.

use std::path::PathBuf;
use std::sync::Arc;

use kernel::{Clock, Stamp};
use outside::Files;
use store::{Store, StoreError, Tx};
use url::Url;
use webauthn_rs::{Webauthn, WebauthnBuilder};

use crate::cache::PageCache;

/// Settings of the site.
pub struct Site {
    /// The address people use, with scheme and port.
    pub base: Url,
    /// Whether this is the demonstration: personas, outbox, a clock one can move.
    pub demo: bool,
    /// Where uploaded files are kept.
    pub files: PathBuf,
    /// The personas of the demonstration.
    pub personas: Vec<Persona>,
    /// Moves the demonstration's clock by this many days; nothing happens outside the demonstration.
    pub move_clock: Box<dyn Fn(i64) + Send + Sync>,
}

/// Somebody a visitor of the demonstration can become.
#[derive(Debug, Clone)]
pub struct Persona {
    /// A short name for addresses and tests, such as `steward`.
    pub key: String,
    /// The account's address.
    pub email: String,
    /// The name shown.
    pub name: String,
    /// Who this is, in English and Spanish.
    pub intro: [String; 2],
}

/// The application: cheap to clone, shared by all requests.
#[derive(Clone)]
pub struct App(Arc<Inner>);

struct Inner {
    store: Store,
    clock: Arc<dyn Clock>,
    site: Site,
    files: Files,
    passkeys: Webauthn,
    cache: PageCache,
}

impl App {
    /// Puts the application together; fails when the site's address cannot carry passkeys.
    pub fn new(store: Store, clock: Arc<dyn Clock>, site: Site) -> Result<Self, String> {
        let host = site.base.host_str().ok_or("the site's address names no host")?.to_owned();
        let passkeys = WebauthnBuilder::new(&host, &site.base)
            .and_then(|builder| builder.rp_name("Learning Together").build())
            .map_err(|error| format!("passkeys cannot work on {}: {error}", site.base))?;
        let files = Files::open(&site.files).map_err(|error| format!("the folder of files cannot be used: {error}"))?;
        Ok(Self(Arc::new(Inner { store, clock, site, files, passkeys, cache: PageCache::default() })))
    }

    /// The database.
    pub fn store(&self) -> &Store {
        &self.0.store
    }

    /// A transaction that may write.
    pub(crate) async fn begin(&self) -> Result<Tx, StoreError> {
        self.0.store.begin().await
    }

    /// A transaction that only reads.
    pub(crate) async fn read(&self) -> Result<Tx, StoreError> {
        self.0.store.read().await
    }

    /// The present moment; asked once a request.
    pub(crate) fn now(&self) -> Stamp {
        self.0.clock.now()
    }

    /// Settings of the site.
    pub(crate) fn site(&self) -> &Site {
        &self.0.site
    }

    /// The passkey ceremonies.
    pub(crate) fn passkeys(&self) -> &Webauthn {
        &self.0.passkeys
    }

    /// Uploaded files.
    pub(crate) fn files(&self) -> &Files {
        &self.0.files
    }

    /// Pages rendered for visitors.
    pub(crate) fn cache(&self) -> &PageCache {
        &self.0.cache
    }
}
