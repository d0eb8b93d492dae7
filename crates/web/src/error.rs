//! The one place that turns failures into status codes and sentences.

use std::sync::Arc;

use askama::Template;
use axum::Json;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use kernel::{Failure, FieldErrors, PortError, Refusal};
use store::StoreError;

use crate::frame::Frame;
use crate::state::App;
use crate::visit::Visit;

/// How a request can end other than well.
#[derive(Debug, thiserror::Error)]
pub(crate) enum WebError {
    /// There is no such page, or not for this reader (we do not tell which).
    #[error("not found")]
    NotFound,
    /// The address is one of ours, but it does not take a request of this kind.
    #[error("wrong method")]
    WrongMethod,
    /// The request took longer than we let it; its transaction was dropped.
    #[error("too slow")]
    TooSlow,
    /// One has to sign in first.
    #[error("sign in")]
    SignIn,
    /// A rule says no.
    #[error("refused: {}", .0.key)]
    Refused(Refusal),
    /// What was sent does not hold together.
    #[error("invalid: {0:?}")]
    Invalid(FieldErrors),
    /// It was here, and the person whose it is took it back or let it end.
    #[error("gone")]
    Gone,
    /// Somebody else saved a newer version first.
    #[error("stale")]
    Stale,
    /// The request could not be read; the phrase says how.
    #[error("unreadable: {0}")]
    Unreadable(&'static str),
    /// Something of ours failed. The reader is told that nothing was lost, the log is told the rest.
    #[error("internal")]
    Internal(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl From<Failure> for WebError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Missing => Self::NotFound,
            Failure::Refused(why) if why == Refusal::sign_in() => Self::SignIn,
            Failure::Refused(why) if why.hidden => Self::NotFound,
            Failure::Refused(why) if why.key == "refused-story-gone" => Self::Gone,
            Failure::Refused(why) => Self::Refused(why),
            Failure::Invalid(errors) => Self::Invalid(errors),
            Failure::Stale => Self::Stale,
            Failure::Port(error) => Self::Internal(Box::new(error)),
        }
    }
}

impl From<Refusal> for WebError {
    fn from(why: Refusal) -> Self {
        Failure::from(why).into()
    }
}

impl From<FieldErrors> for WebError {
    fn from(errors: FieldErrors) -> Self {
        Self::Invalid(errors)
    }
}

macro_rules! internal {
    ($($error:ty),*) => { $(
        impl From<$error> for WebError {
            fn from(error: $error) -> Self {
                Self::Internal(Box::new(error))
            }
        }
    )* };
}
internal!(StoreError, PortError, askama::Error, std::io::Error, outside::FileError);

impl WebError {
    /// The status code; 404 also where the reader may not know that the thing exists.
    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooSlow => StatusCode::SERVICE_UNAVAILABLE,
            Self::SignIn => StatusCode::UNAUTHORIZED,
            Self::Refused(_) => StatusCode::FORBIDDEN,
            Self::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Gone => StatusCode::GONE,
            Self::Stale => StatusCode::CONFLICT,
            Self::Unreadable("error-cross-site") => StatusCode::FORBIDDEN,
            Self::Unreadable("error-too-big" | "error-file-too-big") => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unreadable(_) => StatusCode::BAD_REQUEST,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn title(&self) -> &'static str {
        match self {
            Self::NotFound => "error-not-found",
            Self::WrongMethod => "error-method",
            Self::TooSlow => "error-slow",
            Self::SignIn => "error-sign-in",
            Self::Refused(_) => "error-refused",
            Self::Invalid(_) => "error-invalid",
            Self::Gone => "error-gone",
            Self::Stale => "error-stale",
            Self::Unreadable(_) => "error-unreadable",
            Self::Internal(_) => "error-internal",
        }
    }

    fn sentence(&self, p: &Frame) -> String {
        match self {
            Self::NotFound => p.t("error-not-found-what"),
            Self::WrongMethod => p.t("error-method-what"),
            Self::TooSlow => p.t("error-slow-what"),
            Self::SignIn => p.t("refused-sign-in"),
            Self::Refused(why) => p.why(why),
            Self::Invalid(_) => p.t("error-invalid-what"),
            Self::Gone => p.t("refused-story-gone"),
            Self::Stale => p.t("error-stale-what"),
            Self::Unreadable(key) => p.t(key),
            Self::Internal(_) => p.t("error-internal-what"),
        }
    }
}

impl IntoResponse for WebError {
    /// The bare status; [`say_errors`] puts the sentence in, since only it knows the reader's language.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    p: Frame,
    what: String,
    next: &'static str,
    sign_in: Option<String>,
    art: &'static str,
}

