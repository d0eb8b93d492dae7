//! One panel with partners that decides everything, and the steps that several tests take with it, by the product's own commands.

use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::http::Request;
use distill::{Mark, NewRound, Rule, Score};
use kernel::{
    Act, BodyId, CallId, DecisionId, Failure, FindingId, FixedClock, InitiativeId, PersonId, RoundId, Slug, Stamp,
};
use partner::{BodyKind, Close, Influence, Stance, TakePosition};
use recruit::{Criterion, NewCall, Question, QuestionKind};
use store::{Store, Tx};
use testkit::{Db, act_of, line, noon, prose, steering_group, steward};
use tower::ServiceExt;

pub const DAY: Duration = Duration::from_secs(24 * 3600);
pub const FORTNIGHT: Duration = Duration::from_secs(14 * 24 * 3600);

/// Two partners (the first leads), a clinician and an educator in one panel that decides everything.
pub struct World {
    pub store: Store,
    pub steward: PersonId,
    pub initiative: InitiativeId,
    pub panel: BodyId,
    pub people: Vec<PersonId>,
}

impl World {
    pub async fn new(db: &Db) -> Self {
        let store = db.store.clone();
        let steward = steward(&store).await;
        let (initiative, panel, people) = steering_group(&store, steward, BodyKind::ReviewPanel).await;
        Self { store, steward, initiative: initiative.id, panel, people }
    }

    /// One command in a transaction of its own.
    pub async fn does<T>(
        &self,
        who: PersonId,
        now: Stamp,
        what: impl AsyncFnOnce(&mut Tx, &mut Act) -> Result<T, Failure>,
    ) -> T {
        let mut act = act_of(&self.store, who, now).await;
        let mut tx = self.store.begin().await.unwrap();
        let done = what(&mut tx, &mut act).await.unwrap_or_else(|failure| panic!("{failure:?}"));
        tx.commit().await.unwrap();
        done
    }

    /// Both partners agree and the question is carried a fortnight later.
    pub async fn carry(&self, decision: DecisionId, now: Stamp) -> Stamp {
        for who in &self.people[..2] {
            let take = TakePosition::new(Stance::Agree, None);
            self.does(*who, now, async |tx, act| partner::take_position(tx, act, decision, take).await).await;
        }
        let later = now + FORTNIGHT;
        let close = Close { carry: true, influence: Influence::Moderate, changed: None };
        self.does(self.people[0], later, async |tx, act| partner::close_decision(tx, act, decision, close).await).await;
        later
    }

    /// Everything that waits in the queue.
    pub async fn work(&self, now: Stamp) {
        let clock = Arc::new(FixedClock(now + Duration::from_secs(60)));
        let mailer = Arc::new(work::Outbox::new(self.store.clone(), clock.clone()));
        let site = "http://localhost".parse().unwrap();
        let files = outside::Files::open(&std::env::temp_dir()).unwrap();
        let place = work::Place { store: self.store.clone(), clock, mailer, files, site };
        while work::run_due(&place, 100).await.unwrap() > 0 {}
    }

    pub async fn get(&self, now: Stamp, path: &str) -> (u16, Vec<u8>) {
        let site = web::Site {
            base: "http://localhost".parse().unwrap(),
            demo: false,
            files: std::env::temp_dir(),
            personas: vec![],
            move_clock: Box::new(|_| {}),
        };
        let app = web::App::new(self.store.clone(), Arc::new(FixedClock(now)), site).unwrap();
        let request = Request::get(path).body(Body::empty()).unwrap();
        let response = web::router(app).oneshot(request).await.unwrap();
        let status = response.status().as_u16();
        (status, to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec())
    }
}

pub fn new_call(panel: BodyId) -> NewCall {
    let slug = |text: &str| Slug::parse(text).unwrap();
    let did = Question {
        key: slug("did"),
        ask: line("What did you do?"),
        help: None,
        kind: QuestionKind::LongText,
        required: true,
        max_words: None,
        options: vec![],
    };
    let anchors = ["1", "2", "3", "4", "5"].map(line);
    let change =
        Criterion { key: slug("change"), name: line("Change"), asks: line("What changed?"), anchors, weight: 1 };
    NewCall {
        slug: slug("best-practices"),
        title: line("Best practices"),
        intro: prose("Tell us what works."),
        panel,
        questions: vec![did],
        criteria: vec![change],
        opens: noon(),
        closes: noon() + 8 * FORTNIGHT,
    }
}

pub async fn an_open_call(world: &World) -> (CallId, Stamp) {
    let (steward, new) = (world.steward, new_call(world.panel));
    let call = world.does(steward, noon(), async |tx, act| recruit::draft_call(tx, act, world.initiative, new).await);
    let call = call.await.id;
    let (question, papers) = (line("Open it?"), prose("The call."));
    let asked = world
        .does(steward, noon(), async |tx, act| recruit::put_call(tx, act, call, world.panel, question, papers).await);
    let now = world.carry(asked.await, noon()).await;
    world.does(steward, now, async |tx, act| recruit::open_call(tx, act, call).await).await;
    (call, now)
}

/// A round in which everybody rates one finding high; it is closed.
pub async fn rated(world: &World, finding: FindingId, now: Stamp) -> RoundId {
    let lead = world.people[0];
    let new = NewRound { title: line("Round 1"), rule: Rule::COMET, findings: vec![finding], due: now.date_naive() };
    let round = world.does(lead, now, async |tx, act| distill::plan_round(tx, act, world.panel, new).await).await.id;
    world.does(lead, now, async |tx, act| distill::open_round(tx, act, round).await).await;
    for person in &world.people {
        let marks = vec![Mark { finding, score: Some(Score::parse(8).unwrap()), comment: None }];
        world.does(*person, now, async |tx, act| distill::cast_ballot(tx, act, round, marks).await).await;
    }
    world.does(lead, now, async |tx, act| distill::close_round(tx, act, round).await).await;
    round
}
