//! The register: empty, as a member sees it, and as a steward sees it with faults.

use partner::credit::NamedAs;

use super::*;
use crate::partner::credit::sample::{qualified, work};
use crate::sample::{self, id};

fn row(number: u16, name: &str, named: Option<NamedAs>, approved: bool) -> Row {
    let line = qualified(number, named, approved);
    Row { person: id("per", number), name: name.to_owned(), standing: work(true).standing(&line), line }
}

#[test]
fn the_register_reads_as_kept() {
    sample::keep("partner/credit/register", |visit| {
        let page = |rows: Vec<Row>, steward: bool| RegisterPage {
            p: visit.frame("credit-title"),
            work: work(!rows.is_empty()),
            rows,
            people: if steward { vec![(id("per", 1), "Marisol Vega".to_owned())] } else { vec![] },
            may_note: steward,
            may_waive: !steward,
            form: ContributionForm::default(),
            faults: Faults::default(),
        };
        let rows = || {
            vec![
                row(1, "Marisol Vega", None, false),
                row(2, "Ben Ode", Some(NamedAs::Author), false),
                row(3, "Ana Torres", Some(NamedAs::GroupAuthor), true),
                row(4, "Cleo Park", Some(NamedAs::Acknowledged), false),
            ]
        };
        let form = ContributionForm { person: "per".to_owned(), ..ContributionForm::default() };
        let faults = Faults::parse(&form.parse().expect_err("fields are missing"), &visit.frame("credit-title"));
        vec![
            ("empty", page(vec![], false)),
            ("co-lead", page(rows(), false)),
            ("steward-with-faults", RegisterPage { faults, ..page(rows(), true) }),
        ]
    });
}
