//! Whatever people do in whatever order: no call opens, no practice is accepted, no finding is carried, no edition is released and no
//! resource is published unless partners gave their assent to that very thing (promise 1). Generated sequences drive the real commands;
//! what was done is remembered apart from the program, and judged by the promise alone.

use kernel::{Act, DecisionId, Failure, PersonId, Stamp};
use partner::{Close, Influence, Matter, Method, NewDecision, Stance, TakePosition};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use store::Tx;
use testkit::{Db, act_of, both, line, prose};

use crate::gates::{Gate, five_gates};
use crate::world::{DAY, World};

/// The notice period of the initiative, in days; it counts working days, so more days have to pass.
const NOTICE: u32 = 10;

/// A question as this test remembers it: what each of the four members said last, and whether it was carried.
struct Asked {
    id: DecisionId,
    gate: usize,
    fitting: bool,
    put: Stamp,
    said: [Option<Stance>; 4],
    carried: bool,
}

struct Walk<'a> {
    world: &'a World,
    gates: [Gate; 5],
    now: Stamp,
    asked: Vec<Asked>,
    waived: [bool; 5],
}

/// What somebody does. People are counted 0 and 1 (partners, the first leads), 2 and 3 (others), 4 (the steward).
#[derive(Debug, Clone)]
enum Step {
    /// The steward puts a question about one gate, or one about the same thing that gives another permit.
    Put { gate: usize, fitting: bool },
    /// A member says something on the newest question or one before it.
    Speak { back: usize, who: usize, stance: Stance },
    /// Time goes by.
    Wait { days: u32 },
    /// Somebody closes a question.
    Close { back: usize, who: usize, carry: bool },
    /// Somebody signs that this may pass without a decision.
    Waive { gate: usize, who: usize },
    /// Somebody tries to do it.
    Pass { gate: usize, who: usize },
}

impl Walk<'_> {
    fn person(&self, who: usize) -> PersonId {
        self.world.people.get(who).copied().unwrap_or(self.world.steward)
    }

    /// One command in a transaction of its own; `false` where a rule said no. Whatever else goes wrong is a fault of the test.
    async fn tries(&self, who: usize, what: impl AsyncFnOnce(&mut Tx, &mut Act) -> Result<(), Failure>) -> bool {
        let mut act = act_of(&self.world.store, self.person(who), self.now).await;
        let mut tx = self.world.store.begin().await.expect("a transaction");
        match what(&mut tx, &mut act).await {
            Ok(()) => {
                tx.commit().await.expect("a commit");
                true
            }
            Err(Failure::Refused(_) | Failure::Invalid(_) | Failure::Missing | Failure::Stale) => false,
            Err(Failure::Port(error)) => panic!("{error:?}"),
        }
    }

    fn back(&self, back: usize) -> Option<usize> {
        self.asked.len().checked_sub(back + 1)
    }

    async fn take(&mut self, step: &Step) {
        match *step {
            Step::Put { gate, fitting } => self.put(gate, fitting).await,
            Step::Speak { back, who, stance } => {
                let Some(at) = self.back(back) else { return };
                let reason = matches!(stance, Stance::Object).then(|| prose("It is too early for us."));
                let (id, take) = (self.asked[at].id, TakePosition::new(stance, reason));
                let spoke = self.tries(who, async |tx, act| partner::take_position(tx, act, id, take).await.map(drop));
                if spoke.await {
                    self.asked[at].said[who] = Some(stance);
                }
            }
            Step::Wait { days } => self.now += DAY * days,
            Step::Close { back, who, carry } => {
                let Some(at) = self.back(back) else { return };
                let id = self.asked[at].id;
                let close = Close { carry, influence: Influence::Small, changed: None };
                let closed =
                    self.tries(who, async |tx, act| partner::close_decision(tx, act, id, close).await.map(drop));
                if closed.await && carry {
                    self.judge(at);
                    self.asked[at].carried = true;
                }
            }
            Step::Waive { gate, who } => {
                let (matter, on) = (self.gates[gate].matter(), self.gates[gate].subject());
                let initiative = self.world.initiative;
                let signed = self.tries(who, async |tx, act| {
                    partner::sign_waiver(tx, act, initiative, matter, on, prose("We wrote it.")).await.map(drop)
                });
                if signed.await {
                    assert_eq!(who, 0, "only the partner who leads signs a waiver");
                    self.waived[gate] = true;
                }
            }
            Step::Pass { gate, who } => {
                let thing = self.gates[gate];
                self.tries(who, async |tx, act| thing.pass(tx, act).await).await;
            }
        }
    }

    async fn put(&mut self, gate: usize, fitting: bool) {
        let (matter, subject) = (self.gates[gate].matter(), self.gates[gate].subject());
        let other = if matter == Matter::CallOpens { Matter::ResourcePublished } else { Matter::CallOpens };
        let new = NewDecision::new(line("Shall we?"), prose("The papers."), Method::Consent)
            .about(if fitting { matter } else { other }, vec![subject]);
        let mut act = act_of(&self.world.store, self.world.steward, self.now).await;
        let mut tx = self.world.store.begin().await.expect("a transaction");
        let put = partner::put_decision(&mut tx, &mut act, self.world.panel, new).await.expect("a question");
        tx.commit().await.expect("a commit");
        self.asked.push(Asked { id: put.id, gate, fitting, put: self.now, said: [None; 4], carried: false });
    }

    /// What the promise asks of a question that was carried just now.
    fn judge(&self, at: usize) {
        let asked = &self.asked[at];
        let passed = self.now - asked.put;
        assert!(passed.num_days() >= i64::from(NOTICE), "partners had the papers for {} days only", passed.num_days());
        let partners = &asked.said[..2];
        assert!(partners.iter().all(Option::is_some), "a partner was silent: {partners:?}");
        assert!(!partners.contains(&Some(Stance::Object)), "a partner's objection was open: {partners:?}");
    }

    fn has_assent(&self, gate: usize) -> bool {
        self.waived[gate] || self.asked.iter().any(|asked| asked.carried && asked.fitting && asked.gate == gate)
    }

    /// Nothing has happened without its assent. How many of the five have happened.
    async fn check(&self) -> usize {
        let mut tx = self.world.store.read().await.expect("a transaction");
        let mut past = 0;
        for (gate, thing) in self.gates.iter().enumerate() {
            if thing.is_past(&mut tx).await {
                assert!(self.has_assent(gate), "{thing:?} happened without the partners' assent");
                past += 1;
            }
        }
        past
    }
}

