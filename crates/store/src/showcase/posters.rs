//! Posters, and what of them can be searched.

use std::collections::BTreeMap;

use kernel::{Change, Keep, Line, PortError, PosterId, Prose, Slug, Version};
use library::SearchKind;
use showcase::{Bar, Content, Figure, Poster, PosterLine, PosterRecord, PosterState, Presenter, SectionKind};

use super::sql;
use crate::{Row, StoreError, Tx, args, search::Entry};

/// A figure as its column keeps it.
#[derive(serde::Serialize, serde::Deserialize)]
struct FigureColumn {
    caption: String,
    alternative: String,
    bars: Vec<(String, u32, u32)>,
}

fn broken(column: &'static str) -> impl Fn(kernel::Fault) -> StoreError {
    move |fault| StoreError::Row { column, found: fault.key.to_owned() }
}

fn figure(column: FigureColumn) -> Result<Figure, StoreError> {
    let bad = broken("figure");
    let bar = |(label, value, of): (String, u32, u32)| Ok(Bar { label: Line::parse(&label).map_err(&bad)?, value, of });
    Ok(Figure {
        caption: Line::parse(&column.caption).map_err(&bad)?,
        alternative: Prose::parse(&column.alternative).map_err(&bad)?,
        bars: column.bars.into_iter().map(bar).collect::<Result<_, StoreError>>()?,
    })
}

fn column(figure: &Figure) -> String {
    let bars = figure.bars.iter().map(|bar| (bar.label.to_string(), bar.value, bar.of)).collect();
    let (caption, alternative) = (figure.caption.to_string(), figure.alternative.to_string());
    serde_json::to_string(&FigureColumn { caption, alternative, bars }).expect("texts and numbers are JSON")
}

fn content(row: &Row) -> Result<Content, StoreError> {
    let texts: BTreeMap<SectionKind, String> = row.json("sections")?;
    let mut sections = BTreeMap::new();
    for (kind, text) in texts {
        sections.insert(kind, Prose::parse(&text).map_err(broken("sections"))?);
    }
    let words: Vec<String> = row.json("keywords")?;
    let drawn = match row.opt_text("figure")? {
        Some(_) => Some(figure(row.json("figure")?)?),
        None => None,
    };
    Ok(Content {
        title: row.typed("title", Line::parse)?,
        message: row.opt_typed("message", Line::parse)?,
        summary: row.opt_typed("summary", Prose::parse)?,
        sections,
        partner_words: row.opt_typed("partner_words", Prose::parse)?,
        takeaway: row.opt_typed("takeaway", Line::parse)?,
        keywords: words.iter().map(|word| Line::parse(word)).collect::<Result<_, _>>().map_err(broken("keywords"))?,
        setting: row.opt_typed("setting", Line::parse)?,
        audience: row.opt_typed("audience", Line::parse)?,
        cover: row.count("cover")?,
        figure: drawn,
    })
}

fn state(row: &Row) -> Result<PosterState, StoreError> {
    Ok(match row.text("state")?.as_str() {
        "invited" => PosterState::Invited,
        "shown" => PosterState::Shown { at: row.stamp("state_at")? },
        "withdrawn" => {
            PosterState::Withdrawn { at: row.stamp("state_at")?, reason: row.typed("reason", Prose::parse)? }
        }
        _ => PosterState::Draft,
    })
}

pub(super) fn poster(row: &Row) -> Result<Poster, StoreError> {
    let people: Vec<(String, bool)> = row.json("presenters")?;
    let presenter = |(name, partner): (String, bool)| {
        Ok(Presenter { name: Line::parse(&name).map_err(broken("presenters"))?, partner })
    };
    Ok(Poster::restore(PosterRecord {
        id: row.parse("id")?,
        version: Version(row.int("version")?),
        initiative: row.parse("initiative")?,
        submission: row.parse("submission")?,
        team: row.opt_parse("team")?,
        team_name: row.typed("team_name", Line::parse)?,
        slug: row.typed("slug", Slug::parse)?,
        number: row.int("number")?,
        presenters: people.into_iter().map(presenter).collect::<Result<_, StoreError>>()?,
        content: content(row)?,
        state: state(row)?,
    }))
}

