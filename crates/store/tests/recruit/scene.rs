//! A call with its panel and a team, made through the commands.

use std::collections::BTreeMap;
use std::time::Duration;

use kernel::{
    Act, CallId, DecisionId, Email, Failure, InitiativeId, Lang, PersonId, SeatKind, Slug, Stamp, SubmissionId, TeamId,
    need,
};
use partner::{BodyKind, Close, Influence, NewPerson, Stance, TakePosition};
use recruit::{Call, Criterion, Edit, NewCall, NewInvitation, NewTeam, Question, QuestionKind, Submission, Team};
use store::Store;
use testkit::{act_of, act_of_program, line, noon, prose, steering_group, steward};

/// Ten working days and a little.
pub const FORTNIGHT: Duration = Duration::from_secs(14 * 24 * 3600);

/// People and a call that opened a fortnight after noon.
pub struct Scene {
    pub steward: PersonId,
    pub initiative: InitiativeId,
    /// Two partners, the first leading, a clinician and an educator.
    pub panel: Vec<PersonId>,
    pub call: CallId,
    pub now: Stamp,
}

pub fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

fn question(key: &str, kind: QuestionKind, required: bool) -> Question {
    let options = if kind == QuestionKind::Choice { vec![line("Clinic"), line("Online")] } else { Vec::new() };
    Question {
        key: slug(key),
        ask: line(&format!("What of {key}?")),
        help: None,
        kind,
        required,
        max_words: Some(5),
        options,
    }
}

pub fn criterion(key: &str, weight: u32) -> Criterion {
    let anchors = ["1", "2", "3", "4", "5"].map(line);
    Criterion { key: slug(key), name: line(key), asks: line("How much?"), anchors, weight }
}

pub fn new_call(panel: kernel::BodyId) -> NewCall {
    NewCall {
        slug: slug("best-practices"),
        title: line("Best practices"),
        intro: prose("Tell us."),
        panel,
        questions: vec![
            question("did", QuestionKind::LongText, true),
            question("where", QuestionKind::Choice, true),
            question("paid", QuestionKind::YesNo, false),
            question("learners", QuestionKind::Number, false),
            question("account", QuestionKind::PartnerAccount, true),
        ],
        criteria: vec![criterion("partnership", 2), criterion("change", 1)],
        opens: noon(),
        closes: noon() + 4 * FORTNIGHT,
    }
}

/// Two partners agree, two weeks pass, the first one closes the question as carried.
pub async fn carry(store: &Store, panel: &[PersonId], decision: DecisionId, now: Stamp) -> Result<(), Failure> {
    for person in &panel[..2] {
        let mut act = act_of(store, *person, now).await;
        let mut tx = store.begin().await.unwrap();
        let take = TakePosition::new(Stance::Agree, None);
        partner::take_position(&mut tx, &mut act, decision, take).await?;
        tx.commit().await.unwrap();
    }
    let mut act = act_of(store, panel[0], now + FORTNIGHT).await;
    let mut tx = store.begin().await.unwrap();
    let close = Close { carry: true, influence: Influence::Small, changed: None };
    partner::close_decision(&mut tx, &mut act, decision, close).await?;
    tx.commit().await.unwrap();
    Ok(())
}

/// A drafted call with its panel.
pub async fn drafted(store: &Store) -> Scene {
    let steward = steward(store).await;
    let (initiative, body, panel) = steering_group(store, steward, BodyKind::ReviewPanel).await;
    let mut act = act_of(store, steward, noon()).await;
    let mut tx = store.begin().await.unwrap();
    let call = recruit::draft_call(&mut tx, &mut act, initiative.id, new_call(body)).await.unwrap();
    tx.commit().await.unwrap();
    testkit::ready_to_work(store, (steward, initiative.id), &panel, noon()).await;
    Scene { steward, initiative: initiative.id, panel, call: call.id, now: noon() }
}

/// An open call, two weeks later.
pub async fn open(store: &Store) -> Scene {
    let mut scene = drafted(store).await;
    let mut act = act_of(store, scene.steward, noon()).await;
    let mut tx = store.begin().await.unwrap();
    let call: Call = need(&mut tx, scene.call).await.unwrap();
    let asked = recruit::put_call(&mut tx, &mut act, call.id, call.panel, line("Open it?"), prose("The call.")).await;
    tx.commit().await.unwrap();
    carry(store, &scene.panel, asked.unwrap(), noon()).await.unwrap();
    scene.now = noon() + FORTNIGHT;
    let act = act_of(store, scene.steward, scene.now).await;
    let mut tx = store.begin().await.unwrap();
    recruit::open_call(&mut tx, &act, scene.call).await.unwrap();
    tx.commit().await.unwrap();
    scene
}

