//! How one is named: as somebody who may be an author, and with faults.

use super::*;
use crate::partner::credit::sample::work;
use crate::sample;

#[test]
fn the_choice_of_a_name_reads_as_kept() {
    sample::keep("partner/credit/name", |visit| {
        let page = |qualifies: bool, form: NameForm, faults: Faults| {
            let p = visit.frame("credit-name-title");
            NamePage { p, work: work(false), qualifies, form, faults }
        };
        let form = NameForm { affiliation: "of".to_owned(), orcid: "12".to_owned(), ..NameForm::default() };
        let errors = form.parse(visit.now).expect_err("fields are missing");
        let faults = Faults::parse(&errors, &visit.frame("credit-name-title"));
        let fresh = NameForm { name: "Marisol Vega".to_owned(), ..NameForm::default() };
        vec![("may-be-an-author", page(true, fresh, Faults::default())), ("with-faults", page(false, form, faults))]
    });
}
