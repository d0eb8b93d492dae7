use kernel::{Act, Actor, Failure, Mint, PersonId, Role, Stamp, Subject, SubmissionId, TeamId, Version, need};
use partner::{BodyKind, Initiative, Matter, Partnership};
use showcase::{
    ContentDraft, GalleryQuery, Hall, HallDraft, Invited, Poster, Presenter, Question, SectionKind, Showcase,
};
use store::Tx;
use testkit::{Db, act_of, act_of_program, both, line, noon, prose, steering_group, steward};

/// A hall in which the first partner leads and a clinician and the second partner make a team.
pub(crate) struct World {
    pub(crate) steward: PersonId,
    pub(crate) initiative: Initiative,
    pub(crate) people: Vec<PersonId>,
    team: TeamId,
    pub(crate) hall: Hall,
}

fn days(count: u64) -> std::time::Duration {
    std::time::Duration::from_secs(count * 24 * 3_600)
}

pub(crate) async fn world(db: &Db) -> World {
    let steward = steward(&db.store).await;
    let (initiative, _, people) = steering_group(&db.store, steward, BodyKind::ProgrammeCommittee).await;
    let mut act = act_of(&db.store, steward, noon()).await;
    let team = TeamId::mint(&mut act.mint);
    let mut tx = db.store.begin().await.unwrap();
    let about = HallDraft {
        title: line("The hall"),
        intro: prose("Walk in."),
        opens: noon(),
        closes: noon() + days(14),
        asynchronous: false,
    };
    let hall = showcase::plan_hall(&mut tx, &mut act, initiative.id, about).await.unwrap();
    tx.commit().await.unwrap();
    World { steward, initiative, people, team, hall }
}

impl World {
    /// A member of the team; the second partner is there as one.
    fn member(&self, partner: bool, now: Stamp) -> Act {
        let person = self.people[if partner { 1 } else { 2 }];
        Act::new(Actor::person(person, vec![Role::Member { team: self.team, partner }]), now, Mint::at(now))
    }

