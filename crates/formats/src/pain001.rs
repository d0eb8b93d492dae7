//! Credit transfers for a bank: ISO 20022 `pain.001.001.09`, the version banks take in Europe and the United States.
//!
//! One file holds one batch of one currency, to be executed on one day, from one account. Texts are cut to the lengths of the
//! standard (names 140, remittance 140, ids 35 characters). Accounts are IBANs, or numbers with the bank's ABA routing number
//! (`ClrSysMmbId`, code `USABA`).
//!
//! The sample of the tests validates against the schema of the message (ISO 20022, `pain.001.001.09`, 2019; with xmllint on 24 November
//! 2026). The schema is not ours to keep here; whoever changes an element validates again. The European subset of it takes IBANs only.

use std::io;

use kernel::{Currency, Day, Money, Stamp};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

/// The namespace of the version written.
pub const NAMESPACE: &str = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

/// Whose account, at which bank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BankAccount {
    /// ISO 13616.
    Iban(String),
    /// A bank of the United States by its ABA routing number, and the number of the account there.
    Aba {
        /// Nine digits.
        routing: String,
        /// The number.
        number: String,
    },
}

/// Somebody with an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// The name on the account.
    pub name: String,
    /// The account.
    pub account: BankAccount,
}

/// One payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// Its number, which comes back on the statement.
    pub id: String,
    /// To whom.
    pub to: Party,
    /// How much.
    pub amount: Money,
    /// What the person reads on the statement.
    pub about: String,
}

/// A batch of payments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// Its number; a bank takes each number once.
    pub id: String,
    /// When the file was made.
    pub made: Stamp,
    /// The day on which the bank should pay.
    pub on: Day,
    /// Who pays.
    pub from: Party,
    /// What is paid.
    pub payments: Vec<Payment>,
}

/// Why a batch cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum BatchError {
    /// There is nothing to pay.
    #[error("a batch holds at least one payment")]
    Empty,
    /// A batch has one currency.
    #[error("a batch has one currency")]
    Currencies,
    /// The writer failed.
    #[error("writing failed")]
    Write(#[from] io::Error),
}

type Xml = Writer<Vec<u8>>;

/// Writes a batch as a file for the bank.
pub fn write(batch: &Batch) -> Result<Vec<u8>, BatchError> {
    let currency = batch.payments.first().ok_or(BatchError::Empty)?.amount.currency();
    if batch.payments.iter().any(|payment| payment.amount.currency() != currency) {
        return Err(BatchError::Currencies);
    }
    let sum: i64 = batch.payments.iter().map(|payment| payment.amount.minor()).sum();
    let sum = format!("{}.{:02}", sum / 100, sum % 100);
    let count = batch.payments.len().to_string();
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    xml.create_element("Document").with_attribute(("xmlns", NAMESPACE)).write_inner_content(|xml| {
        within(xml, "CstmrCdtTrfInitn", |xml| {
            within(xml, "GrpHdr", |xml| {
                text(xml, "MsgId", &cut(&batch.id, 35))?;
                text(xml, "CreDtTm", &batch.made.format("%Y-%m-%dT%H:%M:%SZ").to_string())?;
                text(xml, "NbOfTxs", &count)?;
                text(xml, "CtrlSum", &sum)?;
                within(xml, "InitgPty", |xml| text(xml, "Nm", &cut(&batch.from.name, 140)))
            })?;
            within(xml, "PmtInf", |xml| payments(xml, batch, &count, &sum, currency))
        })
    })?;
    Ok(xml.into_inner())
}

