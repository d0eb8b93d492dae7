//! Pages for visitors are kept rendered and compressed until a fact changes.
//!
//! A page is true as long as the ledger has not grown (every change of state writes a fact) and no deadline has passed. The
//! process knows the newest fact it wrote itself; what other processes wrote is asked of the ledger: each time where other nodes
//! share the database, twice a second where only commands on this machine do. After a minute a page is rendered anew anyway.

use std::collections::HashMap;
use std::sync::{Arc, RwLock};
use std::time::{Duration, Instant};

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::CookieJar;
use flate2::Compression;

use crate::assets::{etag_of, gzip};
use crate::state::App;
use crate::visit::{browser_language, cookie_name};

/// Rendered pages by address, language and colours.
#[derive(Default)]
pub(crate) struct PageCache {
    kept: RwLock<Kept>,
    asked: RwLock<Option<(Instant, i64)>>,
}

#[derive(Default)]
struct Kept {
    head: i64,
    since: Option<Instant>,
    bytes: usize,
    pages: HashMap<String, Arc<KeptPage>>,
}

struct KeptPage {
    small: Bytes,
    plain: Bytes,
    etag: String,
    media: HeaderValue,
}

/// At most this much is kept; a page too many empties the cache.
const MOST_BYTES: usize = 64 << 20;
const OLDEST: Duration = Duration::from_secs(60);
const ASK_AGAIN: Duration = Duration::from_millis(500);

impl PageCache {
    fn get(&self, key: &str, head: i64) -> Option<Arc<KeptPage>> {
        let kept = self.kept.read().ok()?;
        let fresh = kept.head == head && kept.since.is_some_and(|since| since.elapsed() < OLDEST);
        if fresh { kept.pages.get(key).cloned() } else { None }
    }

    fn put(&self, key: String, head: i64, page: Arc<KeptPage>) {
        let Ok(mut kept) = self.kept.write() else { return };
        if kept.head > head {
            return;
        }
        let size = page.small.len() + page.plain.len() + key.len();
        let old = kept.since.is_none_or(|since| since.elapsed() >= OLDEST);
        if old || kept.head < head || kept.bytes + size > MOST_BYTES {
            *kept = Kept { head, since: Some(Instant::now()), ..Kept::default() };
        }
        kept.bytes += size;
        kept.pages.insert(key, page);
    }
}

/// Answers visitors from the kept pages; everybody who is signed in passes through.
pub(crate) async fn keep_pages(State(app): State<App>, request: Request, next: Next) -> Response {
    let Some(key) = key_of(&app, &request) else { return next.run(request).await };
    let headers = request.headers().clone();
    let Ok(head) = head(&app).await else { return next.run(request).await };
    if let Some(page) = app.cache().get(&key, head) {
        return answer(&page, &headers);
    }
    let response = next.run(request).await;
    let html =
        response.headers().get(header::CONTENT_TYPE).filter(|kind| kind.as_bytes().starts_with(b"text/html")).cloned();
    let own =
        response.headers().contains_key(header::SET_COOKIE) || response.headers().contains_key(header::CACHE_CONTROL);
    let (StatusCode::OK, Some(media), false) = (response.status(), html, own) else { return response };
    let Ok(plain) = to_bytes(response.into_body(), MOST_BYTES).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let page =
        Arc::new(KeptPage { small: gzip(&plain, Compression::default()).into(), etag: etag_of(&plain), plain, media });
    app.cache().put(key, head, Arc::clone(&page));
    answer(&page, &headers)
}

async fn head(app: &App) -> Result<i64, store::StoreError> {
    let own = app.store().head_seen();
    let asked = app.cache().asked.read().ok().and_then(|asked| *asked);
    match asked {
        Some((at, head)) if !app.store().is_shared() && at.elapsed() < ASK_AGAIN => Ok(head.max(own)),
        Some(_) | None => {
            let head = app.read().await?.head().await?;
            if let Ok(mut asked) = app.cache().asked.write() {
                *asked = Some((Instant::now(), head));
            }
            Ok(head)
        }
    }
}

fn key_of(app: &App, request: &Request) -> Option<String> {
    let path = request.uri().path();
    let fit = request.method() == Method::GET
        && !["/static/", "/api/", "/demo", "/sign-in", "/me"].iter().any(|prefix| path.starts_with(prefix))
        && !request.headers().contains_key(header::AUTHORIZATION);
    let jar = CookieJar::from_headers(request.headers());
    if !fit || jar.get(cookie_name(app)).is_some() {
        return None;
    }
    let chosen = jar.get("lang").and_then(|cookie| kernel::Lang::of_tag(cookie.value()));
    let lang = chosen.unwrap_or_else(|| browser_language(request.headers()));
    let theme = jar.get("theme").map_or("", |cookie| cookie.value());
    let theme = if matches!(theme, "light" | "dark") { theme } else { "" };
    let address = request.uri().path_and_query().map_or(path, |whole| whole.as_str());
    (address.len() <= 400).then(|| format!("{} {theme} {address}", lang.tag()))
}

fn answer(page: &KeptPage, headers: &HeaderMap) -> Response {
    let has = |name: header::HeaderName, word: &str| {
        headers.get(name).and_then(|v| v.to_str().ok()).is_some_and(|v| v.contains(word))
    };
    let mut response = if has(header::IF_NONE_MATCH, &page.etag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else if has(header::ACCEPT_ENCODING, "gzip") {
        ([(header::CONTENT_ENCODING, "gzip")], Body::from(page.small.clone())).into_response()
    } else {
        Body::from(page.plain.clone()).into_response()
    };
    let out = response.headers_mut();
    out.insert(header::CONTENT_TYPE, page.media.clone());
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    out.insert(header::VARY, HeaderValue::from_static("cookie, accept-language, accept-encoding"));
    if let Ok(etag) = HeaderValue::from_str(&page.etag) {
        out.insert(header::ETAG, etag);
    }
    response
}
