//! What the samples of several pages show: one checklist, made from a finding.

use chrono::Days;
use kernel::{Lang, Slug, Version};
use library::{Content, Edition, MadeFrom, Resource, ResourceKind, ResourceRecord, Signature, Stage};
use testkit::{line, noon, prose};

use crate::sample::id;

pub(super) fn content() -> Content {
    Content {
        kind: ResourceKind::Checklist,
        lang: Lang::En,
        title: line("Before you say “we will call”"),
        summary: prose("Five things to settle with the patient."),
        audience: line("Nurses"),
        body: prose(
            "# Before\n\nAsk first.\n\n[ ] Which number?\n[ ] Which hour?\n\n# Then\n\n1. Say it.\n2. Write it down.\n\n- Calm\n- Clear",
        ),
        keywords: vec![line("waiting"), line("results")],
    }
}

pub(super) fn signature() -> Signature {
    Signature { by: id("per", 2), at: noon() - Days::new(2) }
}

/// The first edition, published a day before noon.
pub(super) fn published() -> Stage {
    Stage::Published { signed: signature(), at: noon() - Days::new(1) }
}

pub(super) fn resource(stage: Stage) -> Resource {
    let published = matches!(stage, Stage::Published { .. }).then_some(1);
    Resource::restore(ResourceRecord {
        id: id("res", 1),
        version: Version(3),
        initiative: id("ini", 1),
        slug: Slug::parse("before-we-call").expect("a name for addresses"),
        made_from: Some(MadeFrom { finding: id("fin", 1), statement: prose("Patients ask us to name the hour.") }),
        content: content(),
        edition: 1,
        published,
        stage,
    })
}

pub(super) fn edition(number: i64) -> Edition {
    Edition {
        number,
        content: content(),
        signed_by: "Daniel Okafor".to_owned(),
        signed_at: signature().at,
        published_at: noon() - Days::new(1),
    }
}
