//! The mailer of the demonstration: nothing leaves the machine, every mail is kept for the outbox page.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use kernel::Clock;
use outside::{MailError, Mailer, Message};
use store::{MailRow, Store};

/// Keeps mails in the database.
pub struct Outbox {
    store: Store,
    clock: Arc<dyn Clock>,
}

impl Outbox {
    /// An outbox in this database.
    pub fn new(store: Store, clock: Arc<dyn Clock>) -> Self {
        Self { store, clock }
    }

    async fn keep(&self, message: &Message) -> Result<(), store::StoreError> {
        let row = MailRow {
            id: message.id.clone(),
            to: message.to.clone(),
            subject: message.subject.clone(),
            text: message.text.clone(),
            html: message.html.clone(),
            at: self.clock.now(),
        };
        let mut tx = self.store.begin().await?;
        tx.keep_mail(&row).await?;
        tx.commit().await
    }
}

impl Mailer for Outbox {
    fn send<'a>(&'a self, message: &'a Message) -> Pin<Box<dyn Future<Output = Result<(), MailError>> + Send + 'a>> {
        Box::pin(async move { self.keep(message).await.map_err(|error| MailError::Later(format!("{error:?}"))) })
    }
}
