//! The menu of criteria, in our words, with where each was read and when it was checked.

#[cfg(test)]
mod sample;

use askama::Template;
use axum::Router;
use axum::routing::get;
use commend::{Category, Criterion, Standard, criteria};
use kernel::Lang;

use crate::frame::Frame;
use crate::page::{Answer, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/criteria", get(show))
}

#[derive(Template)]
#[template(path = "commend/criteria.html")]
struct CriteriaPage {
    p: Frame,
    lang: Lang,
    groups: Vec<(Category, Vec<&'static Criterion>)>,
}

async fn show(visit: Visit) -> Answer {
    page(&criteria_page(&visit))
}

fn criteria_page(visit: &Visit) -> CriteriaPage {
    let of = |category: Category| (category, criteria().iter().filter(|one| one.category == category).collect());
    let groups = Category::ALL.iter().copied().map(of).collect();
    CriteriaPage { p: visit.frame("criteria-title"), lang: visit.lang, groups }
}

/// What a criterion asks for, in a sentence.
pub(super) fn standard_words(criterion: &Criterion, p: &Frame) -> String {
    let sizes: Vec<_> = criterion.sizes.iter().map(|size| format!("{} {}", size.name, size.needed)).collect();
    let sizes = sizes.join(", ");
    match criterion.standard {
        Standard::ShareAndEvidence { percent, at_least } => p.tn(
            "standard-share",
            &[("percent", percent.to_string()), ("least", at_least.to_string()), ("sizes", sizes)],
        ),
        Standard::Evidence => p.t1("standard-evidence", "sizes", sizes),
        Standard::Learners => p.t1("standard-learners", "sizes", sizes),
        Standard::Examples { count } => p.t1("standard-examples", "count", count),
        Standard::Projects { count } => p.t1("standard-projects", "count", count),
        Standard::Description => p.t("standard-description"),
    }
}
