//! Signing in by a mailed link or a passkey; one's own account.

mod account;
mod passkeys;
mod sign_in;

use axum::Router;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use chrono::TimeDelta;
use kernel::{Mint, PersonId, Stamp};
use store::Tx;

use crate::error::WebError;
use crate::state::App;
use crate::visit::cookie_name;

pub(crate) fn routes() -> Router<App> {
    Router::new().merge(sign_in::routes()).merge(passkeys::routes()).merge(account::routes())
}

/// How long a session lasts. Partners may be away for weeks and come back on the same phone.
const SESSION_DAYS: i64 = 60;

/// Begins a session in the transaction and gives the cookie jar that carries it.
pub(crate) async fn begin(
    app: &App,
    tx: &mut Tx,
    jar: CookieJar,
    person: PersonId,
    now: Stamp,
) -> Result<CookieJar, WebError> {
    let secret = Mint::at(now).secret();
    tx.begin_session(&secret, person, now, now + TimeDelta::days(SESSION_DAYS)).await?;
    let secure = app.site().base.scheme() == "https";
    let cookie = Cookie::build((cookie_name(app), secret.text()))
        .path("/")
        .http_only(true)
        .secure(secure)
        .same_site(SameSite::Lax)
        .max_age(time_days(SESSION_DAYS))
        .build();
    Ok(jar.add(cookie))
}

/// At a real sign-in the account's language wins over what the browser chose before.
fn account_language(jar: CookieJar) -> CookieJar {
    jar.remove(Cookie::build("lang").path("/"))
}

fn time_days(days: i64) -> time::Duration {
    time::Duration::days(days)
}

/// Sets the cookies and goes on to a path of ours.
pub(crate) fn on(jar: CookieJar, path: &str) -> Response {
    (jar, Redirect::to(crate::home::own_path(path))).into_response()
}
