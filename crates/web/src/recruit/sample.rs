//! What the samples of several pages show: one small call with its team, two answers and their reviews.

use chrono::Days;
use kernel::{SeatKind, Slug, Version};
use partner::{Body, BodyKind, BodyRecord, Seat};
use recruit::{
    Call, CallLine, CallRecord, CallStage, Criterion, Invitation, InvitationState, Member, Question, QuestionKind,
    Recommendation, Review, ReviewRecord, ReviewState, Stage, Submission, SubmissionLine, SubmissionRecord, Team,
    TeamLine, TeamRecord, Verdict,
};
use testkit::{line, noon, prose};

use crate::sample::id;

pub(super) const NAMES: [&str; 3] = ["Marisol Vega", "Daniel Okafor", "Nadia Brandt"];

fn slug(text: &str) -> Slug {
    Slug::parse(text).expect("a name for addresses")
}

fn question(key: &str, ask: &str, kind: QuestionKind, max_words: Option<u32>) -> Question {
    let options = if kind == QuestionKind::Choice { vec![line("Hospital"), line("Clinic")] } else { Vec::new() };
    Question { key: slug(key), ask: line(ask), help: None, kind, required: true, max_words, options }
}

fn criterion(key: &str, name: &str, asks: &str, weight: u32) -> Criterion {
    let anchors = ["Nothing changed.", "A hope.", "A story.", "A count.", "A count that others repeated."].map(line);
    Criterion { key: slug(key), name: line(name), asks: line(asks), anchors, weight }
}

/// A call with one question of several kinds and the partner's account, open for two weeks round noon.
pub(super) fn call(stage: CallStage) -> Call {
    let asked = question("did", "What did you do?", QuestionKind::LongText, Some(150));
    let did = Question { help: Some(line("So that others can do the same.")), ..asked };
    Call::restore(CallRecord {
        id: id("call", 1),
        version: Version(5),
        initiative: id("ini", 1),
        slug: slug("best-practices"),
        title: line("Best practices of partnership"),
        intro: prose("Tell us what you planned together.\n\nEverybody may answer, in English or in Spanish."),
        panel: id("bod", 2),
        questions: vec![
            did,
            question("where", "Where does it happen?", QuestionKind::Choice, None),
            question("paid", "Were the partners paid?", QuestionKind::YesNo, None),
            question("account", "What was it like for you?", QuestionKind::PartnerAccount, Some(200)),
        ],
        criteria: vec![
            criterion("change", "Change", "Did something change for patients?", 2),
            criterion("say", "Say", "Who could decide what?", 1),
        ],
        opens: noon() - Days::new(7),
        closes: noon() + Days::new(7),
        stage,
    })
}

pub(super) fn open() -> CallStage {
    CallStage::Open { at: noon() - Days::new(7) }
}

pub(super) fn call_line(number: u16, stage: &str, title: &str) -> CallLine {
    CallLine {
        id: id("call", number),
        initiative: id("ini", 1),
        slug: format!("call-{number}"),
        title: title.to_owned(),
        stage: stage.to_owned(),
        opens: noon() - Days::new(7),
        closes: noon() + Days::new(7),
    }
}

pub(super) fn panel() -> Body {
    let since = noon() - Days::new(60);
    let seat = |number: u16, kind| Seat::taken(id("sea", number), id("per", number), kind, number == 1, since);
    Body::restore(BodyRecord {
        id: id("bod", 2),
        version: Version(4),
        initiative: id("ini", 1),
        kind: BodyKind::ReviewPanel,
        name: line("Review panel"),
        purpose: prose("Reads and chooses practices."),
        seats: vec![seat(1, SeatKind::Partner), seat(3, SeatKind::Clinician)],
        quorum: 0,
        alone: None,
    })
}

fn member(number: u16, kind: SeatKind) -> Member {
    Member { person: id("per", number), kind, lead: kind == SeatKind::Clinician, since: noon() - Days::new(30) }
}

pub(super) fn invitation(kind: SeatKind) -> Invitation {
    Invitation {
        id: id("inv", 1),
        email: kernel::Email::parse("lucia@example.org").expect("an address"),
        name: line("Lucía Paredes"),
        kind,
        hash: None,
        expires: noon() + Days::new(14),
        state: InvitationState::Waiting,
    }
}

/// The team Harborlight: a clinician leads; `partner` says whether a partner is in it or only invited.
pub(super) fn team(partner: bool) -> Team {
    let mut members = vec![member(3, SeatKind::Clinician)];
    if partner {
        members.push(member(2, SeatKind::Partner));
    }
    Team::restore(TeamRecord {
        id: id("team", 1),
        version: Version(2),
        name: line("Harborlight"),
        organisation: line("Harbor Hospital"),
        place: line("Maine"),
        members,
        invitations: if partner { Vec::new() } else { vec![invitation(SeatKind::Partner)] },
    })
}

pub(super) fn team_line() -> TeamLine {
    TeamLine {
        id: id("team", 1),
        name: "Harborlight".to_owned(),
        organisation: "Harbor Hospital".to_owned(),
        members: 2,
        partners: 1,
    }
}

/// What Harborlight answers.
pub(super) fn submission(stage: Stage) -> Submission {
    let answers = [
        ("did", "We kept a diary of the wait.\n\nThen we named the hour."),
        ("paid", "yes"),
        ("account", "I was asked what I would have wanted to know."),
    ];
    Submission::restore(SubmissionRecord {
        id: id("sub", 1),
        version: Version(7),
        call: id("call", 1),
        initiative: id("ini", 1),
        team: Some(id("team", 1)),
        slug: None,
        title: line("Scan week: teaching the wait"),
        message: Some(line("Say when you will call.")),
        keywords: vec![line("waiting"), line("results")],
        answers: answers.map(|(key, text)| (key.to_owned(), text.to_owned())).into(),
        text: None,
        authors: Vec::new(),
        source: None,
        licence: None,
        external: None,
        stage,
    })
}

pub(super) fn submission_line(number: u16, stage: &str) -> SubmissionLine {
    SubmissionLine {
        id: id("sub", number),
        call: id("call", 1),
        call_slug: "best-practices".to_owned(),
        title: format!("Scan week {number}"),
        by: "Harborlight".to_owned(),
        team: Some(id("team", 1)),
        stage: stage.to_owned(),
    }
}

fn verdict(score: u8, recommendation: Recommendation) -> Verdict {
    let scores = [("change", score), ("say", score)].map(|(key, score)| (key.to_owned(), score)).into();
    Verdict { scores, comment: Some(prose("The diary convinced me.")), recommendation }
}

/// A review of the first submission: asked for, or given with one score throughout.
pub(super) fn review(number: u16, seat: SeatKind, score: Option<u8>) -> Review {
    let state = match score {
        None => ReviewState::Assigned,
        Some(score) => ReviewState::Given { at: noon(), verdict: verdict(score, Recommendation::Accept) },
    };
    Review::restore(ReviewRecord {
        id: id("rev", number),
        version: Version(1),
        submission: id("sub", 1),
        call: id("call", 1),
        initiative: id("ini", 1),
        reviewer: id("per", number),
        seat,
        assigned: noon() - Days::new(3),
        state,
    })
}
