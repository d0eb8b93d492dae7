//! What this slice asks of storage, inside one transaction.

use std::future::Future;

use kernel::{
    DocumentId, ExcerptId, InitiativeId, Keep, PersonId, PortError, Queue, ReportId, RoundId, Slug, SubmissionId,
};

use crate::{
    Ballot, Code, CodeLine, Document, DocumentLine, Edition, EditionLine, Excerpt, ExcerptLine, ExcerptsOf, Finding,
    FindingLine, Report, ReportLine, Round, RoundLine, Trace, TraceEdition,
};

/// Storage of the chain from text to white paper.
pub trait Distillation:
    Keep<Document>
    + Keep<Code>
    + Keep<Excerpt>
    + Keep<Finding>
    + Keep<Round>
    + Keep<Ballot>
    + Keep<Report>
    + Keep<Edition>
    + Queue
{
    /// The texts of an initiative, oldest first.
    fn documents(&mut self, of: InitiativeId) -> impl Future<Output = Result<Vec<DocumentLine>, PortError>> + Send;
    /// The text of a practice, if it came over.
    fn document_of(
        &mut self,
        practice: SubmissionId,
    ) -> impl Future<Output = Result<Option<DocumentId>, PortError>> + Send;
    /// The codebook of an initiative, by colour and name.
    fn codebook(&mut self, of: InitiativeId) -> impl Future<Output = Result<Vec<CodeLine>, PortError>> + Send;
    /// Excerpts that were not taken back.
    fn excerpts(&mut self, of: ExcerptsOf) -> impl Future<Output = Result<Vec<ExcerptLine>, PortError>> + Send;
    /// The findings of an initiative, by number.
    fn findings(&mut self, of: InitiativeId) -> impl Future<Output = Result<Vec<FindingLine>, PortError>> + Send;
    /// The rounds of an initiative, oldest first.
    fn rounds(&mut self, of: InitiativeId) -> impl Future<Output = Result<Vec<RoundLine>, PortError>> + Send;
    /// The ballots of a round.
    fn ballots(&mut self, of: RoundId) -> impl Future<Output = Result<Vec<Ballot>, PortError>> + Send;
    /// The ballot of a member.
    fn ballot_of(
        &mut self,
        round: RoundId,
        person: PersonId,
    ) -> impl Future<Output = Result<Option<Ballot>, PortError>> + Send;
    /// Reports, newest first; only of one initiative where given.
    fn reports(&mut self, of: Option<InitiativeId>) -> impl Future<Output = Result<Vec<ReportLine>, PortError>> + Send;
    /// The report with this name in addresses.
    fn report_by_slug(&mut self, slug: &Slug) -> impl Future<Output = Result<Option<Report>, PortError>> + Send;
    /// The editions of a report, newest first.
    fn editions(&mut self, of: ReportId) -> impl Future<Output = Result<Vec<EditionLine>, PortError>> + Send;
    /// The released editions in which an excerpt stands.
    fn standing(&mut self, of: ExcerptId) -> impl Future<Output = Result<Vec<TraceEdition>, PortError>> + Send;
    /// What became of a practice; `None` when its text never came over.
    fn trace(&mut self, of: SubmissionId) -> impl Future<Output = Result<Option<Trace>, PortError>> + Send;
}
