//! Resources, their editions, and what of them can be searched.

use kernel::{Change, Keep, Lang, Line, PortError, Prose, ResourceId, Slug, Version};
use library::{Content, Edition, MadeFrom, Resource, ResourceLine, ResourceRecord, SearchKind, Signature, Stage};

use super::sql;
use crate::{Row, StoreError, Tx, args, search::Entry};

fn broken(column: &'static str, found: &str) -> StoreError {
    StoreError::Row { column, found: found.to_owned() }
}

pub(super) fn content(row: &Row) -> Result<Content, StoreError> {
    let words: Vec<String> = row.json("keywords")?;
    let keyword = |word: &String| Line::parse(word).map_err(|fault| broken("keywords", fault.key));
    Ok(Content {
        kind: row.parse("kind")?,
        lang: row.typed("lang", |tag| Lang::of_tag(tag).ok_or(()))?,
        title: row.typed("title", Line::parse)?,
        summary: row.typed("summary", Prose::parse)?,
        audience: row.typed("audience", Line::parse)?,
        body: row.typed("body", Prose::parse)?,
        keywords: words.iter().map(keyword).collect::<Result<_, _>>()?,
    })
}

fn stage(row: &Row) -> Result<Stage, StoreError> {
    let signature = || Ok::<_, StoreError>(Signature { by: row.parse("signed_by")?, at: row.stamp("signed_at")? });
    Ok(match row.text("stage")?.as_str() {
        "signed" => Stage::Signed(signature()?),
        "published" => Stage::Published { signed: signature()?, at: row.stamp("stage_at")? },
        "withdrawn" => Stage::Withdrawn { at: row.stamp("stage_at")?, reason: row.typed("reason", Prose::parse)? },
        _ => Stage::Draft,
    })
}

pub(super) fn resource(row: &Row) -> Result<Resource, StoreError> {
    let finding = row.opt_parse("finding")?;
    let statement = row.opt_typed("statement", Prose::parse)?;
    Ok(Resource::restore(ResourceRecord {
        id: row.parse("id")?,
        version: Version(row.int("version")?),
        initiative: row.parse("initiative")?,
        slug: row.typed("slug", Slug::parse)?,
        made_from: finding.zip(statement).map(|(finding, statement)| MadeFrom { finding, statement }),
        content: content(row)?,
        edition: row.int("edition")?,
        published: row.opt_int("published")?,
        stage: stage(row)?,
    }))
}

pub(super) fn line(row: &Row) -> Result<ResourceLine, StoreError> {
    Ok(ResourceLine {
        id: row.parse("id")?,
        slug: row.text("slug")?,
        kind: row.parse("kind")?,
        lang: row.text("lang")?,
        title: row.text("title")?,
        summary: row.text("summary")?,
        audience: row.text("audience")?,
        minutes: row.int("minutes")?,
        edition: row.int("edition")?,
        stage: row.text("stage")?,
    })
}

pub(super) fn edition(row: &Row) -> Result<Edition, StoreError> {
    Ok(Edition {
        number: row.int("number")?,
        content: content(row)?,
        signed_by: row.text("signer")?,
        signed_at: row.stamp("signed_at")?,
        published_at: row.stamp("published_at")?,
    })
}

/// What readers can find of a published resource.
fn entry(it: &Resource) -> Entry {
    let content = &it.content;
    Entry {
        id: it.id.to_string(),
        place: SearchKind::Resource,
        kind: content.kind.to_string(),
        initiative: it.initiative,
        slug: it.slug.to_string(),
        title: content.title.to_string(),
        lead: content.summary.to_string(),
        body: library::plain_text(content.body.as_str()),
        audience: content.audience.to_string(),
        lang: content.lang.tag().to_owned(),
        minutes: content.minutes(),
        cover: cover_of(it.slug.as_str()),
        keywords: content.keywords.iter().map(Line::as_str).collect::<Vec<_>>().join(", "),
        ends: None,
    }
}

/// Every resource keeps one of the twelve covers, chosen by its name.
fn cover_of(slug: &str) -> u8 {
    let sum: u32 = slug.bytes().map(u32::from).sum();
    u8::try_from(sum % 12).unwrap_or(0)
}

fn keywords(it: &Resource) -> String {
    let words: Vec<&str> = it.content.keywords.iter().map(Line::as_str).collect();
    serde_json::to_string(&words).expect("texts are JSON")
}

fn values(it: &Resource) -> Vec<crate::Value> {
    let content = &it.content;
    let (signed, stage_at, reason) = match &it.stage {
        Stage::Draft => (None, None, None),
        Stage::Signed(signed) => (Some(*signed), None, None),
        Stage::Published { signed, at } => (Some(*signed), Some(*at), None),
        Stage::Withdrawn { at, reason } => (None, Some(*at), Some(reason)),
    };
    args![
        it.id,
        it.version,
        it.initiative,
        it.slug,
        it.made_from.as_ref().map(|source| source.finding),
        it.made_from.as_ref().map(|source| source.statement.clone()),
        content.kind.as_str(),
        content.lang,
        content.title,
        content.summary,
        content.audience,
        content.body,
        keywords(it),
        content.minutes(),
        it.edition,
        it.published,
        it.stage.as_str(),
        signed.map(|signed| signed.by),
        signed.map(|signed| signed.at),
        stage_at,
        reason
    ]
}

impl Tx {
    /// Keeps what is published as an edition for ever, and lets readers find it; forgets what was taken back.
    async fn follow(&mut self, it: &Resource, now: kernel::Stamp) -> Result<(), StoreError> {
        match &it.stage {
            Stage::Published { signed, at } => {
                let content = &it.content;
                let values = args![
                    it.id,
                    it.edition,
                    content.kind.as_str(),
                    content.lang,
                    content.title,
                    content.summary,
                    content.audience,
                    content.body,
                    keywords(it),
                    content.minutes(),
                    signed.by,
                    signed.at,
                    at
                ];
                self.run(sql::KEEP_EDITION, values).await?;
                self.index(entry(it), now).await
            }
            Stage::Withdrawn { .. } => self.unindex(&it.id.to_string()).await,
            Stage::Draft | Stage::Signed(_) => Ok(()),
        }
    }
}

impl Keep<Resource> for Tx {
    async fn find(&mut self, id: ResourceId) -> Result<Option<Resource>, PortError> {
        let row = self.optional(sql::FIND_RESOURCE, args![id]).await?;
        Ok(row.map(|row| resource(&row)).transpose()?)
    }

    async fn save(&mut self, change: Change<Resource>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        if self.run(sql::SAVE_RESOURCE, values(&it)).await? == 0 {
            return Ok(false);
        }
        self.follow(&it, fact.at).await?;
        self.record(fact);
        Ok(true)
    }
}
