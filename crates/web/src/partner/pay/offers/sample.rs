//! The desk of pay and the form of an offer.

use partner::pay::{PayForm, Purpose};

use super::*;
use crate::partner::pay::sample::{agreement_line, claim, usd};
use crate::partner::sample::initiative;
use crate::sample::{self, id};

#[test]
fn the_desk_reads_as_kept() {
    sample::keep("partner/pay/desk", |visit| {
        let page = |agreements: Vec<AgreementLine>, claims: Vec<ClaimLine>, transfers| DeskPage {
            p: visit.frame("pay-title"),
            initiative: initiative(),
            figures: pay_figures(&agreements, &claims),
            sent: claims.into_iter().filter(|claim| claim.stage == "sent").collect(),
            agreements,
            transfers,
            form: PaidForm::default(),
            faults: Faults::default(),
        };
        let due = Transfer {
            claim: id("clm", 3),
            person: id("per", 1),
            name: "Marisol Vega".to_owned(),
            amount: usd(9_000),
            purpose: Purpose::Work,
            what: "Meeting of the panel".to_owned(),
            form: PayForm::Transfer,
            redirected: Some("A patients' group".to_owned()),
            payee: None,
        };
        let full = page(vec![agreement_line("agreed")], vec![claim(1, "paid"), claim(2, "sent")], vec![due]);
        vec![("empty", page(vec![], vec![], vec![])), ("full", full)]
    });
}

#[test]
fn an_offer_reads_as_kept() {
    sample::keep("partner/pay/offer_new", |visit| {
        let p = visit.frame("offer-new-title");
        let form = OfferForm { rate: "sixty".to_owned(), ..OfferForm::default() };
        let faults = Faults::parse(&form.parse(visit).expect_err("fields are missing"), &p);
        vec![("with-faults", NewPage { p, slug: "a-year".to_owned(), form, faults })]
    });
}
