//! Read-only lines for lists.

use kernel::{ResourceId, Stamp};

use crate::{Content, ResourceKind};

/// A resource in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResourceLine {
    /// Which.
    pub id: ResourceId,
    /// Its name in addresses.
    pub slug: String,
    /// What one does with it.
    pub kind: ResourceKind,
    /// Its language tag.
    pub lang: String,
    /// Its title.
    pub title: String,
    /// The whole in everyday words.
    pub summary: String,
    /// For whom.
    pub audience: String,
    /// How long reading takes.
    pub minutes: i64,
    /// The number of the edition.
    pub edition: i64,
    /// `draft`, `signed`, `published` or `withdrawn`.
    pub stage: String,
}

/// One published text. It never changes and keeps its address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Its number, from 1.
    pub number: i64,
    /// What it says.
    pub content: Content,
    /// The partner who signed it, by name.
    pub signed_by: String,
    /// When it was signed.
    pub signed_at: Stamp,
    /// When it was published.
    pub published_at: Stamp,
}
