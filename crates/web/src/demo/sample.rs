//! The personas and the outbox.

use testkit::noon;

use super::*;
use crate::sample;

#[test]
fn the_personas_read_as_kept() {
    sample::keep("demo/personas", |visit| {
        let persona = Persona {
            key: "co-chair".to_owned(),
            email: "marisol@example.org".to_owned(),
            name: "Marisol Vega".to_owned(),
            intro: ["Leads the group.".to_owned(), "Dirige el grupo.".to_owned()],
        };
        let intro = persona.intro[usize::from(visit.lang == kernel::Lang::Es)].clone();
        let p = visit.frame("demo-title");
        let today = p.date(&visit.now);
        vec![("one", PersonasPage { cards: vec![PersonaCard { initials: "MV".to_owned(), intro, persona }], today, p })]
    });
}

#[test]
fn the_outbox_reads_as_kept() {
    sample::keep("demo/outbox", |visit| {
        let mail = MailRow {
            id: "job_1".to_owned(),
            to: "marisol@example.org".to_owned(),
            subject: "Your link".to_owned(),
            text: "Press the link.".to_owned(),
            html: "<p>Press the link.</p>".to_owned(),
            at: noon(),
        };
        let page = |mails| OutboxPage { p: visit.frame("outbox-title"), mails };
        vec![("empty", page(vec![])), ("one", page(vec![mail]))]
    });
}
