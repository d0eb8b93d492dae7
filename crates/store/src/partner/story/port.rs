//! The questions of `partner::story::StoryBook`.

use kernel::{InitiativeId, PersonId, PortError, Slug, Stamp, StoryId};
use partner::story::{ConsentLine, Story, StoryBook, StoryUse};

use super::{columns, sql, stories, uses};
use crate::{Row, StoreError, Tx, args};

fn line(row: &Row) -> Result<ConsentLine, StoreError> {
    let consent = columns::read(&row.text("consent")?)?;
    Ok(ConsentLine {
        at: consent.at,
        form: consent.form,
        terms: consent.terms,
        released: row.opt_stamp("released")?.zip(row.opt_text("hash")?),
        ended: stories::end(row)?,
    })
}

fn each<T>(rows: &[Row], read: impl Fn(&Row) -> Result<T, StoreError>) -> Result<Vec<T>, PortError> {
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

impl StoryBook for Tx {
    async fn story_by_slug(&mut self, slug: &Slug) -> Result<Option<Story>, PortError> {
        let row = self.optional(sql::STORY_BY_SLUG, args![slug]).await?;
        Ok(row.map(|row| stories::story(&row)).transpose()?)
    }

    async fn stories(&mut self, of: Option<InitiativeId>, teller: Option<PersonId>) -> Result<Vec<Story>, PortError> {
        each(&self.all(sql::STORIES, args![of, teller]).await?, stories::story)
    }

    async fn open_stories(&mut self, of: Option<InitiativeId>, now: Stamp) -> Result<Vec<Story>, PortError> {
        each(&self.all(sql::OPEN_STORIES, args![of, now]).await?, stories::story)
    }

    async fn story_uses(&mut self, story: StoryId) -> Result<Vec<StoryUse>, PortError> {
        each(&self.all(sql::USES, args![story]).await?, uses::used)
    }

    async fn consents(&mut self, story: StoryId) -> Result<Vec<ConsentLine>, PortError> {
        each(&self.all(sql::CONSENTS, args![story]).await?, line)
    }

    async fn add_story_key(&mut self, hash: &str, story: StoryId, at: Stamp) -> Result<(), PortError> {
        self.run(sql::ADD_KEY, args![hash, story, at]).await?;
        Ok(())
    }

    async fn story_of_key(&mut self, hash: &str) -> Result<Option<StoryId>, PortError> {
        let row = self.optional(sql::STORY_OF_KEY, args![hash]).await?;
        Ok(row.map(|row| row.parse("story")).transpose()?)
    }

    async fn forget_consents(&mut self, then: Stamp) -> Result<(), PortError> {
        self.run(sql::FORGET_CONSENTS, args![then]).await?;
        Ok(())
    }
}
