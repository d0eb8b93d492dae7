//! Practices and submissions as whole texts: for pages, for other slices, for files.

use std::collections::BTreeMap;

use recruit::{Call, ExportLine, MemberLine, Practice, PracticeLine, Section};

use super::{calls, sql};
use crate::{Row, StoreError, Tx, args};

fn sections(call: &Call, answers: &BTreeMap<String, String>, account: bool) -> Vec<Section> {
    let wanted = call.questions.iter().filter(|question| question.is_account() == account);
    wanted
        .filter_map(|question| {
            let text = answers.get(question.key.as_str()).filter(|text| !text.is_empty())?;
            Some(Section { key: question.key.to_string(), heading: question.ask.to_string(), text: text.clone() })
        })
        .collect()
}

pub(super) fn line(row: &Row) -> Result<PracticeLine, StoreError> {
    let authors: Vec<String> = row.json("authors")?;
    let team = row.opt_text("team_name")?;
    Ok(PracticeLine {
        id: row.parse("id")?,
        slug: row.text("slug")?,
        title: row.text("title")?,
        message: row.opt_text("message")?.unwrap_or_default(),
        by: team.or_else(|| authors.into_iter().next()).unwrap_or_default(),
        keywords: row.json("keywords")?,
    })
}

fn member(row: &Row) -> Result<MemberLine, StoreError> {
    Ok(MemberLine { person: row.parse("person")?, name: row.text("name")?, kind: row.parse("kind")? })
}

impl Tx {
    async fn call_of(&mut self, id: kernel::CallId) -> Result<Call, StoreError> {
        calls::call(&self.one(sql::FIND_CALL, args![id]).await?)
    }

    /// The practice with this id or this name in addresses.
    pub(super) async fn read_practice(&mut self, named: &str) -> Result<Option<Practice>, StoreError> {
        let Some(row) = self.optional(sql::PRACTICE, args![named]).await? else { return Ok(None) };
        let call = self.call_of(row.parse("call")?).await?;
        let team = row.opt_parse("team")?;
        let members = match team {
            Some(id) => self.all(sql::MEMBER_NAMES, args![id]).await?.iter().map(member).collect::<Result<_, _>>()?,
            None => Vec::new(),
        };
        let answers: BTreeMap<String, String> = row.json("answers")?;
        Ok(Some(Practice {
            id: row.parse("id")?,
            initiative: row.parse("initiative")?,
            call: call.id,
            slug: row.text("slug")?,
            title: row.text("title")?,
            message: row.opt_text("message")?.unwrap_or_default(),
            team,
            team_name: row.opt_text("team_name")?.unwrap_or_default(),
            organisation: row.opt_text("organisation")?.unwrap_or_default(),
            place: row.opt_text("place")?.unwrap_or_default(),
            members,
            sections: sections(&call, &answers, false),
            account: sections(&call, &answers, true).into_iter().next(),
            text: row.opt_text("body")?,
            authors: row.json("authors")?,
            keywords: row.json("keywords")?,
            source: row.opt_text("source")?,
            licence: row.opt_text("licence")?,
            accepted: row.stamp("stage_at")?,
        }))
    }

    /// What leaves the program when a call is exported. Two statements, however many submissions there are.
    pub(super) async fn read_export(&mut self, id: kernel::CallId) -> Result<Vec<ExportLine>, StoreError> {
        let call = self.call_of(id).await?;
        let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for row in self.all(sql::MEMBER_NAMES_OF_CALL, args![id]).await? {
            names.entry(row.text("team")?).or_default().push(row.text("name")?);
        }
        let mut lines = Vec::new();
        for row in self.all(sql::EXPORT, args![id]).await? {
            let mut authors: Vec<String> = row.json("authors")?;
            if let Some(team) = row.opt_text("team")? {
                authors.extend(names.get(&team).into_iter().flatten().cloned());
            }
            let answers: BTreeMap<String, String> = row.json("answers")?;
            lines.push(ExportLine {
                id: row.opt_text("external")?.map_or_else(|| row.text("id"), Ok)?,
                title: row.text("title")?,
                authors,
                text: row.opt_text("body")?.unwrap_or_else(|| whole(&call, &answers)),
                state: row.text("stage")?,
            });
        }
        Ok(lines)
    }
}

/// The answers under their questions, in the order of the form.
fn whole(call: &Call, answers: &BTreeMap<String, String>) -> String {
    let parts = call.questions.iter().filter_map(|question| {
        let text = answers.get(question.key.as_str()).filter(|text| !text.is_empty())?;
        Some(format!("{}\n\n{text}", question.ask))
    });
    parts.collect::<Vec<_>>().join("\n\n")
}
