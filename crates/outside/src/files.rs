//! Uploaded files, kept in a folder by the hash of their content.

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// Why a file could not be kept or read.
#[derive(Debug, thiserror::Error)]
#[error("the folder of files failed")]
pub struct FileError(#[from] std::io::Error);

/// What the folder says of a file it keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFile {
    /// The hash of its bytes, lower-case hexadecimal; also its name in the folder.
    pub sha256: String,
    /// Its size in bytes.
    pub size: u64,
}

/// A folder of files. The same content is kept once.
#[derive(Debug, Clone)]
pub struct Files(PathBuf);

impl Files {
    /// The folder, made where it is missing.
    pub fn open(folder: &Path) -> Result<Self, FileError> {
        std::fs::create_dir_all(folder)?;
        Ok(Self(folder.to_owned()))
    }

    /// Keeps bytes. They are on disk under their full name or not at all.
    pub async fn keep(&self, bytes: &[u8]) -> Result<StoredFile, FileError> {
        let sha256 = kernel::hex(Sha256::digest(bytes));
        let place = self.place(&sha256);
        if !tokio::fs::try_exists(&place).await? {
            let half = place.with_extension("part");
            tokio::fs::create_dir_all(place.parent().unwrap_or(&self.0)).await?;
            let mut file = tokio::fs::File::create(&half).await?;
            tokio::io::AsyncWriteExt::write_all(&mut file, bytes).await?;
            file.sync_all().await?;
            tokio::fs::rename(&half, &place).await?;
        }
        Ok(StoredFile { sha256, size: bytes.len() as u64 })
    }

    /// Reads a file back; `None` when the folder does not have it.
    pub async fn read(&self, sha256: &str) -> Result<Option<Vec<u8>>, FileError> {
        if !is_hash(sha256) {
            return Ok(None);
        }
        match tokio::fs::read(self.place(sha256)).await {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Forgets a file; nothing happens where the folder does not have it.
    pub async fn forget(&self, sha256: &str) -> Result<(), FileError> {
        if !is_hash(sha256) {
            return Ok(());
        }
        match tokio::fs::remove_file(self.place(sha256)).await {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
            Ok(()) | Err(_) => Ok(()),
        }
    }

    fn place(&self, sha256: &str) -> PathBuf {
        self.0.join(&sha256[..2]).join(sha256)
    }
}

/// Whether a name can be one of ours: no other reaches the disk.
fn is_hash(name: &str) -> bool {
    name.len() == 64 && name.bytes().all(|byte| byte.is_ascii_hexdigit())
}
