//! The public page of what changed: each figure with its definition, its number and its day, and as a table.

#[cfg(test)]
mod sample;

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use commend::{
    Adopted, AdoptionTally, Commendation, KindCount, ProviderKind, Standing, StandingCount, month_ends, standings_over,
    told,
};
use kernel::{Day, Lang};
use partner::{InfluenceLine, Partnership};
use press::{Chart, Medium, Series};

use crate::error::WebError;
use crate::frame::Frame;
use crate::page::{Answer, page};
use crate::spreadsheet::spreadsheet;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/impact", get(show)).route("/impact.csv", get(csv))
}

/// Everything the page, the file and the API tell.
pub(super) struct Figures {
    pub today: Day,
    pub over_time: Vec<StandingCount>,
    pub spread: Vec<AdoptionTally>,
    pub kinds: Vec<KindRow>,
    pub influence: Vec<(String, Vec<InfluenceLine>)>,
}

/// Providers of one kind: all, and those that meet the criterion; small groups are not told.
pub(super) struct KindRow {
    pub kind: ProviderKind,
    pub all: Option<i64>,
    pub met: Option<i64>,
}

const MONTHS: u32 = 13;

pub(super) async fn figures(app: &App, visit: &Visit) -> Result<Figures, WebError> {
    let mut tx = app.read().await?;
    let today = visit.now.date_naive();
    let moves = tx.standings().await?;
    let mut influence = Vec::new();
    for line in tx.initiatives().await? {
        let cells = tx.influence(line.id).await?;
        if !cells.is_empty() {
            influence.push((line.title, cells));
        }
    }
    Ok(Figures {
        today,
        over_time: standings_over(&moves, &month_ends(today, MONTHS)),
        spread: tx.spread().await?,
        kinds: kind_rows(&tx.kinds().await?),
        influence,
    })
}

fn kind_rows(counts: &[KindCount]) -> Vec<KindRow> {
    let of = |kind: ProviderKind| {
        let all: i64 = counts.iter().filter(|one| one.kind == kind).map(|one| one.providers).sum();
        let met = counts.iter().filter(|one| one.kind == kind && one.standing == Standing::Met);
        let met: i64 = met.map(|one| one.providers).sum();
        // Where the group itself is small, nothing about it is told.
        let all = told(all);
        KindRow { kind, all, met: all.and_then(|_| told(met)) }
    };
    ProviderKind::ALL.iter().copied().map(of).filter(|row| row.all != Some(0)).collect()
}

#[derive(Template)]
#[template(path = "commend/impact.html")]
struct ImpactPage {
    p: Frame,
    figures: Figures,
    standing_chart: String,
    spread_chart: String,
    influence_charts: Vec<String>,
}

impl Figures {
    fn now(&self) -> StandingCount {
        self.over_time.last().copied().unwrap_or(StandingCount { day: self.today, providers: [0; 4] })
    }

    /// How many activities use something.
    fn adoptions(&self) -> i64 {
        self.spread.iter().map(|line| line.activities).sum()
    }

    /// Closed decisions with a partner's position, and all of them.
    fn decisions(&self) -> (i64, i64) {
        let cells = || self.influence.iter().flat_map(|(_, cells)| cells);
        (cells().map(|cell| cell.with_partners).sum(), cells().map(|cell| cell.decisions).sum())
    }

    fn first(&self) -> Option<StandingCount> {
        self.over_time.iter().copied().find(|count| count.total() > 0)
    }
}

fn press_lang(lang: Lang) -> press::Lang {
    match lang {
        Lang::En => press::Lang::En,
        Lang::Es => press::Lang::Es,
    }
}

fn month(p: &Frame, day: Day) -> String {
    use chrono::Datelike;
    let name = p.t(&format!("month-{}", day.month()));
    format!("{} {}", name.chars().take(3).collect::<String>(), day.year())
}

