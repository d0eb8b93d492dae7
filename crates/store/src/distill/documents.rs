//! Documents.

use distill::{Document, DocumentLine, DocumentRecord, Source};
use kernel::{Change, DocumentId, Keep, Line, PortError, SubmissionId};

use super::sql;
use crate::{Row, StoreError, Tx, args};

fn document(row: &Row) -> Result<Document, StoreError> {
    let submission: Option<SubmissionId> = row.opt_parse("submission")?;
    Ok(Document::restore(DocumentRecord {
        id: row.parse("id")?,
        version: kernel::Version(row.int("version")?),
        initiative: row.parse("initiative")?,
        source: submission.map_or(Source::Discussion, Source::Practice),
        title: row.typed("title", Line::parse)?,
        authors: row.json("authors")?,
        licence: row.opt_text("licence")?,
        text: row.text("words")?,
        parts: row.json("parts")?,
        at: row.stamp("at")?,
        finished: row.opt_stamp("finished_at")?,
    }))
}

pub(super) fn line(row: &Row) -> Result<DocumentLine, StoreError> {
    Ok(DocumentLine {
        id: row.parse("id")?,
        title: row.text("title")?,
        practice: row.opt_parse("submission")?,
        authors: row.json("authors")?,
        licence: row.opt_text("licence")?,
        length: row.int("length")?,
        excerpts: row.int("excerpts")?,
        coders: row.int("coders")?,
        finished: row.opt_stamp("finished_at")?,
    })
}

impl Keep<Document> for Tx {
    async fn find(&mut self, id: DocumentId) -> Result<Option<Document>, PortError> {
        let row = self.optional(sql::FIND_DOCUMENT, args![id]).await?;
        Ok(row.map(|row| document(&row)).transpose()?)
    }

    async fn save(&mut self, change: Change<Document>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        let authors = serde_json::to_string(&it.authors).expect("names are JSON");
        let parts = serde_json::to_string(&it.parts).expect("parts are JSON");
        let values = args![
            it.id,
            it.version,
            it.initiative,
            it.practice(),
            it.title,
            authors,
            it.licence,
            it.text,
            it.scalars().len(),
            parts,
            it.at,
            it.finished
        ];
        let saved = self.run(sql::SAVE_DOCUMENT, values).await? == 1;
        if saved {
            self.record(fact);
        }
        Ok(saved)
    }
}
