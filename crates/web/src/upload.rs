//! Files that people send with a form: what they are is read from their content, never from their name.

use axum::extract::multipart::MultipartError;
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request};
use axum::http::{Method, StatusCode, header};
use axum::response::IntoResponse;
use kernel::Line;
use press::ImageKind;
use serde::de::DeserializeOwned;

use crate::error::WebError;
use crate::form::{Sent, SentJson};

/// The largest file that is taken, in megabytes. A page scanned in colour has about one.
pub(crate) const LARGEST_MB: usize = 10;
/// The largest form with a file: a little more than the file.
pub(crate) const LARGEST_FORM: usize = (LARGEST_MB << 20) + (64 << 10);
/// The largest JSON where a file might have come instead: what every other act takes.
const LARGEST_JSON: usize = 2 << 20;
/// Pictures with more points than this would fill the memory when they are unpacked, however small their file.
const MOST_POINTS: u64 = 60_000_000;

/// The kinds of file that are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Media {
    /// A paper.
    Pdf,
    /// A picture.
    Png,
    /// A photograph.
    Jpeg,
    /// Plain text.
    Text,
}

impl Media {
    const ALL: [Self; 4] = [Self::Pdf, Self::Png, Self::Jpeg, Self::Text];

    /// What the bytes are; `None` for everything else, and for pictures too large to unpack.
    pub(crate) fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(b"%PDF-") {
            return Some(Self::Pdf);
        }
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            return points_of_png(bytes).filter(|points| *points <= MOST_POINTS).map(|_| Self::Png);
        }
        if bytes.starts_with(b"\xff\xd8\xff") {
            return points_of_jpeg(bytes).filter(|points| *points <= MOST_POINTS).map(|_| Self::Jpeg);
        }
        let text = std::str::from_utf8(bytes).ok()?;
        let plain = |char: char| !char.is_control() || matches!(char, '\n' | '\r' | '\t');
        (!text.trim().is_empty() && text.chars().all(plain)).then_some(Self::Text)
    }

    /// Its name in headers.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Text => "text/plain; charset=utf-8",
        }
    }

    /// The kind with this name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|media| media.name() == name)
    }

    /// The kind of picture it is.
    pub(crate) fn picture(self) -> Option<ImageKind> {
        match self {
            Self::Png => Some(ImageKind::Png),
            Self::Jpeg => Some(ImageKind::Jpeg),
            Self::Pdf | Self::Text => None,
        }
    }
}

fn number(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |sum, byte| (sum << 8) | u64::from(*byte))
}

/// Width times height, from the head of a PNG.
fn points_of_png(bytes: &[u8]) -> Option<u64> {
    Some(number(bytes.get(16..20)?) * number(bytes.get(20..24)?))
}

/// Width times height, from the first frame of a JPEG.
fn points_of_jpeg(bytes: &[u8]) -> Option<u64> {
    let mut at = 2;
    loop {
        let marker = *bytes.get(at + 1)?;
        if *bytes.get(at)? != 0xff {
            return None;
        }
        let frame = (0xc0..=0xcf).contains(&marker) && !matches!(marker, 0xc4 | 0xc8 | 0xcc);
        if frame {
            return Some(number(bytes.get(at + 5..at + 7)?) * number(bytes.get(at + 7..at + 9)?));
        }
        // Bytes that fill the room before a marker stand alone.
        at += if marker == 0xff { 1 } else { 2 + usize::try_from(number(bytes.get(at + 2..at + 4)?)).ok()? };
    }
}

/// A file as it came.
#[derive(Debug, Clone)]
pub(crate) struct Upload {
    /// Its name, without folders.
    pub name: Line,
    /// The file.
    pub bytes: Vec<u8>,
}

/// A form that may carry one file, in the field `file`.
pub(crate) struct SentWithFile<T> {
    /// The other fields.
    pub form: T,
    /// The file, where one was chosen.
    pub file: Option<Upload>,
}

impl<S, T> FromRequest<S> for SentWithFile<T>
where
    T: DeserializeOwned,
    S: Send + Sync,
{
    type Rejection = WebError;

    async fn from_request(request: Request, state: &S) -> Result<Self, WebError> {
        if !is_multipart(&request) {
            let Sent(form) = Sent::from_request(request, state).await?;
            return Ok(Self { form, file: None });
        }
        let parts = Multipart::from_request(request, state).await;
        let (fields, file) = read(parts.map_err(|_| WebError::Unreadable("error-unreadable-what"))?).await?;
        // The fields are read as those of any other form.
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let plain = Request::builder()
            .method(Method::POST)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(body.into())
            .map_err(|error| WebError::Internal(Box::new(error)))?;
        let Sent(form) = Sent::from_request(plain, state).await?;
        Ok(Self { form, file })
    }
}

