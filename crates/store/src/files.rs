//! What is known of each uploaded file; its bytes are kept outside, by their hash.

use kernel::{BlobId, Stamp};

use crate::{StoreError, Tx, args};

pub(crate) mod sql {
    use crate::{Sql, statements};
    statements! {
        ADD_FILE = Sql::same("INSERT INTO blob (id, sha256, name, media, size, at) VALUES ($1, $2, $3, $4, $5, $6)");
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
    /// Puts a file on the list.
    pub async fn add_file(&mut self, file: &FileRow) -> Result<(), StoreError> {
        let size = i64::try_from(file.size).unwrap_or(i64::MAX);
        self.run(sql::ADD_FILE, args![file.id, file.sha256, file.name, file.media, size, file.at]).await.map(drop)
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
