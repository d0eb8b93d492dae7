//! Proofs of who somebody is: sessions, mail links, passkeys, API keys. Secrets are kept as hashes only.

use kernel::{Actor, Email, Lang, PersonId, Role, SeatKind, Secret, Stamp, TokenId};
use sha2::{Digest, Sha256};

use crate::{StoreError, Tx, args};

pub(crate) mod sql {
    use crate::{Sql, statements};
    statements! {
        BEGIN_SESSION = Sql::same("INSERT INTO session (hash, person, began, expires) VALUES ($1, $2, $3, $4)");
        SESSION = Sql::same("SELECT person FROM session WHERE hash = $1 AND expires > $2");
        END_SESSION = Sql::same("DELETE FROM session WHERE hash = $1");
        END_SESSIONS = Sql::same("DELETE FROM session WHERE person = $1");
        ADD_LINK = Sql::same(
            "INSERT INTO mail_link (hash, email, lang, back, asked, expires) VALUES ($1, $2, $3, $4, $5, $6)");
        RECENT_LINKS = Sql::same("SELECT COUNT(*) AS links FROM mail_link WHERE email = $1 AND asked > $2");
        LINK = Sql::same("SELECT email, lang, back FROM mail_link WHERE hash = $1 AND expires > $2 AND used IS NULL");
        USE_LINK = Sql::same("UPDATE mail_link SET used = $2 WHERE hash = $1 AND used IS NULL AND expires > $2");
        ADD_PASSKEY = Sql::same("INSERT INTO passkey (id, person, label, credential, added) VALUES ($1, $2, $3, $4, $5)");
        PASSKEY = Sql::same("SELECT id, person, label, credential, added, used FROM passkey WHERE id = $1");
        PASSKEYS = Sql::same("SELECT id, person, label, credential, added, used FROM passkey WHERE person = $1 ORDER BY added");
        USED_PASSKEY = Sql::same("UPDATE passkey SET credential = $2, used = $3 WHERE id = $1");
        DROP_PASSKEY = Sql::same("DELETE FROM passkey WHERE id = $1 AND person = $2");
        ADD_CEREMONY = Sql::same("INSERT INTO ceremony (hash, kind, person, state, expires) VALUES ($1, $2, $3, $4, $5)");
        TAKE_CEREMONY = Sql::same("DELETE FROM ceremony WHERE hash = $1 AND kind = $2 RETURNING state, expires");
        ADD_TOKEN = Sql::same("INSERT INTO token (id, hash, person, label, made) VALUES ($1, $2, $3, $4, $5)");
        TOKEN = Sql::same("SELECT person FROM token WHERE hash = $1");
        TOKENS = Sql::same("SELECT id, label, made FROM token WHERE person = $1 ORDER BY made");
        DROP_TOKEN = Sql::same("DELETE FROM token WHERE id = $1 AND person = $2");
        PERSON = Sql::same("SELECT name, lang, steward FROM person WHERE id = $1");
        SEATS = Sql::same(
            "SELECT body.initiative, seat.body, seat.kind, seat.lead FROM seat JOIN body ON body.id = seat.body
             WHERE seat.person = $1 ORDER BY seat.since, seat.id");
        MEMBERSHIPS = Sql::same("SELECT team, kind FROM team_member WHERE person = $1 ORDER BY since, team");
        STAFF_OF = Sql::same("SELECT provider FROM provider_staff WHERE person = $1 ORDER BY provider");
        SWEEP_SESSIONS = Sql::same("DELETE FROM session WHERE expires <= $1");
        SWEEP_LINKS = Sql::same("DELETE FROM mail_link WHERE expires <= $1");
        SWEEP_CEREMONIES = Sql::same("DELETE FROM ceremony WHERE expires <= $1");
    }
}

/// Somebody who is signed in, with every role held now.
#[derive(Debug, Clone)]
pub struct Session {
    /// Who, with roles.
    pub actor: Actor,
    /// The name shown.
    pub name: String,
    /// The account's language.
    pub lang: Lang,
}

/// A link that was mailed and is still good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailLink {
    /// To whom it was mailed.
    pub email: String,
    /// In which language.
    pub lang: Lang,
    /// Where the person wanted to go, a path.
    pub back: String,
}

