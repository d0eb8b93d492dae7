//! What the samples of pay show: one agreement with two claims.

use chrono::Days;
use kernel::{Currency, Money, SeatKind, Version};
use partner::pay::{
    Agreement, AgreementLine, AgreementRecord, AgreementState, ClaimLine, Consent, Level, Offer, PayChoice, PayForm,
    Purpose,
};
use testkit::{line, noon, prose};

use crate::partner::sample::day;
use crate::sample::id;

pub(super) fn usd(minor: i64) -> Money {
    Money::of_minor(minor, Currency::Usd).expect("an amount")
}

pub(super) fn agreement(state: AgreementState) -> Agreement {
    Agreement::restore(AgreementRecord {
        id: id("agr", 1),
        version: Version(2),
        initiative: id("ini", 1),
        person: id("per", 1),
        offer: Offer {
            role: line("Reader of practices"),
            seat: SeatKind::Partner,
            starts: day(1),
            hours: 24,
            rate: usd(6_000),
            level: Level::Collaborate,
            expenses: prose("Travel, and care at home."),
            credit: line("By name, if you wish."),
            feedback: line("An answer to each thing you say."),
            leave: line("At any time, with one line."),
        },
        offered: noon() - Days::new(40),
        state,
    })
}

pub(super) fn agreed() -> AgreementState {
    let consent = Consent { choice: PayChoice::Cap(usd(15_000)), form: PayForm::Transfer, wanted: Level::Lead };
    AgreementState::Agreed { at: noon() - Days::new(39), consent }
}

pub(super) fn agreement_line(stage: &str) -> AgreementLine {
    AgreementLine {
        id: id("agr", 1),
        initiative: "a-year".to_owned(),
        person: id("per", 1),
        name: "Marisol Vega".to_owned(),
        role: "Reader of practices".to_owned(),
        seat: SeatKind::Partner,
        rate: usd(6_000),
        level: Level::Collaborate,
        wanted: Some(Level::Lead),
        delivered: None,
        offered: noon() - Days::new(40),
        stage: stage.to_owned(),
    }
}

pub(super) fn claim(number: u16, stage: &str) -> ClaimLine {
    ClaimLine {
        id: id("clm", number),
        agreement: id("agr", 1),
        person: id("per", 1),
        name: "Marisol Vega".to_owned(),
        seat: SeatKind::Partner,
        purpose: if number == 1 { Purpose::Work } else { Purpose::Expense },
        day: day(2),
        minutes: if number == 1 { 150 } else { 0 },
        amount: usd(if number == 1 { 15_000 } else { 1_250 }),
        what: if number == 1 { "Read four practices" } else { "Bus" }.to_owned(),
        sent: noon() - Days::new(20),
        paid: (stage == "paid").then(|| noon() - Days::new(9)),
        reason: (stage == "returned").then(|| "Which day was it?".to_owned()),
        stage: stage.to_owned(),
    }
}
