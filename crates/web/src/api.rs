//! The JSON API: the slices' routes and the document that describes them.

use axum::http::StatusCode;
use axum::routing::get;
use axum::{Json, Router};
use serde::Serialize;
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
use utoipa::{Modify, OpenApi, ToSchema};
use utoipa_axum::router::OpenApiRouter;

use crate::state::App;

#[derive(OpenApi)]
#[openapi(
    info(title = "Learning Together", description = "Every act of the site, for programs. Sign with a key from your account page."),
    modifiers(&Keys),
    security(("key" = []))
)]
struct Document;

struct Keys;

impl Modify for Keys {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let key = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
        document.components.get_or_insert_default().add_security_scheme("key", key);
    }
}

pub(crate) fn routes() -> Router<App> {
    let api = OpenApiRouter::with_openapi(Document::openapi())
        .merge(crate::distill::api())
        .merge(crate::library::api())
        .merge(crate::partner::api())
        .merge(crate::recruit::api())
        .merge(crate::showcase::api())
        .merge(crate::commend::api());
    let (router, document) = api.split_for_parts();
    router.route("/api/openapi.json", get(move || async move { Json(document) }))
}

/// Something was made or changed.
#[derive(Serialize, ToSchema)]
pub(crate) struct Made {
    /// Its id.
    id: String,
    /// Where people see it.
    page: String,
}

impl Made {
    /// 201 with the id and the page of the thing.
    pub(crate) fn at(id: impl std::fmt::Display, page: impl Into<String>) -> (StatusCode, Json<Self>) {
        (StatusCode::CREATED, Json(Self { id: id.to_string(), page: page.into() }))
    }
}

/// Why nothing was done.
#[derive(Serialize, ToSchema)]
pub(crate) struct Problem {
    /// The kind of problem, a stable word.
    error: String,
    /// A sentence in the reader's language.
    message: String,
    /// The rule that said no, a stable word.
    reason: Option<String>,
    /// What is wrong with each field.
    fields: Option<std::collections::HashMap<String, FieldProblem>>,
}

/// What is wrong with one field.
#[derive(Serialize, ToSchema)]
pub(crate) struct FieldProblem {
    /// A stable word.
    reason: String,
    /// A sentence in the reader's language.
    message: String,
}
