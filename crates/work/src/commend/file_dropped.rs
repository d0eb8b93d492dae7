//! Forgets the file of a proof that was taken out, unless another proof has the same bytes.

use commend::FileDropped;
use store::JobRow;

use crate::{Place, Trouble, Worked, ids};

pub(crate) async fn run(at: &Place, job: &JobRow) -> Worked {
    let dropped: FileDropped = ids(job)?;
    let mut tx = at.store.begin().await?;
    tx.hold_files().await?;
    if let Some(sha256) = tx.forget_file(dropped.file).await? {
        // Before the commit: if it comes to no commit, the next run finds the list as it was and forgets them again.
        at.files.forget(&sha256).await.map_err(|error| Trouble::Later(format!("{error:?}")))?;
    }
    Ok(tx.commit().await?)
}