/// Gives every failure its page, or its JSON under `/api/`, in the reader's language.
pub(crate) async fn say_errors(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let api = parts.uri.path().starts_with("/api/") || wants_json(&parts.headers);
    let visit = Visit::of(&app, &mut parts).await;
    let known = visit.as_ref().ok().cloned();
    let response = match visit {
        Ok(visit) => {
            parts.extensions.insert(visit);
            next.run(Request::from_parts(parts, body)).await
        }
        Err(error) => error.into_response(),
    };
    let Some(error) = response.extensions().get::<Arc<WebError>>().cloned().or_else(|| bare(&response)) else {
        return response;
    };
    if let WebError::Internal(source) = &*error {
        tracing::error!(error = %chain(source.as_ref()), "a request failed");
    }
    let visit = Visit::fallback(&app, known);
    let mut told = if api { json(&error, &visit) } else { html(&error, &visit) };
    // A wrong method names the right ones.
    if let Some(allow) = response.headers().get(header::ALLOW) {
        told.headers_mut().insert(header::ALLOW, allow.clone());
    }
    told
}

/// Answers of the router itself, such as an unknown path, have no error of ours in them yet.
fn bare(response: &Response) -> Option<Arc<WebError>> {
    let plain =
        response.headers().get(header::CONTENT_TYPE).is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"));
    match response.status() {
        StatusCode::NOT_FOUND if plain => Some(Arc::new(WebError::NotFound)),
        StatusCode::METHOD_NOT_ALLOWED if plain => Some(Arc::new(WebError::WrongMethod)),
        StatusCode::SERVICE_UNAVAILABLE if plain => Some(Arc::new(WebError::TooSlow)),
        StatusCode::PAYLOAD_TOO_LARGE if plain => Some(Arc::new(WebError::Unreadable("error-too-big"))),
        StatusCode::FORBIDDEN if plain => Some(Arc::new(WebError::Unreadable("error-cross-site"))),
        StatusCode::BAD_REQUEST if plain => Some(Arc::new(WebError::Unreadable("error-unreadable-what"))),
        StatusCode::INTERNAL_SERVER_ERROR if plain => Some(Arc::new(WebError::Internal("a handler panicked".into()))),
        _ => None,
    }
}

fn html(error: &WebError, visit: &Visit) -> Response {
    let page = error_page(error, visit);
    let body = page.render().unwrap_or_else(|_| error.status().to_string());
    (error.status(), Html(body)).into_response()
}

fn error_page(error: &WebError, visit: &Visit) -> ErrorPage {
    let p = visit.frame(error.title());
    let what = error.sentence(&p);
    let next = match error {
        WebError::NotFound | WebError::WrongMethod => "error-next-home",
        WebError::Gone => "error-gone-next",
        WebError::SignIn if visit.sends() => "error-next-sign-in-form",
        WebError::SignIn => "error-next-sign-in",
        WebError::Refused(_) | WebError::Invalid(_) | WebError::Unreadable(_) => "error-next-back",
        WebError::Stale => "error-next-stale",
        WebError::TooSlow | WebError::Internal(_) => "error-next-later",
    };
    let sign_in = matches!(error, WebError::SignIn).then(|| format!("/sign-in?back={}", urlencode(visit.page())));
    let art = if matches!(error, WebError::Gone) { "garden" } else { "lost" };
    ErrorPage { what, next, sign_in, art, p }
}

fn json(error: &WebError, visit: &Visit) -> Response {
    let p = visit.frame(error.title());
    let mut body = serde_json::json!({ "error": error.title(), "message": error.sentence(&p) });
    if let WebError::Refused(why) = error {
        body["reason"] = serde_json::json!(why.key);
    }
    if let WebError::Invalid(errors) = error {
        let fields = errors.iter().map(|(field, fault)| {
            (field.to_owned(), serde_json::json!({ "reason": fault.key, "message": p.tn(fault.key, &fault.args) }))
        });
        body["fields"] = fields.collect::<serde_json::Map<_, _>>().into();
    }
    (error.status(), Json(body)).into_response()
}

pub(crate) fn wants_json(headers: &axum::http::HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accept.starts_with("application/json")
}

pub(crate) fn urlencode(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

fn chain(error: &(dyn std::error::Error + 'static)) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text = format!("{text}: {cause}");
        source = cause.source();
    }
    text
}

#[cfg(test)]
mod samples {
    use super::*;

    #[test]
    fn each_failure_says_what_happened_and_what_to_do() {
        crate::sample::keep("error", |visit| {
            let of = |error: WebError| error_page(&error, visit);
            vec![
                ("not-found", of(WebError::NotFound)),
                ("wrong-method", of(WebError::WrongMethod)),
                ("gone", of(WebError::Gone)),
                ("too-slow", of(WebError::TooSlow)),
                ("sign-in", of(WebError::SignIn)),
                ("refused", of(WebError::Refused(Refusal::new("refused-already-seated")))),
                ("invalid", of(WebError::Invalid(FieldErrors::default()))),
                ("stale", of(WebError::Stale)),
                ("too-big", of(WebError::Unreadable("error-too-big"))),
                ("internal", of(WebError::Internal("a handler panicked".into()))),
            ]
        });
    }
}
