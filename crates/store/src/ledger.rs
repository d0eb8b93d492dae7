//! The ledger: facts in one chain, each with the hash of the one before it.
//!
//! The hash of a fact is the SHA-256 of its fields, each preceded by its length in bytes, in the order of the table, the hash of
//! the fact before it first. Lengths make two different facts differ in what is hashed, whatever their texts hold.

use kernel::{Author, Fact, Stamp};
use sha2::{Digest, Sha256};

use crate::{Row, Store, StoreError, Tx, args};

pub(crate) mod sql {
    use crate::{Sql, statements};
    statements! {
        HEAD = Sql::same("SELECT seq, hash FROM ledger_head WHERE one = 1");
        // The update takes the row's lock until the commit: facts of two transactions never share a place in the chain.
        TAKE_HEAD = Sql::same("UPDATE ledger_head SET seq = seq + $1 WHERE one = 1 RETURNING seq, hash");
        SET_HEAD = Sql::same("UPDATE ledger_head SET hash = $1 WHERE one = 1");
        APPEND = Sql::same(
            "INSERT INTO fact (seq, prev, hash, what, subject, initiative, person, seat, at, details)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)");
        PAGE = Sql::same(
            "SELECT seq, prev, hash, what, subject, initiative, person, seat, at, details FROM fact
             WHERE seq > $1 ORDER BY seq LIMIT $2");
        OF_SUBJECT = Sql::same(
            "SELECT seq, prev, hash, what, subject, initiative, person, seat, at, details FROM fact
             WHERE subject = $1 ORDER BY seq");
        NEWEST = Sql::same(
            "SELECT seq, prev, hash, what, subject, initiative, person, seat, at, details FROM fact
             WHERE seq < $1 ORDER BY seq DESC LIMIT $2");
    }
}

/// A fact as it stands in the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactRow {
    /// Its place in the chain, from 1.
    pub seq: i64,
    /// The hash of the fact before it; empty for the first.
    pub prev: String,
    /// Its own hash.
    pub hash: String,
    /// What happened.
    pub what: String,
    /// To what.
    pub subject: String,
    /// In which initiative.
    pub initiative: Option<String>,
    /// Who did it; nobody where the program did.
    pub person: Option<String>,
    /// From which seat.
    pub seat: Option<String>,
    /// When, in microseconds since 1970.
    pub at: i64,
    /// What else belongs to the proof, as JSON with sorted keys.
    pub details: String,
}

impl FactRow {
    fn read(row: &Row) -> Result<Self, StoreError> {
        Ok(Self {
            seq: row.int("seq")?,
            prev: row.text("prev")?,
            hash: row.text("hash")?,
            what: row.text("what")?,
            subject: row.text("subject")?,
            initiative: row.opt_text("initiative")?,
            person: row.opt_text("person")?,
            seat: row.opt_text("seat")?,
            at: row.int("at")?,
            details: row.text("details")?,
        })
    }

    /// The hash that these fields should have.
    fn computed(&self) -> String {
        let mut hash = Sha256::new();
        let (seq, at) = (self.seq.to_string(), self.at.to_string());
        let fields = [
            Some(self.prev.as_str()),
            Some(&seq),
            Some(&self.what),
            Some(&self.subject),
            self.initiative.as_deref(),
            self.person.as_deref(),
            self.seat.as_deref(),
            Some(&at),
            Some(&self.details),
        ];
        for field in fields {
            // Nothing is not the same as an empty text.
            let length = field.map_or(-1, |text| i64::try_from(text.len()).unwrap_or(i64::MAX));
            hash.update(length.to_be_bytes());
            hash.update(field.unwrap_or_default());
        }
        kernel::hex(hash.finalize())
    }
}

/// Appends the facts of one transaction in their order; the number of the last.
pub(crate) async fn append(tx: &mut Tx, facts: Vec<Fact>) -> Result<i64, StoreError> {
    let head = tx.one(sql::TAKE_HEAD, args![facts.len()]).await?;
    let last = head.int("seq")?;
    let mut prev = head.text("hash")?;
    let first = last - i64::try_from(facts.len()).unwrap_or(0);
    for (seq, fact) in (first + 1..).zip(facts) {
        let mut row = chained(seq, prev, fact);
        row.hash = row.computed();
        prev = row.hash.clone();
        let values = args![
            row.seq,
            row.prev,
            row.hash,
            row.what,
            row.subject,
            row.initiative,
            row.person,
            row.seat,
            row.at,
            row.details
        ];
        tx.run(sql::APPEND, values).await?;
    }
    tx.run(sql::SET_HEAD, args![prev]).await?;
    Ok(last)
}

fn chained(seq: i64, prev: String, fact: Fact) -> FactRow {
    FactRow {
        seq,
        prev,
        hash: String::new(),
        what: fact.what.to_owned(),
        subject: fact.subject.to_string(),
        initiative: fact.initiative.map(|id| id.to_string()),
        person: match fact.by {
            Author::Person(id) => Some(id.to_string()),
            Author::Program => None,
        },
        seat: fact.seat.map(|seat| seat.to_string()),
        at: kernel::micros(fact.at),
        details: serde_json::to_string(&fact.details).expect("a map of texts is JSON"),
    }
}

/// What is wrong at one place of the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LedgerFaultKind {
    /// The line does not have the hash that its fields have: it was altered.
    Altered,
    /// Lines before this one are missing.
    Removed,
    /// The line does not follow the one before it: lines were exchanged or written in between.
    Reordered,
    /// The end of the ledger is not where the head says it is: lines at the end were removed or added.
    End,
}

/// A fault with the number of the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LedgerFault {
    /// The line.
    pub seq: i64,
    /// What is wrong with it.
    pub kind: LedgerFaultKind,
}

