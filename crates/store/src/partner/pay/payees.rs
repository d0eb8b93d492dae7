//! How people are paid.

use kernel::{Change, Keep, Line, PersonId, PortError, Version};
use partner::pay::{Account, NewPayee, Payee, PayeeRecord};

use super::sql;
use crate::{Row, StoreError, Tx, args};

/// How a person is paid, from a row that may stand beside a claim.
pub(super) fn payee(row: &Row, id: PersonId) -> Result<Payee, StoreError> {
    let account = match (row.opt_text("iban")?, row.opt_text("routing")?.zip(row.opt_text("account")?)) {
        (Some(iban), _) => Some(Account::Iban(iban)),
        (None, Some((routing, number))) => Some(Account::Aba { routing, number }),
        (None, None) => None,
    };
    let how =
        NewPayee { name: row.typed("payee", Line::parse)?, account, address: row.opt_typed("address", Line::parse)? };
    Ok(Payee::restore(PayeeRecord { id, version: Version(row.int("version")?), how, at: row.stamp("at")? }))
}

impl Keep<Payee> for Tx {
    async fn find(&mut self, id: PersonId) -> Result<Option<Payee>, PortError> {
        let row = self.optional(sql::FIND_PAYEE, args![id]).await?;
        Ok(row.map(|row| payee(&row, id)).transpose()?)
    }

    async fn save(&mut self, change: Change<Payee>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        let (iban, routing, number) = match &it.how.account {
            Some(Account::Iban(iban)) => (Some(iban.clone()), None, None),
            Some(Account::Aba { routing, number }) => (None, Some(routing.clone()), Some(number.clone())),
            None => (None, None, None),
        };
        let values = args![it.id, it.version, it.how.name, iban, routing, number, it.how.address.clone(), it.at];
        if self.run(sql::SAVE_PAYEE, values).await? == 0 {
            return Ok(false);
        }
        self.record(fact);
        Ok(true)
    }
}
