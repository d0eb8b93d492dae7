use std::time::Duration;

use distill::{
    AskToCarry, AskToRelease, Coding, Distillation, Document, Edition, Excerpt, ExcerptsOf, Finding, Mark, NewCode,
    NewDocument, NewExcerpt, NewFinding, NewReport, NewRound, Outcome, Passage, PracticeText, Recommendation, Rule,
    Score, WriteReport,
};
use kernel::{
    Act, BodyId, CodeId, DecisionId, DocumentId, ExcerptId, Failure, FindingId, InitiativeId, Lang, PersonId, ReportId,
    RoundId, Slug, Stamp, SubmissionId, need,
};
use partner::{
    BodyKind, Close, Disposition, Influence, Matter, Method, Partnership, Reply, Stance, TakePosition, close_decision,
    take_position,
};
use store::Tx;
use testkit::{Db, act_of, act_of_program, both, line, noon, prose, steering_group, steward};

const FORTNIGHT: Duration = Duration::from_secs(14 * 24 * 3600);
const NASTY: &str = "שלום 👩🏽‍⚕️. <script>alert(1)</script> e\u{301}lan: we were paid first. Then we talked.";

struct World {
    db: Db,
    steward: PersonId,
    initiative: InitiativeId,
    body: BodyId,
    people: Vec<PersonId>,
    practice: SubmissionId,
    document: DocumentId,
    code: CodeId,
}

impl World {
    async fn act(&self, who: PersonId, now: Stamp) -> Act {
        act_of(&self.db.store, who, now).await
    }

    /// One command in a transaction of its own, as the doors do it.
    async fn does<T>(
        &self,
        who: PersonId,
        now: Stamp,
        what: impl AsyncFnOnce(&mut Tx, &mut Act) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let mut act = self.act(who, now).await;
        let mut tx = self.db.store.begin().await.unwrap();
        let done = what(&mut tx, &mut act).await?;
        tx.commit().await.unwrap();
        Ok(done)
    }
}

fn a_practice(initiative: InitiativeId, submission: SubmissionId) -> PracticeText {
    let passage = |label: &str, text: &str| Passage { label: Some(line(label)), speaker: None, text: prose(text) };
    PracticeText {
        initiative,
        submission,
        text: NewDocument {
            title: line("Paid before the first word"),
            authors: vec![line("Ana Example"), line("Bo Example")],
            licence: Some(line("CC BY 4.0")),
            passages: vec![passage("What we did", NASTY), passage("What changed", "More people came back.")],
        },
    }
}

async fn a_world(db: Db) -> World {
    let steward = steward(&db.store).await;
    let (initiative, body, people) = steering_group(&db.store, steward, BodyKind::Authors).await;
    let mut act = act_of_program(noon());
    let practice = SubmissionId::mint(&mut act.mint);
    let mut tx = db.store.begin().await.unwrap();
    let document = distill::carry_over_practice(&mut tx, &mut act, a_practice(initiative.id, practice)).await.unwrap();
    tx.commit().await.unwrap();
    let mut act = act_of(&db.store, people[0], noon()).await;
    let mut tx = db.store.begin().await.unwrap();
    let new = NewCode { name: line("Pay"), definition: prose("Whether, when and how."), parent: None, colour: 3 };
    let code = distill::add_code(&mut tx, &mut act, initiative.id, new).await.unwrap().id;
    tx.commit().await.unwrap();
    World { db, steward, initiative: initiative.id, body, people, practice, document, code }
}

async fn mark(world: &World, who: usize, start: usize, end: usize) -> Result<ExcerptId, Failure> {
    let coding = Coding { codes: vec![world.code], memo: Some(prose("Says it plainly.")) };
    let new = NewExcerpt { start, end, coding };
    world
        .does(world.people[who], noon(), async |tx, act| distill::mark_excerpt(tx, act, world.document, new).await)
        .await
}

