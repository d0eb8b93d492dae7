//! Where a job works.

use std::sync::Arc;

use kernel::{Act, Actor, Clock, Mint, Stamp};
use outside::{Files, Mailer};
use store::Store;
use url::Url;

/// What every job can reach.
#[derive(Clone)]
pub struct Place {
    /// The database.
    pub store: Store,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// The way out for mail.
    pub mailer: Arc<dyn Mailer>,
    /// Uploaded files.
    pub files: Files,
    /// The site's address, for links in mails.
    pub site: Url,
}

impl Place {
    /// The present moment.
    pub fn now(&self) -> Stamp {
        self.clock.now()
    }

    /// An act of the program itself.
    pub fn act(&self) -> Act {
        Act::new(Actor::visitor(), self.now(), Mint::at(self.now()))
    }

    /// The full address of a path of ours.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.site.as_str().trim_end_matches('/'))
    }
}
