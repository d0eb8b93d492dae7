//! Halls: the welcome at the door, and the desk behind it.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use kernel::{Day, FieldErrors, HallId, Line, Prose, Stamp, Version, need};
use partner::{BodyLine, Initiative, MaySteer, Partnership, may_assent};
use serde::Deserialize;
use showcase::{Hall, HallDraft, PosterLine, Showcase, describe_hall, plan_hall, show_hall};
use utoipa::ToSchema;

use crate::error::WebError;
use crate::form::{Faults, Sent, day};
use crate::frame::Frame;
use crate::page::{Answer, again, conflict, done, page, see};
use crate::partner::initiative_of;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/halls/{id}", get(show))
        .route("/halls/{id}/edit", get(edit).post(save))
        .route("/halls/{id}/show", post(open))
        .route("/initiatives/{slug}/hall", get(desk).post(plan))
}

#[derive(Template)]
#[template(path = "showcase/hall.html")]
struct HallPage {
    p: Frame,
    hall: Hall,
    initiative: Initiative,
    posters: Vec<PosterLine>,
    last_day: Stamp,
    may_steer: bool,
    agreed: bool,
    bodies: Vec<BodyLine>,
    faults: Faults,
}

async fn hall_page(app: &App, visit: &Visit, id: &str) -> Result<HallPage, WebError> {
    let id: HallId = id.parse().map_err(|_| WebError::NotFound)?;
    let mut tx = app.read().await?;
    let hall: Hall = need(&mut tx, id).await?;
    let may_steer = MaySteer::check(&visit.actor, hall.initiative).is_ok();
    if !(hall.is_shown() || may_steer || visit.actor.sits_in(hall.initiative)) {
        return Err(WebError::NotFound);
    }
    let initiative: Initiative = need(&mut tx, hall.initiative).await?;
    let mut posters = tx.posters_in(hall.initiative).await?;
    posters.retain(|line| line.state == "shown" || (may_steer && line.state != "withdrawn"));
    let planned = may_steer && !hall.is_shown();
    let agreed = planned && may_assent(&mut tx, partner::Matter::ProgrammeFixed, id).await?.is_some();
    let bodies = if planned { tx.bodies(hall.initiative).await? } else { Vec::new() };
    Ok(HallPage {
        p: visit.frame_titled(hall.about.title.as_str()),
        last_day: hall.about.closes - std::time::Duration::from_secs(1),
        faults: Faults::default(),
        hall,
        initiative,
        posters,
        may_steer,
        agreed,
        bodies,
    })
}

async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    page(&hall_page(&app, &visit, &id).await?)
}

pub(super) async fn open_from(app: &App, visit: &Visit, id: HallId) -> Result<Hall, WebError> {
    let mut tx = app.begin().await?;
    let hall = show_hall(&mut tx, &mut visit.act(), id).await?;
    tx.commit().await?;
    Ok(hall)
}

async fn open(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    let hall: HallId = id.parse().map_err(|_| WebError::NotFound)?;
    match open_from(&app, &visit, hall).await {
        Ok(_) => done(format!("/halls/{id}"), "done-hall-shown"),
        Err(error) => {
            let shown = hall_page(&app, &visit, &id).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&HallPage { faults, ..shown })
        }
    }
}

/// The words and days of a hall.
#[derive(Deserialize, Default, Clone, ToSchema)]
#[serde(default)]
pub(super) struct HallForm {
    /// The version that the writer saw; left out for a new hall.
    version: String,
    /// Its title.
    title: String,
    /// A welcome in plain words.
    intro: String,
    /// The first day on which teams answer, as `2026-05-24`.
    opens: String,
    /// The last day on which teams answer.
    closes: String,
    /// `yes` if visitors may still ask afterwards.
    asynchronous: String,
}

fn midnight(day: Day) -> Stamp {
    day.and_time(chrono::NaiveTime::MIN).and_utc()
}

impl HallForm {
    fn of(hall: &Hall) -> Self {
        let last = hall.about.closes - std::time::Duration::from_secs(1);
        Self {
            version: hall.version.to_string(),
            title: hall.about.title.to_string(),
            intro: hall.about.intro.to_string(),
            opens: hall.about.opens.date_naive().to_string(),
            closes: last.date_naive().to_string(),
            asynchronous: if hall.about.asynchronous { "yes".to_owned() } else { String::new() },
        }
    }

    fn parse(&self) -> Result<HallDraft, FieldErrors> {
        let mut errors = FieldErrors::default();
        let title = errors.take("title", Line::parse_max(&self.title, 160));
        let intro = errors.take("intro", Prose::parse_max(&self.intro, 4_000));
        let opens = errors.take("opens", day(&self.opens));
        let closes = errors.take("closes", day(&self.closes));
        let draft = (|| {
            Some(HallDraft {
                title: title?,
                intro: intro?,
                opens: midnight(opens?),
                closes: midnight(closes?.succ_opt()?),
                asynchronous: !self.asynchronous.is_empty(),
            })
        })();
        errors.or(draft)
    }
}

#[derive(Template)]
#[template(path = "showcase/hall_form.html")]
struct FormPage {
    p: Frame,
    action: String,
    back: String,
    form: HallForm,
    theirs: Option<HallForm>,
    faults: Faults,
}

async fn plan_page(app: &App, visit: &Visit, slug: &str) -> Result<(FormPage, Option<HallId>), WebError> {
    let mut tx = app.read().await?;
    let initiative = initiative_of(&mut tx, slug).await?;
    MaySteer::check(&visit.actor, initiative.id)?;
    let hall = tx.hall_of(initiative.id).await?;
    let shown = FormPage {
        p: visit.frame("hall-plan-title"),
        action: format!("/initiatives/{slug}/hall"),
        back: format!("/initiatives/{slug}"),
        form: HallForm { asynchronous: "yes".to_owned(), ..HallForm::default() },
        theirs: None,
        faults: Faults::default(),
    };
    Ok((shown, hall.map(|hall| hall.id)))
}

