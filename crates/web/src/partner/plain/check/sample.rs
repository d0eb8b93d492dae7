//! The check: empty, with faults, with marks in either language.

use super::*;
use crate::sample;

const HARD: &str = "The CME activity was implemented by the committee in order to facilitate the utilization of novel modalities by \
                    clinicians who are employed in ambulatory settings of the state. It works.";

#[test]
fn the_check_reads_as_kept() {
    sample::keep("partner/plain/check", |visit| {
        let page = |text: &str, lang: Lang, faults: Faults| {
            let p = visit.frame("plain-title");
            let found = (!text.is_empty()).then(|| found(&p, text, lang));
            let form = TextForm { text: text.to_owned(), lang: lang.tag().to_owned() };
            CheckPage { p, form, found, faults }
        };
        let errors = TextForm::default().parse(visit).expect_err("no text");
        let faults = Faults::parse(&errors, &visit.frame("plain-title"));
        let spanish = "Llame a su equipo cuando quiera. Le ayudan con la comida, con el camino y con las preguntas que usted tenga en \
                       casa. No está solo.";
        vec![
            ("empty", page("", Lang::En, Faults::default())),
            ("no-text", page("", Lang::En, faults)),
            ("hard-english", page(HARD, Lang::En, Faults::default())),
            ("easy-spanish", page(spanish, Lang::Es, Faults::default())),
        ]
    });
}

#[test]
fn the_part_below_a_text_area_reads_as_kept() {
    sample::keep("partner/plain/found", |visit| {
        let p = visit.frame("plain-title");
        let found = Some(found(&p, HARD, Lang::En));
        vec![("hard", PartPage { p, found })]
    });
}

#[test]
fn the_pieces_are_the_text() {
    let p = Visit::of_visitor(Lang::En, testkit::noon()).frame("plain-title");
    for text in [HARD, "", "é", "FDA. Was seen by the FDA."] {
        let whole: String = found(&p, text, Lang::En).pieces.into_iter().map(|piece| piece.text).collect();
        assert_eq!(whole, text);
    }
}
