//! The questions of `partner::Partnership`.

use kernel::{DecisionId, Email, InitiativeId, InputId, PersonId, PortError, Slug, Subject};
use partner::{
    BodyLine, CellDecision, DecisionLine, InfluenceLine, Initiative, InitiativeLine, InputLine, Matter, OpeningLine,
    OwnSeat, Partnership, Person, PersonLine, SaidLine, Waiver,
};

use super::{decisions, initiatives, inputs, people, sql};
use crate::{Row, StoreError, Tx, args};

fn decision_line(row: &Row) -> Result<DecisionLine, StoreError> {
    Ok(DecisionLine {
        id: row.parse("id")?,
        body: row.parse("body")?,
        body_name: row.text("body_name")?,
        question: row.text("question")?,
        matter: row.opt_parse("matter")?,
        state: row.text("state")?,
        put_at: row.stamp("put_at")?,
        closed_at: row.opt_stamp("closed_at")?,
        cell: row.opt_parse("aspect")?.zip(row.opt_parse("func")?),
        partner_positions: row.int("partner_positions")?,
        influence: row.opt_parse("influence")?,
        changed: row.opt_text("changed")?,
        short: row.int("notice_days")? < row.int("rule_days")?,
        before_partners: row.flag("before_partners")?,
    })
}

fn cell_decision(row: &Row) -> Result<CellDecision, StoreError> {
    Ok(CellDecision {
        id: row.parse("id")?,
        question: row.text("question")?,
        cell: (row.parse("aspect")?, row.parse("func")?),
        put_at: row.stamp("put_at")?,
        short: row.int("notice_days")? < row.int("rule_days")?,
        before_partners: row.flag("before_partners")?,
        partners: Vec::new(),
    })
}

fn opening_line(row: &Row) -> Result<OpeningLine, StoreError> {
    Ok(OpeningLine {
        id: row.parse("id")?,
        initiative: row.text("slug")?,
        title: row.text("title")?,
        time: row.text("hours")?,
        pay: row.text("pay")?,
        open: row.flag("is_open")?,
        interested: row.int("interested")?,
    })
}

impl Partnership for Tx {
    async fn person_by_email(&mut self, email: &Email) -> Result<Option<Person>, PortError> {
        let row = self.optional(sql::PERSON_BY_EMAIL, args![email]).await?;
        Ok(row.map(|row| people::person(&row)).transpose()?)
    }

    async fn names(&mut self, people: &[PersonId]) -> Result<Vec<PersonLine>, PortError> {
        let ids = serde_json::to_string(people).expect("ids are JSON");
        let rows = self.all(sql::NAMES, args![ids]).await?;
        let lines = rows.iter().map(|row| Ok(PersonLine { id: row.parse("id")?, name: row.text("name")? }));
        Ok(lines.collect::<Result<_, StoreError>>()?)
    }

    async fn initiative_by_slug(&mut self, slug: &Slug) -> Result<Option<Initiative>, PortError> {
        let row = self.optional(sql::INITIATIVE_BY_SLUG, args![slug]).await?;
        Ok(row.map(|row| initiatives::initiative(&row)).transpose()?)
    }

    async fn initiatives(&mut self) -> Result<Vec<InitiativeLine>, PortError> {
        let rows = self.all(sql::INITIATIVES, args![]).await?;
        let lines = rows.iter().map(|row| {
            Ok(InitiativeLine {
                id: row.parse("id")?,
                slug: row.text("slug")?,
                title: row.text("title")?,
                summary: row.text("summary")?,
            })
        });
        Ok(lines.collect::<Result<_, StoreError>>()?)
    }

    async fn bodies(&mut self, of: InitiativeId) -> Result<Vec<BodyLine>, PortError> {
        let mut lines = Vec::new();
        for row in self.all(sql::BODIES, args![of]).await? {
            lines.push(BodyLine {
                id: row.parse("id")?,
                kind: row.parse("kind")?,
                name: row.text("name")?,
                seats: Vec::new(),
            });
        }
        for row in self.all(sql::SEATS_OF_INITIATIVE, args![of]).await? {
            let body = row.parse("body")?;
            if let Some(line) = lines.iter_mut().find(|line: &&mut BodyLine| line.id == body) {
                line.seats.push((row.parse("person")?, row.text("name")?, row.parse("kind")?, row.flag("lead")?));
            }
        }
        Ok(lines)
    }

    async fn decisions(&mut self, of: InitiativeId) -> Result<Vec<DecisionLine>, PortError> {
        let rows = self.all(sql::DECISIONS, args![of]).await?;
        Ok(rows.iter().map(decision_line).collect::<Result<_, _>>()?)
    }