async fn desk(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    match plan_page(&app, &visit, &slug).await? {
        (_, Some(hall)) => see(format!("/halls/{hall}")),
        (shown, None) => page(&shown),
    }
}

pub(super) async fn plan_from(app: &App, visit: &Visit, slug: &str, form: &HallForm) -> Result<Hall, WebError> {
    let about = form.parse()?;
    let mut tx = app.begin().await?;
    let initiative = initiative_of(&mut tx, slug).await?;
    let hall = plan_hall(&mut tx, &mut visit.act(), initiative.id, about).await?;
    tx.commit().await?;
    Ok(hall)
}

async fn plan(State(app): State<App>, visit: Visit, Path(slug): Path<String>, Sent(form): Sent<HallForm>) -> Answer {
    match plan_from(&app, &visit, &slug, &form).await {
        Ok(hall) => done(format!("/halls/{}", hall.id), "done-hall-planned"),
        Err(error) => {
            let (shown, _) = plan_page(&app, &visit, &slug).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&FormPage { form, faults, ..shown })
        }
    }
}

async fn edit_page(app: &App, visit: &Visit, id: &str) -> Result<FormPage, WebError> {
    let hall: HallId = id.parse().map_err(|_| WebError::NotFound)?;
    let hall: Hall = need(&mut app.read().await?, hall).await?;
    MaySteer::check(&visit.actor, hall.initiative)?;
    Ok(FormPage {
        p: visit.frame("hall-edit-title"),
        action: format!("/halls/{id}/edit"),
        back: format!("/halls/{id}"),
        form: HallForm::of(&hall),
        theirs: None,
        faults: Faults::default(),
    })
}

async fn edit(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    page(&edit_page(&app, &visit, &id).await?)
}

pub(super) async fn save_from(app: &App, visit: &Visit, id: HallId, form: &HallForm) -> Result<Hall, WebError> {
    let about = form.parse()?;
    let seen = Version(form.version.trim().parse().unwrap_or(-1));
    let mut tx = app.begin().await?;
    let hall = describe_hall(&mut tx, &mut visit.act(), id, seen, about).await?;
    tx.commit().await?;
    Ok(hall)
}

async fn save(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(form): Sent<HallForm>) -> Answer {
    let hall: HallId = id.parse().map_err(|_| WebError::NotFound)?;
    match save_from(&app, &visit, hall, &form).await {
        Ok(_) => done(format!("/halls/{id}"), "done-hall-saved"),
        Err(WebError::Stale) => {
            let now = edit_page(&app, &visit, &id).await?;
            let form = HallForm { version: now.form.version.clone(), ..form };
            conflict(&FormPage { theirs: Some(now.form.clone()), form, ..now })
        }
        Err(error) => {
            let shown = edit_page(&app, &visit, &id).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&FormPage { form, faults, ..shown })
        }
    }
}

#[cfg(test)]
mod sample {
    use partner::BodyKind;
    use showcase::HallState;

    use super::*;
    use crate::sample::{id, initiative};
    use crate::showcase::gallery;
    use crate::showcase::sample::hall;

    fn page_of(visit: &Visit, state: HallState) -> HallPage {
        let hall = hall(state);
        HallPage {
            p: visit.frame_titled(hall.about.title.as_str()),
            last_day: hall.about.closes - std::time::Duration::from_secs(1),
            initiative: initiative(),
            posters: Vec::new(),
            may_steer: false,
            agreed: false,
            bodies: Vec::new(),
            faults: Faults::default(),
            hall,
        }
    }

    #[test]
    fn a_hall_reads_as_kept() {
        crate::sample::keep("showcase/hall", |visit| {
            let shown = || page_of(visit, HallState::Shown { at: visit.now });
            let steward = || HallPage { may_steer: true, ..page_of(visit, HallState::Planned) };
            let draft = PosterLine { state: "draft".to_owned(), ..gallery::sample::line(2) };
            let group = BodyLine {
                id: id("bod", 1),
                kind: BodyKind::SteeringGroup,
                name: "Steering group".to_owned(),
                seats: Vec::new(),
            };
            vec![
                ("visitor", HallPage { posters: vec![gallery::sample::line(1)], ..shown() }),
                ("no-poster-yet", shown()),
                ("steward-before-partners-agreed", HallPage { bodies: vec![group], posters: vec![draft], ..steward() }),
                ("steward-without-a-body", steward()),
                ("steward-agreed", HallPage { agreed: true, ..steward() }),
            ]
        });
    }

    #[test]
    fn the_form_of_a_hall_reads_as_kept() {
        crate::sample::keep("showcase/hall_form", |visit| {
            let written = HallForm::of(&hall(HallState::Planned));
            let shown = |form: &HallForm| FormPage {
                p: visit.frame("hall-edit-title"),
                action: "/halls/hall_1/edit".to_owned(),
                back: "/halls/hall_1".to_owned(),
                form: form.clone(),
                theirs: None,
                faults: Faults::default(),
            };
            let empty = shown(&HallForm::default());
            let missing = HallForm::default().parse().expect_err("everything is missing");
            let faults = Faults::parse(&missing, &empty.p);
            let theirs = Some(HallForm { title: "Posters of spring".to_owned(), ..written.clone() });
            vec![
                ("edit", shown(&written)),
                ("with-faults", FormPage { faults, ..empty }),
                ("somebody-was-faster", FormPage { theirs, ..shown(&written) }),
            ]
        });
    }
}
