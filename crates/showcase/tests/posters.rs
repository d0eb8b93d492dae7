//! Posters and halls by their rules, without storage.

use std::fmt::Write as _;

use kernel::{
    Act, Actor, BodyId, Failure, InitiativeId, Kept, Line, Mint, PersonId, Prose, Role, SeatKind, Slug, Stamp, Subject,
    SubmissionId, TeamId,
};
use partner::{Assent, Matter, MaySteer, Waiver};
use showcase::{
    ContentDraft, Hall, HallDraft, Invited, MayAnswerQuestion, MayEdit, MaySee, MayWithdraw, Poster, Presenter,
    Question, SectionKind,
};

struct World {
    mint: Mint,
    initiative: InitiativeId,
    team: TeamId,
}

fn noon() -> Stamp {
    "2026-05-04T12:00:00Z".parse().unwrap()
}

fn hours(count: u64) -> Stamp {
    noon() + std::time::Duration::from_secs(count * 3_600)
}

impl World {
    fn new() -> Self {
        let mut mint = Mint::counting();
        Self { initiative: InitiativeId::mint(&mut mint), team: TeamId::mint(&mut mint), mint }
    }

    fn act(&mut self, roles: Vec<Role>) -> Act {
        let person = PersonId::mint(&mut self.mint);
        Act::new(Actor::person(person, roles), noon(), Mint::seeded(noon(), 7))
    }

    fn steward(&mut self) -> Act {
        self.act(vec![Role::Steward])
    }

    fn member(&mut self, partner: bool) -> Act {
        let team = self.team;
        self.act(vec![Role::Member { team, partner }])
    }

    fn seat(&mut self, kind: SeatKind, lead: bool) -> Act {
        let (initiative, body) = (self.initiative, BodyId::mint(&mut self.mint));
        self.act(vec![Role::Seat { initiative, body, kind, lead }])
    }

    fn poster(&mut self) -> Poster {
        let content = ContentDraft {
            title: "Scan week".into(),
            partner_words: "I cleaned the freezer.".into(),
            ..ContentDraft::default()
        };
        let invited = Invited {
            submission: SubmissionId::mint(&mut self.mint),
            initiative: self.initiative,
            team: Some(self.team),
            team_name: Line::parse("Harborlight").unwrap(),
            presenters: vec![Presenter { name: Line::parse("Ximena").unwrap(), partner: true }],
            content: content.parse().unwrap(),
        };
        let mut act = Act::new(Actor::visitor(), noon(), Mint::counting());
        let change = Poster::invite(&mut act, invited, Slug::parse("scan-week").unwrap(), 14).unwrap();
        change.after().clone().saved()
    }

    fn shown(&mut self) -> Poster {
        let poster = self.poster();
        let mut draft = whole(&poster);
        draft.title = "Scan week, whole".into();
        let member = self.member(false);
        let may = MayEdit::check(&member.by, &poster).unwrap();
        let poster = poster.edit(&member, &may, draft.parse().unwrap()).unwrap().into_parts().0;
        poster.show(&member, &may).unwrap().into_parts().0
    }

    fn hall(&mut self) -> Hall {
        let mut steward = self.steward();
        let may = MaySteer::check(&steward.by, self.initiative).unwrap();
        Hall::plan(&mut steward, &may, about()).into_parts().0
    }

    fn shown_hall(&mut self) -> Hall {
        let hall = self.hall();
        let steward = self.steward();
        let may = MaySteer::check(&steward.by, self.initiative).unwrap();
        let assent = self.assent(&Subject::of(hall.id));
        hall.show(&steward, &may, &assent).unwrap().into_parts().0
    }

    fn assent(&mut self, on: &Subject) -> Assent {
        let mut lead = self.seat(SeatKind::Partner, true);
        let reason = Prose::parse("We saw every poster.").unwrap();
        let waiver = Waiver::sign(&mut lead, self.initiative, Matter::ProgrammeFixed, on.clone(), reason).unwrap();
        Assent::of_waiver(waiver.after(), Matter::ProgrammeFixed, on).unwrap()
    }
}

fn about() -> HallDraft {
    HallDraft {
        title: Line::parse("The hall").unwrap(),
        intro: Prose::parse("Walk in.").unwrap(),
        opens: hours(1),
        closes: hours(2),
        asynchronous: false,
    }
}

fn whole(poster: &Poster) -> ContentDraft {
    ContentDraft {
        message: "Say when you will call.".into(),
        summary: "Patients kept a diary.".into(),
        takeaway: "Name the hour.".into(),
        sections: SectionKind::ALL.iter().map(|kind| (*kind, format!("About {kind}."))).collect(),
        ..ContentDraft::of(&poster.content)
    }
}

#[test]
fn a_practice_comes_with_a_cover_from_its_number_and_its_own_words() {
    let poster = World::new().poster();
    assert_eq!(poster.content.cover, 2);
    assert_eq!(poster.state.as_str(), "invited");
    assert_eq!(poster.partners(), 1);
}

#[test]
fn only_a_partner_changes_the_partners_words() {
    let mut world = World::new();
    let poster = world.poster();
    let draft = ContentDraft { partner_words: "Better now.".into(), ..ContentDraft::of(&poster.content) };
    let content = draft.parse().unwrap();

    let clinician = world.member(false);
    let may = MayEdit::check(&clinician.by, &poster).unwrap();
    let refused = poster.clone().edit(&clinician, &may, content.clone()).unwrap_err();
    assert!(matches!(refused, Failure::Refused(why) if why.key == "refused-partner-words"));

    let partner = world.member(true);
    let may = MayEdit::check(&partner.by, &poster).unwrap();
    let change = poster.edit(&partner, &may, content).unwrap();
    assert_eq!(change.fact().what, "poster.edited");
    assert_eq!(change.after().state.as_str(), "draft");
}

