//! A provider's file: what it counts, who may open it, the files of its proofs, the pack.

use kernel::Lang;

use crate::app::{Caller, TestApp, both, phrase};

const BOUNDARY: &str = "----lines-of-the-form";

/// A form with a file, as a browser sends it.
fn with_file(fields: &[(&str, &str)], name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    for (field, value) in fields {
        let part = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n");
        body.extend(part.into_bytes());
    }
    let head = format!(
        "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: application/pdf\r\n\r\n"
    );
    body.extend(head.into_bytes());
    body.extend(bytes);
    body.extend(format!("\r\n--{BOUNDARY}--\r\n").into_bytes());
    body
}

/// Where a form led, without what it says was done.
fn led_to(location: &str) -> String {
    location.split(['?', '#']).next().unwrap_or_default().to_owned()
}

async fn made(who: &Caller<'_>, path: &str, fields: &[(&str, &str)]) -> String {
    let reply = who.post(path, fields).await;
    assert_eq!(reply.status, 303, "{path}: {}", reply.text());
    led_to(reply.header(&axum::http::header::LOCATION))
}

/// A provider with a term and one activity.
async fn provider(app: &TestApp) -> (Caller<'_>, String, String, String) {
    let steward = app.signed_in(app.steward).await;
    let new = [("name", "Riverside"), ("kind", "hospital"), ("region", "Ohio")];
    let provider = made(&steward, "/providers", &new).await;
    let term = [("status", "accreditation"), ("starts", "2026-01-01"), ("ends", "2027-12-31")];
    let term = made(&steward, &format!("{provider}/terms"), &term).await;
    let course =
        [("title", "Kidney course"), ("format", "course"), ("delivery", "in-person"), ("starts", "2026-05-01")];
    let activity = made(&steward, &format!("{provider}/activities/new"), &course).await;
    (steward, provider, term, activity)
}

async fn engage(who: &Caller<'_>, activity: &str, name: &str, part: &str) {
    let person = [
        ("name", name),
        ("part", part),
        ("basis", "patient"),
        ("did", "Chose the cases."),
        ("joined", "2026-02-01"),
        ("permission", "2026-02-01"),
        ("relations", "nothing"),
        ("disclosed", "2026-02-01"),
    ];
    made(who, &format!("{activity}/people/new"), &person).await;
}

async fn prove(who: &Caller<'_>, activity: &str, name: &str, bytes: &[u8]) -> crate::app::Reply {
    let fields = [("proves", "planning"), ("what", "Minutes of May"), ("dated", "2026-02-02"), ("engagement", "")];
    let media = format!("multipart/form-data; boundary={BOUNDARY}");
    who.post_bytes(&format!("{activity}/proofs/new"), &media, with_file(&fields, name, bytes)).await
}

#[tokio::test]
async fn an_activity_with_partner_faculty_only_is_never_counted() {
    for app in both().await {
        let (steward, _, term, activity) = provider(&app).await;
        engage(&steward, &activity, "Rosa Fen", "faculty").await;
        let page = steward.get(&term).await.text();
        assert!(page.contains("0 of 2 needed"), "{page}");
        assert!(page.contains("1 more has partner faculty but no partner planner."), "{page}");
        engage(&steward, &activity, "Ada Kern", "planner").await;
        let page = steward.get(&term).await.text();
        assert!(page.contains("1 of 2 needed"), "{page}");
    }
}

#[tokio::test]
async fn a_proof_carries_its_file_and_nobody_else_gets_it() {
    for app in both().await {
        let (steward, provider, term, activity) = provider(&app).await;
        let text = "Rosa: the checklist comes first.\n".as_bytes();
        assert_eq!(prove(&steward, &activity, "../../minutes.txt", text).await.status, 303);
        let page = steward.get(&activity).await.text();
        let at = page.find(&format!("href=\"{activity}/proofs/")).expect("a link to the file");
        let file = page[at + 6..].split('"').find(|one| one.ends_with("/file")).expect("its address").to_owned();

        let kept = steward.get(&file).await;
        assert_eq!((kept.status, kept.body.as_slice()), (200, text));
        assert_eq!(kept.header(&axum::http::header::CONTENT_TYPE), "text/plain; charset=utf-8");
        assert!(
            kept.header(&axum::http::header::CONTENT_DISPOSITION).starts_with("attachment; filename=\"minutes.txt\"")
        );

        let partner = app.signed_in(app.people[0]).await;
        for path in [&file, &activity, &provider, &term, &format!("{term}/pack.pdf")] {
            assert_eq!(partner.get(path).await.status, 404, "{path}");
            assert_eq!(app.anybody().get(path).await.status, 401, "{path}");
        }
        assert_eq!(prove(&partner, &activity, "minutes.txt", text).await.status, 404);
    }
}

