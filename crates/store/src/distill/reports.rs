//! Reports.

use distill::{Report, ReportLine, ReportRecord};
use kernel::{Change, Keep, Lang, Line, PortError, ReportId, Slug, Version};

use super::sql;
use crate::{Row, StoreError, Tx, args};

/// A report from its row and the rows of its findings.
pub(super) fn report(row: &Row, findings: &[Row]) -> Result<Report, StoreError> {
    Ok(Report::restore(ReportRecord {
        id: row.parse("id")?,
        version: Version(row.int("version")?),
        initiative: row.parse("initiative")?,
        slug: row.typed("slug", Slug::parse)?,
        title: row.typed("title", Line::parse)?,
        subtitle: row.opt_text("subtitle")?,
        lang: row.typed("lang", |tag| Lang::of_tag(tag).ok_or(()))?,
        foreword: row.opt_text("foreword")?,
        method: row.opt_text("method")?,
        involvement: row.opt_text("involvement")?,
        findings: findings.iter().map(|row| row.parse("finding")).collect::<Result<_, _>>()?,
        recommendations: row.json("recommendations")?,
    }))
}

pub(super) fn line(row: &Row) -> Result<ReportLine, StoreError> {
    Ok(ReportLine {
        id: row.parse("id")?,
        slug: row.text("slug")?,
        title: row.text("title")?,
        released: row.opt_int("released")?.and_then(|number| u32::try_from(number).ok()),
    })
}

impl Keep<Report> for Tx {
    async fn find(&mut self, id: ReportId) -> Result<Option<Report>, PortError> {
        let Some(row) = self.optional(sql::FIND_REPORT, args![id]).await? else { return Ok(None) };
        let findings = self.all(sql::FINDINGS_OF_REPORT, args![id]).await?;
        Ok(Some(report(&row, &findings)?))
    }

    async fn save(&mut self, change: Change<Report>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        let recommendations = serde_json::to_string(&it.recommendations).expect("recommendations are JSON");
        let values = args![
            it.id,
            it.version,
            it.initiative,
            it.slug,
            it.title,
            it.subtitle,
            it.lang,
            it.foreword,
            it.method,
            it.involvement,
            recommendations
        ];
        if self.run(sql::SAVE_REPORT, values).await? == 0 {
            return Ok(false);
        }
        self.run(sql::CLEAR_REPORT_FINDINGS, args![it.id]).await?;
        for (place, finding) in it.findings.iter().enumerate() {
            self.run(sql::ADD_REPORT_FINDING, args![it.id, place, finding]).await?;
        }
        self.record(fact);
        Ok(true)
    }
}
