//! The library of the year: resources made from findings, signed by partners, published.

use anyhow::Context;
use distill::Distillation;
use kernel::{Prose, SeatKind, Subject};
use library::{ContentDraft, MadeFrom, Resource, begin_resource, publish_resource, sign_resource};
use partner::Matter;
use serde::Deserialize;
use store::Tx;

use super::decisions::decide;
use super::partner::STEWARD;
use super::year::Year;

/// The partner who leads the editors together with an educator.
const EDITING_PARTNER: &str = "anjali-threadgill";

#[derive(Deserialize)]
struct File {
    resource: Vec<ResourceRow>,
}

#[derive(Deserialize)]
struct ResourceRow {
    key: String,
    lang: Option<String>,
    title: String,
    title_es: String,
    kind: String,
    finding: String,
    audience: String,
    keywords: Vec<String>,
    signed_by: String,
    published: String,
    summary: String,
    intro: String,
    #[serde(default)]
    items: Vec<String>,
    #[serde(default)]
    body: String,
    #[serde(default)]
    closing: String,
}

/// The Spanish text of a resource that is out in Spanish too.
#[derive(Deserialize)]
struct SpanishRow {
    key: String,
    audience: String,
    keywords: Vec<String>,
    signed_by: String,
    summary: String,
    intro: String,
    #[serde(default)]
    items: Vec<String>,
    #[serde(default)]
    body: String,
    #[serde(default)]
    closing: String,
}

#[derive(Deserialize)]
struct SpanishFile {
    resource: Vec<SpanishRow>,
}

/// Every resource to publish: those in English, then their Spanish texts as resources of their own.
fn rows() -> anyhow::Result<Vec<ResourceRow>> {
    let english: File = toml::from_str(include_str!("../../demo/library.toml")).context("library.toml")?;
    let spanish: SpanishFile = toml::from_str(include_str!("../../demo/library_es.toml")).context("library_es.toml")?;
    let mut rows = english.resource;
    for text in spanish.resource {
        let of = rows.iter().find(|row| row.key == text.key).with_context(|| format!("no resource {}", text.key))?;
        rows.push(of.in_spanish(text));
    }
    Ok(rows)
}

impl ResourceRow {
    fn in_spanish(&self, text: SpanishRow) -> Self {
        Self {
            key: text.key,
            lang: Some("es".to_owned()),
            title: self.title_es.clone(),
            title_es: String::new(),
            kind: self.kind.clone(),
            finding: self.finding.clone(),
            audience: text.audience,
            keywords: text.keywords,
            signed_by: text.signed_by,
            published: self.published.clone(),
            summary: text.summary,
            intro: text.intro,
            items: text.items,
            body: text.body,
            closing: text.closing,
        }
    }

    /// The text in our small markup: an introduction, then things to tick or a body, then a closing word.
    fn text(&self) -> String {
        let ticks: Vec<String> = self.items.iter().map(|item| format!("[ ] {item}")).collect();
        let body = self.body.replace("**", "").replace('*', "");
        [self.intro.as_str(), &ticks.join("\n"), body.trim(), &self.closing]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("\n\n")
    }

    fn draft(&self) -> ContentDraft {
        ContentDraft {
            kind: self.kind.clone(),
            lang: self.lang.clone().unwrap_or_else(|| "en".to_owned()),
            title: self.title.clone(),
            summary: self.summary.clone(),
            audience: self.audience.clone(),
            body: self.text(),
            keywords: self.keywords.join(", "),
        }
    }
}

/// Begins every resource, lets the editors decide on them, has each signed by its partner and publishes it on its day.
pub(super) async fn seed(year: &mut Year, tx: &mut Tx) -> anyhow::Result<()> {
    let rows = rows()?;
    let initiative = year.initiative()?;
    let mut begun: Vec<Resource> = Vec::new();
    for row in &rows {
        let content = row.draft().parse().map_err(|errors| anyhow::anyhow!("{}: {errors:?}", row.title))?;
        let source = source(tx, year, &row.finding).await?;
        let mut act = year.act(tx, STEWARD, "M9-26").await?;
        begun.push(begin_resource(tx, &mut act, initiative, source, content).await?);
    }
    let subjects = begun.iter().map(|resource| Subject::of(resource.id)).collect();
    decide(year, tx, "choose-resources", Matter::ResourcePublished, subjects).await?;
    for (row, resource) in rows.iter().zip(begun) {
        let mut partner = year.act(tx, &row.signed_by, &row.published).await?;
        // Only a partner with a seat signs; a partner of a team hands the page to the editors' partner co-lead.
        if !partner.by.seat_kinds(initiative).any(|kind: SeatKind| kind.is_partner()) {
            partner = year.act(tx, EDITING_PARTNER, &row.published).await?;
        }
        let signed = sign_resource(tx, &mut partner, resource.id, resource.version).await;
        signed.map_err(|failure| anyhow::anyhow!("{} signs {}: {failure:?}", row.signed_by, row.title))?;
        let mut act = year.act(tx, STEWARD, &row.published).await?;
        publish_resource(tx, &mut act, resource.id).await?;
    }
    Ok(())
}

/// The finding of a key such as `f3`, with its statement.
async fn source(tx: &mut Tx, year: &Year, key: &str) -> anyhow::Result<Option<MadeFrom>> {
    let number: u32 = key.trim_start_matches('f').parse().context("a finding's key is f and its number")?;
    let findings = tx.findings(year.initiative()?).await?;
    let Some(line) = findings.into_iter().find(|line| line.number == number) else { return Ok(None) };
    let statement = Prose::parse(&line.statement).map_err(|fault| anyhow::anyhow!(fault.key))?;
    Ok(Some(MadeFrom { finding: line.id, statement }))
}
