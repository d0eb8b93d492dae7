//! An agreement as its person and as who makes the payments see it.

use partner::pay::AgreementState;

use super::*;
use crate::partner::pay::sample::{agreed, agreement, claim};
use crate::partner::sample::initiative;
use crate::sample;

#[test]
fn an_agreement_reads_as_kept() {
    sample::keep("partner/pay/agreement", |visit| {
        let page = |state, mine| {
            let agreement = agreement(state);
            AgreementPage {
                p: visit.frame_titled("Reader of practices"),
                form: AnswerForm::of(&agreement),
                agreement,
                initiative: initiative(),
                name: "Marisol Vega".to_owned(),
                mine,
                claims: vec![],
                minutes: 0,
                payee: None,
                advice: vec![],
                faults: Faults::default(),
            }
        };
        let claims = vec![claim(1, "paid"), claim(2, "returned")];
        let own = AgreementPage { claims: claims.clone(), minutes: 150, ..page(agreed(), true) };
        let theirs = AgreementPage { claims, minutes: 150, ..page(agreed(), false) };
        vec![("offered", page(AgreementState::Offered, true)), ("own", own), ("payer", theirs)]
    });
}
