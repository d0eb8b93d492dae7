//! One letter to one person.

use outside::{MailError, Message};
use store::JobRow;
use voice::Letter;

use crate::{Place, Trouble, Worked};

/// Sends a letter. The job's id names the mail, so that a second try is the same mail.
pub(crate) async fn send(at: &Place, job: &JobRow, to: &str, letter: Letter) -> Worked {
    let mail = letter.mail();
    let message =
        Message { id: job.id.to_string(), to: to.to_owned(), subject: mail.subject, text: mail.text, html: mail.html };
    at.mailer.send(&message).await.map_err(|error| match error {
        MailError::Never(why) => Trouble::Never(why),
        MailError::Later(why) => Trouble::Later(why),
    })
}
