//! What the samples of stories show: one story in each of its states.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Days;
use kernel::{Lang, Slug, Version};
use partner::story::{
    Audience, Channel, Consent, ConsentLine, Ending, Grant, MayShow, Naming, NewConsent, NewUse, Purpose, Release,
    Statement, Story, StoryEnd, StoryRecord, StoryUse, TellerKind, UseKind, UseRecord, Words,
};
use testkit::{line, noon, prose};

use crate::partner::sample::day;
use crate::sample::id;

fn words() -> Words {
    let text = "The freezer hummed, and I knew.\n\nNobody had said when they would call.";
    Words::new(line("The week I cleaned the freezer"), prose(text), Some(line("Speaks of waiting for a result.")))
}

fn terms() -> NewConsent {
    let everybody = Grant { audience: Audience::Public, channels: BTreeSet::from([Channel::Site, Channel::Print]) };
    let learners = Grant { audience: Audience::Learners, channels: BTreeSet::from([Channel::Spoken]) };
    NewConsent {
        grants: BTreeMap::from([(Purpose::Library, everybody), (Purpose::Teaching, learners)]),
        naming: Naming::FirstName,
        pseudonym: None,
        until: noon().date_naive() + Days::new(300),
        signed: line("Ana Torres"),
        understood: Statement::ALL.iter().copied().collect(),
    }
}

/// A story that is `draft`, `consented`, `released`, `expired` or `withdrawn` at noon.
pub(super) fn story(stage: &str) -> Story {
    let given = Consent { at: noon() - Days::new(65), form: Consent::FORM.to_owned(), discloses: None, terms: terms() };
    let released = Release { at: noon() - Days::new(60), hash: words().hash() };
    let how = match stage {
        "withdrawn" => Some(Ending::Withdrawn),
        "expired" => Some(Ending::Expired),
        _ => None,
    };
    Story::restore(StoryRecord {
        id: id("sty", 1),
        version: Version(4),
        initiative: id("ini", 1),
        teller: id("per", 1),
        teller_name: line("Ana Torres"),
        slug: Slug::parse("story-0a1b2c3d4e5f").expect("a name"),
        lang: Lang::En,
        kind: TellerKind::Adult,
        representative: None,
        words: (stage != "withdrawn").then(words),
        hidden_from: Vec::new(),
        told: noon() - Days::new(70),
        consent: (stage != "draft").then_some(given),
        release: (!matches!(stage, "draft" | "consented")).then_some(released),
        places: BTreeMap::new(),
        ended: how.map(|how| StoryEnd { at: noon() - Days::new(2), how }),
    })
}

pub(super) fn shown() -> MayShow {
    let today = noon().date_naive();
    MayShow::to_anybody(&story("released"), Purpose::Library, Channel::Site, today).expect("released for everybody")
}

pub(super) fn uses() -> Vec<StoryUse> {
    let one = |number: u16, kind: UseKind, channel: Channel, what: &str| {
        StoryUse::restore(UseRecord {
            id: id("use", number),
            version: Version(1),
            story: id("sty", 1),
            initiative: id("ini", 1),
            used: NewUse { kind, channel, what: line(what), day: day(3) },
            by: None,
            at: noon(),
        })
    };
    vec![
        one(1, UseKind::Page, Channel::Site, "/stories/story-0a1b2c3d4e5f"),
        one(2, UseKind::Session, Channel::Spoken, "Spring course, 40 people"),
    ]
}

pub(super) fn consents(ended: Option<Ending>) -> Vec<ConsentLine> {
    vec![ConsentLine {
        at: noon() - Days::new(65),
        form: Consent::FORM.to_owned(),
        terms: terms(),
        released: Some((noon() - Days::new(60), words().hash())),
        ended: ended.map(|how| (noon() - Days::new(2), how)),
    }]
}

/// A request of the teller.
pub(super) fn as_teller(visit: &crate::visit::Visit) -> crate::visit::Visit {
    let mut own = visit.clone();
    own.actor = kernel::Actor::person(id("per", 1), Vec::new());
    own
}