    pub(crate) async fn open_hall(&self, db: &Db) {
        let mut lead = act_of(&db.store, self.people[0], noon()).await;
        let mut act = act_of(&db.store, self.steward, noon()).await;
        let mut tx = db.store.begin().await.unwrap();
        let on = Subject::of(self.hall.id);
        let reason = prose("We saw every poster.");
        partner::sign_waiver(&mut tx, &mut lead, self.initiative.id, Matter::ProgrammeFixed, on, reason).await.unwrap();
        showcase::show_hall(&mut tx, &mut act, self.hall.id).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn invite(&self, tx: &mut Tx, title: &str) -> Poster {
        let mut act = act_of_program(noon());
        let invited = Invited {
            submission: SubmissionId::mint(&mut act.mint),
            initiative: self.initiative.id,
            team: Some(self.team),
            team_name: line("Harborlight"),
            presenters: vec![Presenter { name: line("Ximena"), partner: true }],
            content: draft(title).parse().unwrap(),
        };
        showcase::invite_poster(tx, &mut act, invited).await.unwrap()
    }

    pub(crate) async fn show(&self, db: &Db, title: &str) -> Poster {
        let mut tx = db.store.begin().await.unwrap();
        let poster = self.invite(&mut tx, title).await;
        let poster = showcase::show_poster(&mut tx, &mut self.member(false, noon()), poster.id).await.unwrap();
        tx.commit().await.unwrap();
        poster
    }
}

fn draft(title: &str) -> ContentDraft {
    ContentDraft {
        title: title.to_owned(),
        message: "Say when you will call.".into(),
        summary: "Patients kept a diary of the wait.".into(),
        sections: SectionKind::ALL.iter().map(|kind| (*kind, format!("About {kind}."))).collect(),
        partner_words: "I cleaned the freezer.".into(),
        takeaway: "Name the hour.".into(),
        keywords: "waiting, results".into(),
        setting: "Hospital".into(),
        audience: "Nurses".into(),
        cover: "0".into(),
        figure_caption: "Who knew when they would hear".into(),
        figure_alternative: "It rose from 28 to 66 of 80.".into(),
        figure_bars: "Before: 28 of 80\nAfter: 66 of 80".into(),
    }
}

async fn titles(db: &Db, query: GalleryQuery) -> Vec<String> {
    let page = db.store.read().await.unwrap().gallery(&query).await.unwrap();
    page.posters.into_iter().map(|line| line.title).collect()
}

#[tokio::test]
async fn a_poster_reads_back_as_it_was_saved() {
    for db in both().await {
        let world = world(&db).await;
        let shown = world.show(&db, "Scan week: 👩🏽‍⚕️ <b>שלום</b>").await;
        let mut tx = db.store.read().await.unwrap();
        let found: Poster = need(&mut tx, shown.id).await.unwrap();
        assert_eq!(found, shown, "{}", db.engine);
        assert_eq!(tx.poster_by_slug(&shown.slug).await.unwrap(), Some(shown.clone()));
        assert_eq!(tx.poster_of(shown.submission).await.unwrap(), Some(shown));
    }
}

#[tokio::test]
async fn a_practice_that_is_accepted_twice_has_one_poster() {
    for db in both().await {
        let world = world(&db).await;
        let mut tx = db.store.begin().await.unwrap();
        let poster = world.invite(&mut tx, "Scan week").await;
        let again = Invited {
            submission: poster.submission,
            initiative: poster.initiative,
            team: poster.team,
            team_name: poster.team_name.clone(),
            presenters: Vec::new(),
            content: draft("Another title").parse().unwrap(),
        };
        let same = showcase::invite_poster(&mut tx, &mut act_of_program(noon()), again).await.unwrap();
        assert_eq!(same, poster, "{}", db.engine);
        let twin = world.invite(&mut tx, "Scan week").await;
        assert_eq!((twin.number, twin.slug.as_str()), (2, "scan-week-2"));
    }
}

#[tokio::test]
async fn no_visitor_sees_a_poster_before_partners_agreed_to_the_hall() {
    for db in both().await {
        let world = world(&db).await;
        world.show(&db, "Scan week").await;
        assert!(titles(&db, GalleryQuery::default()).await.is_empty(), "{}", db.engine);

        let mut act = act_of(&db.store, world.steward, noon()).await;
        let mut tx = db.store.begin().await.unwrap();
        let refused = showcase::show_hall(&mut tx, &mut act, world.hall.id).await;
        assert!(matches!(refused, Err(Failure::Refused(why)) if why.key == "refused-no-assent-programme-fixed"));
        drop(tx);

        world.open_hall(&db).await;
        assert_eq!(titles(&db, GalleryQuery::default()).await, ["Scan week"]);
    }
}

#[tokio::test]
async fn a_visitor_finds_posters_by_words_keyword_setting_and_audience_in_a_stable_order() {
    for db in both().await {
        let world = world(&db).await;
        for number in 1..=30 {
            world.show(&db, &format!("Practice {number}")).await;
        }
        world.open_hall(&db).await;
        let query = |text: &str| GalleryQuery { words: GalleryQuery::words_of(text), ..GalleryQuery::default() };
        assert_eq!(titles(&db, query("practice 30 FREEZER")).await, ["Practice 30"], "{}", db.engine);
        assert_eq!(titles(&db, query("% _ ' \" \0 30 diaries")).await, Vec::<String>::new());
        let second = titles(&db, GalleryQuery { page: 2, ..GalleryQuery::default() }).await;
        assert_eq!(second, (25..=30).map(|number| format!("Practice {number}")).collect::<Vec<_>>());
        assert!(titles(&db, GalleryQuery { page: i64::MAX, ..GalleryQuery::default() }).await.is_empty());

        let query = GalleryQuery { keyword: Some("waiting".into()), setting: Some("Hospital".into()), ..query("") };
        let found = db.store.read().await.unwrap().gallery(&query).await.unwrap();
        assert_eq!((found.total, found.posters.len()), (30, 24));
        assert!(titles(&db, GalleryQuery { audience: Some("Pharmacists".into()), ..query }).await.is_empty());
        let choices = db.store.read().await.unwrap().gallery_choices().await.unwrap();
        assert_eq!((choices.keywords.len(), choices.settings[0].count), (2, 30));
    }
}

#[tokio::test]
async fn a_withdrawn_poster_leaves_the_gallery() {
    for db in both().await {
        let world = world(&db).await;
        let poster = world.show(&db, "Scan week").await;
        world.open_hall(&db).await;
        let mut tx = db.store.begin().await.unwrap();
        let mut act = world.member(true, noon());
        showcase::withdraw_poster(&mut tx, &mut act, poster.id, prose("We closed.")).await.unwrap();
        tx.commit().await.unwrap();
        assert!(titles(&db, GalleryQuery::default()).await.is_empty(), "{}", db.engine);
    }
}

#[tokio::test]
async fn who_saves_a_poster_second_is_told_that_somebody_was_faster() {
    for db in both().await {
        let world = world(&db).await;
        let mut tx = db.store.begin().await.unwrap();
        let poster = world.invite(&mut tx, "Scan week").await;
        let mut act = world.member(false, noon());
        let content = || draft("Scan week, bettered").parse().unwrap();
        showcase::edit_poster(&mut tx, &mut act, poster.id, poster.version, content()).await.unwrap();
        let second = showcase::edit_poster(&mut tx, &mut act, poster.id, poster.version, content()).await;
        assert!(matches!(second, Err(Failure::Stale)), "{}", db.engine);
        assert_eq!(poster.version, Version(1));
    }
}

#[tokio::test]
async fn a_question_is_answered_by_the_team_and_registered_as_an_input() {
    for db in both().await {
        let world = world(&db).await;
        let poster = world.show(&db, "Scan week").await;
        world.open_hall(&db).await;
        let mut visitor = act_of(&db.store, world.people[3], noon()).await;
        let mut tx = db.store.begin().await.unwrap();
        let text = prose("Who gave the keys back? <script>");
        let asked = showcase::ask_question(&mut tx, &mut visitor, poster.id, text).await.unwrap();
        let refused = showcase::answer_question(&mut tx, &mut visitor, asked.id, prose("I did.")).await;
        assert!(matches!(refused, Err(Failure::Refused(why)) if why.key == "refused-not-yours"), "{}", db.engine);
        let mut partner = world.member(true, noon());
        showcase::answer_question(&mut tx, &mut partner, asked.id, prose("I did.")).await.unwrap();

        let thread = tx.thread(poster.id).await.unwrap();
        let (words, _, by_partner, _) = thread[0].answer.clone().unwrap();
        assert_eq!((words.as_str(), by_partner, thread.len()), ("I did.", true, 1));
        let inputs = tx.inputs(world.initiative.id, Some(world.people[3])).await.unwrap();
        assert_eq!(inputs[0].about, asked.id.to_string());
        let (became, why) = inputs[0].answer.clone().expect("the team's words answer the input as well");
        assert_eq!((became, why.as_str()), (partner::Disposition::Used, "I did."));
        assert_eq!(tx.open_inputs(world.initiative.id).await.unwrap(), 0, "{}: nobody has to answer twice", db.engine);
        let found: Question = need(&mut tx, asked.id).await.unwrap();
        assert!(found.answer.is_some());
    }
}

#[tokio::test]
async fn the_eleventh_question_within_an_hour_waits_and_is_taken_later() {
    for db in both().await {
        let world = world(&db).await;
        let poster = world.show(&db, "Scan week").await;
        world.open_hall(&db).await;
        let mut tx = db.store.begin().await.unwrap();
        let mut visitor = act_of(&db.store, world.people[3], noon()).await;
        for _ in 0..10 {
            showcase::ask_question(&mut tx, &mut visitor, poster.id, prose("Who?")).await.unwrap();
        }
        let eleventh = showcase::ask_question(&mut tx, &mut visitor, poster.id, prose("Who?")).await;
        assert!(matches!(eleventh, Err(Failure::Refused(why)) if why.key == "refused-questions-too-many"));
        visitor.now = noon() + std::time::Duration::from_secs(3_600);
        showcase::ask_question(&mut tx, &mut visitor, poster.id, prose("Who?")).await.unwrap();
    }
}
