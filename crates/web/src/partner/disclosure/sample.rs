//! What the samples of disclosure show: one answer with a judged and an open relationship.

use chrono::Days;
use kernel::{SeatKind, Version};
use partner::disclosure::{
    Disclosure, DisclosureRecord, Judgement, Nature, NewRelationship, OnFile, PersonOnFile, Relationship, Step,
};
use testkit::{line, noon, prose};

use crate::partner::sample::day;
use crate::sample::id;

pub(super) fn relationship(company: &str, nature: Nature, relevant: Option<bool>) -> Relationship {
    Relationship {
        told: NewRelationship { company: line(company), nature, about: line("Lupus"), began: day(1), ended: None },
        judged: relevant.map(|relevant| Judgement {
            relevant,
            reason: prose("It makes a drug that the session speaks of."),
            steps: if relevant { vec![Step::PeerReview, Step::Recuse] } else { vec![] },
            by: id("per", 9),
            at: noon(),
        }),
    }
}

pub(super) fn answer(relationships: Vec<Relationship>) -> Disclosure {
    Disclosure::restore(DisclosureRecord {
        id: id("dis", 1),
        version: Version(1),
        initiative: id("ini", 1),
        person: id("per", 1),
        given: noon() - Days::new(5),
        expires: noon().date_naive() + Days::new(360),
        relationships,
    })
}

pub(super) fn person(number: u16, name: &str, on_file: OnFile) -> PersonOnFile {
    PersonOnFile {
        person: id("per", number),
        name: name.to_owned(),
        seat: SeatKind::Partner,
        on_file,
        in_time: number != 2,
    }
}

/// One of each state.
pub(super) fn people() -> Vec<PersonOnFile> {
    let speaker = relationship("Norvane Pharma", Nature::Speaker, Some(true));
    vec![
        person(1, "Marisol Vega", OnFile::Current(answer(vec![speaker]))),
        person(2, "Ben Ode", OnFile::Current(answer(vec![]))),
        person(3, "Ana Torres", OnFile::Nothing),
        person(4, "Cleo Park", OnFile::Expired(answer(vec![]))),
        person(5, "Dee Rao", OnFile::Current(answer(vec![relationship("Tessel Devices", Nature::Trial, None)]))),
    ]
}
