//! What stands outside the program: mail and files.

mod files;
mod mail;

pub use files::{FileError, Files, StoredFile};
pub use mail::{MailError, Mailer, Message, Smtp, SmtpSettings};
