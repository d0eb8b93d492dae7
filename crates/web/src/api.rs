//! The JSON API: the slices' routes and the document that describes them.

use std::collections::HashSet;
use std::sync::Arc;

use axum::extract::{MatchedPath, Request};
use axum::http::{Method, StatusCode};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde::Serialize;
use utoipa::openapi::path::{Operation, PathItem};
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{Content, Ref, RefOr, Response as Told, ResponseBuilder};
use utoipa::{Modify, OpenApi, ToSchema};
use utoipa_axum::router::OpenApiRouter;

use crate::error::WebError;
use crate::state::App;
use crate::visit::Visit;

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
    let (router, mut document) = api.split_for_parts();
    let mut open = HashSet::new();
    for (path, item) in &mut document.paths.paths {
        for (method, operation) in operations(item) {
            if is_open(operation) {
                open.insert((method, path.clone()));
            }
            tell_problems(path, operation);
        }
    }
    let open = Arc::new(open);
    router
        .route_layer(from_fn(move |request, next| sign_in_first(Arc::clone(&open), request, next)))
        .route("/api/openapi.json", get(move || async move { Json(document) }))
}

fn operations(item: &mut PathItem) -> impl Iterator<Item = (Method, &mut Operation)> {
    let all = [
        (Method::GET, item.get.as_mut()),
        (Method::POST, item.post.as_mut()),
        (Method::PUT, item.put.as_mut()),
        (Method::DELETE, item.delete.as_mut()),
        (Method::PATCH, item.patch.as_mut()),
    ];
    all.into_iter().filter_map(|(method, operation)| operation.map(|operation| (method, operation)))
}

/// Whether the document says that an act needs no key.
fn is_open(operation: &Operation) -> bool {
    operation.security.as_ref().is_some_and(|any| any.contains(&SecurityRequirement::default()))
}

/// Answers that every act of its kind can give need not be written at each of them.
fn tell_problems(path: &str, operation: &mut Operation) {
    let mut told = vec![(400, "It cannot be read")];
    if !is_open(operation) {
        told.push((401, "A key is needed"));
        told.push((403, "A rule says no; `reason` names it"));
    }
    if path.contains('{') {
        told.push((404, "It is not there, or not for the owner of this key"));
    }
    if operation.request_body.is_some() {
        told.push((413, "More than is taken at once"));
        told.push((422, "It does not hold together; `fields` says why"));
    }
    for (status, what) in told {
        let responses = &mut operation.responses.responses;
        responses.entry(status.to_string()).or_insert_with(|| RefOr::T(problem(what)));
    }
}

fn problem(what: &str) -> Told {
    let content = Content::new(Some(Ref::from_schema_name("Problem")));
    ResponseBuilder::new().description(what).content("application/json", content).build()
}

/// Who is asked to sign in is asked before anything that was sent is read. Open are only the acts that the document says to be open.
async fn sign_in_first(open: Arc<HashSet<(Method, String)>>, request: Request, next: Next) -> Response {
    let signed_in = request.extensions().get::<Visit>().is_some_and(|visit| visit.actor.person.is_some());
    let path = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned()).unwrap_or_default();
    let method = if request.method() == Method::HEAD { Method::GET } else { request.method().clone() };
    if signed_in || open.contains(&(method, path)) { next.run(request).await } else { WebError::SignIn.into_response() }
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
