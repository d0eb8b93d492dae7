//! The yardstick: what the same libraries do on the same database with nothing around them.
//!
//! `GET /page?rows=N&fill=B` runs one query for N posters and renders them, with B bytes of frame that are always the same, so
//! that the page is as large as the product's. `POST /input` writes one row in one transaction. There is no session, no language, no
//! ledger, no layer: the distance to the product is the price of these.
//!
//! `bench-bare FOLDER` reads the database that the demonstration left in FOLDER, writes to `bare.db` beside it, and prints
//! `listening on http://…` once it is ready.

use std::fmt::Write;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use askama::Template;
use axum::Router;
use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use serde::Deserialize;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteRow, SqliteSynchronous,
};
use sqlx::{FromRow, Row};
use tokio::net::TcpListener;

type Failed = Box<dyn std::error::Error + Send + Sync>;

#[derive(Clone)]
struct Bare {
    readers: SqlitePool,
    writer: SqlitePool,
    frame: &'static str,
}

/// More than the frame of the largest page.
const LARGEST_FRAME: usize = 1 << 20;

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("bench-bare: {why}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Failed> {
    let folder = std::env::args().nth(1).ok_or("use: bench-bare FOLDER")?;
    let bare = open(Path::new(&folder)).await?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("listening on http://{}", listener.local_addr()?);
    std::io::stdout().flush()?;
    let routes = Router::new().route("/page", get(page)).route("/input", post(input)).with_state(bare);
    axum::serve(listener, routes).await?;
    Ok(())
}

/// The pools have the settings of the product's, so that the database costs both the same.
async fn open(folder: &Path) -> Result<Bare, Failed> {
    let options = |name: &str| {
        SqliteConnectOptions::new()
            .filename(folder.join(name))
            .busy_timeout(Duration::from_secs(20))
            .foreign_keys(true)
            .synchronous(SqliteSynchronous::Full)
            .pragma("mmap_size", "268435456")
            .pragma("temp_store", "memory")
            .statement_cache_capacity(512)
    };
    let reading = options("learning-together.db").read_only(true);
    let readers = SqlitePoolOptions::new().max_connections(4).idle_timeout(None).connect_with(reading).await?;
    let writing = options("bare.db").create_if_missing(true).journal_mode(SqliteJournalMode::Wal);
    let writer = SqlitePoolOptions::new().max_connections(1).idle_timeout(None).connect_with(writing).await?;
    sqlx::query("CREATE TABLE IF NOT EXISTS input (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT")
        .execute(&writer)
        .await?;
    Ok(Bare { readers, writer, frame: frame()? })
}

/// Markup as a page's frame has it; a page takes as much of it as it needs.
fn frame() -> Result<&'static str, std::fmt::Error> {
    let mut text = String::with_capacity(LARGEST_FRAME + 128);
    let mut number = 0;
    while text.len() < LARGEST_FRAME {
        number += 1;
        writeln!(text, "<li><a class=\"tag\" href=\"/gallery?keyword={number}\">Planned with patients</a></li>")?;
    }
    Ok(String::leak(text))
}

struct Poster {
    slug: String,
    number: i64,
    title: String,
    message: Option<String>,
    team_name: String,
    setting: Option<String>,
    audience: Option<String>,
}

impl FromRow<'_, SqliteRow> for Poster {
    fn from_row(row: &SqliteRow) -> Result<Self, sqlx::Error> {
        Ok(Self {
            slug: row.try_get(0)?,
            number: row.try_get(1)?,
            title: row.try_get(2)?,
            message: row.try_get(3)?,
            team_name: row.try_get(4)?,
            setting: row.try_get(5)?,
            audience: row.try_get(6)?,
        })
    }
}

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Bare</title></head><body><ul>
{%- for row in rows %}
<li><a href="/posters/{{ row.slug }}">{{ row.number }}. {{ row.title }}</a>{% if let Some(message) = row.message %}<p>{{ message }}</p>{% endif %}<p>{{ row.team_name }}
{%- if let Some(setting) = row.setting %} · {{ setting }}{% endif %}{% if let Some(audience) = row.audience %} · {{ audience }}{% endif %}</p></li>
{%- endfor %}</ul><ul>{{ frame|safe }}</ul></body></html>"#
)]
struct Page<'a> {
    rows: Vec<Poster>,
    frame: &'a str,
}

/// How large the page is to be.
#[derive(Deserialize)]
struct Size {
    rows: i64,
    #[serde(default)]
    fill: usize,
}

async fn page(State(bare): State<Bare>, Query(size): Query<Size>) -> Result<Html<String>, Trouble> {
    let rows = sqlx::query_as(
        "SELECT slug, number, title, message, team_name, setting, audience FROM poster ORDER BY number LIMIT $1",
    )
    .bind(size.rows)
    .fetch_all(&bare.readers)
    .await?;
    let frame = bare.frame.get(..size.fill).unwrap_or(bare.frame);
    Ok(Html(Page { rows, frame }.render()?))
}

/// What a reader says.
#[derive(Deserialize)]
struct Said {
    text: String,
}

async fn input(State(bare): State<Bare>, Form(said): Form<Said>) -> Result<Redirect, Trouble> {
    let mut tx = bare.writer.begin_with("BEGIN IMMEDIATE").await?;
    sqlx::query("INSERT INTO input (text) VALUES ($1)").bind(said.text).execute(&mut *tx).await?;
    tx.commit().await?;
    Ok(Redirect::to("/page?rows=1"))
}

/// What went wrong, for whoever reads the benchmark's log.
struct Trouble(Failed);

impl<E: Into<Failed>> From<E> for Trouble {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

impl IntoResponse for Trouble {
    fn into_response(self) -> Response {
        eprintln!("bench-bare: {}", self.0);
        StatusCode::INTERNAL_SERVER_ERROR.into_response()
    }
}