/// What a walk through the ledger found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LedgerReport {
    /// Lines read.
    pub lines: i64,
    /// The hash of the last line: kept elsewhere, it proves later that the ledger was not replaced as a whole.
    pub end: String,
    /// Every fault, in order.
    pub faults: Vec<LedgerFault>,
}

const PAGE: i64 = 1000;

impl Store {
    /// Walks the whole chain and names every line that was altered, removed or reordered. `progress` hears of every page.
    pub async fn verify_ledger(&self, mut progress: impl FnMut(i64)) -> Result<LedgerReport, StoreError> {
        let mut tx = self.read().await?;
        let mut report = LedgerReport::default();
        let (mut seq, mut prev) = (0, String::new());
        loop {
            let rows = tx.all(sql::PAGE, args![seq, PAGE]).await?;
            if rows.is_empty() {
                break;
            }
            for row in &rows {
                let fact = FactRow::read(row)?;
                report.faults.extend(fault_of(&fact, seq, &prev).map(|kind| LedgerFault { seq: fact.seq, kind }));
                report.lines += 1;
                seq = fact.seq;
                prev = fact.hash;
            }
            progress(report.lines);
        }
        let head = tx.one(sql::HEAD, args![]).await?;
        if head.int("seq")? != seq || head.text("hash")? != prev {
            report.faults.push(LedgerFault { seq, kind: LedgerFaultKind::End });
        }
        report.end = prev;
        Ok(report)
    }
}

fn fault_of(fact: &FactRow, before: i64, prev: &str) -> Option<LedgerFaultKind> {
    if fact.hash != fact.computed() {
        Some(LedgerFaultKind::Altered)
    } else if fact.seq != before + 1 {
        Some(LedgerFaultKind::Removed)
    } else if fact.prev != prev {
        Some(LedgerFaultKind::Reordered)
    } else {
        None
    }
}

impl Tx {
    /// Everything that happened to one thing, oldest first.
    pub async fn facts_of(&mut self, subject: &kernel::Subject) -> Result<Vec<FactRow>, StoreError> {
        self.all(sql::OF_SUBJECT, args![subject]).await?.iter().map(FactRow::read).collect()
    }

    /// The facts before a number, newest first.
    pub async fn facts_before(&mut self, seq: i64, limit: i64) -> Result<Vec<FactRow>, StoreError> {
        self.all(sql::NEWEST, args![seq, limit]).await?.iter().map(FactRow::read).collect()
    }
}

impl FactRow {
    /// When it happened.
    pub fn stamp(&self) -> Option<Stamp> {
        kernel::from_micros(self.at)
    }
}