async fn a_finding(world: &World) -> (FindingId, ExcerptId) {
    let excerpt = mark(world, 1, 40, 60).await.unwrap();
    let new = NewFinding {
        title: line("Pay first"),
        statement: prose("Pay partners before the work."),
        explanation: prose("Teams that paid first kept their partners."),
        plain: prose("Pay people first."),
        codes: vec![world.code],
        excerpts: vec![excerpt],
    };
    let drafted = world
        .does(world.people[0], noon(), async |tx, act| distill::draft_finding(tx, act, world.initiative, new).await);
    (drafted.await.unwrap().id, excerpt)
}

/// Plans, opens, rates (partners first) and closes a round.
async fn a_round(world: &World, finding: FindingId, scores: [Option<u8>; 4]) -> RoundId {
    let lead = world.people[0];
    let new = NewRound { title: line("Round 1"), rule: Rule::COMET, findings: vec![finding], due: noon().date_naive() };
    let round = world.does(lead, noon(), async |tx, act| distill::plan_round(tx, act, world.body, new).await);
    let round = round.await.unwrap().id;
    world.does(lead, noon(), async |tx, act| distill::open_round(tx, act, round).await).await.unwrap();
    for (who, score) in scores.into_iter().enumerate() {
        let score = score.map(|score| Score::parse(score).unwrap());
        let marks = vec![Mark { finding, score, comment: None }];
        let cast =
            world.does(world.people[who], noon(), async |tx, act| distill::cast_ballot(tx, act, round, marks).await);
        cast.await.unwrap();
    }
    world.does(lead, noon(), async |tx, act| distill::close_round(tx, act, round).await).await.unwrap();
    round
}

async fn two_partners_carry(world: &World, decision: DecisionId) {
    for who in &world.people[..2] {
        let take = TakePosition::new(Stance::Agree, None);
        world.does(*who, noon(), async |tx, act| take_position(tx, act, decision, take).await).await.unwrap();
    }
    let close = Close { carry: true, influence: Influence::Moderate, changed: None };
    let closed =
        world.does(world.people[0], noon() + FORTNIGHT, async |tx, act| close_decision(tx, act, decision, close).await);
    closed.await.unwrap();
}

async fn a_carried_finding(world: &World) -> (FindingId, ExcerptId) {
    let (finding, excerpt) = a_finding(world).await;
    let round = a_round(world, finding, [Some(9), Some(8), Some(7), None]).await;
    let ask = AskToCarry {
        question: line("Carry the finding of round 1"),
        summary: prose("Partners: in. Others: in."),
        findings: vec![finding],
        method: Method::Consent,
    };
    let lead = world.people[0];
    let decision = world.does(lead, noon(), async |tx, act| distill::ask_to_carry(tx, act, round, ask).await);
    two_partners_carry(world, decision.await.unwrap().id).await;
    let later = noon() + FORTNIGHT;
    world.does(lead, later, async |tx, act| distill::carry_finding(tx, act, finding).await).await.unwrap();
    (finding, excerpt)
}

async fn a_report(world: &World, finding: FindingId) -> ReportId {
    let lead = world.people[0];
    let new = NewReport { slug: Slug::parse("white-paper").unwrap(), title: line("What we learnt"), lang: Lang::En };
    let report = world.does(lead, noon(), async |tx, act| distill::begin_report(tx, act, world.initiative, new).await);
    let report = report.await.unwrap();
    let write = WriteReport {
        title: line("What we learnt"),
        subtitle: None,
        foreword: Some(prose("Read this.")),
        method: None,
        involvement: Some(prose("Partners led.")),
        findings: vec![finding],
        recommendations: vec![Recommendation { text: "Pay first.".to_owned(), findings: vec![finding] }],
    };
    let seen = report.version;
    let written =
        world.does(lead, noon(), async |tx, act| distill::write_report(tx, act, report.id, seen, write).await);
    written.await.unwrap().id
}

async fn an_assented_edition(world: &World, report: ReportId) -> Edition {
    let lead = world.people[0];
    let later = noon() + FORTNIGHT;
    let note = line("The first edition");
    let edition = world.does(lead, later, async |tx, act| distill::prepare_edition(tx, act, report, note).await);
    let edition = edition.await.unwrap();
    let ask = AskToRelease {
        body: world.body,
        question: line("Release edition 1"),
        summary: prose("One finding, as carried."),
        method: Method::Consent,
    };
    let decision = world.does(lead, noon(), async |tx, act| distill::ask_to_release(tx, act, edition.id, ask).await);
    two_partners_carry(world, decision.await.unwrap().id).await;
    edition
}

