//! Five things that may not happen without partners, each one step before it.

use distill::{
    Coding, Edition, Finding, NewCode, NewDocument, NewExcerpt, NewFinding, NewReport, Passage, WriteReport,
};
use kernel::{Act, CallId, EditionId, Failure, FindingId, Lang, ResourceId, Slug, Stamp, Subject, SubmissionId, need};
use library::{ContentDraft, Resource};
use partner::Matter;
use recruit::{Call, Imported, Stage, Submission};
use store::Tx;
use testkit::{line, prose};

use crate::world::{DAY, World, an_open_call, new_call, rated};

/// Something that may not happen without partners.
#[derive(Debug, Clone, Copy)]
pub enum Gate {
    Call(CallId),
    Practice(SubmissionId),
    Finding(FindingId),
    Edition(EditionId),
    Resource(ResourceId),
}

impl Gate {
    pub fn matter(self) -> Matter {
        match self {
            Self::Call(_) => Matter::CallOpens,
            Self::Practice(_) => Matter::PracticeAccepted,
            Self::Finding(_) => Matter::FindingCarried,
            Self::Edition(_) => Matter::EditionReleased,
            Self::Resource(_) => Matter::ResourcePublished,
        }
    }

    pub fn subject(self) -> Subject {
        match self {
            Self::Call(id) => Subject::of(id),
            Self::Practice(id) => Subject::of(id),
            Self::Finding(id) => Subject::of(id),
            Self::Edition(id) => Subject::of(id),
            Self::Resource(id) => Subject::of(id),
        }
    }

    pub async fn pass(self, tx: &mut Tx, act: &mut Act) -> Result<(), Failure> {
        match self {
            Self::Call(id) => recruit::open_call(tx, act, id).await.map(drop),
            Self::Practice(id) => recruit::accept(tx, act, id).await.map(drop),
            Self::Finding(id) => distill::carry_finding(tx, act, id).await.map(drop),
            Self::Edition(id) => distill::release_edition(tx, act, id).await.map(drop),
            Self::Resource(id) => library::publish_resource(tx, act, id).await.map(drop),
        }
    }

    /// Whether it has happened, as the database has it.
    pub async fn is_past(self, tx: &mut Tx) -> bool {
        match self {
            Self::Call(id) => need::<Call>(tx, id).await.expect("a call").is_public(),
            Self::Practice(id) => {
                matches!(need::<Submission>(tx, id).await.expect("a submission").stage, Stage::Accepted { .. })
            }
            Self::Finding(id) => need::<Finding>(tx, id).await.expect("a finding").is_carried(),
            Self::Edition(id) => need::<Edition>(tx, id).await.expect("an edition").is_released(),
            Self::Resource(id) => need::<Resource>(tx, id).await.expect("a resource").is_public(),
        }
    }
}

/// A marked passage, a code, and two findings from them that everybody rated high.
async fn two_rated_findings(world: &World, now: Stamp) -> [FindingId; 2] {
    let steward = world.steward;
    let passages = vec![Passage { label: None, speaker: None, text: prose("We asked patients first. It helped.") }];
    let talk = NewDocument { title: line("A talk"), authors: vec![line("Member 0")], licence: None, passages };
    let of = world.initiative;
    let talk = world.does(steward, now, async |tx, act| distill::add_discussion(tx, act, of, talk).await).await.id;
    let code = NewCode { name: line("Asking"), definition: prose("Who asks."), parent: None, colour: 1 };
    let code = world.does(steward, now, async |tx, act| distill::add_code(tx, act, of, code).await).await.id;
    let mark = NewExcerpt { start: 0, end: 24, coding: Coding { codes: vec![code], memo: None } };
    let mark = world.does(steward, now, async |tx, act| distill::mark_excerpt(tx, act, talk, mark).await).await;
    let mut findings = Vec::new();
    for title in ["Ask first", "Ask again"] {
        let new = NewFinding {
            title: line(title),
            statement: prose("Asking first changes the visit."),
            explanation: prose("One team tried it."),
            plain: prose("Ask first."),
            codes: vec![code],
            excerpts: vec![mark],
        };
        let drafted = world.does(steward, now, async |tx, act| distill::draft_finding(tx, act, of, new).await).await.id;
        rated(world, drafted, now).await;
        findings.push(drafted);
    }
    findings.try_into().expect("two findings")
}

