//! A team writes its poster.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::IntoResponse;
use axum::routing::get;
use kernel::Version;
use serde::Deserialize;
use showcase::{Content, ContentDraft, MayEdit, Poster, SectionKind, edit_poster};
use utoipa::ToSchema;

use super::poster_named;
use crate::error::{WebError, wants_json};
use crate::form::{Faults, SavedAt, Sent};
use crate::frame::Frame;
use crate::page::{Answer, again, conflict, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/posters/{named}/edit", get(edit).post(save))
}

/// A poster as it is typed.
#[derive(Deserialize, Default, Clone, ToSchema)]
#[serde(default)]
pub(super) struct PosterForm {
    /// The version that the writer saw.
    pub(super) version: String,
    /// Its title.
    title: String,
    /// The one sentence a visitor takes home.
    message: String,
    /// The whole in everyday words.
    summary: String,
    /// What we did.
    did: String,
    /// Who took part, and what they could decide.
    who: String,
    /// What changed, and how we know.
    changed: String,
    /// What was hard.
    hard: String,
    /// How to start.
    start: String,
    /// The partner's own account; only a partner of the team changes it. Left out, it stays as it is.
    partner_words: Option<String>,
    /// One thing to do on Monday.
    takeaway: String,
    /// At most eight, separated by commas.
    keywords: String,
    /// Where it happens.
    setting: String,
    /// Who learns.
    audience: String,
    /// Which of the twelve covers, 0 to 11.
    cover: String,
    /// What the figure shows.
    figure_caption: String,
    /// What somebody hears who does not see the figure.
    figure_alternative: String,
    /// One bar a line, as `Before: 28 of 80`.
    figure_bars: String,
}

impl PosterForm {
    fn of(content: &Content, version: Version) -> Self {
        let mut draft = ContentDraft::of(content);
        let mut section = |kind| draft.sections.remove(&kind).unwrap_or_default();
        Self {
            version: version.to_string(),
            did: section(SectionKind::Did),
            who: section(SectionKind::Who),
            changed: section(SectionKind::Changed),
            hard: section(SectionKind::Hard),
            start: section(SectionKind::Start),
            title: draft.title,
            message: draft.message,
            summary: draft.summary,
            partner_words: Some(draft.partner_words),
            takeaway: draft.takeaway,
            keywords: draft.keywords,
            setting: draft.setting,
            audience: draft.audience,
            cover: draft.cover,
            figure_caption: draft.figure_caption,
            figure_alternative: draft.figure_alternative,
            figure_bars: draft.figure_bars,
        }
    }

    fn section(&self, kind: SectionKind) -> &str {
        match kind {
            SectionKind::Did => &self.did,
            SectionKind::Who => &self.who,
            SectionKind::Changed => &self.changed,
            SectionKind::Hard => &self.hard,
            SectionKind::Start => &self.start,
        }
    }

    fn draft(&self, now: &Content) -> ContentDraft {
        let kept = now.partner_words.as_ref().map(ToString::to_string).unwrap_or_default();
        ContentDraft {
            title: self.title.clone(),
            message: self.message.clone(),
            summary: self.summary.clone(),
            sections: SectionKind::ALL.iter().map(|kind| (*kind, self.section(*kind).to_owned())).collect(),
            partner_words: self.partner_words.clone().unwrap_or(kept),
            takeaway: self.takeaway.clone(),
            keywords: self.keywords.clone(),
            setting: self.setting.clone(),
            audience: self.audience.clone(),
            cover: self.cover.clone(),
            figure_caption: self.figure_caption.clone(),
            figure_alternative: self.figure_alternative.clone(),
            figure_bars: self.figure_bars.clone(),
        }
    }

    /// Every field with its phrase, for showing two versions side by side.
    fn fields(&self) -> Vec<(&'static str, &str)> {
        let mut fields = vec![
            ("poster-field-title", self.title.as_str()),
            ("poster-field-message", &self.message),
            ("poster-field-summary", &self.summary),
            ("section-did", &self.did),
            ("section-who", &self.who),
            ("section-changed", &self.changed),
            ("section-hard", &self.hard),
            ("section-start", &self.start),
            ("poster-field-takeaway", &self.takeaway),
            ("poster-field-keywords", &self.keywords),
            ("poster-field-setting", &self.setting),
            ("poster-field-audience", &self.audience),
            ("poster-field-cover", &self.cover),
            ("poster-field-figure-caption", &self.figure_caption),
            ("poster-field-figure-alternative", &self.figure_alternative),
            ("poster-field-figure-bars", &self.figure_bars),
        ];
        fields.extend(self.partner_words.as_deref().map(|words| ("poster-field-partner-words", words)));
        fields
    }
}

/// A field that two people wrote differently.
struct Differing {
    label: &'static str,
    yours: String,
    theirs: String,
}

