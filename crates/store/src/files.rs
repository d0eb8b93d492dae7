//! What is known of each uploaded file; its bytes are kept outside, by their hash.

use kernel::{BlobId, Stamp};

use crate::{StoreError, Tx, args};

pub(crate) mod sql {
    use crate::{Sql, statements};
    statements! {
        ADD_FILE = Sql::same("INSERT INTO blob (id, sha256, name, media, size, at) VALUES ($1, $2, $3, $4, $5, $6)");
        // Held until the commit. SQLite has one writer anyway.
        HOLD_FILES = Sql::fork("SELECT 1 AS held", "SELECT pg_advisory_xact_lock(7319002)::text AS held");
        FORGET_FILE = Sql::same("DELETE FROM blob WHERE id = $1 RETURNING sha256");
        SAME_BYTES = Sql::same("SELECT count(*) AS n FROM blob WHERE sha256 = $1");
        FILE = Sql::same("SELECT id, sha256, name, media, size, at FROM blob WHERE id = $1");
    }
}

/// One uploaded file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileRow {
    /// Its id.
    pub id: BlobId,
    /// The hash by which its bytes are found.
    pub sha256: String,
    /// The name it came with.
    pub name: String,
    /// What kind of file it is, by its content: `application/pdf`.
    pub media: String,
    /// Its size in bytes.
    pub size: u64,
    /// When it came.
    pub at: Stamp,
}

impl Tx {
    /// Waits until nobody else keeps or forgets files, and holds them back until the commit: the same bytes are kept once, so
    /// they must not be forgotten while somebody is about to list them again.
    pub async fn hold_files(&mut self) -> Result<(), StoreError> {
        self.one(sql::HOLD_FILES, args![]).await.map(drop)
    }

    /// Puts a file on the list.
    pub async fn add_file(&mut self, file: &FileRow) -> Result<(), StoreError> {
        let size = i64::try_from(file.size).unwrap_or(i64::MAX);
        self.run(sql::ADD_FILE, args![file.id, file.sha256, file.name, file.media, size, file.at]).await.map(drop)
    }

    /// Takes a file off the list; its hash, where no other file has the same bytes.
    pub async fn forget_file(&mut self, id: BlobId) -> Result<Option<String>, StoreError> {
        let Some(row) = self.optional(sql::FORGET_FILE, args![id]).await? else { return Ok(None) };
        let sha256 = row.text("sha256")?;
        let same = self.one(sql::SAME_BYTES, args![sha256]).await?.int("n")?;
        Ok((same == 0).then_some(sha256))
    }

    /// A file of the list.
    pub async fn file(&mut self, id: BlobId) -> Result<Option<FileRow>, StoreError> {
        let Some(row) = self.optional(sql::FILE, args![id]).await? else { return Ok(None) };
        Ok(Some(FileRow {
            id: row.parse("id")?,
            sha256: row.text("sha256")?,
            name: row.text("name")?,
            media: row.text("media")?,
            size: row.count("size")?,
            at: row.stamp("at")?,
        }))
    }
}
