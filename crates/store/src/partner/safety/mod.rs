//! Keeps the promises of `partner::safety::SafetyBook`.

pub(crate) mod sql;

use kernel::{AllyId, Change, InitiativeId, Keep, Line, PersonId, PortError, ProblemId, Prose, Version};
use partner::safety::{Ally, AllyLine, AllyRecord, Problem, ProblemRecord, ProblemState, SafetyBook};

use crate::{Row, StoreError, Tx, args};

fn ally(row: &Row) -> Result<Ally, StoreError> {
    Ok(Ally::restore(AllyRecord {
        id: row.parse("id")?,
        version: Version(row.int("version")?),
        initiative: row.parse("initiative")?,
        person: row.parse("person")?,
        kind: row.parse("kind")?,
        reach: row.typed("reach", Line::parse)?,
        about: row.typed("about", Line::parse)?,
        left: row.opt_stamp("gone")?,
    }))
}

fn problem(row: &Row) -> Result<Problem, StoreError> {
    let state = match (row.opt_stamp("closed")?, row.opt_stamp("heard")?) {
        (Some(at), _) => ProblemState::Closed { at, answer: row.typed("answer", Prose::parse)? },
        (None, Some(at)) => ProblemState::Heard { at },
        (None, None) => ProblemState::Sent,
    };
    Ok(Problem::restore(ProblemRecord {
        id: row.parse("id")?,
        version: Version(row.int("version")?),
        initiative: row.parse("initiative")?,
        to: row.parse("answers")?,
        by: row.opt_parse("reporter")?,
        text: row.typed("words", Prose::parse)?,
        at: row.stamp("at")?,
        state,
    }))
}

impl Keep<Ally> for Tx {
    async fn find(&mut self, id: AllyId) -> Result<Option<Ally>, PortError> {
        let row = self.optional(sql::FIND_ALLY, args![id]).await?;
        Ok(row.map(|row| ally(&row)).transpose()?)
    }

    async fn save(&mut self, change: Change<Ally>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        let values = args![it.id, it.version, it.initiative, it.person, it.kind.as_str(), it.reach, it.about, it.left];
        if self.run(sql::SAVE_ALLY, values).await? == 0 {
            return Ok(false);
        }
        self.record(fact);
        Ok(true)
    }
}

impl Keep<Problem> for Tx {
    async fn find(&mut self, id: ProblemId) -> Result<Option<Problem>, PortError> {
        let row = self.optional(sql::FIND_PROBLEM, args![id]).await?;
        Ok(row.map(|row| problem(&row)).transpose()?)
    }

    async fn save(&mut self, change: Change<Problem>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        let (heard, closed, answer) = match &it.state {
            ProblemState::Sent => (None, None, None),
            ProblemState::Heard { at } => (Some(*at), None, None),
            ProblemState::Closed { at, answer } => (Some(*at), Some(*at), Some(answer.to_string())),
        };
        let values = args![it.id, it.version, it.initiative, it.to, it.by, it.text, it.at, heard, closed, answer];
        if self.run(sql::SAVE_PROBLEM, values).await? == 0 {
            return Ok(false);
        }
        self.record(fact);
        Ok(true)
    }
}

impl SafetyBook for Tx {
    async fn allies(&mut self, of: InitiativeId) -> Result<Vec<AllyLine>, PortError> {
        let rows = self.all(sql::ALLIES, args![of]).await?;
        let line = |row: &Row| {
            let (name, email) = (row.text("name")?, row.text("email")?);
            Ok::<_, StoreError>(AllyLine { ally: ally(row)?, name, email })
        };
        Ok(rows.iter().map(line).collect::<Result<_, _>>()?)
    }

    async fn problems_of(&mut self, person: PersonId) -> Result<Vec<Problem>, PortError> {
        let rows = self.all(sql::PROBLEMS_OF, args![person]).await?;
        Ok(rows.iter().map(problem).collect::<Result<_, _>>()?)
    }
}