    async fn said(&mut self, of: InitiativeId) -> Result<Vec<SaidLine>, PortError> {
        let rows = self.all(sql::SAID, args![of]).await?;
        let lines = rows.iter().map(|row| {
            Ok(SaidLine {
                decision: row.parse("decision")?,
                name: row.text("name")?,
                seat: row.parse("seat")?,
                stance: row.parse("stance")?,
                reason: row.opt_text("reason")?,
            })
        });
        Ok(lines.collect::<Result<_, StoreError>>()?)
    }

    async fn cell_decisions(&mut self, of: InitiativeId) -> Result<Vec<CellDecision>, PortError> {
        let rows = self.all(sql::CELL_DECISIONS, args![of]).await?;
        let mut decisions = rows.iter().map(cell_decision).collect::<Result<Vec<_>, _>>()?;
        for row in self.all(sql::CELL_SPEAKERS, args![of]).await? {
            let id: DecisionId = row.parse("decision")?;
            if let Some(held) = decisions.iter_mut().find(|held| held.id == id) {
                held.partners.push((row.parse("person")?, row.opt_stamp("since")?));
            }
        }
        Ok(decisions)
    }

    async fn carried(&mut self, matter: Matter, on: &Subject) -> Result<Option<DecisionId>, PortError> {
        let row = self.optional(sql::CARRIED, args![matter, on]).await?;
        Ok(row.map(|row| row.parse("id")).transpose()?)
    }

    async fn waiver(&mut self, matter: Matter, on: &Subject) -> Result<Option<Waiver>, PortError> {
        let row = self.optional(sql::WAIVER, args![matter, on]).await?;
        Ok(row.map(|row| decisions::waiver(&row)).transpose()?)
    }

    async fn waivers(&mut self, of: InitiativeId) -> Result<Vec<(Waiver, String)>, PortError> {
        let rows = self.all(sql::WAIVERS, args![of]).await?;
        let signed = rows.iter().map(|row| Ok((decisions::waiver(row)?, row.text("name")?)));
        Ok(signed.collect::<Result<_, StoreError>>()?)
    }

    async fn influence(&mut self, of: InitiativeId) -> Result<Vec<InfluenceLine>, PortError> {
        let rows = self.all(sql::INFLUENCE, args![of]).await?;
        let lines = rows.iter().map(|row| {
            Ok(InfluenceLine {
                aspect: row.parse("aspect")?,
                function: row.parse("func")?,
                decisions: row.int("decisions")?,
                with_partners: row.int("with_partners")?,
            })
        });
        Ok(lines.collect::<Result<_, StoreError>>()?)
    }

    async fn inputs(&mut self, of: InitiativeId, author: Option<PersonId>) -> Result<Vec<InputLine>, PortError> {
        let rows = self.all(sql::INPUTS, args![of, author]).await?;
        Ok(rows.iter().map(inputs::line).collect::<Result<_, _>>()?)
    }

    async fn waiting_about(&mut self, about: &Subject) -> Result<Vec<InputId>, PortError> {
        let rows = self.all(sql::WAITING_ABOUT, args![about]).await?;
        Ok(rows.iter().map(|row| row.parse("id")).collect::<Result<_, StoreError>>()?)
    }

    async fn inputs_by(&mut self, author: PersonId) -> Result<Vec<InputLine>, PortError> {
        let rows = self.all(sql::INPUTS_BY, args![author]).await?;
        Ok(rows.iter().map(inputs::line).collect::<Result<_, _>>()?)
    }

    async fn answered_inputs(&mut self) -> Result<Vec<InputLine>, PortError> {
        let rows = self.all(sql::ANSWERED_INPUTS, args![]).await?;
        Ok(rows.iter().map(inputs::line).collect::<Result<_, _>>()?)
    }

    async fn seats_of(&mut self, person: PersonId) -> Result<Vec<OwnSeat>, PortError> {
        let rows = self.all(sql::SEATS_OF_PERSON, args![person]).await?;
        let seats = rows
            .iter()
            .map(|row| Ok(OwnSeat { body: row.parse("body")?, name: row.text("name")?, kind: row.parse("kind")? }));
        Ok(seats.collect::<Result<_, StoreError>>()?)
    }

    async fn waiting_for(&mut self, person: PersonId) -> Result<Vec<DecisionLine>, PortError> {
        let rows = self.all(sql::WAITING_FOR, args![person]).await?;
        Ok(rows.iter().map(decision_line).collect::<Result<_, _>>()?)
    }

    async fn open_inputs(&mut self, of: InitiativeId) -> Result<i64, PortError> {
        Ok(self.one(sql::OPEN_INPUTS, args![of]).await?.int("waiting")?)
    }

    async fn openings(&mut self, of: Option<InitiativeId>) -> Result<Vec<OpeningLine>, PortError> {
        let rows = self.all(sql::OPENINGS, args![of]).await?;
        Ok(rows.iter().map(opening_line).collect::<Result<_, _>>()?)
    }
}
