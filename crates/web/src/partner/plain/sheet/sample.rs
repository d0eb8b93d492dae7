//! The sheet: first, with questions left out, and with two raters.

use partner::plain::agreement;

use super::*;
use crate::partner::sample::initiative;
use crate::sample;

#[test]
fn the_sheet_reads_as_kept() {
    sample::keep("partner/plain/sheet", |visit| {
        let page = |raters: usize, together: Together, form: SheetForm, faults: Faults| {
            let (p, about) = (visit.frame("sheet-title"), "fin_1".to_owned());
            SheetPage { p, initiative: initiative(), about, raters, together, form, faults }
        };
        let all = |rating: Rating| Item::ALL.iter().map(|item| (*item, rating)).collect::<BTreeMap<_, _>>();
        let one = Sheet::complete(all(Rating::Yes)).expect("a whole sheet");
        let mut some = all(Rating::Yes);
        some.insert(Item::EverydayWords, Rating::No);
        let other = Sheet::complete(some).expect("a whole sheet");
        let two = Together::Two { partner: other.score(), other: one.score(), agreement: agreement(&one, &other) };
        let few = || Together::TooFew { raters: 0, partner: false };
        let faults = Faults::parse(&SheetForm::default().parse().expect_err("nothing"), &visit.frame("sheet-title"));
        vec![
            ("first", page(0, few(), SheetForm::default(), Faults::default())),
            ("left-out", page(0, few(), SheetForm::default(), faults)),
            ("two-raters", page(2, two, SheetForm::of(&one), Faults::default())),
        ]
    });
}
