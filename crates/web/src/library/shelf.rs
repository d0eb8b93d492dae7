//! The library's front room: search box, filters, shelf.

use askama::Template;
use axum::Router;
use axum::extract::{Query, State};
use axum::routing::get;
use library::{Found, ResourceKind, Search, SearchKind, SearchPage, SearchQuery, Terms};
use serde::Deserialize;

use crate::error::{WebError, urlencode};
use crate::frame::Frame;
use crate::page::{Answer, page, unkept};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/library", get(show))
}

/// What a reader looks for.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub(super) struct SearchForm {
    q: String,
    /// `resource`, `poster`, or a kind of resource.
    kind: String,
    audience: String,
    page: String,
}

impl SearchForm {
    pub(super) fn query(&self) -> SearchQuery {
        let kind: Option<ResourceKind> = self.kind.parse().ok();
        let place: Option<SearchKind> = self.kind.parse().ok();
        let audience: String = self.audience.trim().chars().filter(|c| !c.is_control()).take(80).collect();
        SearchQuery {
            terms: Terms::parse(&self.q),
            place: if kind.is_some() { Some(SearchKind::Resource) } else { place },
            kind: kind.map(|kind| kind.to_string()),
            audience: (!audience.is_empty()).then_some(audience),
            page: self.page.trim().parse().unwrap_or(1).clamp(1, 10_000),
            now: None,
        }
    }

    fn address(&self, q: &str, number: i64) -> String {
        let mut parts: Vec<String> = [("q", q), ("kind", &self.kind), ("audience", &self.audience)]
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={}", urlencode(value)))
            .collect();
        if number > 1 {
            parts.push(format!("page={number}"));
        }
        format!("/library?{}", parts.join("&"))
    }
}

/// A word to try instead.
struct Suggestion {
    word: String,
    href: String,
}

#[derive(Template)]
#[template(path = "library/shelf.html")]
struct ShelfPage {
    p: Frame,
    form: SearchForm,
    kinds: &'static [ResourceKind],
    audiences: Vec<String>,
    found: SearchPage,
    suggestions: Vec<Suggestion>,
    searched: bool,
    previous: String,
    next: String,
    at: i64,
    last: i64,
}

/// Where a found thing is read.
pub(crate) fn address_of(found: &Found) -> String {
    match found.place {
        SearchKind::Resource => format!("/library/{}", found.slug),
        SearchKind::Poster => format!("/posters/{}", found.slug),
        SearchKind::Story => format!("/stories/{}", found.slug),
    }
}

pub(super) async fn look(app: &App, form: &SearchForm) -> Result<SearchPage, WebError> {
    let query = SearchQuery { now: Some(app.now()), ..form.query() };
    Ok(app.read().await?.search(&query).await?)
}

async fn show(State(app): State<App>, visit: Visit, Query(mut form): Query<SearchForm>) -> Answer {
    let searched = !(form.q.trim().is_empty() && form.kind.is_empty() && form.audience.is_empty());
    if !searched {
        form.kind = SearchKind::Resource.to_string();
    }
    let mut found = look(&app, &form).await?;
    let audiences = app.read().await?.audiences().await?;
    if !searched {
        form.kind.clear();
    }
    let at = form.query().page;
    let last = ((found.total + SearchQuery::PAGE - 1) / SearchQuery::PAGE).max(1);
    let suggestions = std::mem::take(&mut found.suggestions)
        .into_iter()
        .map(|word| Suggestion { href: format!("/library?q={}", urlencode(&word)), word })
        .collect();
    let answer = if found.found.iter().any(|one| one.place == SearchKind::Story) { unkept } else { page };
    answer(&ShelfPage {
        p: visit.frame("library-title"),
        kinds: ResourceKind::ALL,
        audiences,
        suggestions,
        searched,
        previous: if at > 1 { form.address(&form.q, (at - 1).min(last)) } else { String::new() },
        next: if at < last { form.address(&form.q, at + 1) } else { String::new() },
        form,
        found,
        at,
        last,
    })
}

#[cfg(test)]
mod sample {
    use library::Piece;

    use super::*;

    fn found(place: SearchKind, kind: &str, title: &str, words: &[(&str, bool)]) -> Found {
        Found {
            place,
            kind: kind.to_owned(),
            id: format!("{place}_1"),
            slug: "before-we-call".to_owned(),
            title: title.to_owned(),
            audience: if kind.is_empty() { String::new() } else { "Nurses".to_owned() },
            lang: "en".to_owned(),
            minutes: if kind.is_empty() { 0 } else { 2 },
            cover: 4,
            snippet: words.iter().map(|(text, marked)| Piece { text: (*text).to_owned(), marked: *marked }).collect(),
        }
    }

    #[test]
    fn the_shelf_reads_as_kept() {
        crate::sample::keep("library/shelf", |visit| {
            let shown = |q: &str, found: Vec<Found>| ShelfPage {
                p: visit.frame("library-title"),
                form: SearchForm { q: q.to_owned(), ..SearchForm::default() },
                kinds: ResourceKind::ALL,
                audiences: vec!["Nurses".to_owned()],
                suggestions: Vec::new(),
                searched: !q.is_empty(),
                previous: String::new(),
                next: String::new(),
                at: 1,
                last: 1,
                found: SearchPage { total: i64::try_from(found.len()).unwrap_or(0), found, suggestions: Vec::new() },
            };
            let checklist = || {
                let words = [("Five things to settle with the ", false), ("patient", true), (".", false)];
                found(SearchKind::Resource, "checklist", "Before you say “we will call”", &words)
            };
            let told = vec![
                checklist(),
                found(
                    SearchKind::Poster,
                    "",
                    "Scan week",
                    &[("Say when you will call the ", false), ("patient", true)],
                ),
                found(SearchKind::Story, "", "The week I waited", &[("I was a ", false), ("patient", true)]),
            ];
            let word = Suggestion { word: "patient".to_owned(), href: "/library?q=patient".to_owned() };
            let pages = ShelfPage { next: "/library?page=2".to_owned(), last: 2, ..shown("", vec![checklist()]) };
            vec![
                ("empty", shown("", Vec::new())),
                ("newest-first-of-two-pages", pages),
                ("found", shown("patient", told)),
                ("nothing-found-nothing-near", shown("qwertz", Vec::new())),
                ("nothing-found", ShelfPage { suggestions: vec![word], ..shown("pacient", Vec::new()) }),
            ]
        });
    }
}
