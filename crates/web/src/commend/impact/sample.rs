//! What changed: before anything did, and with figures.

use partner::{AspectKind, Function};

use super::*;
use crate::commend::sample::{ago, practice};
use crate::sample;

#[test]
fn the_page_of_impact_reads_as_kept() {
    sample::keep("commend/impact", |visit| {
        let none = Figures {
            today: ago(0),
            over_time: Vec::new(),
            spread: Vec::new(),
            kinds: Vec::new(),
            influence: Vec::new(),
        };
        let cell = |function, decisions, with_partners| InfluenceLine {
            aspect: AspectKind::Identification,
            function,
            decisions,
            with_partners,
        };
        let told = Figures {
            today: ago(0),
            over_time: vec![
                StandingCount { day: ago(60), providers: [9, 2, 0, 1] },
                StandingCount { day: ago(0), providers: [5, 3, 1, 3] },
            ],
            spread: vec![AdoptionTally {
                what: practice(),
                title: "The first ten minutes belong to the patient".to_owned(),
                providers: 4,
                activities: 6,
            }],
            kinds: vec![
                KindRow { kind: ProviderKind::Hospital, all: Some(9), met: None },
                KindRow { kind: ProviderKind::School, all: None, met: None },
            ],
            influence: vec![(
                "A year at one table".to_owned(),
                vec![cell(Function::Planned, 4, 3), cell(Function::Implemented, 2, 2)],
            )],
        };
        vec![("before-anything", impact_page(visit, none)), ("with-figures", impact_page(visit, told))]
    });
}