/// Somebody with an account.
pub async fn person(store: &Store, email: &str) -> PersonId {
    let mut tx = store.begin().await.unwrap();
    let name = email.split('@').next().unwrap().replace('.', " ");
    let new = NewPerson { email: Email::parse(email).unwrap(), name: line(&name), lang: Lang::En };
    let made = partner::account_of(&mut tx, &mut act_of_program(noon()), new).await.unwrap();
    tx.commit().await.unwrap();
    made.id
}

/// A team of a clinician who leads and, where asked for, a partner who came by an invitation.
pub async fn team(store: &Store, scene: &Scene, domain: &str, with_partner: bool) -> (TeamId, Vec<PersonId>) {
    let lead = person(store, &format!("lead@{domain}")).await;
    let mut act = act_of(store, lead, scene.now).await;
    let mut tx = store.begin().await.unwrap();
    let new = NewTeam {
        name: line(&format!("Team of {domain}")),
        organisation: line(domain),
        place: line("Wisconsin"),
        kind: SeatKind::Clinician,
    };
    let team = recruit::found_team(&mut tx, &mut act, new).await.unwrap();
    tx.commit().await.unwrap();
    let mut people = vec![lead];
    if with_partner {
        people.push(join(store, scene, team.id, lead, &format!("partner@{domain}")).await);
    }
    (team.id, people)
}

async fn join(store: &Store, scene: &Scene, team: TeamId, lead: PersonId, email: &str) -> PersonId {
    let partner = person(store, email).await;
    let mut act = act_of(store, lead, scene.now).await;
    let mut tx = store.begin().await.unwrap();
    let new = NewInvitation { email: Email::parse(email).unwrap(), name: line("Pat"), kind: SeatKind::Partner };
    let invitation = recruit::invite_member(&mut tx, &mut act, team, new).await.unwrap();
    let hash = format!("hash of {email}");
    recruit::seal_invitation(&mut tx, &act, team, invitation, hash.clone()).await.unwrap();
    let act = Act::new(kernel::Actor::person(partner, vec![]), scene.now, act.mint);
    let joined: Team = recruit::join_team(&mut tx, &act, &hash, partner).await.unwrap();
    assert!(joined.has_partner());
    tx.commit().await.unwrap();
    partner
}

pub fn edit(title: &str, answers: &[(&str, &str)]) -> Edit {
    let answers: BTreeMap<_, _> = answers.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect();
    Edit { title: line(title), message: None, keywords: vec![], answers }
}

pub const WHOLE: &[(&str, &str)] = &[("did", "We planned together."), ("where", "Clinic"), ("account", "I said so.")];

/// A submission that its team's partner wrote whole and sent.
pub async fn sent(store: &Store, scene: &Scene, team: TeamId, partner: PersonId, title: &str) -> SubmissionId {
    let mut act = act_of(store, partner, scene.now).await;
    let mut tx = store.begin().await.unwrap();
    let draft = recruit::begin_submission(&mut tx, &mut act, scene.call, team, line(title)).await.unwrap();
    let saved: Submission =
        recruit::save_draft(&mut tx, &act, draft.id, draft.version, edit(title, WHOLE)).await.unwrap();
    recruit::submit(&mut tx, &act, saved.id).await.unwrap();
    tx.commit().await.unwrap();
    saved.id
}

/// The key of a refusal or of the faults of a form.
pub fn why<T: std::fmt::Debug>(answer: Result<T, Failure>) -> String {
    match answer {
        Err(Failure::Refused(why)) => why.key.to_owned(),
        Err(Failure::Invalid(errors)) => {
            errors.iter().map(|(field, fault)| format!("{field}: {}", fault.key)).collect::<Vec<_>>().join(", ")
        }
        Err(Failure::Missing) => "missing".to_owned(),
        Err(Failure::Stale) => "stale".to_owned(),
        Err(Failure::Port(error)) => panic!("{error:?}"),
        Ok(_) => "yes".to_owned(),
    }
}
