//! A consent as its column keeps it.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Day, Line, Stamp, from_micros, micros};
use partner::story::{Audience, Channel, Consent, Grant, Naming, NewConsent, Purpose, Statement};

use crate::StoreError;

/// The terms as JSON. Words and days only, and two names.
#[derive(serde::Serialize, serde::Deserialize)]
struct ConsentColumn {
    at: i64,
    form: String,
    discloses: Option<String>,
    grants: BTreeMap<Purpose, (Audience, BTreeSet<Channel>)>,
    naming: Naming,
    pseudonym: Option<String>,
    until: Day,
    signed: String,
    understood: BTreeSet<Statement>,
}

pub(super) fn written(consent: &Consent) -> String {
    let terms = &consent.terms;
    let column = ConsentColumn {
        at: micros(consent.at),
        form: consent.form.clone(),
        discloses: consent.discloses.as_ref().map(Line::to_string),
        grants: terms.grants.iter().map(|(to, one)| (*to, (one.audience, one.channels.clone()))).collect(),
        naming: terms.naming,
        pseudonym: terms.pseudonym.as_ref().map(Line::to_string),
        until: terms.until,
        signed: terms.signed.to_string(),
        understood: terms.understood.clone(),
    };
    serde_json::to_string(&column).expect("words and days are JSON")
}

pub(super) fn read(text: &str) -> Result<Consent, StoreError> {
    let spoiled = || StoreError::Row { column: "consent", found: String::new() };
    let line = |text: &str| Line::parse(text).map_err(|_| spoiled());
    let column: ConsentColumn = serde_json::from_str(text).map_err(|_| spoiled())?;
    let at: Stamp = from_micros(column.at).ok_or_else(spoiled)?;
    let grants = column.grants.into_iter().map(|(to, (audience, channels))| (to, Grant { audience, channels }));
    Ok(Consent {
        at,
        form: column.form,
        discloses: column.discloses.as_deref().map(line).transpose()?,
        terms: NewConsent {
            grants: grants.collect(),
            naming: column.naming,
            pseudonym: column.pseudonym.as_deref().map(line).transpose()?,
            until: column.until,
            signed: line(&column.signed)?,
            understood: column.understood,
        },
    })
}
