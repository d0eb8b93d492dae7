use crate::binary::{Serving, run, said};

#[test]
fn the_demonstration_serves_a_whole_year_and_its_ledger_is_whole() {
    let data = tempfile::tempdir().unwrap();
    let serving = Serving::demo(data.path(), &[]);
    assert!(serving.ask("GET", "/initiatives/learning-together", "", "").contains("Patients at the Planning Table"));
    let verified = run(&["ledger", "verify", "--data", data.path().to_str().unwrap()]);
    assert!(verified.status.success(), "{}", said(&verified));
    assert!(said(&verified).starts_with("the ledger is whole: "));
}

#[test]
fn the_demonstration_does_not_listen_beyond_this_machine() {
    let refused = run(&["demo", "--listen", "0.0.0.0:0"]);
    assert!(!refused.status.success());
    assert!(String::from_utf8_lossy(&refused.stderr).contains("on this machine only"));
}

#[test]
fn an_empty_demonstration_has_people_and_nothing_they_did() {
    let data = tempfile::tempdir().unwrap();
    let serving = Serving::demo(data.path(), &["--empty"]);
    let steward = serving.become_persona("steward");
    assert!(serving.ask("GET", "/initiatives", &steward, "").contains("No initiative yet"));
}
