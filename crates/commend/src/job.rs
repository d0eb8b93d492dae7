//! What has to be done after a provider's file changed.

use kernel::{BlobId, Job};
use serde::{Deserialize, Serialize};

/// Forgets the file of a proof that was taken out.
#[derive(Debug, Serialize, Deserialize)]
pub struct FileDropped {
    /// The file.
    pub file: BlobId,
}

impl Job for FileDropped {
    const NAME: &'static str = "commend.file-dropped";
}
