//! The questions of `recruit::Recruitment`.

use std::collections::BTreeSet;

use kernel::{CallId, Email, InitiativeId, PersonId, PortError, Slug, SubmissionId, TeamId};
use recruit::{
    Call, CallLine, ExportLine, Practice, PracticeLine, Recruitment, Review, ReviewLine, Reviewer, SubmissionLine,
    Team, TeamLine, Ties,
};

use super::{calls, practices, reviews, sql, submissions, teams};
use crate::{Row, StoreError, Tx, args};

fn list<T>(rows: &[Row], read: impl Fn(&Row) -> Result<T, StoreError>) -> Result<Vec<T>, PortError> {
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

impl Recruitment for Tx {
    async fn call_by_slug(&mut self, slug: &Slug) -> Result<Option<Call>, PortError> {
        let row = self.optional(sql::CALL_BY_SLUG, args![slug]).await?;
        Ok(row.map(|row| calls::call(&row)).transpose()?)
    }

    async fn calls(&mut self, of: Option<InitiativeId>) -> Result<Vec<CallLine>, PortError> {
        list(&self.all(sql::CALLS, args![of]).await?, calls::line)
    }

    async fn team_by_invitation(&mut self, hash: &str) -> Result<Option<Team>, PortError> {
        let Some(row) = self.optional(sql::TEAM_BY_INVITATION, args![hash]).await? else { return Ok(None) };
        kernel::Keep::<Team>::find(self, row.parse("team")?).await
    }

    async fn teams_of(&mut self, person: PersonId) -> Result<Vec<TeamLine>, PortError> {
        list(&self.all(sql::TEAMS_OF, args![person]).await?, teams::line)
    }

    async fn submissions_of(&mut self, team: TeamId) -> Result<Vec<SubmissionLine>, PortError> {
        list(&self.all(sql::SUBMISSIONS_OF, args![team]).await?, submissions::line)
    }

    async fn submissions_to(&mut self, call: CallId) -> Result<Vec<SubmissionLine>, PortError> {
        list(&self.all(sql::SUBMISSIONS_TO, args![call]).await?, submissions::line)
    }

    async fn externals(&mut self, call: CallId) -> Result<BTreeSet<String>, PortError> {
        let rows = self.all(sql::EXTERNALS, args![call]).await?;
        Ok(list(&rows, |row| row.text("external"))?.into_iter().collect())
    }

    async fn export(&mut self, call: CallId) -> Result<Vec<ExportLine>, PortError> {
        Ok(self.read_export(call).await?)
    }

    async fn reviews_of_call(&mut self, call: CallId) -> Result<Vec<Review>, PortError> {
        list(&self.all(sql::REVIEWS_OF_CALL, args![call]).await?, reviews::review)
    }

    async fn reviews_of(&mut self, on: SubmissionId) -> Result<Vec<Review>, PortError> {
        list(&self.all(sql::REVIEWS_OF, args![on]).await?, reviews::review)
    }

    async fn reviews_by(&mut self, person: PersonId) -> Result<Vec<ReviewLine>, PortError> {
        list(&self.all(sql::REVIEWS_BY, args![person]).await?, reviews::line)
    }

    async fn reviewer(&mut self, person: PersonId) -> Result<Option<Reviewer>, PortError> {
        let Some(row) = self.optional(sql::REVIEWER, args![person]).await? else { return Ok(None) };
        let teams = self.all(sql::TEAMS_OF, args![person]).await?;
        Ok(Some(Reviewer {
            person,
            name: row.text("name")?,
            email: row.typed("email", Email::parse)?,
            organisations: list(&teams, |row| row.text("organisation"))?,
        }))
    }

    async fn ties(&mut self, on: SubmissionId) -> Result<Ties, PortError> {
        let Some(row) = self.optional(sql::TIES, args![on]).await? else { return Ok(Ties::default()) };
        let members = self.all(sql::TIED_MEMBERS, args![on]).await?;
        Ok(Ties {
            members: list(&members, |row| Ok((row.parse("person")?, row.typed("email", Email::parse)?)))?,
            organisation: row.opt_text("organisation")?,
            authors: row.json("authors")?,
        })
    }

    async fn practice(&mut self, named: &str) -> Result<Option<Practice>, PortError> {
        Ok(self.read_practice(named).await?)
    }

    async fn practices(&mut self, of: Option<InitiativeId>) -> Result<Vec<PracticeLine>, PortError> {
        list(&self.all(sql::PRACTICES, args![of]).await?, practices::line)
    }
}
