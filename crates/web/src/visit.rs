//! One request: who, when, in which language, and the frame of its page.

use axum::extract::{FromRef, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use axum_extra::extract::cookie::CookieJar;
use kernel::{Act, Actor, Lang, Mint, Stamp};
use store::Session;
use voice::phrases;

use crate::assets;
use crate::error::WebError;
use crate::frame::{Frame, NavItem, Who};
use crate::state::App;

/// What a handler knows of the request besides its form.
#[derive(Debug, Clone)]
pub(crate) struct Visit {
    /// Who asks, with roles.
    pub actor: Actor,
    /// The name shown, when signed in.
    pub name: Option<String>,
    /// The reader's language: the account's, else the switch's, else the browser's.
    pub lang: Lang,
    /// When the request came in.
    pub now: Stamp,
    theme: String,
    path: String,
    /// The page a form was sent from, for a request that sends one.
    sent_from: Option<String>,
    flash: Option<String>,
    demo: bool,
}

/// The name of the session's cookie. Over https it is bound to the host.
pub(crate) fn cookie_name(app: &App) -> &'static str {
    if app.site().base.scheme() == "https" { "__Host-session" } else { "session" }
}

impl Visit {
    /// Reads who asks from the cookie or the API key.
    pub(crate) async fn of(app: &App, parts: &mut Parts) -> Result<Self, WebError> {
        let now = app.now();
        let jar = CookieJar::from_headers(&parts.headers);
        let session = session(app, &parts.headers, &jar, now).await?;
        let theme = jar.get("theme").map(|cookie| cookie.value()).filter(|theme| matches!(*theme, "light" | "dark"));
        let chosen = jar.get("lang").and_then(|cookie| Lang::of_tag(cookie.value()));
        let lang =
            chosen.or(session.as_ref().map(|session| session.lang)).unwrap_or_else(|| browser_language(&parts.headers));
        let flash = parts.uri.query().and_then(done_key).map(|key| phrases().say(lang, &key, &[]));
        Ok(Self {
            actor: session.as_ref().map_or_else(Actor::visitor, |session| session.actor.clone()),
            name: session.map(|session| session.name),
            lang,
            now,
            theme: theme.unwrap_or_default().to_owned(),
            path: parts.uri.path().to_owned(),
            sent_from: (!parts.method.is_safe()).then(|| page_before(&parts.headers)),
            flash,
            demo: app.site().demo,
        })
    }

    /// The visit of an error page: as found before the handler ran, else a visitor's.
    pub(crate) fn fallback(app: &App, found: Option<Self>) -> Self {
        found.unwrap_or_else(|| Self { demo: app.site().demo, ..Self::of_visitor(Lang::En, app.now()) })
    }

    /// A visitor's request for the front page.
    pub(crate) fn of_visitor(lang: Lang, now: Stamp) -> Self {
        Self {
            actor: Actor::visitor(),
            name: None,
            lang,
            now,
            theme: String::new(),
            path: "/".to_owned(),
            sent_from: None,
            flash: None,
            demo: false,
        }
    }

    /// Whether a form or record was sent, and not only a page asked for.
    pub(crate) fn sends(&self) -> bool {
        self.sent_from.is_some()
    }

    /// The page one is on: the address of a form takes no look.
    pub(crate) fn page(&self) -> &str {
        self.sent_from.as_deref().unwrap_or(&self.path)
    }

    /// The act of this request.
    pub(crate) fn act(&self) -> Act {
        Act::new(self.actor.clone(), self.now, Mint::at(self.now))
    }

    /// Whether somebody is signed in; else the reader is asked to.
    pub(crate) fn person(&self) -> Result<kernel::PersonId, WebError> {
        self.actor.person.ok_or(WebError::SignIn)
    }

    /// The frame of a page whose title is the phrase `key`.
    pub(crate) fn frame(&self, key: &str) -> Frame {
        let title = phrases().say(self.lang, key, &[]);
        self.frame_titled(title)
    }

    /// The frame of a page with a title of its own, such as the name of a practice.
    pub(crate) fn frame_titled(&self, title: impl Into<String>) -> Frame {
        Frame {
            title: title.into(),
            lang: self.lang.tag(),
            theme: self.theme.clone(),
            path: self.path.clone(),
            who: self.name.clone().map(|name| Who { name }),
            demo: self.demo,
            flash: self.flash.clone(),
            nav: self.nav(),
            style: assets::style_address().to_owned(),
        }
    }

    fn nav(&self) -> Vec<NavItem> {
        let item = |href: &'static str, key: &str| NavItem {
            href,
            label: phrases().say(self.lang, key, &[]),
            current: self.path == href || self.path.starts_with(&format!("{href}/")),
        };
        let mut items = vec![
            item("/initiatives", "nav-initiatives"),
            item("/calls", "nav-calls"),
            item("/gallery", "nav-gallery"),
            item("/reports", "nav-reports"),
            item("/library", "nav-library"),
            item("/impact", "nav-impact"),
        ];
        if self.actor.person.is_some() {
            items.push(item("/me", "nav-me"));
        }
        items
    }
}

/// The page that a form was sent from, as the browser says; the front page where it does not.
fn page_before(headers: &HeaderMap) -> String {
    let text = headers.get(header::REFERER).and_then(|value| value.to_str().ok()).unwrap_or_default();
    url::Url::parse(text).map_or_else(|_| "/".to_owned(), |page| page.path().to_owned())
}

async fn session(app: &App, headers: &HeaderMap, jar: &CookieJar, now: Stamp) -> Result<Option<Session>, WebError> {
    let key = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.strip_prefix("Bearer "));
    if let Some(key) = key {
        let found = app.read().await?.token(key).await?;
        return found.map(Some).ok_or(WebError::SignIn);
    }
    match jar.get(cookie_name(app)) {
        Some(cookie) => Ok(app.read().await?.session(cookie.value(), now).await?),
        None => Ok(None),
    }
}

/// The best of our languages by the browser's list; quality values are followed, `*` is English.
pub(crate) fn browser_language(headers: &HeaderMap) -> Lang {
    let list = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut best = (0.0, Lang::En);
    for entry in list.split(',') {
        let (tag, quality) = entry.split_once(";q=").unwrap_or((entry, "1"));
        let quality: f32 = quality.trim().parse().unwrap_or(0.0);
        if let Some(lang) = Lang::of_tag(tag.trim()).filter(|_| quality > best.0) {
            best = (quality, lang);
        }
    }
    best.1
}

/// The phrase that says what was just done: only keys `done-…` that the book has, so that nobody can put words on our page.
fn done_key(query: &str) -> Option<String> {
    let key = url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "done")?.1.into_owned();
    (key.starts_with("done-") && phrases().has(&key)).then_some(key)
}

impl<S> FromRequestParts<S> for Visit
where
    App: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, WebError> {
        match parts.extensions.get::<Self>() {
            Some(visit) => Ok(visit.clone()),
            None => Self::of(&App::from_ref(state), parts).await,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browsers_list_is_followed_as_far_as_we_know_its_languages() {
        let asked = |list: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_LANGUAGE, list.parse().unwrap());
            browser_language(&headers)
        };
        for list in ["tlh", "*", "", ",,;q=1,x", "es;q=x, en", "es;q=0", "en-GB, es;q=0.9"] {
            assert_eq!(asked(list), Lang::En, "{list}");
        }
        for list in ["es", "de, es-MX;q=0.8, en;q=0.5", "tlh;q=1,es;q=0.1"] {
            assert_eq!(asked(list), Lang::Es, "{list}");
        }
    }
}
