//! The questions of `distill::Distillation`.

use distill::{
    Ballot, CodeLine, Distillation, DocumentLine, EditionLine, ExcerptLine, ExcerptsOf, FindingLine, Report,
    ReportLine, RoundLine, Trace, TraceEdition, TraceFinding,
};
use kernel::{DocumentId, ExcerptId, InitiativeId, Keep, PersonId, PortError, ReportId, RoundId, Slug, SubmissionId};

use super::{coding, documents, editions, findings, reports, rounds, sql};
use crate::{Row, StoreError, Tx, args};

fn lines<T>(rows: &[Row], line: impl Fn(&Row) -> Result<T, StoreError>) -> Result<Vec<T>, PortError> {
    Ok(rows.iter().map(line).collect::<Result<_, _>>()?)
}

impl Distillation for Tx {
    async fn documents(&mut self, of: InitiativeId) -> Result<Vec<DocumentLine>, PortError> {
        lines(&self.all(sql::DOCUMENTS, args![of]).await?, documents::line)
    }

    async fn document_of(&mut self, practice: SubmissionId) -> Result<Option<DocumentId>, PortError> {
        let row = self.optional(sql::DOCUMENT_OF, args![practice]).await?;
        Ok(row.map(|row| row.parse("id")).transpose()?)
    }

    async fn codebook(&mut self, of: InitiativeId) -> Result<Vec<CodeLine>, PortError> {
        lines(&self.all(sql::CODEBOOK, args![of]).await?, coding::code_line)
    }

    async fn excerpts(&mut self, of: ExcerptsOf) -> Result<Vec<ExcerptLine>, PortError> {
        let rows = match of {
            ExcerptsOf::Document(id) => self.all(sql::EXCERPTS_OF_DOCUMENT, args![id]).await?,
            ExcerptsOf::Code(id) => self.all(sql::EXCERPTS_OF_CODE, args![id]).await?,
            ExcerptsOf::Finding(id) => self.all(sql::EXCERPTS_OF_FINDING, args![id]).await?,
            ExcerptsOf::Initiative(id) => self.all(sql::EXCERPTS_OF_INITIATIVE, args![id]).await?,
            ExcerptsOf::One(id) => self.all(sql::ONE_EXCERPT, args![id]).await?,
        };
        lines(&rows, coding::excerpt_line)
    }

    async fn findings(&mut self, of: InitiativeId) -> Result<Vec<FindingLine>, PortError> {
        lines(&self.all(sql::FINDINGS, args![of]).await?, findings::line)
    }

    async fn rounds(&mut self, of: InitiativeId) -> Result<Vec<RoundLine>, PortError> {
        lines(&self.all(sql::ROUNDS, args![of]).await?, rounds::line)
    }

    async fn ballots(&mut self, of: RoundId) -> Result<Vec<Ballot>, PortError> {
        let marks = self.all(sql::MARKS_OF_ROUND, args![of]).await?;
        lines(&self.all(sql::BALLOTS, args![of]).await?, |row| rounds::ballot(row, &marks))
    }

    async fn ballot_of(&mut self, round: RoundId, person: PersonId) -> Result<Option<Ballot>, PortError> {
        let Some(row) = self.optional(sql::BALLOT_OF, args![round, person]).await? else { return Ok(None) };
        Keep::<Ballot>::find(self, row.parse("id")?).await
    }

    async fn reports(&mut self, of: Option<InitiativeId>) -> Result<Vec<ReportLine>, PortError> {
        lines(&self.all(sql::REPORTS, args![of]).await?, reports::line)
    }

    async fn report_by_slug(&mut self, slug: &Slug) -> Result<Option<Report>, PortError> {
        let Some(row) = self.optional(sql::REPORT_BY_SLUG, args![slug]).await? else { return Ok(None) };
        let id: ReportId = row.parse("id")?;
        let findings = self.all(sql::FINDINGS_OF_REPORT, args![id]).await?;
        Ok(Some(reports::report(&row, &findings)?))
    }

    async fn editions(&mut self, of: ReportId) -> Result<Vec<EditionLine>, PortError> {
        lines(&self.all(sql::EDITIONS, args![of]).await?, editions::line)
    }

    async fn standing(&mut self, of: ExcerptId) -> Result<Vec<TraceEdition>, PortError> {
        lines(&self.all(sql::STANDING_OF_EXCERPT, args![of]).await?, editions::standing)
    }

    async fn trace(&mut self, of: SubmissionId) -> Result<Option<Trace>, PortError> {
        let Some(document) = Distillation::document_of(self, of).await? else { return Ok(None) };
        let Some(document) = Keep::<distill::Document>::find(self, document).await? else { return Ok(None) };
        let excerpts = lines(&self.all(sql::EXCERPTS_OF_PRACTICE, args![of]).await?, coding::excerpt_line)?;
        let mut found: Vec<TraceFinding> = excerpts.iter().flat_map(|line| line.findings.clone()).collect();
        found.sort_by_key(|finding| finding.number);
        found.dedup();
        let standing = lines(&self.all(sql::STANDING_OF_PRACTICE, args![of]).await?, editions::standing)?;
        let title = document.title.to_string();
        Ok(Some(Trace { title, excerpts, findings: found, editions: standing }))
    }
}