#[tokio::test]
async fn what_a_file_is_its_content_says_and_the_form_comes_back_as_it_was_sent() {
    for app in both().await {
        let (steward, _, _, activity) = provider(&app).await;
        for (bytes, why) in [
            (&b"MZ\x00\x00 a program"[..], "field-file-kind"),
            (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01cut off", "field-file-broken"),
            (b"", "field-file-empty"),
        ] {
            let reply = prove(&steward, &activity, "minutes.pdf", bytes).await;
            assert_eq!(reply.status, 422, "{why}");
            let page = reply.text();
            assert!(page.contains(&phrase(Lang::En, why)), "{why}: {page}");
            assert!(page.contains("Minutes of May"), "nothing is lost");
        }
        let large = vec![b'a'; 11 << 20];
        let reply = prove(&steward, &activity, "large.txt", &large).await;
        assert_eq!(reply.status, 413);
        assert!(reply.text().contains(&phrase(Lang::En, "error-file-too-big")));
        assert!(steward.get(&activity).await.text().contains(&phrase(Lang::En, "proofs-none")), "nothing was kept");
    }
}

#[tokio::test]
async fn the_pack_is_the_same_file_twice_and_carries_what_was_handed_in() {
    for app in both().await {
        let (steward, _, term, activity) = provider(&app).await;
        for part in ["planner", "faculty"] {
            engage(&steward, &activity, "Rosa Fen", part).await;
        }
        assert_eq!(prove(&steward, &activity, "minutes.txt", b"The checklist comes first.").await.status, 303);
        assert_eq!(prove(&steward, &activity, "minutes.pdf", b"%PDF-1.4\n%%EOF\n").await.status, 303);
        let path = format!("{term}/pack.pdf");
        let first = steward.get(&path).await;
        assert_eq!(first.status, 200);
        assert!(first.body == steward.get(&path).await.body, "two runs differ");
        let bytes = String::from_utf8_lossy(&first.body);
        assert!(bytes.contains("1-minutes.txt") && bytes.contains("2-minutes.pdf"), "the files are enclosed by name");
    }
}

#[tokio::test]
async fn who_was_slower_sees_both_versions_of_an_activity() {
    for app in both().await {
        let (steward, _, _, activity) = provider(&app).await;
        let edit = |title: &'static str| {
            [("title", title), ("format", "course"), ("delivery", "online"), ("starts", "2026-05-01"), ("version", "1")]
        };
        let path = format!("{activity}/edit");
        assert_eq!(steward.post(&path, &edit("The first to save")).await.status, 303);
        let late = steward.post(&path, &edit("The second to save")).await;
        assert_eq!(late.status, 409);
        let page = late.text();
        assert!(page.contains("The first to save") && page.contains("The second to save"), "{page}");
    }
}

#[tokio::test]
async fn a_program_hands_in_a_file_and_gets_it_back() {
    for app in both().await {
        let (_, _, _, activity) = provider(&app).await;
        let program = app.program_of(app.steward).await;
        let fields = [("proves", "planning"), ("what", "Minutes of May"), ("dated", "2026-02-02"), ("engagement", "")];
        let media = format!("multipart/form-data; boundary={BOUNDARY}");
        let bytes = b"%PDF-1.4\n%%EOF\n";
        let proofs = format!("/api{activity}/proofs");
        let added = program.post_bytes(&proofs, &media, with_file(&fields, "minutes.pdf", bytes)).await;
        assert_eq!(added.status, 201, "{}", added.text());
        let whole = program.get(&format!("/api{activity}")).await.json();
        assert_eq!(whole["proofs"][0]["file"], "minutes.pdf");
        let id = whole["proofs"][0]["id"].as_str().expect("an id").to_owned();
        let kept = program.get(&format!("{proofs}/{id}/file")).await;
        assert_eq!((kept.status, kept.body.as_slice()), (200, bytes.as_slice()));
        let bad = program.post_bytes(&proofs, &media, with_file(&fields, "minutes.pdf", b"MZ\x00\x00")).await;
        assert_eq!(bad.status, 422, "{}", bad.text());
        let large = with_file(&fields, "large.txt", &vec![b'a'; 11 << 20]);
        assert_eq!(program.post_bytes(&proofs, &media, large).await.status, 413);
        let plain =
            serde_json::json!({ "proves": "teaching", "what": "Agenda", "dated": "2026-02-02", "engagement": "" });
        assert_eq!(program.json("POST", &proofs, &plain).await.status, 201, "a proof without a file, as before");
    }
}
