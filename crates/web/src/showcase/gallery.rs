//! The gallery: every shown poster, with filters that are addresses.

use askama::Template;
use axum::Router;
use axum::extract::{Query, State};
use axum::routing::get;
use serde::Deserialize;
use showcase::{Choice, GalleryChoices, GalleryPage, GalleryQuery, Hall, Showcase};

use crate::error::urlencode;
use crate::frame::Frame;
use crate::page::{Answer, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/gallery", get(show))
}

/// What a visitor looks for.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub(super) struct GalleryForm {
    q: String,
    keyword: String,
    setting: String,
    audience: String,
    page: String,
}

fn given(text: &str) -> Option<String> {
    // A filter is one of a list; NUL and lengths no list has would only trouble the database.
    let text: String = text.trim().chars().filter(|c| !c.is_control()).take(80).collect();
    (!text.is_empty()).then_some(text)
}

impl GalleryForm {
    pub(super) fn query(&self) -> GalleryQuery {
        GalleryQuery {
            words: GalleryQuery::words_of(&self.q),
            keyword: given(&self.keyword),
            setting: given(&self.setting),
            audience: given(&self.audience),
            page: self.page.trim().parse().unwrap_or(1).clamp(1, 10_000),
        }
    }

    /// The same with one filter or page changed.
    fn address(&self, change: impl FnOnce(&mut Self)) -> String {
        let mut form = self.clone();
        form.page.clear();
        change(&mut form);
        let fields = [
            ("q", &form.q),
            ("keyword", &form.keyword),
            ("setting", &form.setting),
            ("audience", &form.audience),
            ("page", &form.page),
        ];
        let query: Vec<String> = fields
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={}", urlencode(value)))
            .collect();
        if query.is_empty() { "/gallery".to_owned() } else { format!("/gallery?{}", query.join("&")) }
    }

    fn is_filtered(&self) -> bool {
        [&self.q, &self.keyword, &self.setting, &self.audience].iter().any(|value| !value.trim().is_empty())
    }
}

/// A keyword as a filter.
struct Tag {
    label: String,
    count: i64,
    href: String,
    current: bool,
}

#[derive(Template)]
#[template(path = "showcase/gallery.html")]
struct GalleryView {
    p: Frame,
    form: GalleryForm,
    found: GalleryPage,
    settings: Vec<Choice>,
    audiences: Vec<Choice>,
    tags: Vec<Tag>,
    halls: Vec<Hall>,
    filtered: bool,
    previous: String,
    next: String,
    at: i64,
    last: i64,
}

fn tags(form: &GalleryForm, choices: Vec<Choice>) -> Vec<Tag> {
    choices
        .into_iter()
        .take(14)
        .map(|choice| {
            let current = form.keyword == choice.value;
            let value = if current { String::new() } else { choice.value.clone() };
            Tag { href: form.address(|form| form.keyword = value), label: choice.value, count: choice.count, current }
        })
        .collect()
}

async fn show(State(app): State<App>, visit: Visit, Query(form): Query<GalleryForm>) -> Answer {
    let query = form.query();
    let mut tx = app.read().await?;
    let found = tx.gallery(&query).await?;
    let GalleryChoices { keywords, settings, audiences } = tx.gallery_choices().await?;
    let halls = tx.shown_halls().await?;
    let last = ((found.total + GalleryQuery::PAGE - 1) / GalleryQuery::PAGE).max(1);
    let at = query.page;
    let to = |number: i64| form.address(|form| form.page = number.to_string());
    page(&GalleryView {
        p: visit.frame("gallery-title"),
        previous: if at > 1 { to((at - 1).min(last)) } else { String::new() },
        next: if at < last { to(at + 1) } else { String::new() },
        tags: tags(&form, keywords),
        filtered: form.is_filtered(),
        form,
        found,
        settings,
        audiences,
        halls,
        at,
        last,
    })
}

#[cfg(test)]
pub(super) mod sample {
    use showcase::PosterLine;

    use super::*;
    use crate::sample::id;

    pub(crate) fn line(number: u16) -> PosterLine {
        PosterLine {
            id: id("pos", number),
            slug: format!("scan-week-{number}"),
            number: i64::from(number),
            title: "Scan week: teaching the wait".to_owned(),
            message: "Say when you will call.".to_owned(),
            team_name: "Harborlight".to_owned(),
            setting: "Hospital".to_owned(),
            audience: "Nurses".to_owned(),
            cover: 1,
            partners: 2,
            questions: 1,
            unanswered: 0,
            state: "shown".to_owned(),
        }
    }

    #[test]
    fn the_gallery_reads_as_kept() {
        crate::sample::keep("showcase/gallery", |visit| {
            let shown = |q: &str, posters: Vec<PosterLine>| GalleryView {
                p: visit.frame("gallery-title"),
                form: GalleryForm { q: q.to_owned(), ..GalleryForm::default() },
                found: GalleryPage { total: i64::try_from(posters.len()).unwrap_or(0), posters },
                settings: vec![Choice { value: "Hospital".to_owned(), count: 2 }],
                audiences: Vec::new(),
                tags: Vec::new(),
                halls: Vec::new(),
                filtered: !q.is_empty(),
                previous: String::new(),
                next: String::new(),
                at: 1,
                last: 1,
            };
            vec![
                ("empty", shown("", Vec::new())),
                ("nothing-found", shown("qwertz", Vec::new())),
                ("two", shown("", vec![line(1), line(2)])),
            ]
        });
    }
}
