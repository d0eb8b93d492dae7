use std::path::PathBuf;

use axum::http::StatusCode;
use recruit::Recruitment;
use testkit::both;

use crate::door::Door;

/// Real input: papers on education practice. `None` with a message where it is absent; in CI that is a fault.
fn papers() -> Option<Vec<u8>> {
    let root = std::path::absolute(PathBuf::from(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let tail = "shared/data/corpora/jose-papers.jsonl";
    let found = root.ancestors().map(|folder| folder.join(tail)).find(|path| path.exists());
    if found.is_none() {
        assert!(std::env::var_os("CI").is_none(), "{tail} is missing beside the repository");
        eprintln!("skipped: {tail} is not beside the repository");
    }
    found.map(|path| std::fs::read(path).unwrap())
}

#[tokio::test]
async fn eighty_nine_papers_come_in_once_however_often_the_file_is_brought() {
    let Some(file) = papers() else { return };
    for db in both().await {
        let door = Door::of(db).await;
        door.open_call().await;
        for (kept, already) in [(89, 0), (0, 89)] {
            let page = door.upload(door.steward, "/calls/best-practices/import", "papers.jsonl", &file).await;
            assert_eq!(page.status, StatusCode::OK, "{}", page.text);
            for (label, count) in [("kept now", kept), ("there already", already), ("lines not taken", 0)] {
                assert!(page.text.contains(&format!("<dt>{label}</dt><dd>{count}")), "{label} {count}: {}", page.text);
            }
        }
        let mut tx = door.db.store.begin().await.unwrap();
        let call = tx.call_by_slug(&kernel::Slug::parse("best-practices").unwrap()).await.unwrap().unwrap();
        let out = tx.export(call.id).await.unwrap();
        let first: serde_json::Value =
            serde_json::from_slice(file.split(|byte| *byte == b'\n').next().unwrap()).unwrap();
        assert_eq!((out.len(), out[0].id.as_str()), (89, first["id"].as_str().unwrap()));
        assert_eq!(serde_json::json!(out[0].authors), first["authors"]);
        assert_eq!(out[0].state, "submitted");
    }
}

#[tokio::test]
async fn each_bad_line_is_named_on_the_page_and_the_good_ones_are_kept() {
    for db in both().await {
        let door = Door::of(db).await;
        door.open_call().await;
        let file = "id,title,text\n1,One,Words\n2,,Words\n1,Again,Words\n";
        let page = door.upload(door.steward, "/calls/best-practices/import", "a.csv", file.as_bytes()).await;
        assert!(page.text.contains("<dt>kept now</dt><dd>1"), "{}", page.text);
        assert!(page.text.contains("“title” is missing or empty.") && page.text.contains(">3</th>"), "{}", page.text);
        let utf16: Vec<u8> = file.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for (name, bytes, says) in [
            ("a.csv", utf16.as_slice(), "UTF-16"),
            ("a.xlsx", b"PK".as_slice(), "neither in .jsonl nor in .csv"),
            ("a.jsonl", b"".as_slice(), "no records"),
        ] {
            let page = door.upload(door.steward, "/calls/best-practices/import", name, bytes).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(page.text.contains(says), "{says}: {}", page.text);
        }
        let stranger = door.upload(door.people[1], "/calls/best-practices/import", "a.csv", file.as_bytes()).await;
        assert_eq!(stranger.status, StatusCode::FORBIDDEN);
    }
}