/// A passkey of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasskeyRow {
    /// The credential's id, base64url.
    pub id: String,
    /// Whose.
    pub person: PersonId,
    /// What the person calls it.
    pub label: String,
    /// The credential as the library keeps it, JSON.
    pub credential: String,
    /// Since when.
    pub added: Stamp,
    /// Last used.
    pub used: Option<Stamp>,
}

/// What is kept of a secret: its SHA-256, so that reading the database opens no door.
pub fn secret_hash(secret: &str) -> String {
    kernel::hex(Sha256::digest(secret))
}

impl Tx {
    /// Begins a session; its secret goes into the cookie and nowhere else.
    pub async fn begin_session(
        &mut self,
        secret: &Secret,
        person: PersonId,
        now: Stamp,
        expires: Stamp,
    ) -> Result<(), StoreError> {
        self.run(sql::BEGIN_SESSION, args![secret_hash(&secret.text()), person, now, expires]).await.map(drop)
    }

    /// Who a cookie belongs to, with every role.
    pub async fn session(&mut self, secret: &str, now: Stamp) -> Result<Option<Session>, StoreError> {
        match self.optional(sql::SESSION, args![secret_hash(secret), now]).await? {
            Some(row) => self.signed_in(row.parse("person")?).await,
            None => Ok(None),
        }
    }

    /// Who an API key belongs to, with every role.
    pub async fn token(&mut self, secret: &str) -> Result<Option<Session>, StoreError> {
        match self.optional(sql::TOKEN, args![secret_hash(secret)]).await? {
            Some(row) => self.signed_in(row.parse("person")?).await,
            None => Ok(None),
        }
    }

    /// A person with every role held now.
    pub async fn signed_in(&mut self, person: PersonId) -> Result<Option<Session>, StoreError> {
        let Some(row) = self.optional(sql::PERSON, args![person]).await? else { return Ok(None) };
        let mut roles = Vec::new();
        if row.flag("steward")? {
            roles.push(Role::Steward);
        }
        for seat in self.all(sql::SEATS, args![person]).await? {
            roles.push(Role::Seat {
                initiative: seat.parse("initiative")?,
                body: seat.parse("body")?,
                kind: seat.parse("kind")?,
                lead: seat.flag("lead")?,
            });
        }
        for member in self.all(sql::MEMBERSHIPS, args![person]).await? {
            let kind: SeatKind = member.parse("kind")?;
            roles.push(Role::Member { team: member.parse("team")?, partner: kind.is_partner() });
        }
        for staff in self.all(sql::STAFF_OF, args![person]).await? {
            roles.push(Role::Staff { provider: staff.parse("provider")? });
        }
        let lang = Lang::of_tag(&row.text("lang")?).unwrap_or_default();
        Ok(Some(Session { actor: Actor::person(person, roles), name: row.text("name")?, lang }))
    }

    /// Ends one session.
    pub async fn end_session(&mut self, secret: &str) -> Result<(), StoreError> {
        self.run(sql::END_SESSION, args![secret_hash(secret)]).await.map(drop)
    }

    /// Ends every session of a person.
    pub async fn end_sessions(&mut self, person: PersonId) -> Result<(), StoreError> {
        self.run(sql::END_SESSIONS, args![person]).await.map(drop)
    }

    /// Keeps the hash of a link that is about to be mailed.
    pub async fn add_mail_link(
        &mut self,
        secret: &Secret,
        to: &Email,
        link: &MailLink,
        now: Stamp,
        expires: Stamp,
    ) -> Result<(), StoreError> {
        self.run(sql::ADD_LINK, args![secret_hash(&secret.text()), to, link.lang, link.back, now, expires])
            .await
            .map(drop)
    }

    /// How many links were asked for an address since a moment; the door counts them against a limit.
    pub async fn mail_links_since(&mut self, email: &Email, since: Stamp) -> Result<i64, StoreError> {
        self.one(sql::RECENT_LINKS, args![email, since]).await?.int("links")
    }

    /// A mailed link, if it is still good; looking does not use it up.
    pub async fn mail_link(&mut self, secret: &str, now: Stamp) -> Result<Option<MailLink>, StoreError> {
        let Some(row) = self.optional(sql::LINK, args![secret_hash(secret), now]).await? else { return Ok(None) };
        let lang = Lang::of_tag(&row.text("lang")?).unwrap_or_default();
        Ok(Some(MailLink { email: row.text("email")?, lang, back: row.text("back")? }))
    }

