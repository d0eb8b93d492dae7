//! Settings: defaults, then one TOML file, then environment variables `LT_…`, then the command line; the last one wins.

use std::fmt;
use std::path::{Path, PathBuf};

use anyhow::Context;
use figment::providers::{Env, Format, Serialized, Toml};
use figment::{Figment, Source};
use outside::SmtpSettings;
use serde::{Deserialize, Serialize};
use store::Backend;
use url::Url;

use crate::Place;

/// What can be set.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The folder with the database and the files.
    pub data: PathBuf,
    /// A PostgreSQL address; empty for the SQLite file in the folder.
    pub database: String,
    /// Where to listen.
    pub listen: String,
    /// The address people use; empty for where it listens.
    pub site: String,
    /// The first steward's address; the account is made at the start if it is missing.
    pub steward: String,
    /// Mail server, as `smtp://host:port`, `smtp://host:port?tls=required` or `smtps://host:port`; empty keeps mails in the database.
    pub smtp: String,
    /// The name to sign in with at the mail server.
    pub smtp_user: String,
    /// The password at the mail server.
    pub smtp_password: String,
    /// The address mails come from.
    pub mail_from: String,
    /// What is logged, such as `info` or `info,web=debug`.
    pub log: String,
    /// Whether logs are lines of JSON.
    pub log_json: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            data: PathBuf::from("data"),
            database: String::new(),
            listen: "127.0.0.1:8080".to_owned(),
            site: String::new(),
            steward: String::new(),
            smtp: String::new(),
            smtp_user: String::new(),
            smtp_password: String::new(),
            mail_from: "Learning Together <learning-together@localhost>".to_owned(),
            log: "info".to_owned(),
            log_json: false,
        }
    }
}

/// Settings that are never shown.
const SECRETS: [&str; 2] = ["smtp_password", "database"];

/// Variables `LT_…` that tests and journeys read, and the program does not.
const OF_TESTS: [&str; 4] = ["TEST_", "BIN", "CHROMIUM", "SHOTS"];

/// The settings and where each came from.
pub struct Loaded {
    /// The settings.
    pub settings: Settings,
    figment: Figment,
}

impl Loaded {
    /// Reads the settings of a command.
    pub fn read(place: &Place) -> anyhow::Result<Self> {
        let mut figment = Figment::from(Serialized::defaults(Settings::default()));
        let file =
            place.config.clone().or_else(|| Some(PathBuf::from("learning-together.toml")).filter(|file| file.exists()));
        if let Some(file) = file {
            anyhow::ensure!(file.exists(), "there is no settings file {}", file.display());
            figment = figment.merge(Toml::file_exact(file));
        }
        figment = figment.merge(Env::prefixed("LT_").filter(|key| !OF_TESTS.iter().any(|name| key.starts_with(name))));
        if let Some(data) = &place.data {
            figment = figment.merge(("data", data));
        }
        let settings = figment.extract().context("the settings do not fit")?;
        Ok(Self { settings, figment })
    }
}

impl fmt::Display for Loaded {
    /// Every setting with its origin, secrets masked.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = serde_json::to_value(&self.settings).map_err(|_| fmt::Error)?;
        for (name, value) in all.as_object().into_iter().flatten() {
            let origin = self.figment.find_metadata(name).map_or_else(|| "default".to_owned(), origin);
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            let shown = if SECRETS.contains(&name.as_str()) && !text.is_empty() { "••••••" } else { &text };
            writeln!(f, "{name:14} = {shown:40} ({origin})")?;
        }
        Ok(())
    }
}

fn origin(metadata: &figment::Metadata) -> String {
    match &metadata.source {
        Some(Source::Code(_)) => "default".to_owned(),
        Some(source) => source.to_string(),
        None if metadata.name.contains("environment") => "environment".to_owned(),
        None if metadata.name.contains("Settings") => "default".to_owned(),
        None => "command line".to_owned(),
    }
}

impl Settings {
    /// Which database to use.
    pub fn backend(&self) -> Backend {
        if self.database.is_empty() {
            Backend::Sqlite(self.data.join("learning-together.db"))
        } else {
            Backend::Postgres(self.database.clone())
        }
    }

    /// The folder of uploaded files.
    pub fn files(&self) -> PathBuf {
        self.data.join("files")
    }

    /// How to reach the mail server, if one is set.
    pub fn mail(&self) -> Option<SmtpSettings> {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Some(SmtpSettings {
            address: some(&self.smtp)?,
            user: some(&self.smtp_user),
            password: some(&self.smtp_password),
            from: self.mail_from.clone(),
        })
    }

    /// The address people use.
    pub fn site(&self, listening: &str) -> anyhow::Result<Url> {
        let address = if self.site.is_empty() {
            format!("http://{}", listening.replace("127.0.0.1", "localhost"))
        } else {
            self.site.clone()
        };
        Url::parse(&address)
            .with_context(|| format!("`site` is {address:?}; it should look like https://learning.example.org"))
    }
}

/// Makes the data folder where it is missing.
pub fn make_folder(folder: &Path) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))
}
