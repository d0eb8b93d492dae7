//! One's own account: name, language, passkeys, API keys, sessions.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::routing::{get, post};
use axum_extra::extract::cookie::{Cookie, CookieJar};
use kernel::{FieldErrors, Lang, Line, Mint, Stamp, TokenId, need};
use partner::{Person, change_own_details};
use serde::Deserialize;
use store::PasskeyRow;

use crate::error::WebError;
use crate::form::{Faults, Sent, optional};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/me/account", get(show).post(change))
        .route("/me/account/keys", post(add_key))
        .route("/me/account/keys/remove", post(remove_key))
        .route("/me/account/sign-out-everywhere", post(leave_everywhere))
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct AccountForm {
    name: String,
    about: String,
    lang: String,
}

#[derive(Template)]
#[template(path = "accounts/account.html")]
struct AccountPage {
    p: Frame,
    email: String,
    form: AccountForm,
    faults: Faults,
    passkeys: Vec<PasskeyRow>,
    keys: Vec<(TokenId, String, Stamp)>,
    new_key: Option<String>,
}

async fn account(app: &App, visit: &Visit, new_key: Option<String>) -> Result<AccountPage, WebError> {
    let id = visit.person()?;
    let mut tx = app.read().await?;
    let person: Person = need(&mut tx, id).await?;
    let form = AccountForm {
        name: person.name.to_string(),
        about: person.about.as_ref().map(ToString::to_string).unwrap_or_default(),
        lang: person.lang.tag().to_owned(),
    };
    let (passkeys, keys) = (tx.passkeys(id).await?, tx.tokens(id).await?);
    let p = visit.frame("account-title");
    Ok(AccountPage { p, email: person.email.to_string(), form, faults: Faults::default(), passkeys, keys, new_key })
}

async fn show(State(app): State<App>, visit: Visit) -> Answer {
    page(&account(&app, &visit, None).await?)
}

async fn change(State(app): State<App>, visit: Visit, jar: CookieJar, Sent(form): Sent<AccountForm>) -> Answer {
    match save(&app, &visit, &form).await {
        Ok(()) => {
            let jar = jar.remove(Cookie::build("lang").path("/"));
            Ok(super::on(jar, "/me/account?done=done-account-saved"))
        }
        Err(error) => {
            let faults = Faults::of(error, &visit.frame("account-title"))?;
            again(&AccountPage { form, faults, ..account(&app, &visit, None).await? })
        }
    }
}

async fn save(app: &App, visit: &Visit, form: &AccountForm) -> Result<(), WebError> {
    let mut errors = FieldErrors::default();
    let name = errors.take("name", Line::parse_max(&form.name, 120));
    let about = errors.take("about", optional(&form.about, |text| Line::parse_max(text, 200)));
    let lang = Lang::of_tag(&form.lang).unwrap_or(visit.lang);
    let (name, about) = errors.or(name.zip(about))?;
    let mut tx = app.begin().await?;
    change_own_details(&mut tx, &mut visit.act(), name, about, lang).await?;
    tx.commit().await?;
    Ok(())
}

#[derive(Deserialize)]
struct KeyForm {
    #[serde(default)]
    label: String,
}

/// A new key is shown once, on the answer to this form; only its hash is kept.
async fn add_key(State(app): State<App>, visit: Visit, Sent(form): Sent<KeyForm>) -> Answer {
    let person = visit.person()?;
    let mut mint = Mint::at(visit.now);
    let secret = mint.secret();
    let label: String = form.label.chars().filter(|c| !c.is_control()).take(60).collect();
    let mut tx = app.begin().await?;
    tx.add_token(TokenId::mint(&mut mint), &secret, person, label.trim(), visit.now).await?;
    tx.commit().await?;
    page(&account(&app, &visit, Some(secret.text())).await?)
}

#[derive(Deserialize)]
struct KeyRemoval {
    id: String,
}

async fn remove_key(State(app): State<App>, visit: Visit, Sent(sent): Sent<KeyRemoval>) -> Answer {
    let id = sent.id.parse().map_err(|_| WebError::NotFound)?;
    let mut tx = app.begin().await?;
    if !tx.drop_token(id, visit.person()?).await? {
        return Err(WebError::NotFound);
    }
    tx.commit().await?;
    done("/me/account", "done-key-removed")
}

async fn leave_everywhere(State(app): State<App>, visit: Visit) -> Answer {
    let mut tx = app.begin().await?;
    tx.end_sessions(visit.person()?).await?;
    tx.commit().await?;
    done("/", "done-signed-out")
}

#[cfg(test)]
mod sample;