fn refused<T: std::fmt::Debug>(answer: Result<T, Failure>) -> &'static str {
    match answer {
        Err(Failure::Refused(why)) => why.key,
        other => panic!("not refused: {other:?}"),
    }
}

#[tokio::test]
async fn a_practice_comes_over_once() {
    for db in both().await {
        let world = a_world(db).await;
        let mut act = act_of_program(noon());
        let mut tx = world.db.store.begin().await.unwrap();
        let again = a_practice(world.initiative, world.practice);
        assert_eq!(distill::carry_over_practice(&mut tx, &mut act, again).await.unwrap(), world.document);
        assert_eq!(tx.documents(world.initiative).await.unwrap().len(), 1, "{}", world.db.engine);
    }
}

#[tokio::test]
async fn an_excerpt_equals_the_slice_of_its_document_after_the_database() {
    for db in both().await {
        let world = a_world(db).await;
        let id = mark(&world, 0, 3, 61).await.unwrap();
        let mut tx = world.db.store.read().await.unwrap();
        let document: Document = need(&mut tx, world.document).await.unwrap();
        let excerpt: Excerpt = need(&mut tx, id).await.unwrap();
        let slice = document.scalars().slice(excerpt.span.start, excerpt.span.end);
        assert_eq!(slice, Some(excerpt.text.as_str()), "{}", world.db.engine);
        let line = &tx.excerpts(ExcerptsOf::Document(world.document)).await.unwrap()[0];
        assert_eq!((line.text.as_str(), line.label.as_deref()), (excerpt.text.as_str(), Some("What we did")));
        assert_eq!(line.codes, [world.code]);
    }
}

#[tokio::test]
async fn the_same_mark_sent_twice_is_one_mark() {
    for db in both().await {
        let world = a_world(db).await;
        let first = mark(&world, 0, 3, 20).await.unwrap();
        assert_eq!(mark(&world, 0, 3, 20).await.unwrap(), first);
        assert_ne!(mark(&world, 1, 3, 20).await.unwrap(), first, "another coder's mark is another mark");
    }
}

#[tokio::test]
async fn a_mark_under_a_finding_cannot_be_taken_back() {
    for db in both().await {
        let world = a_world(db).await;
        let (_, excerpt) = a_finding(&world).await;
        let lead = world.people[0];
        let removed = world.does(lead, noon(), async |tx, act| distill::remove_excerpt(tx, act, excerpt).await).await;
        assert_eq!(refused(removed), "refused-excerpt-in-use");
    }
}

#[tokio::test]
async fn a_finding_is_carried_only_with_an_assent_after_a_closed_round() {
    for db in both().await {
        let world = a_world(db).await;
        let (finding, _) = a_finding(&world).await;
        let round = a_round(&world, finding, [Some(9), Some(4), Some(9), Some(9)]).await;
        let lead = world.people[0];
        let carried = world.does(lead, noon(), async |tx, act| distill::carry_finding(tx, act, finding).await).await;
        assert_eq!(refused(carried), "refused-no-assent-finding-carried");

        let mut tx = world.db.store.read().await.unwrap();
        let round: distill::Round = need(&mut tx, round).await.unwrap();
        let rated = &round.results().unwrap()[0];
        assert_eq!(rated.outcome, Outcome::Unsettled, "one of two partners is not 70 %");
        assert_eq!(rated.groups.len(), 2);
        let ballots = tx.ballots(round.id).await.unwrap();
        assert_eq!(ballots.len(), 4);
    }
}

