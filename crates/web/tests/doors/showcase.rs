//! Posters and resources through the door: who sees what, who may do what, and what is said when it is gone.

use kernel::{Act, PersonId, PosterId, SeatKind, Subject, SubmissionId, need};
use partner::{Matter, Person};
use recruit::{NewInvitation, NewTeam, found_team, invite_member, join_team, seal_invitation};
use showcase::{ContentDraft, HallDraft, Invited, Poster, Presenter, SectionKind, invite_poster, plan_hall, show_hall};
use testkit::{act_of, act_of_program, line, noon, prose};

use crate::app::{Caller, TestApp, both, phrase};

const CLINICIAN: usize = 2;
const PARTNER: usize = 1;

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
        figure_caption: String::new(),
        figure_alternative: String::new(),
        figure_bars: String::new(),
    }
}

impl TestApp {
    async fn act(&self, person: PersonId) -> Act {
        act_of(&self.db.store, person, noon()).await
    }

    /// An open hall, and a team of the clinician and the second partner.
    pub async fn hall_and_team(&self) -> kernel::TeamId {
        let mut steward = self.act(self.steward).await;
        let mut lead = self.act(self.people[0]).await;
        let mut clinician = self.act(self.people[CLINICIAN]).await;
        let mut tx = self.db.store.begin().await.unwrap();
        let days = |count: i64| chrono::TimeDelta::days(count);
        let about = HallDraft {
            title: line("The hall"),
            intro: prose("Walk in."),
            opens: noon() - days(1),
            closes: noon() + days(14),
            asynchronous: false,
        };
        let hall = plan_hall(&mut tx, &mut steward, self.initiative.id, about).await.unwrap();
        let (on, why) = (Subject::of(hall.id), prose("We saw every poster."));
        partner::sign_waiver(&mut tx, &mut lead, self.initiative.id, Matter::ProgrammeFixed, on, why).await.unwrap();
        show_hall(&mut tx, &mut steward, hall.id).await.unwrap();
        let new = NewTeam {
            name: line("Harborlight"),
            organisation: line("Harbor Hospital"),
            place: line("Maine"),
            kind: SeatKind::Clinician,
        };
        let team = found_team(&mut tx, &mut clinician, new).await.unwrap().id;
        let person: Person = need(&mut tx, self.people[PARTNER]).await.unwrap();
        let new = NewInvitation { email: person.email.clone(), name: person.name.clone(), kind: SeatKind::Partner };
        let invitation = invite_member(&mut tx, &mut clinician, team, new).await.unwrap();
        seal_invitation(&mut tx, &clinician, team, invitation, "hash".to_owned()).await.unwrap();
        tx.commit().await.unwrap();
        let partner = self.act(self.people[PARTNER]).await;
        let mut tx = self.db.store.begin().await.unwrap();
        join_team(&mut tx, &partner, "hash", self.people[PARTNER]).await.unwrap();
        tx.commit().await.unwrap();
        team
    }

    pub async fn hang(&self, team: kernel::TeamId, title: &str) -> Poster {
        let mut act = act_of_program(noon());
        let mut clinician = self.act(self.people[CLINICIAN]).await;
        let mut tx = self.db.store.begin().await.unwrap();
        let invited = Invited {
            submission: SubmissionId::mint(&mut act.mint),
            initiative: self.initiative.id,
            team: Some(team),
            team_name: line("Harborlight"),
            presenters: vec![Presenter { name: line("Ximena"), partner: true }],
            content: draft(title).parse().unwrap(),
        };
        let id: PosterId = invite_poster(&mut tx, &mut act, invited).await.unwrap().id;
        let poster = showcase::show_poster(&mut tx, &mut clinician, id).await.unwrap();
        tx.commit().await.unwrap();
        poster
    }

    async fn member(&self, place: usize) -> Caller<'_> {
        self.signed_in(self.people[place]).await
    }
}

/// The value of a hidden field of the page.
fn hidden(page: &str, name: &str) -> String {
    let mark = format!("name=\"{name}\" value=\"");
    let (_, rest) = page.split_once(&mark).unwrap_or_else(|| panic!("no field {name}"));
    rest.split_once('"').expect("an end").0.to_owned()
}

