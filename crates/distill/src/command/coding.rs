//! The codebook and the marks.

use kernel::{
    Act, CodeId, DocumentId, ExcerptId, Failure, Fault, FieldErrors, InitiativeId, Keep, Version, need, save,
};
use partner::{Initiative, Partnership};

use super::may_code;
use crate::{Code, Coding, Distillation, Document, Excerpt, ExcerptsOf, NewCode, NewExcerpt, Span};

/// Adds a code to the book.
pub async fn add_code<P: Distillation + Partnership>(
    port: &mut P,
    act: &mut Act,
    of: InitiativeId,
    new: NewCode,
) -> Result<Code, Failure> {
    let initiative: Initiative = need(port, of).await?;
    let may = may_code(port, act, initiative.id).await?;
    let parent = check_code(port, of, &new, None).await?;
    let change = Code::add(act, &may, new, parent.as_ref())?;
    save(port, change).await
}

/// Betters a code; `seen` is the version the form was filled from.
pub async fn change_code<P: Distillation + Partnership>(
    port: &mut P,
    act: &mut Act,
    id: CodeId,
    seen: Version,
    new: NewCode,
) -> Result<Code, Failure> {
    let code: Code = need(port, id).await?;
    let may = may_code(port, act, code.initiative).await?;
    if code.version != seen {
        return Err(Failure::Stale);
    }
    let parent = check_code(port, code.initiative, &new, Some(id)).await?;
    let change = code.change(act, &may, new, parent.as_ref())?;
    save(port, change).await
}

/// A name is used once in a book, and a group is of the same book.
async fn check_code<P: Distillation>(
    port: &mut P,
    of: InitiativeId,
    new: &NewCode,
    own: Option<CodeId>,
) -> Result<Option<Code>, Failure> {
    let book = port.codebook(of).await?;
    let wanted = new.name.as_str().to_lowercase();
    if book.iter().any(|code| Some(code.id) != own && code.name.to_lowercase() == wanted) {
        return Err(FieldErrors::one("name", Fault::new("field-taken")).into());
    }
    let is_group = book.iter().any(|code| Some(code.parent) == own.map(Some));
    match new.parent {
        None => Ok(None),
        Some(_) if is_group => Err(FieldErrors::one("parent", Fault::new("field-code-group")).into()),
        Some(parent) => {
            let found: Option<Code> = Keep::<Code>::find(port, parent).await?;
            Ok(found.filter(|code| code.initiative == of))
        }
    }
}

/// Marks a passage. Sent twice by the same person with the same codes it is one mark, not two.
pub async fn mark_excerpt<P: Distillation + Partnership>(
    port: &mut P,
    act: &mut Act,
    on: DocumentId,
    new: NewExcerpt,
) -> Result<ExcerptId, Failure> {
    let document: Document = need(port, on).await?;
    let may = may_code(port, act, document.initiative).await?;
    check_codes(port, document.initiative, &new.coding).await?;
    if let Ok(span) = Span::within(&document, new.start, new.end) {
        let mut wanted = new.coding.codes.clone();
        wanted.sort_unstable();
        let there = port.excerpts(ExcerptsOf::Document(on)).await?;
        let twin = there.iter().find(|held| held.span == span && held.by == may.person() && held.codes == wanted);
        if let Some(twin) = twin {
            return Ok(twin.id);
        }
    }
    let change = Excerpt::mark(act, &may, &document, new)?;
    Ok(save(port, change).await?.id)
}

/// Changes codes or memo of a mark.
pub async fn recode_excerpt<P: Distillation + Partnership>(
    port: &mut P,
    act: &mut Act,
    id: ExcerptId,
    seen: Version,
    coding: Coding,
) -> Result<Excerpt, Failure> {
    let excerpt = present(port, id).await?;
    let may = may_code(port, act, excerpt.initiative).await?;
    if excerpt.version != seen {
        return Err(Failure::Stale);
    }
    check_codes(port, excerpt.initiative, &coding).await?;
    save(port, excerpt.recode(act, &may, coding)?).await
}

/// Takes a mark back, unless a finding rests on it.
pub async fn remove_excerpt<P: Distillation + Partnership>(
    port: &mut P,
    act: &mut Act,
    id: ExcerptId,
) -> Result<Excerpt, Failure> {
    let excerpt = present(port, id).await?;
    let may = may_code(port, act, excerpt.initiative).await?;
    let lines = port.excerpts(ExcerptsOf::One(id)).await?;
    let in_use = lines.iter().any(|line| !line.findings.is_empty());
    save(port, excerpt.remove(act, &may, in_use)?).await
}

async fn present<P: Distillation>(port: &mut P, id: ExcerptId) -> Result<Excerpt, Failure> {
    let excerpt: Excerpt = need(port, id).await?;
    if excerpt.removed { Err(Failure::Missing) } else { Ok(excerpt) }
}

async fn check_codes<P: Distillation>(port: &mut P, of: InitiativeId, coding: &Coding) -> Result<(), Failure> {
    let book = port.codebook(of).await?;
    if coding.codes.iter().all(|wanted| book.iter().any(|code| code.id == *wanted)) {
        Ok(())
    } else {
        Err(FieldErrors::one("codes", Fault::new("field-code-unknown")).into())
    }
}
