//! What distill.toml and findings.toml hold, and the titles of the practices by which excerpts find their texts.

use std::collections::HashMap;

use anyhow::Context;
use serde::Deserialize;

/// distill.toml.
#[derive(Deserialize)]
pub(super) struct Texts {
    pub group: Vec<GroupRow>,
    pub code: Vec<CodeRow>,
    pub transcript: Vec<TranscriptRow>,
    pub excerpt: Vec<ExcerptRow>,
    pub second: Vec<SecondRow>,
}

/// An excerpt coded again by somebody who had not seen the first coding.
#[derive(Deserialize)]
pub(super) struct SecondRow {
    pub excerpt: String,
    pub coder: String,
    pub codes: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct GroupRow {
    pub key: String,
    pub title: String,
}

#[derive(Deserialize)]
pub(super) struct CodeRow {
    pub key: String,
    pub group: String,
    pub title: String,
    pub definition: String,
}

#[derive(Deserialize)]
pub(super) struct TranscriptRow {
    pub key: String,
    pub title: String,
    pub at: String,
    pub turns: Vec<TurnRow>,
}

#[derive(Deserialize)]
pub(super) struct TurnRow {
    pub speaker: String,
    pub text: String,
}

#[derive(Deserialize)]
pub(super) struct ExcerptRow {
    pub key: String,
    pub practice: Option<String>,
    pub transcript: Option<String>,
    pub quote: String,
    pub codes: Vec<String>,
    pub coder: String,
}

/// findings.toml.
#[derive(Deserialize)]
pub(super) struct Findings {
    pub rater_order: Vec<String>,
    pub round1_opens: String,
    pub round1_closes: String,
    pub round2_opens: String,
    pub round2_closes: String,
    pub finding: Vec<FindingRow>,
    pub recommendation: Vec<RecommendationRow>,
    pub paper: Paper,
}

#[derive(Deserialize)]
pub(super) struct FindingRow {
    pub key: String,
    pub title: String,
    pub statement: String,
    pub plain: String,
    pub explanation: String,
    pub codes: Vec<String>,
    pub excerpts: Vec<String>,
    pub round1: Vec<u8>,
    pub round2: Vec<u8>,
    pub outcome: String,
    #[serde(default)]
    pub reason: String,
}

#[derive(Deserialize)]
pub(super) struct RecommendationRow {
    pub finding: String,
    pub title: String,
    pub text: String,
}

#[derive(Deserialize)]
pub(super) struct Paper {
    pub title: String,
    pub subtitle: String,
    pub released: String,
    pub foreword: String,
    pub method: String,
    pub partners: String,
}

impl Texts {
    pub fn read() -> anyhow::Result<Self> {
        toml::from_str(include_str!("../../demo/distill.toml")).context("distill.toml")
    }
}

impl Findings {
    pub fn read() -> anyhow::Result<Self> {
        toml::from_str(include_str!("../../demo/findings.toml")).context("findings.toml")
    }
}

/// The practices of the files.
#[derive(Deserialize)]
pub(super) struct Practices {
    practice: Vec<PracticeRow>,
}

#[derive(Deserialize)]
struct PracticeRow {
    key: String,
    title: String,
}

impl Practices {
    /// The key of each practice by its title.
    pub fn titles() -> anyhow::Result<HashMap<String, String>> {
        let mut titles = HashMap::new();
        for file in super::PRACTICES {
            let file: Self = toml::from_str(file).context("a file of practices")?;
            titles.extend(file.practice.into_iter().map(|row| (row.title, row.key)));
        }
        Ok(titles)
    }
}
