use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use formats::submissions::{Exported, Format, Record, read_all, write_line};
use kernel::{Act, Actor, Mint, Role, need};
use recruit::{Imported, Recruitment, Submission};
use testkit::{Db, act_of, both};

use crate::scene::{Scene, open, sent, team, why};

/// Real input: papers on education practice. `None` with a message where it is absent; in CI that is a fault.
fn papers() -> Option<Vec<Record>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/corpora/jose-papers.jsonl");
    let Some(file) = [path.clone(), path.join("../../../../../../shared/data/corpora/jose-papers.jsonl")]
        .iter()
        .find_map(|path| File::open(path).ok())
    else {
        assert!(std::env::var_os("CI").is_none(), "the papers are missing: {}", path.display());
        eprintln!("skipped: the papers are not here ({})", path.display());
        return None;
    };
    let (records, refused) = read_all(BufReader::new(file), Format::JsonLines).unwrap();
    assert_eq!(refused, vec![]);
    Some(records)
}

fn imported(record: Record) -> Imported {
    Imported {
        external: record.id,
        title: record.title,
        text: record.text,
        authors: record.authors,
        keywords: record.keywords,
        source: record.source,
        licence: record.licence,
    }
}

async fn import(db: &Db, scene: &Scene, records: Vec<Record>) -> recruit::ImportReport {
    let mut act = Act::new(Actor { person: None, roles: vec![Role::Steward] }, scene.now, Mint::at(scene.now));
    let mut tx = db.store.begin().await.unwrap();
    let records = records.into_iter().map(imported).collect();
    let report = recruit::import_submissions(&mut tx, &mut act, scene.call, records).await.unwrap();
    tx.commit().await.unwrap();
    report
}

#[tokio::test]
async fn eighty_nine_papers_come_in_once_however_often_the_file_is_read() {
    let Some(records) = papers() else { return };
    for db in both().await {
        let scene = open(&db.store).await;
        let first = import(&db, &scene, records.clone()).await;
        assert_eq!((first.kept.len(), first.already.len()), (89, 0), "{}", db.engine);
        let second = import(&db, &scene, records.clone()).await;
        assert_eq!((second.kept.len(), second.already.len()), (0, 89), "{}", db.engine);

        let mut tx = db.store.begin().await.unwrap();
        let held: Submission = need(&mut tx, first.kept[0].1).await.unwrap();
        assert_eq!(held.authors, records[0].authors);
        assert_eq!(
            (held.licence.clone(), held.source.clone()),
            (records[0].licence.clone(), records[0].source.clone())
        );
        let out = tx.export(scene.call).await.unwrap();
        let ids: Vec<_> = records.iter().map(|record| record.id.as_str()).collect();
        assert_eq!(out.iter().map(|line| line.id.as_str()).collect::<Vec<_>>(), ids);
    }
}

#[tokio::test]
async fn what_is_exported_is_what_was_sent_and_drafts_stay_at_home() {
    for db in both().await {
        let scene = open(&db.store).await;
        let (team, people) = team(&db.store, &scene, "lantern.example.net", true).await;
        sent(&db.store, &scene, team, people[1], "One").await;
        let mut act = act_of(&db.store, people[0], scene.now).await;
        let mut tx = db.store.begin().await.unwrap();
        recruit::begin_submission(&mut tx, &mut act, scene.call, team, testkit::line("Draft")).await.unwrap();
        let out = tx.export(scene.call).await.unwrap();
        assert_eq!(out.len(), 1);
        let line = &out[0];
        let mut text = Vec::new();
        let state = line.state.as_str();
        write_line(
            &mut text,
            &Exported { id: &line.id, title: &line.title, authors: &line.authors, text: &line.text, state },
        )
        .unwrap();
        let text = String::from_utf8(text).unwrap();
        assert!(text.ends_with(
            "\"title\":\"One\",\"authors\":[\"lead\",\"partner\"],\"text\":\"What of did?\\n\\nWe planned together.\\n\\nWhat of \
             where?\\n\\nClinic\\n\\nWhat of account?\\n\\nI said so.\",\"state\":\"submitted\"}\n"
        ), "{text}");
    }
}

#[tokio::test]
async fn only_who_steers_brings_in_a_file() {
    for db in both().await {
        let scene = open(&db.store).await;
        let mut act = act_of(&db.store, scene.panel[0], scene.now).await;
        let mut tx = db.store.begin().await.unwrap();
        assert_eq!(why(recruit::import_submissions(&mut tx, &mut act, scene.call, vec![]).await), "refused-not-yours");
    }
}
