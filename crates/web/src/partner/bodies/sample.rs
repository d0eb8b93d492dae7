//! A body for a visitor and for who steers, a new body.

use super::*;
use crate::partner::sample::{group, initiative, question};
use crate::sample;

#[test]
fn a_body_reads_as_kept() {
    sample::keep("partner/body", |visit| {
        let page = |may_steer: bool| {
            let body = group();
            let names = [("Marisol Vega", 0), ("Nadia Brandt", 1)];
            let names: Vec<_> =
                names.map(|(name, at)| PersonLine { id: body.seats[at].person, name: name.to_owned() }).into();
            BodyPage {
                p: visit.frame_titled(body.name.as_str()),
                initiative: initiative(),
                seats: rows(&body, &names, visit, may_steer),
                partners: body.partners().count(),
                share: share(&body),
                busiest: may_steer.then(|| ("Marisol Vega".to_owned(), 4, 6)),
                only_partner: false,
                decisions: if may_steer { vec![question()] } else { vec![] },
                kinds: SeatKind::ALL,
                may_steer,
                may_decide: may_steer,
                form: SeatForm::default(),
                faults: Faults::default(),
                body,
            }
        };
        vec![("visitor", page(false)), ("steward", page(true))]
    });
}

#[test]
fn a_new_body_reads_as_kept() {
    sample::keep("partner/body_new", |visit| {
        let p = visit.frame("body-new-title");
        let form = BodyForm { kind: "coders".to_owned(), ..BodyForm::default() };
        let faults = Faults::parse(&form.parse().expect_err("fields are missing"), &p);
        vec![("with-faults", NewPage { p, slug: "a-year".to_owned(), kinds: BodyKind::ALL, form, faults })]
    });
}
