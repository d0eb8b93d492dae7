//! Passkeys: added on the account page, used on the sign-in page. Both ceremonies are two requests of a small script.

use axum::extract::State;
use axum::response::IntoResponse;
use axum::routing::post;
use axum::{Json, Router};
use axum_extra::extract::cookie::CookieJar;
use chrono::TimeDelta;
use kernel::{Mint, PersonId, Refusal};
use serde::{Deserialize, Serialize};
use store::PasskeyRow;
use uuid::Uuid;
use webauthn_rs::prelude::{
    DiscoverableAuthentication, DiscoverableKey, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential,
};

use crate::error::WebError;
use crate::form::{Sent, SentJson};
use crate::page::{Answer, done};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/me/passkeys/begin", post(begin_adding))
        .route("/me/passkeys/finish", post(finish_adding))
        .route("/me/passkeys/remove", post(remove))
        .route("/sign-in/passkey/begin", post(begin_entering))
        .route("/sign-in/passkey/finish", post(finish_entering))
}

/// The first half of a ceremony: what the browser needs, and a secret that names the other half.
#[derive(Serialize)]
struct Begun<T> {
    ceremony: String,
    options: T,
}

const MINUTES: i64 = 5;

fn refused() -> WebError {
    WebError::Refused(Refusal::new("refused-passkey"))
}

fn user_of(person: PersonId) -> Uuid {
    let text = person.to_string();
    Uuid::try_parse(text.trim_start_matches("per_")).unwrap_or_default()
}

async fn keep(app: &App, visit: &Visit, kind: &str, state: &impl Serialize) -> Result<String, WebError> {
    let secret = Mint::at(visit.now).secret();
    let state = serde_json::to_string(state).map_err(|error| WebError::Internal(Box::new(error)))?;
    let mut tx = app.begin().await?;
    tx.add_ceremony(&secret, kind, visit.actor.person, &state, visit.now + TimeDelta::minutes(MINUTES)).await?;
    tx.commit().await?;
    Ok(secret.text())
}

async fn begin_adding(State(app): State<App>, visit: Visit) -> Answer {
    let person = visit.person()?;
    let held = app.read().await?.passkeys(person).await?;
    let known = held.iter().filter_map(|row| serde_json::from_str::<Passkey>(&row.credential).ok());
    let known: Vec<_> = known.map(|key| key.cred_id().clone()).collect();
    let name = visit.name.clone().unwrap_or_default();
    let (options, state) =
        app.passkeys().start_passkey_registration(user_of(person), &name, &name, Some(known)).map_err(|_| refused())?;
    let mut options = serde_json::to_value(&options).map_err(|error| WebError::Internal(Box::new(error)))?;
    // Signing in asks for no name, so the key itself has to know whose it is.
    options["publicKey"]["authenticatorSelection"]["residentKey"] = "required".into();
    options["publicKey"]["authenticatorSelection"]["requireResidentKey"] = true.into();
    let ceremony = keep(&app, &visit, "add", &state).await?;
    Ok(Json(Begun { ceremony, options }).into_response())
}

#[derive(Deserialize)]
struct Adding {
    ceremony: String,
    label: String,
    credential: RegisterPublicKeyCredential,
}

#[derive(Serialize)]
struct Onward {
    to: String,
}

async fn finish_adding(State(app): State<App>, visit: Visit, SentJson(sent): SentJson<Adding>) -> Answer {
    let person = visit.person()?;
    let mut tx = app.begin().await?;
    let state = tx.take_ceremony(&sent.ceremony, "add", visit.now).await?.ok_or_else(refused)?;
    let state: PasskeyRegistration = serde_json::from_str(&state).map_err(|_| refused())?;
    let key = app.passkeys().finish_passkey_registration(&sent.credential, &state).map_err(|_| refused())?;
    let label: String = sent.label.chars().filter(|c| !c.is_control()).take(60).collect();
    let credential = serde_json::to_string(&key).map_err(|error| WebError::Internal(Box::new(error)))?;
    let id = credential_id(key.cred_id().as_ref());
    tx.add_passkey(&PasskeyRow { id, person, label, credential, added: visit.now, used: None }).await?;
    tx.commit().await?;
    Ok(Json(Onward { to: "/me/account?done=done-passkey-added".to_owned() }).into_response())
}

fn credential_id(bytes: &[u8]) -> String {
    use base64::Engine;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes)
}

async fn begin_entering(State(app): State<App>, visit: Visit) -> Answer {
    let (options, state) = app.passkeys().start_discoverable_authentication().map_err(|_| refused())?;
    let ceremony = keep(&app, &visit, "enter", &state).await?;
    Ok(Json(Begun { ceremony, options }).into_response())
}

#[derive(Deserialize)]
struct Entering {
    ceremony: String,
    back: String,
    credential: PublicKeyCredential,
}

async fn finish_entering(
    State(app): State<App>,
    visit: Visit,
    jar: CookieJar,
    SentJson(sent): SentJson<Entering>,
) -> Answer {
    let mut tx = app.begin().await?;
    let state = tx.take_ceremony(&sent.ceremony, "enter", visit.now).await?.ok_or_else(refused)?;
    let state: DiscoverableAuthentication = serde_json::from_str(&state).map_err(|_| refused())?;
    let (user, id) = app.passkeys().identify_discoverable_authentication(&sent.credential).map_err(|_| refused())?;
    let id = credential_id(id);
    let row = tx.passkey(&id).await?.filter(|row| user_of(row.person) == user).ok_or_else(refused)?;
    let mut key: Passkey = serde_json::from_str(&row.credential).map_err(|_| refused())?;
    let result = app
        .passkeys()
        .finish_discoverable_authentication_v2(&sent.credential, state, DiscoverableKey::from(&key))
        .map_err(|_| refused())?;
    key.update_credential(&result);
    let credential = serde_json::to_string(&key).map_err(|error| WebError::Internal(Box::new(error)))?;
    tx.passkey_used(&id, &credential, visit.now).await?;
    let jar = super::begin(&app, &mut tx, super::account_language(jar), row.person, visit.now).await?;
    tx.commit().await?;
    Ok((jar, Json(Onward { to: crate::home::own_path(&sent.back).to_owned() })).into_response())
}

#[derive(Deserialize)]
struct Removal {
    id: String,
}

async fn remove(State(app): State<App>, visit: Visit, Sent(sent): Sent<Removal>) -> Answer {
    let mut tx = app.begin().await?;
    if !tx.drop_passkey(&sent.id, visit.person()?).await? {
        return Err(WebError::NotFound);
    }
    tx.commit().await?;
    done("/me/account", "done-passkey-removed")
}
