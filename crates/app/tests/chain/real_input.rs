//! The main job on real input: papers on education practice come in from a file, are reviewed, some are accepted, their
//! texts are coded by a keyword, a finding is rated and carried, and a white paper is made: PDF and HTML, by the commands
//! and the pages that people use.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use distill::{
    AskToCarry, AskToRelease, Coding, Distillation, Document, NewCode, NewExcerpt, NewFinding, NewReport, WriteReport,
    sentences,
};
use formats::submissions::{Format, Record, read_all};
use kernel::{CallId, FindingId, Lang, Slug, Stamp, SubmissionId, need};
use partner::{Disposition, Method, Partnership, Reply};
use recruit::{Imported, Recruitment, Verdict};
use testkit::{both, line, prose};

use crate::world::{World, an_open_call, rated};

/// The papers; `None` with a message where they are absent, which in CI is a fault.
fn papers() -> Option<Vec<Record>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/corpora/jose-papers.jsonl");
    let far = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/data/corpora/jose-papers.jsonl");
    let Some(file) = [path, far].iter().find_map(|path| File::open(path).ok()) else {
        assert!(std::env::var_os("CI").is_none(), "the papers are missing");
        eprintln!("skipped: the papers are not here");
        return None;
    };
    let (records, refused) = read_all(BufReader::new(file), Format::JsonLines).unwrap();
    assert_eq!(refused, vec![]);
    Some(records)
}

async fn import(world: &World, call: CallId, now: Stamp, records: Vec<Record>) -> Vec<SubmissionId> {
    let imported = |record: Record| Imported {
        external: record.id,
        title: record.title,
        text: record.text,
        authors: record.authors,
        keywords: record.keywords,
        source: record.source,
        licence: record.licence,
    };
    let records = records.into_iter().map(imported).collect();
    let report =
        world.does(world.steward, now, async |tx, act| recruit::import_submissions(tx, act, call, records).await);
    report.await.kept.into_iter().map(|(_, id)| id).collect()
}

/// Two readers a paper, a partner among them; the first twenty papers become practices.
async fn review_and_accept(world: &World, call: CallId, all: &[SubmissionId], now: Stamp) -> Stamp {
    let lead = world.people[0];
    testkit::ready_to_work(&world.store, (world.steward, world.initiative), &world.people, now).await;
    let report = world.does(lead, now, async |tx, act| recruit::assign_reviewers(tx, act, call, 2).await).await;
    assert_eq!(report.assigned, 2 * all.len());
    for person in &world.people {
        let lines = world.store.read().await.unwrap().reviews_by(*person).await.unwrap();
        let given = world.does(*person, now, async |tx, act| {
            for review in &lines {
                let scores = BTreeMap::from([("change".to_owned(), 4)]);
                let recommendation = recruit::Recommendation::Accept;
                let verdict = Verdict { scores, comment: Some(prose("Learners do something.")), recommendation };
                recruit::give_review(tx, act, review.id, verdict).await?;
            }
            Ok(())
        });
        given.await;
    }
    let (slate, papers) = (all[..20].to_vec(), (line("Accept twenty"), prose("Scores and reasons.")));
    let asked = world.does(lead, now, async |tx, act| recruit::propose_slate(tx, act, call, slate, papers).await);
    let asked = asked.await.id;
    let later = world.carry(asked, now).await;
    let accepted = world.does(lead, later, async |tx, act| recruit::accept_slate(tx, act, asked).await).await;
    assert_eq!(accepted, 20);
    later
}

/// A keyword in place of a coder's eye: in each text the first sentence with the word gets the code.
async fn a_coded_finding(world: &World, now: Stamp) -> FindingId {
    let steward = world.steward;
    let new = NewCode { name: line("Learning"), definition: prose("How people learn."), parent: None, colour: 1 };
    let code = world.does(steward, now, async |tx, act| distill::add_code(tx, act, world.initiative, new).await);
    let code = code.await.id;
    let lines = world.store.read().await.unwrap().documents(world.initiative).await.unwrap();
    assert_eq!(lines.len(), 20, "each practice is a text");
    let mut excerpts = Vec::new();
    for line in lines {
        let document: Document = need(&mut world.store.read().await.unwrap(), line.id).await.unwrap();
        let text = document.scalars();
        let says = |start, end| text.slice(start, end).is_some_and(|words| words.to_lowercase().contains("learn"));
        let Some(found) = sentences(&document).into_iter().find(|one| says(one.start, one.end)) else { continue };
        let coding = Coding { codes: vec![code], memo: None };
        let new = NewExcerpt { start: found.start, end: found.end, coding };
        let marked = world.does(steward, now, async |tx, act| distill::mark_excerpt(tx, act, line.id, new).await);
        excerpts.push(marked.await);
    }
    assert!(excerpts.len() >= 5, "the papers speak of learning: {}", excerpts.len());
    let new = NewFinding {
        title: line("People learn by doing"),
        statement: prose("What learners do themselves stays with them."),
        explanation: prose("The papers describe lessons that begin with a task."),
        plain: prose("Let people try it."),
        codes: vec![code],
        excerpts,
    };
    world.does(steward, now, async |tx, act| distill::draft_finding(tx, act, world.initiative, new).await).await.id
}