fn differing(yours: &PosterForm, theirs: &PosterForm) -> Vec<Differing> {
    let theirs = theirs.fields();
    let other = |label: &str| theirs.iter().find(|(have, _)| *have == label).map_or("", |(_, text)| *text);
    let same = |one: &str, two: &str| one.replace("\r\n", "\n").trim() == two.trim();
    yours
        .fields()
        .into_iter()
        .filter(|(label, text)| !same(text, other(label)))
        .map(|(label, text)| Differing { label, yours: as_read(label, text), theirs: as_read(label, other(label)) })
        .collect()
}

/// What the page calls a value: covers are counted from one there.
fn as_read(label: &str, text: &str) -> String {
    let cover = text.trim().parse::<u8>().ok().filter(|_| label == "poster-field-cover");
    cover.map_or_else(|| text.to_owned(), |place| (u16::from(place) + 1).to_string())
}

#[derive(Template)]
#[template(path = "showcase/editor.html")]
pub(super) struct EditorPage {
    p: Frame,
    poster: Poster,
    form: PosterForm,
    as_partner: bool,
    both: Vec<Differing>,
    faults: Faults,
}

impl EditorPage {
    pub(super) fn frame(&self) -> &Frame {
        &self.p
    }

    pub(super) fn with(self, faults: Faults) -> Self {
        Self { faults, ..self }
    }
}

pub(super) async fn editor_page(app: &App, visit: &Visit, named: &str) -> Result<EditorPage, WebError> {
    visit.person()?;
    let poster = poster_named(&mut app.read().await?, named).await?;
    let may = MayEdit::check(&visit.actor, &poster)?;
    Ok(EditorPage {
        p: visit.frame("poster-edit-title"),
        form: PosterForm::of(&poster.content, poster.version),
        as_partner: may.as_partner(),
        both: Vec::new(),
        faults: Faults::default(),
        poster,
    })
}

async fn edit(State(app): State<App>, visit: Visit, Path(named): Path<String>) -> Answer {
    page(&editor_page(&app, &visit, &named).await?)
}

pub(super) async fn save_from(app: &App, visit: &Visit, named: &str, form: &PosterForm) -> Result<Poster, WebError> {
    let mut tx = app.begin().await?;
    let poster = poster_named(&mut tx, named).await?;
    MayEdit::check(&visit.actor, &poster)?;
    let content = form.draft(&poster.content).parse()?;
    let seen = Version(form.version.trim().parse().unwrap_or(-1));
    let saved = edit_poster(&mut tx, &mut visit.act(), poster.id, seen, content).await?;
    tx.commit().await?;
    Ok(saved)
}

async fn save(
    State(app): State<App>,
    visit: Visit,
    headers: HeaderMap,
    Path(named): Path<String>,
    Sent(form): Sent<PosterForm>,
) -> Answer {
    let saved = save_from(&app, &visit, &named, &form).await;
    if wants_json(&headers) {
        let version = *saved?.version;
        return Ok(axum::Json(SavedAt { version }).into_response());
    }
    match saved {
        Ok(poster) => done(format!("/posters/{}/edit", poster.slug), "done-poster-saved"),
        Err(WebError::Stale) => {
            let now = editor_page(&app, &visit, &named).await?;
            let both = differing(&form, &now.form);
            let form = PosterForm { version: now.form.version.clone(), ..form };
            conflict(&EditorPage { both, form, ..now })
        }
        Err(error) => {
            let shown = editor_page(&app, &visit, &named).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&EditorPage { form, faults, ..shown })
        }
    }
}

#[cfg(test)]
mod sample {
    use kernel::Fault;
    use showcase::PosterState;

    use super::*;
    use crate::showcase::sample::{poster, shown};

    #[test]
    fn the_editor_of_a_poster_reads_as_kept() {
        crate::sample::keep("showcase/editor", |visit| {
            let page = |state, as_partner| {
                let poster = poster(state);
                EditorPage {
                    p: visit.frame("poster-edit-title"),
                    form: PosterForm::of(&poster.content, poster.version),
                    as_partner,
                    both: Vec::new(),
                    faults: Faults::default(),
                    poster,
                }
            };
            let draft = || page(PosterState::Draft, false);
            let mut faults = poster(PosterState::Draft).content.missing();
            faults.add("figure_bars", Fault::new("field-not-a-bar").with("line", "28 / eighty"));
            let faults = Faults::parse(&faults, &draft().p);
            let now = page(shown(), true);
            let yours = PosterForm { message: "Name the hour.".to_owned(), cover: "5".to_owned(), ..now.form.clone() };
            let both = differing(&yours, &now.form);
            vec![
                ("partner-shown", page(shown(), true)),
                ("draft-not-ready", draft().with(faults)),
                ("somebody-was-faster", EditorPage { both, form: yours, ..now }),
            ]
        });
    }
}
