//! A poster for a visitor and for its team, taking one down, and the list of one's own.

use kernel::{Fault, FieldErrors};
use showcase::HallState;

use super::*;
use crate::frame::Who;
use crate::sample::id;
use crate::showcase::gallery;
use crate::showcase::sample::{hall, poster, shown};

fn question(number: u16, text: &str) -> QuestionLine {
    QuestionLine {
        id: id("que", number),
        by: id("per", 9),
        by_name: "Ines Duarte".to_owned(),
        text: text.to_owned(),
        at: testkit::noon(),
        answer: None,
    }
}

fn poster_shown(visit: &Visit, state: PosterState) -> PosterPage {
    let (poster, hall) = (poster(state), hall(HallState::Shown { at: testkit::noon() }));
    let p = visit.frame_titled(poster.content.title.as_str());
    let asking = if poster.is_shown() { String::new() } else { p.t("poster-not-shown-yet") };
    PosterPage {
        sections: SectionKind::ALL,
        speaker: speaker(&poster),
        next: None,
        bars: bars(&poster),
        thread: Vec::new(),
        stories: Vec::new(),
        may_edit: false,
        may_answer: false,
        may_withdraw: false,
        asking,
        words: String::new(),
        answer_to: None,
        faults: Faults::default(),
        hall: Some(hall),
        poster,
        p,
    }
}

fn signed_in(page: PosterPage) -> PosterPage {
    let p = Frame { who: Some(Who { name: "Daniel Okafor".to_owned() }), ..page.p };
    PosterPage { p, ..page }
}

fn of_the_team(page: PosterPage) -> PosterPage {
    PosterPage { may_edit: true, may_answer: true, may_withdraw: true, ..signed_in(page) }
}

#[test]
fn a_poster_reads_as_kept() {
    crate::sample::keep("showcase/poster", |visit| {
        let answer = ("An hour.".to_owned(), "Daniel Okafor".to_owned(), true, testkit::noon());
        let answered = QuestionLine { answer: Some(answer), ..question(1, "How long does it take?") };
        let thread = || vec![answered.clone(), question(2, "Does it work on a Sunday?")];
        let usual = || poster_shown(visit, shown());
        let visitor = PosterPage { thread: thread(), next: Some(gallery::sample::line(2)), ..usual() };
        let too_long = FieldErrors::one("text", Fault::new("field-too-long").with("length", 2_001).with("max", 2_000));
        let faults = || Faults::parse(&too_long, &usual().p);
        let asked = signed_in(usual()).with(None, "Why?".to_owned(), faults());
        let team = of_the_team(PosterPage { thread: thread(), ..usual() });
        let tried = of_the_team(PosterPage { thread: thread(), ..usual() });
        let reading = showcase::HallDraft { asynchronous: false, ..hall(HallState::Planned).about.clone() };
        let closed = Hall::restore(showcase::HallRecord {
            about: showcase::HallDraft { closes: visit.now, ..reading },
            ..(*hall(HallState::Shown { at: visit.now })).clone()
        });
        let why = closed.takes_questions(visit.now).expect_err("the hall has closed");
        let over = PosterPage { asking: visit.frame_titled("").why(&why), ..signed_in(usual()) };
        vec![
            ("visitor", visitor),
            ("signed-in", signed_in(usual())),
            ("a-question-not-taken", asked),
            ("team", team),
            ("an-answer-not-taken", tried.with(Some(id("que", 2)), "Yes".to_owned(), faults())),
            ("a-question-when-the-hall-closed", over.with(None, "Why?".to_owned(), Faults::default())),
            ("team-draft", of_the_team(poster_shown(visit, PosterState::Draft))),
        ]
    });
}

#[test]
fn taking_a_poster_down_reads_as_kept() {
    crate::sample::keep("showcase/withdraw", |visit| {
        let asked = || WithdrawPage {
            p: visit.frame("poster-withdraw-title"),
            poster: poster(shown()),
            reason: String::new(),
            faults: Faults::default(),
        };
        let missing = FieldErrors::one("reason", Fault::new("field-required"));
        let faults = Faults::parse(&missing, &asked().p);
        vec![("team", asked()), ("without-a-reason", WithdrawPage { faults, ..asked() })]
    });
}

#[test]
fn a_poster_that_was_taken_down_reads_as_kept() {
    crate::sample::keep("showcase/gone", |visit| {
        vec![("visitor", GonePage { p: visit.frame("poster-gone"), reason: "We counted wrongly.".to_owned() })]
    });
}

#[test]
fn ones_own_posters_read_as_kept() {
    crate::sample::keep("showcase/own", |visit| {
        let line = |number, state: &str, unanswered| PosterLine {
            unanswered,
            state: state.to_owned(),
            ..gallery::sample::line(number)
        };
        let listed = |posters| OwnPage { p: visit.frame("own-posters-title"), posters };
        let all = vec![line(1, "shown", 1), line(2, "draft", 0), line(3, "withdrawn", 0)];
        vec![("none", listed(Vec::new())), ("shown-draft-withdrawn", listed(all))]
    });
}
