//! How somebody is paid. Seen by that person and by who makes the payments, by nobody else.

use kernel::{Act, Change, Fact, Fault, FieldErrors, Line, PersonId, Refusal, Stamp, Version, sealed};

use super::fact;

/// An account at a bank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Account {
    /// ISO 13616, without spaces, checked by its two check digits.
    Iban(String),
    /// In the United States: the nine digits of the bank (checked as the ABA says) and the number of the account.
    Aba {
        /// The bank.
        routing: String,
        /// The account.
        number: String,
    },
}

impl Account {
    /// Reads an IBAN, with or without spaces: 15 to 34 letters and digits whose number is 1 modulo 97 (ISO 7064).
    pub fn iban(text: &str) -> Result<Self, Fault> {
        let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_uppercase();
        let shape = (15..=34).contains(&plain.len())
            && plain.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && plain.bytes().take(2).all(|byte| byte.is_ascii_alphabetic())
            && plain.bytes().skip(2).take(2).all(|byte| byte.is_ascii_digit());
        let rest =
            || {
                plain[4..].chars().chain(plain[..4].chars()).filter_map(|c| c.to_digit(36)).fold(0_u32, |sum, digit| {
                    if digit < 10 { (sum * 10 + digit) % 97 } else { (sum * 100 + digit) % 97 }
                })
            };
        if shape && rest() == 1 { Ok(Self::Iban(plain)) } else { Err(Fault::new("field-iban")) }
    }

    /// Reads a bank's nine digits, weighed 3, 7, 1 to a multiple of 10 (American Bankers Association), and an account
    /// of 4 to 17 digits. All faults at once, at `routing` and `number`.
    pub fn aba(routing: &str, number: &str) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::default();
        let plain = |text: &str| text.chars().filter(|c| !matches!(c, ' ' | '-')).collect::<String>();
        let (routing, number) = (plain(routing), plain(number));
        let digits: Vec<u32> = routing.chars().filter_map(|c| c.to_digit(10)).collect();
        let sum: u32 = digits.iter().zip([3, 7, 1].into_iter().cycle()).map(|(digit, weight)| digit * weight).sum();
        if routing.len() != 9 || digits.len() != 9 || sum == 0 || !sum.is_multiple_of(10) {
            errors.add("routing", Fault::new("field-routing"));
        }
        if !(4..=17).contains(&number.len()) || !number.bytes().all(|byte| byte.is_ascii_digit()) {
            errors.add("number", Fault::new("field-account-number"));
        }
        errors.or(Some(Self::Aba { routing, number }))
    }

    /// The last four signs, which is all that pages show.
    pub fn tail(&self) -> &str {
        let whole = match self {
            Self::Iban(whole) | Self::Aba { number: whole, .. } => whole.as_str(),
        };
        &whole[whole.len().saturating_sub(4)..]
    }
}

/// How somebody wants to be paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPayee {
    /// The name on the account or the cheque.
    pub name: Line,
    /// The account, for transfers.
    pub account: Option<Account>,
    /// Where a cheque goes, or what else there is to know.
    pub address: Option<Line>,
}

/// What is kept of it.
#[derive(Debug, Clone, PartialEq)]
pub struct PayeeRecord {
    /// Whose; everybody has at most one.
    pub id: PersonId,
    /// How often it was saved.
    pub version: Version,
    /// How.
    pub how: NewPayee,
    /// When it was said.
    pub at: Stamp,
}

sealed!(
    /// How somebody is paid.
    Payee, PayeeRecord, PersonId
);

impl Payee {
    /// Somebody says it for the first time or anew.
    pub fn say(act: &Act, before: Option<Self>, how: NewPayee) -> Result<Change<Self>, Refusal> {
        let id = act.by.person.ok_or_else(Refusal::sign_in)?;
        let version = before.map_or(Version(0), |before| before.version);
        let fact = Fact::new(fact::PAYEE_SAVED, id, act.author(), act.now);
        Ok(Change::new(Self(PayeeRecord { id, version, how, at: act.now }), fact))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistyped_account_is_seen() {
        assert!(Account::iban("GB82 WEST 1234 5698 7654 32").is_ok());
        assert!(Account::iban("de89370400440532013000").is_ok());
        for wrong in ["", "DE88370400440532013000", "DE8937040044053201300", "89DE370400440532013000", "DE89 é704"] {
            assert!(Account::iban(wrong).is_err(), "{wrong:?}");
        }
        assert!(Account::aba("021000021", "12345678").is_ok());
        let faults = Account::aba("021000022", "12a").unwrap_err();
        assert_eq!(faults.iter().map(|(field, _)| field).collect::<Vec<_>>(), ["number", "routing"]);
        assert!(Account::aba("000000000", "1234").is_err());
    }

    #[test]
    fn a_page_shows_the_last_four_signs_only() {
        assert_eq!(Account::aba("021000021", "12345678").unwrap().tail(), "5678");
    }
}
