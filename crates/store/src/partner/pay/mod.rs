//! Keeps the promises of `partner::pay::PayBook`.

mod agreements;
mod claims;
mod payees;
mod port;
pub(crate) mod sql;

use kernel::Money;

use crate::{Row, StoreError, text_values};

text_values!(kernel::Currency, partner::pay::Level, partner::pay::PayForm, partner::pay::Purpose,);

/// The amount in the column `name`, in the row's currency.
fn money(row: &Row, name: &'static str) -> Result<Money, StoreError> {
    let minor = row.int(name)?;
    Money::of_minor(minor, row.parse("currency")?).ok_or_else(|| row.spoiled(name))
}