fn payments(xml: &mut Xml, batch: &Batch, count: &str, sum: &str, currency: Currency) -> io::Result<()> {
    text(xml, "PmtInfId", &cut(&format!("{}-1", cut(&batch.id, 33)), 35))?;
    text(xml, "PmtMtd", "TRF")?;
    text(xml, "NbOfTxs", count)?;
    text(xml, "CtrlSum", sum)?;
    within(xml, "ReqdExctnDt", |xml| text(xml, "Dt", &batch.on.to_string()))?;
    within(xml, "Dbtr", |xml| text(xml, "Nm", &cut(&batch.from.name, 140)))?;
    account(xml, "DbtrAcct", &batch.from.account)?;
    agent(xml, "DbtrAgt", &batch.from.account)?;
    for payment in &batch.payments {
        within(xml, "CdtTrfTxInf", |xml| {
            within(xml, "PmtId", |xml| text(xml, "EndToEndId", &cut(&payment.id, 35)))?;
            within(xml, "Amt", |xml| {
                xml.create_element("InstdAmt")
                    .with_attribute(("Ccy", currency.as_str()))
                    .write_text_content(BytesText::new(&payment.amount.decimal()))
                    .map(drop)
            })?;
            agent(xml, "CdtrAgt", &payment.to.account)?;
            within(xml, "Cdtr", |xml| text(xml, "Nm", &cut(&payment.to.name, 140)))?;
            account(xml, "CdtrAcct", &payment.to.account)?;
            within(xml, "RmtInf", |xml| text(xml, "Ustrd", &cut(&payment.about, 140)))
        })?;
    }
    Ok(())
}

fn account(xml: &mut Xml, name: &str, account: &BankAccount) -> io::Result<()> {
    within(xml, name, |xml| {
        within(xml, "Id", |xml| match account {
            BankAccount::Iban(iban) => text(xml, "IBAN", iban),
            BankAccount::Aba { number, .. } => within(xml, "Othr", |xml| text(xml, "Id", number)),
        })
    })
}

/// The bank. With an IBAN it need not be named; the standard has a word for that.
fn agent(xml: &mut Xml, name: &str, account: &BankAccount) -> io::Result<()> {
    within(xml, name, |xml| {
        within(xml, "FinInstnId", |xml| match account {
            BankAccount::Iban(_) => within(xml, "Othr", |xml| text(xml, "Id", "NOTPROVIDED")),
            BankAccount::Aba { routing, .. } => within(xml, "ClrSysMmbId", |xml| {
                within(xml, "ClrSysId", |xml| text(xml, "Cd", "USABA"))?;
                text(xml, "MmbId", routing)
            }),
        })
    })
}

fn within(xml: &mut Xml, name: &str, inner: impl FnOnce(&mut Xml) -> io::Result<()>) -> io::Result<()> {
    xml.create_element(name).write_inner_content(inner).map(drop)
}

fn text(xml: &mut Xml, name: &str, value: &str) -> io::Result<()> {
    xml.create_element(name).write_text_content(BytesText::new(value)).map(drop)
}

/// The first `most` characters, without those that XML 1.0 forbids.
fn cut(text: &str, most: usize) -> String {
    text.chars().filter(|c| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}')).take(most).collect()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    fn batch(amounts: &[(i64, Currency)]) -> Batch {
        let payment = |(place, (minor, currency)): (usize, &(i64, Currency))| Payment {
            id: format!("clm-{place}"),
            to: Party {
                name: "Ana & Luz <Torres>".to_owned(),
                account: BankAccount::Aba { routing: "021000021".to_owned(), number: "12345678".to_owned() },
            },
            amount: Money::of_minor(*minor, *currency).unwrap(),
            about: "Reading practices, 2 hours".to_owned(),
        };
        Batch {
            id: "year-one-2026-11".to_owned(),
            made: NaiveDate::from_ymd_opt(2026, 11, 20).unwrap().and_hms_opt(9, 30, 0).unwrap().and_utc(),
            on: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
            from: Party { name: "Society".to_owned(), account: BankAccount::Iban("DE89370400440532013000".to_owned()) },
            payments: amounts.iter().enumerate().map(payment).collect(),
        }
    }

    #[test]
    fn a_batch_is_written_as_the_bank_reads_it() {
        let xml = String::from_utf8(write(&batch(&[(9000, Currency::Usd), (1205, Currency::Usd)])).unwrap()).unwrap();
        insta::assert_snapshot!("pain001", xml);
    }

    #[test]
    fn a_batch_of_nothing_or_of_two_currencies_is_refused() {
        assert!(matches!(write(&batch(&[])), Err(BatchError::Empty)));
        let two = batch(&[(100, Currency::Usd), (100, Currency::Eur)]);
        assert!(matches!(write(&two), Err(BatchError::Currencies)));
    }
}