    /// Uses a link up; `false` when it was used or has expired meanwhile.
    pub async fn use_mail_link(&mut self, secret: &str, now: Stamp) -> Result<bool, StoreError> {
        Ok(self.run(sql::USE_LINK, args![secret_hash(secret), now]).await? == 1)
    }

    /// Adds a passkey.
    pub async fn add_passkey(&mut self, key: &PasskeyRow) -> Result<(), StoreError> {
        self.run(sql::ADD_PASSKEY, args![key.id, key.person, key.label, key.credential, key.added]).await.map(drop)
    }

    /// The passkey with this credential id.
    pub async fn passkey(&mut self, id: &str) -> Result<Option<PasskeyRow>, StoreError> {
        self.optional(sql::PASSKEY, args![id]).await?.map(|row| passkey(&row)).transpose()
    }

    /// The passkeys of a person, oldest first.
    pub async fn passkeys(&mut self, of: PersonId) -> Result<Vec<PasskeyRow>, StoreError> {
        self.all(sql::PASSKEYS, args![of]).await?.iter().map(passkey).collect()
    }

    /// Keeps a passkey's new counter after it was used.
    pub async fn passkey_used(&mut self, id: &str, credential: &str, now: Stamp) -> Result<(), StoreError> {
        self.run(sql::USED_PASSKEY, args![id, credential, now]).await.map(drop)
    }

    /// Removes one's own passkey.
    pub async fn drop_passkey(&mut self, id: &str, of: PersonId) -> Result<bool, StoreError> {
        Ok(self.run(sql::DROP_PASSKEY, args![id, of]).await? == 1)
    }

    /// Keeps the state between the two halves of a passkey ceremony.
    pub async fn add_ceremony(
        &mut self,
        secret: &Secret,
        kind: &str,
        person: Option<PersonId>,
        state: &str,
        expires: Stamp,
    ) -> Result<(), StoreError> {
        self.run(sql::ADD_CEREMONY, args![secret_hash(&secret.text()), kind, person, state, expires]).await.map(drop)
    }

    /// Takes that state back, once.
    pub async fn take_ceremony(&mut self, secret: &str, kind: &str, now: Stamp) -> Result<Option<String>, StoreError> {
        let Some(row) = self.optional(sql::TAKE_CEREMONY, args![secret_hash(secret), kind]).await? else {
            return Ok(None);
        };
        Ok((row.stamp("expires")? > now).then_some(row.text("state")?))
    }

    /// Adds an API key.
    pub async fn add_token(
        &mut self,
        id: TokenId,
        secret: &Secret,
        person: PersonId,
        label: &str,
        now: Stamp,
    ) -> Result<(), StoreError> {
        self.run(sql::ADD_TOKEN, args![id, secret_hash(&secret.text()), person, label, now]).await.map(drop)
    }

    /// The API keys of a person: id, label, since when.
    pub async fn tokens(&mut self, of: PersonId) -> Result<Vec<(TokenId, String, Stamp)>, StoreError> {
        let rows = self.all(sql::TOKENS, args![of]).await?;
        rows.iter().map(|row| Ok((row.parse("id")?, row.text("label")?, row.stamp("made")?))).collect()
    }

    /// Removes one's own API key.
    pub async fn drop_token(&mut self, id: TokenId, of: PersonId) -> Result<bool, StoreError> {
        Ok(self.run(sql::DROP_TOKEN, args![id, of]).await? == 1)
    }

    /// Forgets sessions, links and ceremonies that have expired.
    pub async fn sweep_accounts(&mut self, now: Stamp) -> Result<u64, StoreError> {
        let mut gone = 0;
        for sweep in [sql::SWEEP_SESSIONS, sql::SWEEP_LINKS, sql::SWEEP_CEREMONIES] {
            gone += self.run(sweep, args![now]).await?;
        }
        Ok(gone)
    }
}

fn passkey(row: &crate::Row) -> Result<PasskeyRow, StoreError> {
    Ok(PasskeyRow {
        id: row.text("id")?,
        person: row.parse("person")?,
        label: row.text("label")?,
        credential: row.text("credential")?,
        added: row.stamp("added")?,
        used: row.opt_stamp("used")?,
    })
}