/// What the editor of a poster sends.
fn sent<'a>(version: &'a str, title: &'a str, message: &'a str) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![("version", version), ("title", title), ("message", message)];
    fields.extend([("summary", "A diary."), ("did", "A."), ("who", "B."), ("changed", "C."), ("hard", "D.")]);
    fields.extend([("start", "E."), ("takeaway", "Name the hour."), ("cover", "0")]);
    fields
}

#[tokio::test]
async fn a_visitor_reads_a_poster_and_asks_and_sees_what_the_team_answers() {
    for app in both().await {
        let team = app.hall_and_team().await;
        let poster = app.hang(team, "Scan week").await;
        let at = format!("/posters/{}", poster.slug);
        let read = app.anybody().get(&at).await;
        let text = read.text();
        assert_eq!(read.status, 200, "{}", app.db.engine);
        for words in ["Scan week", "Say when you will call.", "I cleaned the freezer.", "About did."] {
            assert!(text.contains(words), "{}: {words}", app.db.engine);
        }
        assert_eq!(app.anybody().post(&format!("{at}/questions"), &[("text", "Who called?")]).await.status, 401);
        assert!(!app.anybody().get(&at).await.text().contains("Who called?"), "only who is signed in asks");

        let visitor = app.member(3).await;
        let asked = visitor.post(&format!("{at}/questions"), &[("text", "Who gave the <keys> back?")]).await;
        assert_eq!(asked.status, 303, "{}", asked.text());
        let waiting = app.member(CLINICIAN).await.get(&at).await.text();
        let (_, rest) = waiting.split_once("/questions/").expect("the team sees where to answer");
        let question = rest.split_once("/answer").expect("an address").0.to_owned();
        let answer = format!("/questions/{question}/answer");
        assert_eq!(visitor.post(&answer, &[("text", "I did.")]).await.status, 403, "{}", app.db.engine);
        assert_eq!(app.member(PARTNER).await.post(&answer, &[("text", "A neighbor did.")]).await.status, 303);
        let seen = visitor.get(&at).await.text();
        assert!(seen.contains("A neighbor did.") && seen.contains("&#60;keys&#62;"), "{}", app.db.engine);
        let register = app.signed_in(app.steward).await.get("/initiatives/learning-steering-group/inputs").await;
        assert_eq!(register.status, 200);
        assert!(!register.text().contains("/answer\""), "{}: nothing is left to answer a second time", app.db.engine);
    }
}

#[tokio::test]
async fn a_poster_that_was_taken_down_says_so_and_why_and_shows_nothing_else() {
    for app in both().await {
        let team = app.hall_and_team().await;
        let poster = app.hang(team, "Scan week").await;
        let at = format!("/posters/{}", poster.slug);
        let lead = app.member(CLINICIAN).await;
        let nothing = lead.post(&format!("{at}/withdraw"), &[("reason", " ")]).await;
        assert_eq!(nothing.status, 422, "{}", app.db.engine);
        let down = lead.post(&format!("{at}/withdraw"), &[("reason", "We counted wrongly.")]).await;
        assert_eq!(down.status, 303, "{}", down.text());
        for caller in [&app.anybody(), &lead] {
            let gone = caller.get(&at).await;
            assert_eq!(gone.status, 410, "{}", app.db.engine);
            let text = gone.text();
            assert!(text.contains("We counted wrongly.") && !text.contains("I cleaned the freezer."));
        }
        assert!(!app.anybody().get("/gallery").await.text().contains("Scan week"), "{}", app.db.engine);
        assert_eq!(lead.get(&format!("{at}/edit")).await.status, 403);
    }
}

#[tokio::test]
async fn a_stale_editor_shows_both_versions_and_loses_neither() {
    for app in both().await {
        let team = app.hall_and_team().await;
        let poster = app.hang(team, "Scan week").await;
        let edit = format!("/posters/{}/edit", poster.slug);
        let (one, two) = (app.member(CLINICIAN).await, app.member(PARTNER).await);
        let version = hidden(&one.get(&edit).await.text(), "version");
        assert_eq!(two.post(&edit, &sent(&version, "Scan week", "Name the hour you call.")).await.status, 303);
        let late = one.post(&edit, &sent(&version, "Scan week, again", "Call when you said.")).await;
        let text = late.text();
        assert_eq!(late.status, 409, "{}", app.db.engine);
        for words in ["Name the hour you call.", "Call when you said.", "Scan week, again"] {
            assert!(text.contains(words), "{}: {words}", app.db.engine);
        }
        let newest = hidden(&text, "version");
        assert_eq!(one.post(&edit, &sent(&newest, "Scan week, again", "Call when you said.")).await.status, 303);
        let shown = app.anybody().get(&format!("/posters/{}", poster.slug)).await.text();
        assert!(shown.contains("Call when you said.") && shown.contains("I cleaned the freezer."), "{}", app.db.engine);
    }
}

