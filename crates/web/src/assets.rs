//! Static files, embedded: compressed once, with an ETag; the style sheet is all sheets in one.

use std::collections::HashMap;
use std::io::Write;
use std::sync::OnceLock;

use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use flate2::Compression;
use flate2::write::GzEncoder;
use rust_embed::Embed;
use sha2::{Digest, Sha256};

#[derive(Embed)]
#[folder = "static/"]
struct Files;

/// The order of the sheets is the order of their layers.
const SHEETS: [&str; 9] = ["tokens", "base", "frame", "parts", "data", "forms", "pages", "doc", "print"];

struct Asset {
    plain: Vec<u8>,
    gzip: Option<Vec<u8>>,
    etag: String,
    media: &'static str,
}

fn media(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        "png" => "image/png",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

pub(crate) fn gzip(bytes: &[u8], level: Compression) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), level);
    encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("writing to memory does not fail")
}

pub(crate) fn etag_of(bytes: &[u8]) -> String {
    format!("\"{}\"", kernel::hex(&Sha256::digest(bytes)[..12]))
}

impl Asset {
    fn new(name: &str, plain: Vec<u8>) -> Self {
        let media = media(name);
        let small = media.starts_with("text/") || media == "image/svg+xml";
        let gzip = small.then(|| gzip(&plain, Compression::best()));
        Self { etag: etag_of(&plain), plain, gzip, media }
    }
}

fn assets() -> &'static HashMap<String, Asset> {
    static ALL: OnceLock<HashMap<String, Asset>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut all: HashMap<_, _> = Files::iter()
            .map(|name| {
                let file = Files::get(&name).expect("a listed file is there");
                (name.to_string(), Asset::new(&name, file.data.into_owned()))
            })
            .collect();
        let sheets: Vec<u8> = SHEETS
            .iter()
            .filter_map(|name| Some(all.get(&format!("css/{name}.css"))?.plain.clone()))
            .flatten()
            .collect();
        all.insert("css/all.css".to_owned(), Asset::new("all.css", sheets));
        all
    })
}

/// The address of the style sheet with its hash, so that a new one is never mixed with an old page.
pub(crate) fn style_address() -> &'static str {
    static ADDRESS: OnceLock<String> = OnceLock::new();
    ADDRESS.get_or_init(|| format!("/static/css/all.css?v={}", assets()["css/all.css"].etag.trim_matches('"')))
}

/// `GET /static/{*name}`
pub(crate) async fn serve(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let Some(asset) = assets().get(&name) else { return StatusCode::NOT_FOUND.into_response() };
    let has = |header: header::HeaderName, word: &str| {
        headers.get(header).and_then(|value| value.to_str().ok()).is_some_and(|value| value.contains(word))
    };
    let caching = [
        (header::ETAG, asset.etag.clone()),
        (header::CACHE_CONTROL, "public, max-age=3600".to_owned()),
        (header::VARY, "accept-encoding".to_owned()),
    ];
    if has(header::IF_NONE_MATCH, &asset.etag) {
        return (StatusCode::NOT_MODIFIED, caching).into_response();
    }
    match &asset.gzip {
        Some(small) if has(header::ACCEPT_ENCODING, "gzip") => {
            (caching, [(header::CONTENT_TYPE, asset.media), (header::CONTENT_ENCODING, "gzip")], small.clone())
                .into_response()
        }
        Some(_) | None => (caching, [(header::CONTENT_TYPE, asset.media)], asset.plain.clone()).into_response(),
    }
}
