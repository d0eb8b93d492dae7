//! What poppler, which we did not write, says of a PDF.

use std::fs;
use std::process::Command;

/// Runs one of poppler's tools on the bytes and gives what it prints.
pub fn ask(tool: &str, before: &[&str], pdf: &[u8], after: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("it.pdf");
    fs::write(&file, pdf).unwrap();
    let said = Command::new(tool).args(before).arg(&file).args(after).output();
    let said = said.unwrap_or_else(|why| panic!("{tool} is missing: install poppler-utils ({why})"));
    assert!(said.status.success(), "{tool}: {}", String::from_utf8_lossy(&said.stderr));
    String::from_utf8_lossy(&said.stdout).into_owned()
}

/// The text, with line breaks as spaces and places to break gone.
pub fn text(pdf: &[u8]) -> String {
    let text = ask("pdftotext", &[], pdf, &["-"]);
    text.replace('\u{200b}', "").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The structure tree.
pub fn structure(pdf: &[u8]) -> String {
    ask("pdfinfo", &["-struct"], pdf, &[])
}