async fn rate_and_carry(world: &World, finding: FindingId, now: Stamp) -> Stamp {
    let round = rated(world, finding, now).await;
    let ask = AskToCarry {
        question: line("Carry it?"),
        summary: prose("Both groups want it in."),
        findings: vec![finding],
        method: Method::Consent,
    };
    let asked = world.does(world.steward, now, async |tx, act| distill::ask_to_carry(tx, act, round, ask).await).await;
    let later = world.carry(asked.id, now).await;
    world.does(world.steward, later, async |tx, act| distill::carry_finding(tx, act, finding).await).await;
    later
}

async fn release(world: &World, finding: FindingId, now: Stamp) -> Stamp {
    let steward = world.steward;
    let slug = Slug::parse("white-paper").unwrap();
    let new = NewReport { slug, title: line("What the papers say"), lang: Lang::En };
    let report = world.does(steward, now, async |tx, act| distill::begin_report(tx, act, world.initiative, new).await);
    let report = report.await;
    let write = WriteReport {
        title: line("What the papers say"),
        subtitle: None,
        foreword: Some(prose("Twenty practices, read together.")),
        method: Some(prose("Read, coded, rated.")),
        involvement: Some(prose("Partners held half of the seats.")),
        findings: vec![finding],
        recommendations: vec![distill::Recommendation {
            text: "Begin with a task.".to_owned(),
            findings: vec![finding],
        }],
    };
    let (id, seen) = (report.id, report.version);
    world.does(steward, now, async |tx, act| distill::write_report(tx, act, id, seen, write).await).await;
    let note = line("The first");
    let edition = world.does(steward, now, async |tx, act| distill::prepare_edition(tx, act, id, note).await).await.id;
    let ask = AskToRelease {
        body: world.panel,
        question: line("Release it?"),
        summary: prose("As frozen."),
        method: Method::Consent,
    };
    let asked = world.does(steward, now, async |tx, act| distill::ask_to_release(tx, act, edition, ask).await).await;
    let later = world.carry(asked.id, now).await;
    answer_all(world, later).await;
    testkit::author(&world.store, world.people[0], later, (id, edition)).await;
    world.does(steward, later, async |tx, act| distill::release_edition(tx, act, edition).await).await;
    later
}

/// Every reason that a reviewer gave gets its answer; else no edition is released.
async fn answer_all(world: &World, now: Stamp) {
    let inputs = world.store.read().await.unwrap().inputs(world.initiative, None).await.unwrap();
    assert!(!inputs.is_empty(), "reviewers gave reasons");
    let answered = world.does(world.steward, now, async |tx, act| {
        for input in inputs.iter().filter(|input| input.answer.is_none()) {
            let reply = Reply { disposition: Disposition::Used, reason: prose("It is in the reasons.") };
            partner::answer_input(tx, act, input.id, reply).await?;
        }
        Ok(())
    });
    answered.await;
}

#[tokio::test]
async fn real_papers_become_a_white_paper_that_leads_back_to_them() {
    let Some(records) = papers() else { return };
    for db in both().await {
        let world = World::new(&db).await;
        let (call, now) = an_open_call(&world).await;
        let all = import(&world, call, now, records.clone()).await;
        assert_eq!(all.len(), 89, "{}", db.engine);
        let now = review_and_accept(&world, call, &all, now).await;
        world.work(now).await;
        let finding = a_coded_finding(&world, now).await;
        let now = rate_and_carry(&world, finding, now).await;
        let now = release(&world, finding, now).await;
        world.work(now).await;

        let (status, html) = world.get(now, "/reports/white-paper/1").await;
        let html = String::from_utf8(html).unwrap();
        assert_eq!(status, 200);
        assert!(html.contains("People learn by doing"), "{}", db.engine);
        let excerpt = html.split("/excerpts/").nth(1).unwrap().split('"').next().unwrap();
        let (status, page) = world.get(now, &format!("/excerpts/{excerpt}")).await;
        assert_eq!(status, 200);
        let page = String::from_utf8(page).unwrap();
        assert!(page.contains("/reports/white-paper/1#finding-1"), "the excerpt leads back");
        let (status, pdf) = world.get(now, "/reports/white-paper/1/pdf").await;
        assert_eq!((status, &pdf[..5]), (200, &b"%PDF-"[..]));
        assert!(pdf.windows(12).any(|part| part == b"pdfuaid:part"), "the file claims PDF/UA");
    }
}