#[tokio::test]
async fn the_gallery_asks_the_database_as_often_for_three_posters_as_for_one() {
    for app in both().await {
        let team = app.hall_and_team().await;
        let mut counted = Vec::new();
        for titles in [["Scan week"].as_slice(), &["Waiting", "Keys"]] {
            for title in titles {
                app.hang(team, title).await;
            }
            let visitor = app.member(3).await;
            let before = app.db.store.statements_run();
            let text = visitor.get("/gallery").await.text();
            counted.push(app.db.store.statements_run() - before);
            assert!(titles.iter().all(|title| text.contains(title)), "{}", app.db.engine);
        }
        assert!(counted[0] > 0 && counted[0] == counted[1], "{}: {counted:?}", app.db.engine);
    }
}

#[tokio::test]
async fn a_resource_is_published_only_after_a_partner_has_signed_the_text_as_it_stands() {
    for app in both().await {
        let steward = app.signed_in(app.steward).await;
        let desk = "/initiatives/learning-steering-group/resources";
        let fields = [
            ("kind", "checklist"),
            ("lang", "en"),
            ("title", "Before you ask"),
            ("summary", "What to settle first."),
            ("audience", "CME professionals"),
            ("body", "[ ] Offer pay"),
        ];
        let begun = steward.post(&format!("{desk}/new"), &fields).await;
        assert_eq!(begun.status, 303, "{}", begun.text());
        let at = begun.header(&axum::http::header::LOCATION).split('?').next().unwrap().to_owned();
        let id: kernel::ResourceId = at.trim_start_matches("/resources/").parse().unwrap();
        let mut lead = app.act(app.people[0]).await;
        let mut tx = app.db.store.begin().await.unwrap();
        let (on, why) = (Subject::of(id), prose("We wrote it."));
        partner::sign_waiver(&mut tx, &mut lead, app.initiative.id, Matter::ResourcePublished, on, why).await.unwrap();
        tx.commit().await.unwrap();

        let early = steward.post(&format!("{at}/publish"), &[]).await;
        assert_eq!(early.status, 422, "{}", app.db.engine);
        assert!(early.text().contains(&phrase(kernel::Lang::En, "refused-resource-not-signed")), "{}", early.text());
        assert_eq!(app.anybody().get("/library/before-you-ask").await.status, 404, "{}", app.db.engine);
        let partner = app.member(PARTNER).await;
        let version = hidden(&partner.get(&format!("{at}/sign")).await.text(), "version");
        let other = app.member(CLINICIAN).await.post(&format!("{at}/sign"), &[("version", &version)]).await;
        assert_eq!(other.status, 422, "{}: a clinician does not sign for partners", app.db.engine);
        assert_eq!(partner.post(&format!("{at}/sign"), &[("version", &version)]).await.status, 303);
        assert_eq!(steward.post(&format!("{at}/publish"), &[]).await.status, 303, "{}", app.db.engine);

        let read = app.anybody().get("/library/before-you-ask").await;
        assert!(read.status == 200 && read.text().contains("Offer pay"), "{}", app.db.engine);
        let pdf = app.anybody().get("/library/before-you-ask/editions/1/pdf").await;
        assert_eq!((pdf.status, &pdf.body[..5]), (200, b"%PDF-".as_slice()), "{}", app.db.engine);
        let back = steward.post(&format!("{at}/withdraw"), &[("reason", "A better one is out.")]).await;
        assert_eq!(back.status, 303, "{}", back.text());
        for path in ["/library/before-you-ask", "/library/before-you-ask/editions/1"] {
            let gone = app.anybody().get(path).await;
            assert_eq!(gone.status, 410, "{}: {path}", app.db.engine);
            assert!(gone.text().contains("A better one is out.") && !gone.text().contains("Offer pay"));
        }
    }
}