pub(super) fn line(row: &Row) -> Result<PosterLine, StoreError> {
    Ok(PosterLine {
        id: row.parse("id")?,
        slug: row.text("slug")?,
        number: row.int("number")?,
        title: row.text("title")?,
        message: row.opt_text("message")?.unwrap_or_default(),
        team_name: row.text("team_name")?,
        setting: row.opt_text("setting")?.unwrap_or_default(),
        audience: row.opt_text("audience")?.unwrap_or_default(),
        cover: row.count("cover")?,
        partners: row.int("partners")?,
        questions: row.int("questions")?,
        unanswered: row.int("unanswered")?,
        state: row.text("state")?,
    })
}

/// Every word on a poster in reading order.
fn text_of(it: &Poster) -> String {
    let content = &it.content;
    let mut parts: Vec<&str> = vec![it.team_name.as_str()];
    parts.extend(content.message.as_ref().map(Line::as_str));
    parts.extend(content.sections.values().map(Prose::as_str));
    parts.extend(content.partner_words.as_ref().map(Prose::as_str));
    parts.extend(content.takeaway.as_ref().map(Line::as_str));
    parts.join("\n")
}

fn keywords_of(it: &Poster) -> Vec<&str> {
    it.content.keywords.iter().map(Line::as_str).collect()
}

/// What readers can find of a poster.
fn entry(it: &Poster) -> Entry {
    let content = &it.content;
    Entry {
        id: it.id.to_string(),
        place: SearchKind::Poster,
        kind: String::new(),
        initiative: it.initiative,
        slug: it.slug.to_string(),
        title: content.title.to_string(),
        lead: content.summary.as_ref().map(Prose::to_string).unwrap_or_default(),
        body: text_of(it),
        audience: content.audience.as_ref().map(Line::to_string).unwrap_or_default(),
        lang: "en".to_owned(),
        minutes: 0,
        cover: content.cover,
        keywords: keywords_of(it).join(", "),
        ends: None,
    }
}

impl Keep<Poster> for Tx {
    async fn find(&mut self, id: PosterId) -> Result<Option<Poster>, PortError> {
        let row = self.optional(sql::FIND_POSTER, args![id]).await?;
        Ok(row.map(|row| poster(&row)).transpose()?)
    }

    async fn save(&mut self, change: Change<Poster>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        if self.run(sql::SAVE_POSTER, values(&it)).await? == 0 {
            return Ok(false);
        }
        self.run(sql::CLEAR_KEYWORDS, args![it.id]).await?;
        for keyword in &it.content.keywords {
            self.run(sql::ADD_KEYWORD, args![it.id, keyword]).await?;
        }
        if it.is_shown() {
            self.index(entry(&it), fact.at).await?;
        } else {
            self.unindex(&it.id.to_string()).await?;
        }
        self.record(fact);
        Ok(true)
    }
}

fn values(it: &Poster) -> Vec<crate::Value> {
    let content = &it.content;
    let json = |value: Result<String, serde_json::Error>| value.expect("texts are JSON");
    let presenters: Vec<(&str, bool)> = it.presenters.iter().map(|one| (one.name.as_str(), one.partner)).collect();
    let words = [content.title.as_str(), &text_of(it), &keywords_of(it).join(" ")].join("\n").to_lowercase();
    let (state_at, reason) = match &it.state {
        PosterState::Invited | PosterState::Draft => (None, None),
        PosterState::Shown { at } => (Some(*at), None),
        PosterState::Withdrawn { at, reason } => (Some(*at), Some(reason)),
    };
    args![
        it.id,
        it.version,
        it.initiative,
        it.submission,
        it.team,
        it.team_name,
        it.slug,
        it.number,
        json(serde_json::to_string(&presenters)),
        it.partners(),
        content.title,
        content.message,
        content.summary,
        json(serde_json::to_string(&content.sections)),
        content.partner_words,
        content.takeaway,
        json(serde_json::to_string(&keywords_of(it))),
        content.setting,
        content.audience,
        content.cover,
        content.figure.as_ref().map(column),
        words,
        it.state.as_str(),
        state_at,
        reason
    ]
}
