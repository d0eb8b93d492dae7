//! Stories, what of them can be searched, and the forms that prove the consents.

use std::collections::BTreeMap;

use chrono::NaiveTime;
use kernel::{
    Change, Email, Keep, Lang, Line, PortError, Prose, Slug, Stamp, StoryId, Subject, Version, from_micros, micros,
};
use library::SearchKind;
use partner::story::{Channel, Ending, MayShow, Purpose, Release, Representative, Story, StoryEnd, StoryRecord, Words};

use super::{columns, sql};
use crate::{Row, StoreError, Tx, args, search::Entry};

fn words(row: &Row) -> Result<Option<Words>, StoreError> {
    let (Some(title), Some(text)) = (row.opt_typed("title", Line::parse)?, row.opt_typed("words", Prose::parse)?)
    else {
        return Ok(None);
    };
    Ok(Some(Words::new(title, text, row.opt_typed("note", Line::parse)?)))
}

fn representative(row: &Row) -> Result<Option<Representative>, StoreError> {
    let Some(name) = row.opt_typed("representative", Line::parse)? else { return Ok(None) };
    let authority = row.typed("authority", Line::parse)?;
    Ok(Some(Representative { name, authority, adult_on: row.opt_parse("adult_on")? }))
}

pub(super) fn end(row: &Row) -> Result<Option<(Stamp, Ending)>, StoreError> {
    Ok(row.opt_stamp("ended")?.zip(row.opt_parse("ending")?))
}

fn places(row: &Row) -> Result<BTreeMap<Subject, Stamp>, StoreError> {
    let kept: BTreeMap<String, i64> = row.json("places")?;
    let place = |(at, since): (String, i64)| Some((Subject::of(at), from_micros(since)?));
    Ok(kept.into_iter().filter_map(place).collect())
}

fn hidden(row: &Row) -> Result<Vec<Email>, StoreError> {
    let kept: Vec<String> = row.json("hidden_from")?;
    kept.iter().map(|one| Email::parse(one).map_err(|_| row.spoiled("hidden_from"))).collect()
}

pub(super) fn story(row: &Row) -> Result<Story, StoreError> {
    let release = row.opt_stamp("released")?.zip(row.opt_text("hash")?).map(|(at, hash)| Release { at, hash });
    let consent = row.opt_text("consent")?;
    Ok(Story::restore(StoryRecord {
        id: row.parse("id")?,
        version: Version(row.int("version")?),
        initiative: row.parse("initiative")?,
        teller: row.parse("teller")?,
        teller_name: row.typed("teller_name", Line::parse)?,
        slug: row.typed("slug", Slug::parse)?,
        lang: Lang::of_tag(&row.text("lang")?).unwrap_or_default(),
        kind: row.parse("kind")?,
        representative: representative(row)?,
        words: words(row)?,
        hidden_from: hidden(row)?,
        told: row.stamp("told")?,
        consent: consent.as_deref().map(columns::read).transpose()?,
        release,
        places: places(row)?,
        ended: end(row)?.map(|(at, how)| StoryEnd { at, how }),
    }))
}

fn midnight(day: kernel::Day) -> Stamp {
    day.and_time(NaiveTime::MIN).and_utc()
}

/// What readers can find: what anybody may read among the stories of the site, until the day it ends.
fn entry(it: &Story, shown: &MayShow) -> Entry {
    Entry {
        id: it.id.to_string(),
        place: SearchKind::Story,
        kind: String::new(),
        initiative: it.initiative,
        slug: shown.slug().to_string(),
        title: shown.title().to_string(),
        lead: shown.note().map(Line::to_string).unwrap_or_default(),
        body: shown.text().to_string(),
        audience: String::new(),
        lang: shown.lang().tag().to_owned(),
        minutes: 0,
        cover: 0,
        keywords: String::new(),
        ends: Some(midnight(*shown.until())),
    }
}

fn values(it: &Story) -> Vec<crate::Value> {
    let words = it.words.as_ref().map(Words::for_storage);
    let one = it.representative.as_ref();
    let places: BTreeMap<&str, i64> = it.places.iter().map(|(at, since)| (at.as_str(), micros(*since))).collect();
    let json = |value: Result<String, serde_json::Error>| value.expect("texts and numbers are JSON");
    args![
        it.id,
        it.version,
        it.initiative,
        it.teller,
        it.slug,
        it.lang,
        it.kind,
        one.map(|one| one.name.clone()),
        one.map(|one| one.authority.clone()),
        one.and_then(|one| one.adult_on),
        words.map(|(title, _, _)| title.clone()),
        words.map(|(_, text, _)| text.clone()),
        words.and_then(|(_, _, note)| note.cloned()),
        json(serde_json::to_string(&it.hidden_from)),
        it.told,
        it.consent.as_ref().map(columns::written),
        it.consent.as_ref().map(|consent| midnight(consent.terms.until)),
        it.release.as_ref().map(|release| release.at),
        it.release.as_ref().map(|release| release.hash.clone()),
        json(serde_json::to_string(&places)),
        it.ended.map(|end| end.at),
        it.ended.map(|end| end.how)
    ]
}

impl Keep<Story> for Tx {
    async fn find(&mut self, id: StoryId) -> Result<Option<Story>, PortError> {
        let row = self.optional(sql::FIND_STORY, args![id]).await?;
        Ok(row.map(|row| story(&row)).transpose()?)
    }

    async fn save(&mut self, change: Change<Story>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        if self.run(sql::SAVE_STORY, values(&it)).await? == 0 {
            return Ok(false);
        }
        self.keep_consent(&it).await?;
        match MayShow::to_anybody(&it, Purpose::Library, Channel::Site, fact.at.date_naive()) {
            Ok(shown) => self.index(entry(&it, &shown), fact.at).await?,
            Err(_) => self.unindex(&it.id.to_string()).await?,
        }
        self.record(fact);
        Ok(true)
    }
}

impl Tx {
    /// Keeps the form of the consent. One that another takes the place of ended when the other was given; a chosen name goes with
    /// the story, from every form.
    async fn keep_consent(&mut self, it: &Story) -> Result<(), StoreError> {
        let Some(consent) = &it.consent else { return Ok(()) };
        let ended = it.ended.map(|end| (end.at, end.how));
        let release = it.release.as_ref();
        let values = args![
            it.id,
            consent.at,
            columns::written(consent),
            release.map(|release| release.at),
            release.map(|release| release.hash.clone()),
            ended.map(|(at, _)| at),
            ended.map(|(_, how)| how)
        ];
        self.run(sql::KEEP_CONSENT, values).await?;
        for row in self.all(sql::CONSENTS, args![it.id]).await? {
            let mut before = columns::read(&row.text("consent")?)?;
            if before.at == consent.at {
                continue;
            }
            if it.is_withdrawn() {
                before.terms.pseudonym = None;
            }
            let (at, how) = end(&row)?.unzip();
            let values = args![
                it.id,
                before.at,
                columns::written(&before),
                row.opt_stamp("released")?,
                row.opt_text("hash")?,
                at.unwrap_or(consent.at),
                how
            ];
            self.run(sql::KEEP_CONSENT, values).await?;
        }
        Ok(())
    }
}
