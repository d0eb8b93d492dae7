//! Keeps the promises of `partner::credit::CreditBook`. A line is read whole, so its lists are JSON in its row.

pub(crate) mod sql;

use kernel::{Change, ContributionId, InitiativeId, Keep, Line, PersonId, PortError, Prose, ReportId, Version, micros};
use partner::credit::{
    Affiliation, Approval, Choice, Contribution, Credit, CreditBook, CreditRecord, CreditRole, Means, NamedAs,
    NewContribution, Orcid, OwnLine,
};
use serde::{Deserialize, Serialize};

use crate::{Row, StoreError, Tx, args};

#[derive(Serialize, Deserialize)]
struct ContributionJson {
    role: CreditRole,
    means: Means,
    what: String,
    noted_by: PersonId,
    at: i64,
    confirmed: Option<i64>,
}

#[derive(Serialize, Deserialize)]
struct ChoiceJson {
    named: NamedAs,
    name: String,
    affiliation: Affiliation,
    orcid: Option<Orcid>,
    accountable: bool,
    at: i64,
}

#[derive(Serialize, Deserialize)]
struct ApprovalJson {
    edition: kernel::EditionId,
    at: i64,
}

impl ContributionJson {
    fn of(one: &Contribution) -> Self {
        Self {
            role: one.told.role,
            means: one.told.means,
            what: one.told.what.to_string(),
            noted_by: one.noted_by,
            at: micros(one.at),
            confirmed: one.confirmed.map(micros),
        }
    }

    fn read(self) -> Option<Contribution> {
        let told = NewContribution { role: self.role, means: self.means, what: Prose::parse(&self.what).ok()? };
        let confirmed = match self.confirmed {
            None => None,
            Some(at) => Some(kernel::from_micros(at)?),
        };
        Some(Contribution { told, noted_by: self.noted_by, at: kernel::from_micros(self.at)?, confirmed })
    }
}

impl ChoiceJson {
    fn of(one: &Choice) -> Self {
        Self {
            named: one.named,
            name: one.name.to_string(),
            affiliation: one.affiliation.clone(),
            orcid: one.orcid.clone(),
            accountable: one.accountable,
            at: micros(one.at),
        }
    }

    fn read(self) -> Option<Choice> {
        Some(Choice {
            named: self.named,
            name: Line::parse(&self.name).ok()?,
            affiliation: self.affiliation,
            orcid: self.orcid,
            accountable: self.accountable,
            at: kernel::from_micros(self.at)?,
        })
    }
}

fn credit(row: &Row) -> Result<Credit, StoreError> {
    let contributions: Vec<ContributionJson> = row.json("contributions")?;
    let contributions: Option<Vec<_>> = contributions.into_iter().map(ContributionJson::read).collect();
    let choice: Option<ChoiceJson> = match row.opt_text("choice")? {
        None => None,
        Some(_) => Some(row.json("choice")?),
    };
    let choice = match choice {
        None => None,
        Some(choice) => Some(choice.read().ok_or_else(|| row.spoiled("choice"))?),
    };
    let approvals: Vec<ApprovalJson> = row.json("approvals")?;
    let approval = |one: ApprovalJson| Some(Approval { edition: one.edition, at: kernel::from_micros(one.at)? });
    let approvals: Option<Vec<_>> = approvals.into_iter().map(approval).collect();
    Ok(Credit::restore(CreditRecord {
        id: row.parse("id")?,
        version: Version(row.int("version")?),
        initiative: row.parse("initiative")?,
        report: row.parse("report")?,
        person: row.parse("person")?,
        contributions: contributions.ok_or_else(|| row.spoiled("contributions"))?,
        choice,
        approvals: approvals.ok_or_else(|| row.spoiled("approvals"))?,
    }))
}

fn json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("lines of credit are JSON")
}

impl Keep<Credit> for Tx {
    async fn find(&mut self, id: ContributionId) -> Result<Option<Credit>, PortError> {
        let row = self.optional(sql::FIND_CREDIT, args![id]).await?;
        Ok(row.map(|row| credit(&row)).transpose()?)
    }

    async fn save(&mut self, change: Change<Credit>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        let contributions = json(&it.contributions.iter().map(ContributionJson::of).collect::<Vec<_>>());
        let choice = it.choice.as_ref().map(|one| json(&ChoiceJson::of(one)));
        let approval = |one: &Approval| ApprovalJson { edition: one.edition, at: micros(one.at) };
        let approvals = json(&it.approvals.iter().map(approval).collect::<Vec<_>>());
        let values = args![it.id, it.version, it.initiative, it.report, it.person, contributions, choice, approvals];
        if self.run(sql::SAVE_CREDIT, values).await? == 0 {
            return Ok(false);
        }
        self.record(fact);
        Ok(true)
    }
}

impl CreditBook for Tx {
    async fn credits(&mut self, of: ReportId, person: Option<PersonId>) -> Result<Vec<Credit>, PortError> {
        let rows = self.all(sql::CREDITS, args![of, person]).await?;
        Ok(rows.iter().map(credit).collect::<Result<_, _>>()?)
    }

    async fn credits_by(&mut self, person: PersonId) -> Result<Vec<OwnLine>, PortError> {
        let rows = self.all(sql::CREDITS_BY, args![person]).await?;
        let own = |row: &Row| {
            let (slug, title) = (row.text("slug")?, row.text("title")?);
            Ok::<_, StoreError>(OwnLine { line: credit(row)?, slug, title, waiting: row.opt_parse("waiting")? })
        };
        Ok(rows.iter().map(own).collect::<Result<_, _>>()?)
    }

    async fn initiative_of_report(&mut self, of: ReportId) -> Result<Option<InitiativeId>, PortError> {
        let row = self.optional(sql::INITIATIVE_OF_REPORT, args![of]).await?;
        Ok(row.map(|row| row.parse("initiative")).transpose()?)
    }
}
