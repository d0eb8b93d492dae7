//! Keeps the promises of `partner::disclosure::DisclosureBook`. Relationships are kept as JSON in their row: they are only ever read
//! whole, and no question of storage may look into them.

pub(crate) mod sql;

use kernel::{Change, Day, DisclosureId, InitiativeId, Keep, Line, PersonId, PortError, Prose, Stamp, Version, micros};
use partner::disclosure::{
    Disclosure, DisclosureBook, DisclosureRecord, Judgement, Nature, NewRelationship, Relationship, Step,
};
use serde::{Deserialize, Serialize};

use crate::{Row, StoreError, Tx, args};

#[derive(Serialize, Deserialize)]
struct RelationshipJson {
    company: String,
    nature: Nature,
    about: String,
    began: Day,
    ended: Option<Day>,
    judged: Option<JudgementJson>,
}

#[derive(Serialize, Deserialize)]
struct JudgementJson {
    relevant: bool,
    reason: String,
    steps: Vec<Step>,
    by: PersonId,
    at: i64,
}

fn to_json(one: &Relationship) -> RelationshipJson {
    let judged = one.judged.as_ref().map(|judged| JudgementJson {
        relevant: judged.relevant,
        reason: judged.reason.to_string(),
        steps: judged.steps.clone(),
        by: judged.by,
        at: micros(judged.at),
    });
    let told = &one.told;
    RelationshipJson {
        company: told.company.to_string(),
        nature: told.nature,
        about: told.about.to_string(),
        began: told.began,
        ended: told.ended,
        judged,
    }
}

fn relationship(json: RelationshipJson) -> Option<Relationship> {
    let judged = match json.judged {
        None => None,
        Some(judged) => Some(Judgement {
            relevant: judged.relevant,
            reason: Prose::parse(&judged.reason).ok()?,
            steps: judged.steps,
            by: judged.by,
            at: moment(judged.at)?,
        }),
    };
    let told = NewRelationship {
        company: Line::parse(&json.company).ok()?,
        nature: json.nature,
        about: Line::parse(&json.about).ok()?,
        began: json.began,
        ended: json.ended,
    };
    Some(Relationship { told, judged })
}

fn moment(at: i64) -> Option<Stamp> {
    kernel::from_micros(at)
}

fn disclosure(row: &Row) -> Result<Disclosure, StoreError> {
    let relationships: Vec<RelationshipJson> = row.json("relationships")?;
    let relationships: Option<Vec<_>> = relationships.into_iter().map(relationship).collect();
    Ok(Disclosure::restore(DisclosureRecord {
        id: row.parse("id")?,
        version: Version(row.int("version")?),
        initiative: row.parse("initiative")?,
        person: row.parse("person")?,
        given: row.stamp("given")?,
        expires: row.parse("expires")?,
        relationships: relationships.ok_or_else(|| row.spoiled("relationships"))?,
    }))
}

impl Keep<Disclosure> for Tx {
    async fn find(&mut self, id: DisclosureId) -> Result<Option<Disclosure>, PortError> {
        let row = self.optional(sql::FIND_DISCLOSURE, args![id]).await?;
        Ok(row.map(|row| disclosure(&row)).transpose()?)
    }

    async fn save(&mut self, change: Change<Disclosure>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        let relationships: Vec<_> = it.relationships.iter().map(to_json).collect();
        let relationships = serde_json::to_string(&relationships).expect("relationships are JSON");
        let values = args![it.id, it.version, it.initiative, it.person, it.given, it.expires, relationships];
        if self.run(sql::SAVE_DISCLOSURE, values).await? == 0 {
            return Ok(false);
        }
        self.record(fact);
        Ok(true)
    }
}

impl DisclosureBook for Tx {
    async fn disclosures(&mut self, of: InitiativeId, person: Option<PersonId>) -> Result<Vec<Disclosure>, PortError> {
        let rows = self.all(sql::DISCLOSURES, args![of, person]).await?;
        Ok(rows.iter().map(disclosure).collect::<Result<_, _>>()?)
    }

    async fn roles_begun(&mut self, of: InitiativeId) -> Result<Vec<(PersonId, Stamp)>, PortError> {
        let rows = self.all(sql::ROLES_BEGUN, args![of]).await?;
        let begun = |row: &Row| Ok::<_, StoreError>((row.parse("person")?, row.stamp("since")?));
        Ok(rows.iter().map(begun).collect::<Result<_, _>>()?)
    }

    async fn disclosures_by(&mut self, person: PersonId) -> Result<Vec<Disclosure>, PortError> {
        let rows = self.all(sql::DISCLOSURES_BY, args![person]).await?;
        Ok(rows.iter().map(disclosure).collect::<Result<_, _>>()?)
    }
}
