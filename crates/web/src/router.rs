//! Every route, and the layers round them.

use std::time::Duration;

use axum::extract::DefaultBodyLimit;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{from_fn_with_state, map_response};
use axum::response::Response;
use axum::routing::get;
use axum::{Router, http::HeaderName};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;

use crate::state::App;
use crate::{
    accounts, admin, api, assets, cache, commend, demo, distill, error, home, library, partner, recruit, showcase,
};

/// Forms are small; a route that takes files lifts this for itself.
const LARGEST_FORM: usize = 1 << 20;

/// The whole site.
pub fn router(app: App) -> Router {
    let pages = Router::new()
        .merge(home::routes())
        .merge(accounts::routes())
        .merge(library::routes())
        .merge(partner::routes())
        .merge(recruit::routes())
        .merge(showcase::routes())
        .merge(distill::routes())
        .merge(commend::routes())
        .merge(admin::routes())
        .merge(api::routes());
    let pages = if app.site().demo { pages.merge(demo::routes()) } else { pages };
    // From the inside out: what a visitor gets from the kept pages never reaches the handlers.
    pages
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, Duration::from_secs(60)))
        .layer(CsrfLayer::new())
        .layer(from_fn_with_state(app.clone(), error::say_errors))
        .layer(from_fn_with_state(app.clone(), cache::keep_pages))
        .route("/static/{*name}", get(assets::serve))
        .route("/livez", get(|| async { "ok" }))
        .layer(map_response(security_headers))
        .layer(TraceLayer::new_for_http())
        .with_state(app)
}

fn panicked(_: Box<dyn std::any::Any + Send + 'static>) -> Response {
    axum::response::IntoResponse::into_response(error::WebError::Internal("a handler panicked".into()))
}

async fn security_headers(mut response: Response) -> Response {
    let headers = response.headers_mut();
    let all: [(HeaderName, &'static str); 6] = [
        // Kept pages and static files say for themselves how long they may be kept.
        (header::CACHE_CONTROL, "private, no-cache"),
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
        ),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    ];
    for (name, value) in all {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    response
}
