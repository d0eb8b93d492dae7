//! What the samples of several pages show: one poster in one hall.

use chrono::Days;
use kernel::{Slug, Version};
use showcase::{Content, ContentDraft, Hall, HallDraft, HallRecord, HallState, Poster, PosterRecord, PosterState};
use showcase::{Presenter, SectionKind};
use testkit::{line, noon, prose};

use crate::sample::id;

/// What a team has written so far: all of it, or only what its practice already said.
pub(super) fn content(whole: bool) -> Content {
    let began = ContentDraft {
        title: "Scan week: teaching the wait".to_owned(),
        message: "Say when you will call.".to_owned(),
        partner_words: "I was asked what I would have wanted to know.".to_owned(),
        cover: "3".to_owned(),
        ..ContentDraft::default()
    };
    let sections = SectionKind::ALL.iter().map(|kind| (*kind, format!("First.\n\nThen, of “{kind}”.")));
    let all = ContentDraft {
        summary: "Waiting for a result is hard. We practise naming the hour.".to_owned(),
        sections: sections.collect(),
        takeaway: "Name the hour.".to_owned(),
        keywords: "waiting, results".to_owned(),
        setting: "Hospital".to_owned(),
        audience: "Nurses".to_owned(),
        figure_caption: "Patients who knew when we would call".to_owned(),
        figure_alternative: "Before, 28 of 80 knew; after, 61 of 79.".to_owned(),
        figure_bars: "Before: 28 of 80\nAfter: 61 of 79".to_owned(),
        ..began.clone()
    };
    if whole { all } else { began }.parse().expect("a content")
}

pub(super) fn poster(state: PosterState) -> Poster {
    let written = matches!(state, PosterState::Shown { .. });
    let presenter = |name, partner| Presenter { name: line(name), partner };
    Poster::restore(PosterRecord {
        id: id("pos", 1),
        version: Version(4),
        initiative: id("ini", 1),
        submission: id("sub", 1),
        team: Some(id("team", 1)),
        team_name: line("Harborlight"),
        slug: Slug::parse("scan-week").expect("a name for addresses"),
        number: 1,
        presenters: vec![presenter("Daniel Okafor", true), presenter("Nadia Brandt", false)],
        content: content(written),
        state,
    })
}

pub(super) fn shown() -> PosterState {
    PosterState::Shown { at: noon() - Days::new(2) }
}

/// A hall whose teams answer for a week round noon.
pub(super) fn hall(state: HallState) -> Hall {
    Hall::restore(HallRecord {
        id: id("hall", 1),
        version: Version(2),
        initiative: id("ini", 1),
        about: HallDraft {
            title: line("Posters of the year"),
            intro: prose("Walk in.\n\nAsk whatever you like."),
            opens: noon() - Days::new(3),
            closes: noon() + Days::new(4),
            asynchronous: true,
        },
        state,
    })
}
