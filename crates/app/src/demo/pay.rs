//! What partners were offered, what they said to it, what they claimed and when they had it (agreements.toml).

use ::partner::Person;
use ::partner::pay::{
    Agreement, Consent, Level, NewExpense, NewWork, Offer, PayBook, PayChoice, PayForm, agree_to_work, approve_claim,
    claim_expense, claim_work, end_work, offer_work, pay_out,
};
use anyhow::Context;
use kernel::{Currency, Money, SeatKind, need};
use serde::Deserialize;
use store::Tx;

use super::partner::STEWARD;
use super::year::{Year, line, prose};

#[derive(Deserialize)]
struct File {
    agreement: Vec<AgreementRow>,
}

#[derive(Deserialize)]
struct AgreementRow {
    person: String,
    role: String,
    offered: String,
    hours: u32,
    pay: String,
    wanted: Level,
    agreed: Level,
    delivered: Level,
    hours_done: u32,
    expenses: i64,
}

/// What an hour is worth, in cents; the same for every partner of the year.
const RATE: i64 = 6000;
/// A cap that one of the files names in its own words: 150 dollars a month.
const CAP: i64 = 15_000;
/// Work was claimed in so many months.
const MONTHS: u32 = 10;

fn usd(minor: i64) -> anyhow::Result<Money> {
    Money::of_minor(minor, Currency::Usd).context("an amount")
}

/// Everybody is offered pay before the first hour, claims month by month, and is paid every second Friday.
pub(super) async fn seed(year: &mut Year, tx: &mut Tx) -> anyhow::Result<()> {
    let file: File = toml::from_str(include_str!("../../demo/agreements.toml")).context("agreements.toml")?;
    let mut agreed = Vec::new();
    for row in file.agreement {
        let agreement = offer(year, tx, &row).await.with_context(|| row.person.clone())?;
        agreed.push((row, agreement));
    }
    for month in 2..2 + MONTHS {
        for (row, agreement) in &agreed {
            claim(year, tx, row, agreement, month).await.with_context(|| row.person.clone())?;
        }
        let act = year.act(tx, STEWARD, &format!("M{month}-28")).await?;
        pay_out(tx, &act, year.initiative()?, line(&format!("TR-{month:02}"))?).await?;
    }
    Ok(())
}

/// At the end of the year people look back, when all of its work is done.
pub(super) async fn seed_ends(year: &mut Year, tx: &mut Tx) -> anyhow::Result<()> {
    let file: File = toml::from_str(include_str!("../../demo/agreements.toml")).context("agreements.toml")?;
    for row in &file.agreement {
        let held = tx.agreements(year.initiative()?, Some(year.person(&row.person)?)).await?;
        let agreement = held.first().context("an agreement of the year")?;
        // Two in three have looked back; the others go on into the second year.
        if agreement.id.to_string().bytes().map(usize::from).sum::<usize>() % 3 > 0 {
            let act = year.act(tx, &row.person, "M12-20").await?;
            end_work(tx, &act, agreement.id, row.delivered).await?;
        }
    }
    Ok(())
}

async fn offer(year: &mut Year, tx: &mut Tx, row: &AgreementRow) -> anyhow::Result<Agreement> {
    let person: Person = need(tx, year.person(&row.person)?).await?;
    let new = Offer {
        role: line(&row.role)?,
        seat: SeatKind::Partner,
        starts: year.day(&row.offered)? + chrono::Days::new(7),
        hours: row.hours,
        rate: usd(RATE)?,
        level: row.agreed,
        expenses: prose(
            "Travel, care at home while you are with us, and a helper if you want one. Tickets are bought for you.",
        )?,
        credit: line("By name where you helped to write, with thanks where you wish, or not at all.")?,
        feedback: line("An answer with a reason to each thing you say, within ten working days.")?,
        leave: line("At any time, with one line. What you did until then is paid.")?,
    };
    let mut act = year.act(tx, STEWARD, &row.offered).await?;
    let agreement = offer_work(tx, &mut act, year.initiative()?, person.id, new).await?;
    let choice = match row.pay.as_str() {
        "declined" => PayChoice::Decline,
        "capped" => PayChoice::Cap(usd(CAP)?),
        _ => PayChoice::Accept,
    };
    let form = if choice == PayChoice::Decline { PayForm::Other } else { PayForm::Transfer };
    let at = year.at(&row.offered)? + chrono::TimeDelta::days(2);
    let act = year.act_of(tx, person.id, at).await?;
    Ok(agree_to_work(tx, &act, agreement.id, Consent { choice, form, wanted: row.wanted }).await?)
}

/// The hours of a month in one claim, and a fifth of the year's expenses in each of five months.
async fn claim(
    year: &mut Year,
    tx: &mut Tx,
    row: &AgreementRow,
    agreement: &Agreement,
    month: u32,
) -> anyhow::Result<()> {
    let place = u32::try_from(row.person.len())?;
    let date = format!("M{month}-{:02}", 5 + (place + month) % 18);
    let day = year.day(&date)?;
    let minutes = (row.hours_done * 60 / MONTHS).min(1440);
    if minutes == 0 || day < agreement.offer.starts {
        return Ok(());
    }
    let mut claims = Vec::new();
    let mut act = year.act(tx, &row.person, &date).await?;
    let what = line("Reading, meetings and preparation of the month")?;
    claims.push(claim_work(tx, &mut act, agreement.id, NewWork { day, minutes, what }).await?);
    if row.expenses > 0 && month.is_multiple_of(2) {
        let what = line("Travel, and help at home meanwhile")?;
        let amount = usd(row.expenses * 100 / 5)?;
        claims.push(claim_expense(tx, &mut act, agreement.id, NewExpense { day, amount, what }).await?);
    }
    let at = year.at(&date)? + chrono::TimeDelta::days(2);
    for claim in claims {
        let steward = year.person(STEWARD)?;
        let act = year.act_of(tx, steward, at).await?;
        approve_claim(tx, &act, claim.id).await?;
    }
    Ok(())
}
