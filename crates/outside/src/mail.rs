//! Sending mail.

use std::future::Future;
use std::pin::Pin;

use lettre::message::{Mailbox, MultiPart};
use lettre::transport::smtp::authentication::Credentials;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message as Letter, Tokio1Executor};

/// One mail to one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The same for every try of the same mail, so that a second try is no second mail to a reader's program.
    pub id: String,
    /// To whom: a bare address.
    pub to: String,
    /// The subject, one line.
    pub subject: String,
    /// The text.
    pub text: String,
    /// The same as HTML.
    pub html: String,
}

/// Why a mail was not sent.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// Trying again is no use: the address or the letter itself is wrong.
    #[error("the mail can never be sent: {0}")]
    Never(String),
    /// The server may take it later.
    #[error("the mail server did not take it: {0}")]
    Later(String),
}

/// Something that sends mail.
pub trait Mailer: Send + Sync {
    /// Sends one mail, or says why not.
    fn send<'a>(&'a self, message: &'a Message) -> Pin<Box<dyn Future<Output = Result<(), MailError>> + Send + 'a>>;
}

/// How to reach the mail server.
#[derive(Debug, Clone)]
pub struct SmtpSettings {
    /// `smtp://host:port` without, `smtp://host:port?tls=required` with STARTTLS, `smtps://host:port` with TLS from the start.
    pub address: String,
    /// The name to sign in with, if the server wants one.
    pub user: Option<String>,
    /// Its password.
    pub password: Option<String>,
    /// The address mails come from, with or without a name.
    pub from: String,
}

/// A mail server, reached by SMTP.
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Smtp {
    /// Reads the settings; connects with the first mail.
    pub fn new(settings: &SmtpSettings) -> Result<Self, MailError> {
        let never = |error: &dyn std::fmt::Display| MailError::Never(error.to_string());
        let mut builder =
            AsyncSmtpTransport::<Tokio1Executor>::from_url(&settings.address).map_err(|error| never(&error))?;
        if let (Some(user), Some(password)) = (&settings.user, &settings.password) {
            builder = builder.credentials(Credentials::new(user.clone(), password.clone()));
        }
        let from = settings.from.parse().map_err(|error: lettre::address::AddressError| never(&error))?;
        Ok(Self { transport: builder.build(), from })
    }

    /// Asks the server whether it is there.
    pub async fn test(&self) -> Result<(), MailError> {
        match self.transport.test_connection().await {
            Ok(true) => Ok(()),
            Ok(false) => Err(MailError::Later("the server does not answer".to_owned())),
            Err(error) => Err(MailError::Later(error.to_string())),
        }
    }

    fn letter(&self, message: &Message) -> Result<Letter, MailError> {
        let never = |error: &dyn std::fmt::Display| MailError::Never(error.to_string());
        let to: Mailbox = message.to.parse().map_err(|error: lettre::address::AddressError| never(&error))?;
        let host = self.from.email.domain();
        Letter::builder()
            .message_id(Some(format!("<{}@{host}>", message.id)))
            .from(self.from.clone())
            .to(to)
            .subject(&message.subject)
            .multipart(MultiPart::alternative_plain_html(message.text.clone(), message.html.clone()))
            .map_err(|error| never(&error))
    }
}

impl Mailer for Smtp {
    fn send<'a>(&'a self, message: &'a Message) -> Pin<Box<dyn Future<Output = Result<(), MailError>> + Send + 'a>> {
        Box::pin(async move {
            let letter = self.letter(message)?;
            match self.transport.send(letter).await {
                Ok(_) => Ok(()),
                Err(error) if error.is_permanent() => Err(MailError::Never(error.to_string())),
                Err(error) => Err(MailError::Later(error.to_string())),
            }
        })
    }
}
