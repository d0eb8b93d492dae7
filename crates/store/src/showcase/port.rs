//! The questions of `showcase::Showcase`.

use kernel::{InitiativeId, PersonId, PortError, PosterId, Slug, Stamp, SubmissionId, TeamId};
use showcase::{Choice, GalleryChoices, GalleryPage, GalleryQuery, Hall, Poster, PosterLine, QuestionLine, Showcase};

use super::{halls, posters, questions, sql};
use crate::{Row, Sql, StoreError, Tx, Value, args};

fn choice(row: &Row) -> Result<Choice, StoreError> {
    Ok(Choice { value: row.text("choice")?, count: row.int("posters")? })
}

/// The parameters of a visitor's query, without the page.
fn wanted(query: &GalleryQuery) -> Vec<Value> {
    let mut values = args![query.keyword, query.setting, query.audience];
    let mut words = query.words.iter();
    for _ in 0..6 {
        values.extend(args![words.next().map_or_else(|| "%".to_owned(), |word| format!("%{word}%"))]);
    }
    values
}

impl Tx {
    async fn poster_where(&mut self, sql: Sql, values: Vec<Value>) -> Result<Option<Poster>, PortError> {
        let row = self.optional(sql, values).await?;
        Ok(row.map(|row| posters::poster(&row)).transpose()?)
    }

    async fn choices(&mut self, sql: Sql) -> Result<Vec<Choice>, PortError> {
        let rows = self.all(sql, args![]).await?;
        Ok(rows.iter().map(choice).collect::<Result<_, _>>()?)
    }

    async fn poster_lines(&mut self, sql: Sql, values: Vec<Value>) -> Result<Vec<PosterLine>, PortError> {
        let rows = self.all(sql, values).await?;
        Ok(rows.iter().map(posters::line).collect::<Result<_, _>>()?)
    }
}

impl Showcase for Tx {
    async fn hall_of(&mut self, of: InitiativeId) -> Result<Option<Hall>, PortError> {
        let row = self.optional(sql::HALL_OF, args![of]).await?;
        Ok(row.map(|row| halls::hall(&row)).transpose()?)
    }

    async fn shown_halls(&mut self) -> Result<Vec<Hall>, PortError> {
        let rows = self.all(sql::SHOWN_HALLS, args![]).await?;
        Ok(rows.iter().map(halls::hall).collect::<Result<_, _>>()?)
    }

    async fn poster_by_slug(&mut self, slug: &Slug) -> Result<Option<Poster>, PortError> {
        self.poster_where(sql::POSTER_BY_SLUG, args![slug]).await
    }

    async fn poster_of(&mut self, practice: SubmissionId) -> Result<Option<Poster>, PortError> {
        self.poster_where(sql::POSTER_OF, args![practice]).await
    }

    async fn last_number(&mut self, of: InitiativeId) -> Result<i64, PortError> {
        Ok(self.one(sql::LAST_NUMBER, args![of]).await?.int("number")?)
    }

    async fn gallery(&mut self, query: &GalleryQuery) -> Result<GalleryPage, PortError> {
        let total = self.one(sql::GALLERY_TOTAL, wanted(query)).await?.int("total")?;
        let mut values = wanted(query);
        let page = query.page.clamp(1, 1_000_000);
        values.extend(args![GalleryQuery::PAGE, (page - 1) * GalleryQuery::PAGE]);
        let posters = self.poster_lines(sql::GALLERY, values).await?;
        Ok(GalleryPage { posters, total })
    }

    async fn gallery_choices(&mut self) -> Result<GalleryChoices, PortError> {
        Ok(GalleryChoices {
            keywords: self.choices(sql::KEYWORDS).await?,
            settings: self.choices(sql::SETTINGS).await?,
            audiences: self.choices(sql::AUDIENCES).await?,
        })
    }

    async fn posters_in(&mut self, of: InitiativeId) -> Result<Vec<PosterLine>, PortError> {
        self.poster_lines(sql::POSTERS_IN, args![of]).await
    }

    async fn posters_of_teams(&mut self, teams: &[TeamId]) -> Result<Vec<PosterLine>, PortError> {
        let ids = serde_json::to_string(teams).expect("ids are JSON");
        self.poster_lines(sql::POSTERS_OF_TEAMS, args![ids]).await
    }

    async fn thread(&mut self, at: PosterId) -> Result<Vec<QuestionLine>, PortError> {
        let rows = self.all(sql::THREAD, args![at]).await?;
        Ok(rows.iter().map(questions::line).collect::<Result<_, _>>()?)
    }

    async fn asked_since(&mut self, by: PersonId, since: Stamp) -> Result<i64, PortError> {
        Ok(self.one(sql::ASKED_SINCE, args![by, since]).await?.int("asked")?)
    }
}
