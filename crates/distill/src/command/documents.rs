//! Texts come in.

use kernel::{Act, DocumentId, Failure, InitiativeId, need, save};
use partner::{Initiative, Partnership};

use super::may_code;
use crate::{Distillation, Document, NewDocument, PracticeText};

/// The text of an accepted practice comes over; a second time finds the one that is there.
pub async fn carry_over_practice<P: Distillation>(
    port: &mut P,
    act: &mut Act,
    practice: PracticeText,
) -> Result<DocumentId, Failure> {
    if let Some(known) = port.document_of(practice.submission).await? {
        return Ok(known);
    }
    let change = Document::carry_over(act, practice);
    Ok(save(port, change).await?.id)
}

/// Somebody adds the transcript of a discussion.
pub async fn add_discussion<P: Distillation + Partnership>(
    port: &mut P,
    act: &mut Act,
    of: InitiativeId,
    new: NewDocument,
) -> Result<Document, Failure> {
    let initiative: Initiative = need(port, of).await?;
    let may = may_code(port, act, initiative.id).await?;
    let change = Document::discussion(act, &may, new);
    save(port, change).await
}

/// A coder says that a text is done, or takes that back.
pub async fn finish_coding<P: Distillation + Partnership>(
    port: &mut P,
    act: &mut Act,
    id: DocumentId,
    done: bool,
) -> Result<Document, Failure> {
    let document: Document = need(port, id).await?;
    let may = may_code(port, act, document.initiative).await?;
    save(port, document.finish(act, &may, done)).await
}