/// What a program sends where a file may come along: JSON, or the fields as a form with the file.
pub(crate) struct JsonOrFile<T> {
    /// The other fields.
    pub form: T,
    /// The file, where one was sent.
    pub file: Option<Upload>,
}

impl<S, T> FromRequest<S> for JsonOrFile<T>
where
    T: DeserializeOwned,
    S: Send + Sync,
{
    type Rejection = WebError;

    async fn from_request(mut request: Request, state: &S) -> Result<Self, WebError> {
        if is_multipart(&request) {
            let SentWithFile { form, file } = SentWithFile::from_request(request, state).await?;
            return Ok(Self { form, file });
        }
        // The room made for a file is not for a text.
        DefaultBodyLimit::max(LARGEST_JSON).apply(&mut request);
        let SentJson(form) = SentJson::from_request(request, state).await?;
        Ok(Self { form, file: None })
    }
}

fn is_multipart(request: &Request) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("multipart/form-data"))
}

async fn read(mut parts: Multipart) -> Result<(Vec<(String, String)>, Option<Upload>), WebError> {
    let (mut fields, mut file) = (Vec::new(), None);
    while let Some(part) = parts.next_field().await.map_err(|error| unread(&error))? {
        let name = part.name().unwrap_or_default().to_owned();
        let Some(called) = part.file_name().map(str::to_owned) else {
            let text = part.text().await.map_err(|error| unread(&error))?;
            fields.push((name, text));
            continue;
        };
        let bytes = part.bytes().await.map_err(|error| unread(&error))?.to_vec();
        // A browser sends an empty part without a name where nothing was chosen.
        if name == "file" && !(called.is_empty() && bytes.is_empty()) {
            file = Some(Upload { name: plain_name(&called), bytes });
        }
    }
    Ok((fields, file))
}

fn unread(error: &MultipartError) -> WebError {
    let too_big = error.status() == StatusCode::PAYLOAD_TOO_LARGE;
    WebError::Unreadable(if too_big { "error-file-too-big" } else { "error-unreadable-what" })
}

/// The last part of a name, short enough and without what no name should have.
fn plain_name(called: &str) -> Line {
    let last = called.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept: String = last.chars().filter(|char| !char.is_control()).take(120).collect();
    Line::parse(&kept).or_else(|_| Line::parse("file")).expect("a word is a line")
}

/// A file for the reader to keep, under its own name in any script.
pub(crate) fn to_keep(name: &str, media: Media, bytes: Vec<u8>) -> axum::response::Response {
    let plain: String = name
        .chars()
        .map(|char| if char.is_ascii_alphanumeric() || "._- ".contains(char) { char } else { '_' })
        .collect();
    let coded: String = name
        .bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect();
    let disposition = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{coded}");
    ([(header::CONTENT_TYPE, media.name().to_owned()), (header::CONTENT_DISPOSITION, disposition)], bytes)
        .into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes
    }

    #[test]
    fn what_a_file_is_its_content_says() {
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x0b\x08\0\x10\0\x20".to_vec();
        let cases: [(&[u8], Option<Media>); 9] = [
            (b"%PDF-1.7\n", Some(Media::Pdf)),
            (&png(100, 80), Some(Media::Png)),
            (&jpeg, Some(Media::Jpeg)),
            ("Acta de la reunión\r\n\tuno".as_bytes(), Some(Media::Text)),
            (b"MZ\0\0", None),
            (b"caf\xe9", None),
            (b" \n", None),
            (b"\x89PNG\r\n\x1a\n", None),
            (&png(40_000, 40_000), None),
        ];
        for (bytes, expected) in cases {
            assert_eq!(Media::of(bytes), expected, "{:?}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn a_name_leads_to_no_folder_and_is_never_empty() {
        for (called, expected) in [
            ("../../etc/passwd", "passwd"),
            ("C:\\papers\\minutes.pdf", "minutes.pdf"),
            ("acta\u{0}.txt", "acta.txt"),
            ("/", "file"),
        ] {
            assert_eq!(plain_name(called).as_str(), expected);
        }
    }
}
