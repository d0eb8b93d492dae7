//! Answers of handlers.

use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};

use crate::error::WebError;

/// What a page handler gives.
pub(crate) type Answer = Result<Response, WebError>;

/// A page.
pub(crate) fn page(template: &impl Template) -> Answer {
    Ok(Html(template.render()?).into_response())
}

/// A page that shows a story: nobody keeps a copy of it, neither we nor a browser, since it can be taken back at any moment.
pub(crate) fn unkept(template: &impl Template) -> Answer {
    Ok(([(header::CACHE_CONTROL, "private, no-store")], Html(template.render()?)).into_response())
}

/// A form shown again with its faults: 422, as it was sent.
pub(crate) fn again(template: &impl Template) -> Answer {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(template.render()?)).into_response())
}

/// A page that shows both versions when somebody else was faster: 409.
pub(crate) fn conflict(template: &impl Template) -> Answer {
    Ok((StatusCode::CONFLICT, Html(template.render()?)).into_response())
}

/// On to another page of ours.
pub(crate) fn see(path: impl AsRef<str>) -> Answer {
    Ok(Redirect::to(path.as_ref()).into_response())
}

/// On to another page of ours, which says what was done: `key` is a phrase `done-…`.
pub(crate) fn done(path: impl AsRef<str>, key: &str) -> Answer {
    let path = path.as_ref();
    let (path, anchor) =
        path.split_once('#').map_or((path, String::new()), |(path, anchor)| (path, format!("#{anchor}")));
    let joint = if path.contains('?') { '&' } else { '?' };
    see(format!("{path}{joint}done={key}{anchor}"))
}

/// A file to keep.
pub(crate) fn download(name: &str, media: &'static str, bytes: Vec<u8>) -> Answer {
    let disposition = format!("attachment; filename=\"{}\"", name.replace(['"', '\\', '\r', '\n'], ""));
    Ok(([(header::CONTENT_TYPE, media.to_owned()), (header::CONTENT_DISPOSITION, disposition)], bytes).into_response())
}