fn standing_chart(figures: &Figures, p: &Frame, lang: Lang) -> String {
    let parts = Standing::ALL.iter().map(|standing| p.word("standing", standing));
    let rows = figures
        .over_time
        .iter()
        .map(|count| Series::new(month(p, count.day), count.providers.iter().map(|providers| f64::from(*providers))));
    let now = figures.now();
    let told = p.t2("impact-standing-alt", "met", now.at(Standing::Met), "total", now.total());
    Chart::stacked(p.t("impact-standing"), told, press_lang(lang), parts, rows).svg(Medium::Web, "chart-standing")
}

fn spread_chart(figures: &Figures, p: &Frame, lang: Lang) -> String {
    let bars = figures.spread.iter().take(15).map(|line| (line.title.clone(), real(line.activities)));
    Chart::bars(p.t("impact-spread"), p.t("impact-spread-alt"), press_lang(lang), bars).svg(Medium::Web, "chart-spread")
}

fn influence_chart(place: usize, title: &str, cells: &[InfluenceLine], p: &Frame, lang: Lang) -> String {
    let parts = [p.t("impact-with-partners"), p.t("impact-without-partners")];
    let rows = cells.iter().map(|cell| {
        let name = format!("{}: {}", p.word("aspect", cell.aspect), p.word("function", cell.function));
        Series::new(name, [real(cell.with_partners), real(cell.decisions - cell.with_partners)])
    });
    Chart::stacked(title, p.t("impact-influence-alt"), press_lang(lang), parts, rows)
        .svg(Medium::Web, &format!("chart-influence-{place}"))
}

fn real(count: i64) -> f64 {
    u32::try_from(count).map_or(0.0, f64::from)
}

async fn show(State(app): State<App>, visit: Visit) -> Answer {
    let figures = figures(&app, &visit).await?;
    page(&impact_page(&visit, figures))
}

fn impact_page(visit: &Visit, figures: Figures) -> ImpactPage {
    let p = visit.frame("impact-title");
    let influence = figures.influence.iter().enumerate();
    ImpactPage {
        standing_chart: standing_chart(&figures, &p, visit.lang),
        spread_chart: spread_chart(&figures, &p, visit.lang),
        influence_charts: influence
            .map(|(at, (title, cells))| influence_chart(at, title, cells, &p, visit.lang))
            .collect(),
        figures,
        p,
    }
}

/// One figure a line, with what it says and its day.
async fn csv(State(app): State<App>, visit: Visit) -> Answer {
    let figures = figures(&app, &visit).await?;
    let mut lines = Vec::new();
    let mut line = |figure: &str, group: String, value: String, n: String, day: Day| {
        lines.push([figure.to_owned(), group, value, n, day.to_string()]);
    };
    for count in &figures.over_time {
        for standing in Standing::ALL {
            let (value, n) = (count.at(*standing).to_string(), count.total().to_string());
            line("providers-by-standing", standing.to_string(), value, n, count.day);
        }
    }
    let few = |count: Option<i64>| count.map_or_else(|| "<5".to_owned(), |count| count.to_string());
    for row in &figures.kinds {
        line("providers-met-by-kind", row.kind.to_string(), few(row.met), few(row.all), figures.today);
    }
    for one in &figures.spread {
        line(
            "activities-using",
            one.title.clone(),
            one.activities.to_string(),
            one.providers.to_string(),
            figures.today,
        );
    }
    for (title, cells) in &figures.influence {
        for cell in cells {
            let group = format!("{title}: {} {}", cell.aspect, cell.function);
            line(
                "decisions-with-partners",
                group,
                cell.with_partners.to_string(),
                cell.decisions.to_string(),
                figures.today,
            );
        }
    }
    spreadsheet("impact.csv", ["figure", "group", "value", "n", "day"], lines)
}

/// Where a practice or resource is shown.
pub(super) fn address_of(what: &Adopted) -> String {
    match what {
        Adopted::Practice(id) => format!("/practices/{id}"),
        Adopted::Resource(id) => format!("/library/{id}"),
    }
}
