//! People.

use kernel::{Change, Email, Keep, Lang, Line, PersonId, PortError};
use partner::{Person, PersonRecord};

use super::sql;
use crate::{Row, StoreError, Tx, args};

pub(super) fn person(row: &Row) -> Result<Person, StoreError> {
    Ok(Person::restore(PersonRecord {
        id: row.parse("id")?,
        version: kernel::Version(row.int("version")?),
        email: row.typed("email", Email::parse)?,
        name: row.typed("name", Line::parse)?,
        about: row.opt_typed("about", Line::parse)?,
        lang: Lang::of_tag(&row.text("lang")?).unwrap_or_default(),
        steward: row.flag("steward")?,
    }))
}

impl Keep<Person> for Tx {
    async fn find(&mut self, id: PersonId) -> Result<Option<Person>, PortError> {
        let row = self.optional(sql::FIND_PERSON, args![id]).await?;
        Ok(row.map(|row| person(&row)).transpose()?)
    }

    async fn save(&mut self, change: Change<Person>) -> Result<bool, PortError> {
        let (person, fact) = change.into_parts();
        let values =
            args![person.id, person.version, person.email, person.name, person.about, person.lang, person.steward];
        let saved = self.run(sql::SAVE_PERSON, values).await? == 1;
        if saved {
            self.record(fact);
        }
        Ok(saved)
    }
}
