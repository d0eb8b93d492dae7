//! Forms: how they come in, and how they are shown again.

use std::collections::BTreeMap;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum_extra::extract::Form;
use kernel::{Fault, FieldErrors, Refusal};
use serde::de::DeserializeOwned;

use crate::error::WebError;
use crate::frame::Frame;

/// A form as the browser sent it. What cannot be read at all gets a sentence instead of a bare 400.
pub(crate) struct Sent<T>(pub T);

impl<S, T> FromRequest<S> for Sent<T>
where
    T: DeserializeOwned,
    S: Send + Sync,
{
    type Rejection = WebError;

    async fn from_request(request: Request, state: &S) -> Result<Self, WebError> {
        let (parts, body) = request.into_parts();
        let whole = Bytes::from_request(Request::from_parts(parts.clone(), body), state).await;
        let whole = whole.map_err(|rejection| match rejection.status() {
            StatusCode::PAYLOAD_TOO_LARGE => WebError::Unreadable("error-too-big"),
            _ => WebError::Unreadable("error-unreadable-what"),
        })?;
        if !is_utf8(&whole) {
            return Err(WebError::Unreadable("error-encoding"));
        }
        let form = Form::<T>::from_request(Request::from_parts(parts, whole.into()), state).await;
        form.map(|Form(value)| Self(value)).map_err(|_| WebError::Unreadable("error-unreadable-what"))
    }
}

/// What an editor that saves by itself needs to know: the version to send with the next save.
#[derive(serde::Serialize, utoipa::ToSchema)]
pub(crate) struct SavedAt {
    /// The version to send with the next save.
    pub(crate) version: i64,
}

/// Whether a percent-encoded form is UTF-8. Any other encoding would be kept with holes where its letters were.
fn is_utf8(form: &[u8]) -> bool {
    let mut bytes = Vec::with_capacity(form.len());
    let mut rest = form;
    while let [first, tail @ ..] = rest {
        let escaped = tail.get(..2).filter(|_| *first == b'%').and_then(|digits| std::str::from_utf8(digits).ok());
        match escaped.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    std::str::from_utf8(&bytes).is_ok()
}

/// What is wrong with an upload that cannot be read: too much of it, or no form with a file.
pub(crate) fn unread(error: &axum::extract::multipart::MultipartError) -> WebError {
    let too_big = error.status() == StatusCode::PAYLOAD_TOO_LARGE;
    WebError::Unreadable(if too_big { "error-too-big" } else { "error-unreadable-what" })
}

/// JSON as a machine sent it, with the same sentences.
pub(crate) struct SentJson<T>(pub T);

impl<S, T> FromRequest<S> for SentJson<T>
where
    T: DeserializeOwned,
    S: Send + Sync,
{
    type Rejection = WebError;

    async fn from_request(request: Request, state: &S) -> Result<Self, WebError> {
        match axum::Json::<T>::from_request(request, state).await {
            Ok(axum::Json(value)) => Ok(Self(value)),
            Err(axum::extract::rejection::JsonRejection::JsonDataError(error)) => {
                let fault = Fault::new("field-json").with("why", error.body_text());
                Err(WebError::Invalid(FieldErrors::one("body", fault)))
            }
            Err(other) if other.status() == StatusCode::PAYLOAD_TOO_LARGE => Err(WebError::Unreadable("error-too-big")),
            Err(_) => Err(WebError::Unreadable("error-json")),
        }
    }
}

/// The faults of a form in the reader's words.
#[derive(Debug, Clone, Default)]
pub(crate) struct Faults {
    fields: BTreeMap<String, String>,
    /// A rule that said no to the whole form, in its sentence.
    pub refused: Option<String>,
}

/// One fault, for the summary at the top of a form.
#[derive(Debug, Clone)]
pub(crate) struct FaultLine {
    /// The field's id.
    pub field: String,
    /// The sentence.
    pub text: String,
}

impl Faults {
    /// The faults that a form can show next to its fields; any other failure is passed on.
    pub(crate) fn of(error: WebError, p: &Frame) -> Result<Self, WebError> {
        match error {
            WebError::Invalid(errors) => Ok(Self { fields: sentences(&errors, p), refused: None }),
            WebError::Refused(why) => Ok(Self::refused(&why, p)),
            other @ (WebError::NotFound
            | WebError::WrongMethod
            | WebError::TooSlow
            | WebError::SignIn
            | WebError::Gone
            | WebError::Stale
            | WebError::Unreadable(_)
            | WebError::Internal(_)) => Err(other),
        }
    }

    /// The faults of parsing.
    pub(crate) fn parse(errors: &FieldErrors, p: &Frame) -> Self {
        Self { fields: sentences(errors, p), refused: None }
    }

    fn refused(why: &Refusal, p: &Frame) -> Self {
        Self { fields: BTreeMap::new(), refused: Some(p.why(why)) }
    }

    /// The fault of a field; empty where there is none.
    pub(crate) fn at(&self, field: &str) -> &str {
        self.fields.get(field).map_or("", String::as_str)
    }

    /// Whether nothing is wrong.
    pub(crate) fn is_empty(&self) -> bool {
        self.fields.is_empty() && self.refused.is_none()
    }

    /// Every fault, for the summary.
    pub(crate) fn lines(&self) -> Vec<FaultLine> {
        self.fields.iter().map(|(field, text)| FaultLine { field: field.clone(), text: text.clone() }).collect()
    }
}

fn sentences(errors: &FieldErrors, p: &Frame) -> BTreeMap<String, String> {
    errors.iter().map(|(field, fault)| (field.to_owned(), p.tn(fault.key, &fault.args))).collect()
}

/// A closed word of a form, such as a kind of seat.
pub(crate) fn word<T: std::str::FromStr>(text: &str) -> Result<T, Fault> {
    text.parse().map_err(|_| Fault::new(if text.is_empty() { "field-required" } else { "field-unknown-word" }))
}

/// A whole number in a range.
pub(crate) fn number(text: &str, least: u32, most: u32) -> Result<u32, Fault> {
    let fault = || Fault::new("field-number").with("least", least).with("most", most);
    text.trim().parse().ok().filter(|value| (least..=most).contains(value)).ok_or_else(fault)
}

/// A day as a date field sends it.
pub(crate) fn day(text: &str) -> Result<kernel::Day, Fault> {
    text.trim().parse().map_err(|_| Fault::new(if text.trim().is_empty() { "field-required" } else { "field-date" }))
}

/// A field that may stay empty.
pub(crate) fn optional<T>(text: &str, parse: impl FnOnce(&str) -> Result<T, Fault>) -> Result<Option<T>, Fault> {
    if text.trim().is_empty() { Ok(None) } else { parse(text).map(Some) }
}