/// An edition with a finding that a waiver let pass, frozen and waiting for its own decision.
async fn a_frozen_edition(world: &World, finding: FindingId, now: Stamp) -> EditionId {
    let (steward, of) = (world.steward, world.initiative);
    let (matter, on) = (Matter::FindingCarried, Subject::of(finding));
    let waive =
        async |tx: &mut Tx, act: &mut Act| partner::sign_waiver(tx, act, of, matter, on, prose("It is ours.")).await;
    world.does(world.people[0], now, waive).await;
    world.does(steward, now, async |tx, act| distill::carry_finding(tx, act, finding).await).await;
    let new = NewReport { slug: Slug::parse("paper").expect("a name"), title: line("The paper"), lang: Lang::En };
    let report = world.does(steward, now, async |tx, act| distill::begin_report(tx, act, of, new).await).await;
    let write = WriteReport {
        title: line("The paper"),
        subtitle: None,
        foreword: Some(prose("Read on.")),
        method: None,
        involvement: None,
        findings: vec![finding],
        recommendations: Vec::new(),
    };
    let (id, seen) = (report.id, report.version);
    world.does(steward, now, async |tx, act| distill::write_report(tx, act, id, seen, write).await).await;
    let note = line("First");
    let edition = world.does(steward, now, async |tx, act| distill::prepare_edition(tx, act, id, note).await).await.id;
    testkit::author(&world.store, world.people[1], now, (id, edition)).await;
    edition
}

async fn a_signed_resource(world: &World, now: Stamp) -> ResourceId {
    let draft = ContentDraft {
        kind: "checklist".into(),
        lang: "en".into(),
        title: "Before the first call".into(),
        summary: "What to settle first.".into(),
        audience: "Nurses".into(),
        body: "[ ] Ask.".into(),
        keywords: "asking".into(),
    };
    let (content, of) = (draft.parse().expect("a content"), world.initiative);
    let begun =
        world.does(world.steward, now, async |tx, act| library::begin_resource(tx, act, of, None, content).await).await;
    let (id, seen) = (begun.id, begun.version);
    world.does(world.people[1], now, async |tx, act| library::sign_resource(tx, act, id, seen).await).await;
    id
}

/// Five things, each one step before the step that needs partners.
pub async fn five_gates(world: &World) -> ([Gate; 5], Stamp) {
    let (steward, of) = (world.steward, world.initiative);
    let (open, now) = an_open_call(world).await;
    let second = recruit::NewCall {
        slug: Slug::parse("second-call").expect("a name"),
        opens: now,
        closes: now + DAY * 3000,
        ..new_call(world.panel)
    };
    let second = world.does(steward, now, async |tx, act| recruit::draft_call(tx, act, of, second).await).await.id;
    let paper = Imported {
        external: line("one"),
        title: line("Patients ask first"),
        text: prose("We asked patients first."),
        authors: vec![line("A. Writer")],
        keywords: Vec::new(),
        source: None,
        licence: None,
    };
    let kept =
        world.does(steward, now, async |tx, act| recruit::import_submissions(tx, act, open, vec![paper]).await).await;
    let practice = kept.kept[0].1;
    let [printed, finding] = two_rated_findings(world, now).await;
    let edition = a_frozen_edition(world, printed, now).await;
    let resource = a_signed_resource(world, now).await;
    let gates = [
        Gate::Call(second),
        Gate::Practice(practice),
        Gate::Finding(finding),
        Gate::Edition(edition),
        Gate::Resource(resource),
    ];
    (gates, now)
}