async fn walk(world: &World) -> Walk<'_> {
    let (gates, now) = five_gates(world).await;
    Walk { world, gates, now, asked: Vec::new(), waived: [false; 5] }
}

fn stance() -> impl Strategy<Value = Stance> {
    prop_oneof![4 => Just(Stance::Agree), 1 => Just(Stance::Object), 1 => Just(Stance::Abstain)]
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let back = || prop_oneof![5 => Just(0_usize), 1 => 1..4_usize];
    let one = prop_oneof![
        3 => (0..5_usize, prop::bool::weighted(0.8)).prop_map(|(gate, fitting)| Step::Put { gate, fitting }),
        8 => (back(), 0..4_usize, stance()).prop_map(|(back, who, stance)| Step::Speak { back, who, stance }),
        3 => (1..18_u32).prop_map(|days| Step::Wait { days }),
        4 => (back(), prop_oneof![3 => Just(0_usize), 1 => 0..5_usize], prop::bool::weighted(0.9))
            .prop_map(|(back, who, carry)| Step::Close { back, who, carry }),
        1 => (0..5_usize, 0..5_usize).prop_map(|(gate, who)| Step::Waive { gate, who }),
        5 => (0..5_usize, prop_oneof![3 => Just(4_usize), 1 => 0..5_usize])
            .prop_map(|(gate, who)| Step::Pass { gate, who }),
    ];
    // Now and then all that it takes, so that walks come past the gates and go on from there.
    let whole = (0..5_usize, stance(), stance(), 8..20_u32).prop_map(|(gate, first, second, days)| {
        vec![
            Step::Put { gate, fitting: true },
            Step::Speak { back: 0, who: 0, stance: first },
            Step::Speak { back: 0, who: 1, stance: second },
            Step::Wait { days },
            Step::Close { back: 0, who: 0, carry: true },
            Step::Pass { gate, who: 4 },
        ]
    });
    let piece = prop_oneof![5 => one.prop_map(|step| vec![step]), 1 => whole];
    prop::collection::vec(piece, 20..45).prop_map(|pieces| pieces.concat())
}

/// How many things happened on the way.
async fn walked(db: &Db, steps: &[Step]) -> usize {
    let world = World::new(db).await;
    let mut walk = walk(&world).await;
    let mut past = walk.check().await;
    for step in steps {
        walk.take(step).await;
        past = walk.check().await;
    }
    past
}

#[test]
fn no_sequence_of_commands_opens_accepts_carries_releases_or_publishes_without_an_assent() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    // `ASSENT_WALKS=500 cargo nextest run -E 'test(assent)'` is the long form.
    let cases = std::env::var("ASSENT_WALKS").ok().and_then(|text| text.parse().ok()).unwrap_or(6);
    let mut runner =
        TestRunner::new(Config { cases, max_shrink_iters: 40, failure_persistence: None, ..Config::default() });
    let ran = runner.run(&steps(), |steps| {
        runtime.block_on(async {
            for db in both().await {
                walked(&db, &steps).await;
            }
        });
        Ok(())
    });
    ran.unwrap_or_else(|failure| panic!("{failure}"));
}

/// The walk above could fail: with everything in place each of the five happens, and with one thing missing none does.
#[tokio::test]
async fn each_of_the_five_happens_with_the_partners_and_with_nothing_less() {
    let agree = |who| Step::Speak { back: 0, who, stance: Stance::Agree };
    let close = Step::Close { back: 0, who: 0, carry: true };
    let put = |gate, fitting| Step::Put { gate, fitting };
    for db in both().await {
        let world = World::new(&db).await;
        let mut walk = walk(&world).await;
        assert_eq!(walk.check().await, 0, "{}", db.engine);
        for gate in 0..5 {
            let before = walk.check().await;
            let less: [&[Step]; 5] = [
                &[],
                &[put(gate, false), agree(0), agree(1), Step::Wait { days: 20 }, close.clone()],
                &[put(gate, true), agree(0), Step::Wait { days: 20 }, close.clone()],
                &[put(gate, true), agree(0), agree(1), Step::Wait { days: 5 }, close.clone()],
                &[put(gate, true), agree(0), agree(1), Step::Wait { days: 20 }],
            ];
            for steps in less {
                for step in steps {
                    walk.take(step).await;
                }
                for who in 0..5 {
                    walk.take(&Step::Pass { gate, who }).await;
                }
                assert_eq!(walk.check().await, before, "{}: {:?} after {steps:?}", db.engine, walk.gates[gate]);
            }
            // The last question lacked its close alone.
            walk.take(&close).await;
            walk.take(&Step::Pass { gate, who: 4 }).await;
            assert_eq!(walk.check().await, before + 1, "{}: {:?}", db.engine, walk.gates[gate]);
        }
    }
}
