//! SQL texts: the same for both engines, or a named fork.

/// One statement.
#[derive(Debug, Clone, Copy)]
pub struct Sql {
    pub(crate) sqlite: &'static str,
    pub(crate) postgres: &'static str,
}

impl Sql {
    /// A text that both engines take as it is.
    pub const fn same(text: &'static str) -> Self {
        Self { sqlite: text, postgres: text }
    }

    /// Two texts with the same parameters and the same columns.
    pub const fn fork(sqlite: &'static str, postgres: &'static str) -> Self {
        Self { sqlite, postgres }
    }
}

/// Names statements and lists them all in `ALL`, so that none escapes the planning test.
macro_rules! statements {
    ($($(#[$doc:meta])* $name:ident = $sql:expr;)*) => {
        $($(#[$doc])* pub(crate) const $name: $crate::Sql = $sql;)*
        /// Every statement of this module.
        pub(crate) const ALL: &[(&str, $crate::Sql)] = &[$((stringify!($name), $name)),*];
    };
}
pub(crate) use statements;

/// Every statement of the program with its name, for the test that plans them on both engines.
pub fn every_statement() -> Vec<(&'static str, Sql)> {
    // One a line, so that two branches can each add theirs.
    [
        crate::accounts::sql::ALL,
        crate::commend::sql::ALL,
        crate::distill::sql::ALL,
        crate::files::sql::ALL,
        crate::jobs::sql::ALL,
        crate::ledger::sql::ALL,
        crate::library::sql::ALL,
        crate::partner::sql::ALL,
        crate::partner::credit::sql::ALL,
        crate::partner::sheet::sql::ALL,
        crate::partner::glossary::sql::ALL,
        crate::partner::safety::sql::ALL,
        crate::partner::pulse::sql::ALL,
        crate::partner::disclosure::sql::ALL,
        crate::partner::pay::sql::ALL,
        crate::partner::story::sql::ALL,
        crate::recruit::sql::ALL,
        crate::search::sql::ALL,
        crate::showcase::sql::ALL,
    ]
    .concat()
}

impl Sql {
    /// The text for an engine, for the planning test.
    pub fn text(&self, postgres: bool) -> &'static str {
        if postgres { self.postgres } else { self.sqlite }
    }
}
