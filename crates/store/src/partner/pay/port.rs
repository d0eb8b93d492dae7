//! The questions of `partner::pay::PayBook`.

use kernel::{Day, InitiativeId, PersonId, PortError};
use partner::pay::{AgreementLine, ClaimLine, PayBook, PayChoice, Purpose, Transfer};

use super::{agreements, claims, money, payees, sql};
use crate::{Row, StoreError, Tx, args};

fn transfer(row: &Row) -> Result<Transfer, StoreError> {
    let person = row.parse("person")?;
    let purpose: Purpose = row.parse("purpose")?;
    let redirected = match agreements::choice(row)? {
        PayChoice::Redirect(to) if purpose == Purpose::Work => Some(to.to_string()),
        PayChoice::Redirect(_) | PayChoice::Accept | PayChoice::Decline | PayChoice::Cap(_) | PayChoice::Defer(_) => {
            None
        }
    };
    let payee = row.opt_text("payee")?.map(|_| payees::payee(row, person)).transpose()?;
    Ok(Transfer {
        claim: row.parse("id")?,
        person,
        name: row.text("name")?,
        amount: money(row, "amount")?,
        purpose,
        what: row.text("what")?,
        form: row.parse("form")?,
        redirected,
        payee,
    })
}

impl PayBook for Tx {
    async fn agreements(
        &mut self,
        of: InitiativeId,
        person: Option<PersonId>,
    ) -> Result<Vec<AgreementLine>, PortError> {
        let rows = self.all(sql::AGREEMENTS, args![of, person]).await?;
        Ok(rows.iter().map(agreements::line).collect::<Result<_, _>>()?)
    }

    async fn agreements_with(&mut self, person: PersonId) -> Result<Vec<AgreementLine>, PortError> {
        let rows = self.all(sql::AGREEMENTS, args![None::<InitiativeId>, person]).await?;
        Ok(rows.iter().map(agreements::line).collect::<Result<_, _>>()?)
    }

    async fn claims(&mut self, of: InitiativeId, person: Option<PersonId>) -> Result<Vec<ClaimLine>, PortError> {
        let rows = self.all(sql::CLAIMS, args![of, person]).await?;
        Ok(rows.iter().map(claims::line).collect::<Result<_, _>>()?)
    }

    async fn claimed(&mut self, person: PersonId, purpose: Purpose, from: Day, until: Day) -> Result<i64, PortError> {
        Ok(self.one(sql::CLAIMED, args![person, purpose, from, until]).await?.int("minor")?)
    }

    async fn transfers(&mut self, of: InitiativeId, day: Day) -> Result<Vec<Transfer>, PortError> {
        let rows = self.all(sql::TRANSFERS, args![of, day]).await?;
        Ok(rows.iter().map(transfer).collect::<Result<_, _>>()?)
    }
}
