//! Mails a link to sign in with. The secret is made here and kept as a hash only.

use chrono::TimeDelta;
use kernel::{Email, Mint};
use partner::{MailSignInLink, Partnership};
use store::{JobRow, MailLink};
use voice::Letter;

use crate::{Place, Trouble, Worked, ids, mail};

/// How long a link works.
const MINUTES: i64 = 30;
/// More than this many links an hour for one address are not mailed: nobody's inbox can be flooded from here.
const MOST_AN_HOUR: i64 = 8;

pub(crate) async fn run(at: &Place, job: &JobRow) -> Worked {
    let asked: MailSignInLink = ids(job)?;
    let email = Email::parse(&asked.email).map_err(|fault| Trouble::Never(fault.key.to_owned()))?;
    let now = at.now();
    let mut tx = at.store.begin().await?;
    if tx.mail_links_since(&email, now - TimeDelta::hours(1)).await? >= MOST_AN_HOUR {
        return Ok(());
    }
    let lang = tx.person_by_email(&email).await?.map_or(asked.lang, |person| person.lang);
    let secret = Mint::at(now).secret();
    let link = MailLink { email: email.to_string(), lang, back: asked.back };
    tx.add_mail_link(&secret, &email, &link, now, now + TimeDelta::minutes(MINUTES)).await?;
    tx.commit().await?;
    let letter = Letter::new(lang, "mail-sign-in-subject", &[])
        .say("mail-sign-in-what", &[])
        .link("mail-sign-in-link", &at.address(&format!("/sign-in/link?key={}", secret.text())))
        .say("mail-sign-in-not-you", &[]);
    mail::send(at, job, email.as_str(), letter).await
}
