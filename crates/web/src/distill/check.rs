//! The pages of this slice, for the checks of accessibility.

use distill::{Distillation, ExcerptsOf};
use kernel::InitiativeId;
use partner::Partnership;
use store::Tx;

use crate::error::WebError;

type Page = (String, Option<String>);

/// Every kind of page with somebody who may see it; those of lists with one of each kind that is there.
pub(crate) async fn pages_to_check(tx: &mut Tx) -> Result<Vec<Page>, WebError> {
    let mut pages: Vec<Page> = vec![("/reports".to_owned(), None)];
    for line in tx.initiatives().await?.into_iter().take(1) {
        let at = format!("/initiatives/{}", line.slug);
        for part in ["documents", "documents/new", "codebook", "findings", "findings/new", "rounds/new"] {
            pages.push((format!("{at}/{part}"), Some("coder".to_owned())));
        }
        pages.push((format!("{at}/reports"), Some("steward".to_owned())));
        coding(tx, line.id, &mut pages).await?;
        findings(tx, line.id, &mut pages).await?;
        reports(tx, line.id, &mut pages).await?;
    }
    Ok(pages)
}

async fn coding(tx: &mut Tx, of: InitiativeId, pages: &mut Vec<Page>) -> Result<(), WebError> {
    let documents = tx.documents(of).await?;
    let (practices, discussions): (Vec<_>, Vec<_>) = documents.iter().partition(|line| line.practice.is_some());
    for line in practices.iter().take(1).chain(discussions.iter().take(1)) {
        pages.push((format!("/documents/{}", line.id), Some("coder".to_owned())));
    }
    for code in tx.codebook(of).await?.iter().filter(|code| code.parent.is_some()).take(1) {
        pages.push((format!("/codes/{}", code.id), Some("coder".to_owned())));
    }
    let excerpts = tx.excerpts(ExcerptsOf::Initiative(of)).await?;
    for line in excerpts.iter().filter(|line| line.findings.iter().any(|one| one.state == "carried")).take(1) {
        pages.push((format!("/excerpts/{}", line.id), None));
        pages.push((format!("/excerpts/{}/codes", line.id), Some("coder".to_owned())));
        if let Some(practice) = line.practice {
            pages.push((format!("/trace/{practice}"), None));
        }
    }
    Ok(())
}

async fn findings(tx: &mut Tx, of: InitiativeId, pages: &mut Vec<Page>) -> Result<(), WebError> {
    let findings = tx.findings(of).await?;
    for state in ["draft", "in-round", "carried", "not-carried"] {
        for line in findings.iter().filter(|line| line.state == state).take(1) {
            pages.push((format!("/findings/{}", line.id), Some("coder".to_owned())));
        }
    }
    for line in findings.iter().take(1) {
        pages.push((format!("/findings/{}/edit", line.id), Some("coder".to_owned())));
    }
    let rounds = tx.rounds(of).await?;
    for state in ["planned", "open", "closed"] {
        for line in rounds.iter().filter(|line| line.state == state).take(1) {
            pages.push((format!("/rounds/{}", line.id), Some("co-chair".to_owned())));
        }
    }
    Ok(())
}

async fn reports(tx: &mut Tx, of: InitiativeId, pages: &mut Vec<Page>) -> Result<(), WebError> {
    for report in tx.reports(Some(of)).await?.into_iter().take(1) {
        pages.push((format!("/reports/{}/edit", report.slug), Some("steward".to_owned())));
        if report.released.is_some() {
            pages.push((format!("/reports/{}", report.slug), None));
        }
        let editions = tx.editions(report.id).await?;
        for edition in editions.iter().filter(|line| line.released.is_none()).take(1) {
            pages.push((format!("/editions/{}/ask", edition.id), Some("steward".to_owned())));
        }
        for edition in editions.iter().take(1) {
            pages.push((format!("/editions/{}", edition.id), Some("steward".to_owned())));
        }
    }
    Ok(())
}
