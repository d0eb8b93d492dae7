//! One's own account, as it begins and with a passkey and a key for programs.

use testkit::noon;

use super::*;
use crate::sample::{self, id};

#[test]
fn an_account_reads_as_kept() {
    sample::keep("accounts/account", |visit| {
        let page = || AccountPage {
            p: visit.frame("account-title"),
            email: "marisol@example.org".to_owned(),
            form: AccountForm {
                name: "Marisol Vega".to_owned(),
                about: String::new(),
                lang: visit.lang.tag().to_owned(),
            },
            faults: Faults::default(),
            passkeys: vec![],
            keys: vec![],
            new_key: None,
        };
        let passkey = PasskeyRow {
            id: "key".to_owned(),
            person: id("per", 1),
            label: "Phone".to_owned(),
            credential: String::new(),
            added: noon(),
            used: None,
        };
        let keys = vec![(id("tok", 1), "Reports".to_owned(), noon())];
        let full = AccountPage { passkeys: vec![passkey], keys, new_key: Some("f00d".to_owned()), ..page() };
        vec![("new", page()), ("with-keys", full)]
    });
}
