//! The pages of this slice, for the checks of accessibility.

use commend::{Commendation, Filter};
use kernel::{ActivityId, need};
use store::Tx;

use crate::error::WebError;

type Page = (String, Option<String>);

/// The demonstration's persona who keeps a provider's file.
fn keeper() -> Option<String> {
    Some("provider".to_owned())
}

/// Every kind of page with somebody who may see it.
pub(crate) async fn pages_to_check(tx: &mut Tx) -> Result<Vec<Page>, WebError> {
    let mut pages: Vec<Page> = vec![("/impact".to_owned(), None), ("/criteria".to_owned(), None)];
    for path in ["/providers", "/providers/new"] {
        pages.push((path.to_owned(), Some("steward".to_owned())));
    }
    for used in tx.spread().await?.into_iter().take(1) {
        let (kind, id) = match used.what {
            commend::Adopted::Practice(id) => ("practice", id.to_string()),
            commend::Adopted::Resource(id) => ("resource", id.to_string()),
        };
        pages.push((format!("/adopt?{kind}={id}"), keeper()));
    }
    // The persona's own provider is the one whose file has staff.
    for line in tx.providers().await? {
        let provider: commend::Provider = need(tx, line.id).await?;
        if provider.staff.is_empty() {
            continue;
        }
        let at = format!("/providers/{}", line.id);
        for part in ["", "/activities/new", "/terms/new", "/import", "?show=near"] {
            pages.push((format!("{at}{part}"), keeper()));
        }
        if let Some((term, _)) = line.term {
            pages.push((format!("/terms/{term}"), keeper()));
        }
        for filter in [Filter::Met, Filter::Near, Filter::All] {
            for activity in tx.activities(line.id, filter, 0, 1).await?.lines {
                of_activity(tx, activity.id, &mut pages).await?;
            }
        }
        break;
    }
    Ok(pages)
}

async fn of_activity(tx: &mut Tx, id: ActivityId, pages: &mut Vec<Page>) -> Result<(), WebError> {
    let at = format!("/activities/{id}");
    if pages.iter().any(|(path, _)| *path == at) {
        return Ok(());
    }
    let activity: commend::Activity = need(tx, id).await?;
    for part in ["/edit", "/people/new", "/proofs/new"] {
        pages.push((format!("{at}{part}"), keeper()));
    }
    for one in activity.engagements.iter().take(1) {
        pages.push((format!("{at}/people/{}", one.id), keeper()));
    }
    pages.push((at, keeper()));
    Ok(())
}