#[test]
fn a_poster_with_gaps_is_not_shown_and_every_gap_is_named() {
    let mut world = World::new();
    let poster = world.poster();
    let member = world.member(false);
    let may = MayEdit::check(&member.by, &poster).unwrap();
    let Err(Failure::Invalid(gaps)) = poster.show(&member, &may) else { panic!("a poster with gaps was shown") };
    assert_eq!(gaps.iter().count(), 8);
}

#[test]
fn a_shown_poster_cannot_be_emptied() {
    let mut world = World::new();
    let poster = world.shown();
    let member = world.member(false);
    let may = MayEdit::check(&member.by, &poster).unwrap();
    let draft = ContentDraft { takeaway: String::new(), ..whole(&poster) };
    assert!(matches!(poster.edit(&member, &may, draft.parse().unwrap()), Err(Failure::Invalid(_))));
}

#[test]
fn a_withdrawn_poster_stays_withdrawn() {
    let mut world = World::new();
    let poster = world.shown();
    let member = world.member(true);
    let may = MayWithdraw::check(&member.by, &poster).unwrap();
    let reason = Prose::parse("The team has closed.").unwrap();
    let poster = poster.withdraw(&member, &may, reason.clone()).unwrap().into_parts().0;
    assert_eq!(MayEdit::check(&member.by, &poster).unwrap_err().key, "refused-poster-withdrawn");
    assert_eq!(poster.withdraw(&member, &may, reason).unwrap_err().key, "refused-poster-withdrawn");
}

#[test]
fn a_hall_takes_questions_from_its_opening_until_its_closing() {
    let mut world = World::new();
    assert!(world.hall().takes_questions(hours(1)).unwrap_err().hidden);
    let hall = world.shown_hall();
    assert_eq!(hall.takes_questions(noon()).unwrap_err().key, "refused-hall-not-open");
    assert_eq!(hall.takes_questions(hours(1)), Ok(()));
    assert_eq!(hall.takes_questions(hours(2)).unwrap_err().key, "refused-hall-closed");
}

#[test]
#[should_panic(expected = "an assent is for one matter on one subject")]
fn the_assent_to_another_hall_opens_no_door() {
    let mut world = World::new();
    let (hall, steward) = (world.hall(), world.steward());
    let may = MaySteer::check(&steward.by, world.initiative).unwrap();
    let assent = world.assent(&Subject::of("hall_other"));
    let _ = hall.show(&steward, &may, &assent);
}

#[test]
fn the_eleventh_question_of_an_hour_waits() {
    let mut world = World::new();
    let poster = world.shown();
    let mut visitor = world.act(vec![]);
    let text = Prose::parse("Who paid for the keys?").unwrap();
    assert!(Question::ask(&mut visitor, &poster, text.clone(), 9).is_ok());
    let refused = Question::ask(&mut visitor, &poster, text, 10).unwrap_err();
    assert_eq!((refused.key, refused.args), ("refused-questions-too-many", vec![("max", "10".to_owned())]));
}

#[test]
fn an_answer_of_a_partner_is_marked_as_one() {
    let mut world = World::new();
    let poster = world.shown();
    let mut visitor = world.act(vec![]);
    let question = Question::ask(&mut visitor, &poster, Prose::parse("Who?").unwrap(), 0).unwrap().into_parts().0;
    let partner = world.member(true);
    let may = MayAnswerQuestion::check(&partner.by, &poster, &question).unwrap();
    let answered = question.answer(&partner, &may, Prose::parse("We did.").unwrap()).unwrap();
    assert!(answered.after().answer.as_ref().unwrap().partner);
    assert_eq!(answered.fact().details["partner"], "true");
}

#[test]
fn who_may_do_what_at_a_poster() {
    let mut world = World::new();
    let (invited, shown) = (world.poster(), world.shown());
    let (planned, open) = (world.hall(), world.shown_hall());
    let mut visitor = world.act(vec![]);
    let question = Question::ask(&mut visitor, &shown, Prose::parse("Who?").unwrap(), 0).unwrap().into_parts().0;
    let actors = [
        ("a visitor", Actor::visitor()),
        ("a member", world.member(false).by),
        ("a partner member", world.member(true).by),
        ("a partner seat", world.seat(SeatKind::Partner, false).by),
        ("staff", world.steward().by),
    ];
    let say = |result: Result<(), kernel::Refusal>| result.map_or_else(|why| why.key.to_owned(), |()| "yes".to_owned());
    let mut table = String::new();
    for (name, actor) in &actors {
        let rows = [
            ("sees an invited poster", MaySee::check(actor, &invited, Some(&open)).map(drop)),
            ("sees a shown poster in a planned hall", MaySee::check(actor, &shown, Some(&planned)).map(drop)),
            ("sees a shown poster in a shown hall", MaySee::check(actor, &shown, Some(&open)).map(drop)),
            ("writes", MayEdit::check(actor, &invited).map(drop)),
            ("takes down", MayWithdraw::check(actor, &shown).map(drop)),
            ("answers", MayAnswerQuestion::check(actor, &shown, &question).map(drop)),
        ];
        for (what, result) in rows {
            writeln!(table, "{name:18}{what:40}{}", say(result)).unwrap();
        }
    }
    insta::assert_snapshot!("who-may-do-what", table);
}