#[tokio::test]
async fn an_edition_is_released_only_when_every_input_is_answered() {
    for db in both().await {
        let world = a_world(db).await;
        let (finding, _) = a_carried_finding(&world).await;
        let report = a_report(&world, finding).await;
        let lead = world.people[0];
        let edition = an_assented_edition(&world, report).await;
        let new = partner::NewInput {
            initiative: world.initiative,
            source: partner::InputSource::Comment,
            about: kernel::Subject::of(finding),
            text: prose("What of travel?"),
        };
        let later = noon() + FORTNIGHT;
        testkit::author(&world.db.store, world.people[1], noon(), (report, edition.id)).await;
        let said = world.does(world.people[1], noon(), async |tx, act| partner::register_input(tx, act, new).await);
        let said = said.await.unwrap();
        let released = world.does(lead, later, async |tx, act| distill::release_edition(tx, act, edition.id).await);
        let Err(Failure::Refused(why)) = released.await else { panic!("released over an open input") };
        assert_eq!((why.key, why.args), ("refused-inputs-open", vec![("count", "1".to_owned())]));

        let reply = Reply { disposition: Disposition::Partly, reason: prose("Travel is in the explanation.") };
        let answered =
            world.does(world.steward, later, async |tx, act| partner::answer_input(tx, act, said.id, reply).await);
        answered.await.unwrap();
        let released = world.does(lead, later, async |tx, act| distill::release_edition(tx, act, edition.id).await);
        assert!(released.await.unwrap().is_released(), "{}", world.db.engine);
    }
}

#[tokio::test]
async fn what_was_said_is_found_from_both_ends() {
    for db in both().await {
        let world = a_world(db).await;
        let (finding, excerpt) = a_carried_finding(&world).await;
        let report = a_report(&world, finding).await;
        let edition = an_assented_edition(&world, report).await;
        let lead = world.people[0];
        let later = noon() + FORTNIGHT;
        let mut tx = world.db.store.read().await.unwrap();
        assert!(tx.standing(excerpt).await.unwrap().is_empty(), "what is not released is not shown");
        drop(tx);
        testkit::author(&world.db.store, world.people[1], noon(), (report, edition.id)).await;
        world.does(lead, later, async |tx, act| distill::release_edition(tx, act, edition.id).await).await.unwrap();

        let mut tx = world.db.store.read().await.unwrap();
        let edition: Edition = need(&mut tx, edition.id).await.unwrap();
        let quoted = &edition.content.findings[0].excerpts[0];
        assert_eq!((quoted.id, quoted.practice), (excerpt, Some(world.practice)));
        let trace = tx.trace(world.practice).await.unwrap().unwrap();
        assert_eq!(trace.excerpts.len(), 1);
        assert_eq!(trace.findings[0].id, finding);
        let stands: Vec<_> = trace.editions.iter().map(|one| (one.slug.as_str(), one.number, one.place)).collect();
        assert_eq!(stands, [("white-paper", 1, 1)]);
        assert_eq!(tx.standing(excerpt).await.unwrap(), trace.editions);
    }
}

#[tokio::test]
async fn a_comment_with_a_rating_is_an_input_once() {
    for db in both().await {
        let world = a_world(db).await;
        let (finding, _) = a_finding(&world).await;
        let lead = world.people[0];
        let new =
            NewRound { title: line("Round 1"), rule: Rule::COMET, findings: vec![finding], due: noon().date_naive() };
        let round = world.does(lead, noon(), async |tx, act| distill::plan_round(tx, act, world.body, new).await);
        let round = round.await.unwrap().id;
        world.does(lead, noon(), async |tx, act| distill::open_round(tx, act, round).await).await.unwrap();
        for _ in 0..2 {
            let marks = vec![Mark { finding, score: None, comment: Some(prose("Say who pays.")) }];
            let cast =
                world.does(world.people[1], noon(), async |tx, act| distill::cast_ballot(tx, act, round, marks).await);
            cast.await.unwrap();
        }
        let mut tx = world.db.store.read().await.unwrap();
        assert_eq!(tx.open_inputs(world.initiative).await.unwrap(), 1);
        assert!(tx.carried(Matter::FindingCarried, &kernel::Subject::of(finding)).await.unwrap().is_none());
        let finding: Finding = need(&mut tx, finding).await.unwrap();
        assert_eq!(finding.state.word(), "in-round");
    }
}
