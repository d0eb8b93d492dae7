//! Files that go in over a real socket, and what is left of them.

use std::path::Path;
use std::time::{Duration, Instant};

use crate::binary::Serving;

const FIELDS: &[(&str, &str)] =
    &[("proves", "planning"), ("what", "Minutes"), ("dated", "2026-02-02"), ("engagement", "")];

/// The first address of a page that begins so.
fn first(page: &str, start: &str) -> String {
    let at = page.find(&format!("href=\"{start}")).unwrap_or_else(|| panic!("no {start} in {page}"));
    page[at + 6..].split('"').next().unwrap_or_default().to_owned()
}

/// Whether a file with these bytes lies anywhere below a folder.
fn holds(folder: &Path, bytes: &[u8]) -> bool {
    let Ok(entries) = std::fs::read_dir(folder) else { return false };
    entries.flatten().any(|entry| {
        let path = entry.path();
        if path.is_dir() { holds(&path, bytes) } else { std::fs::read(&path).is_ok_and(|found| found == bytes) }
    })
}

fn until(what: &str, is: impl Fn() -> bool) {
    let start = Instant::now();
    while !is() {
        assert!(start.elapsed() < Duration::from_secs(30), "{what}");
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn a_file_too_large_gets_its_sentence_and_a_proof_taken_out_leaves_no_bytes() {
    let data = tempfile::tempdir().unwrap();
    let site = Serving::demo(data.path(), &[]);
    let coordinator = site.become_persona("provider");
    let desk = first(&site.ask("GET", "/providers", &coordinator, ""), "/providers/prov_");
    let activity = first(&site.ask("GET", &desk, &coordinator, ""), "/activities/acti_");
    let add = format!("{activity}/proofs/new");

    let large = vec![b'a'; 40 << 20];
    let answer = site.upload(&add, &coordinator, FIELDS, ("scan.txt", &large));
    assert!(answer.starts_with("HTTP/1.1 413"), "{}", answer.lines().next().unwrap_or_default());
    assert!(answer.contains("at most 10 MB"), "{answer}");

    let bytes = b"Words that only these minutes hold.";
    let answer = site.upload(&add, &coordinator, FIELDS, ("minutes.txt", bytes));
    assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
    assert!(holds(data.path(), bytes), "the bytes are kept");

    let page = site.ask("GET", &activity, &coordinator, "");
    let at = page.rfind("/file\"").expect("the link to the file");
    let proof = page[..at].rsplit('/').next().expect("its id").to_owned();
    let answer = site.ask("POST", &format!("{activity}/proofs/{proof}/remove"), &coordinator, "");
    assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
    until("the bytes are forgotten", || !holds(data.path(), bytes));
}
