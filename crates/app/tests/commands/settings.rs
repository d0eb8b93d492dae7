use crate::binary::{program, run, said};

#[test]
fn settings_are_shown_with_their_origin_and_secrets_masked() {
    let data = tempfile::tempdir().unwrap();
    let file = data.path().join("settings.toml");
    std::fs::write(&file, "smtp_password = \"open sesame\"\nlisten = \"127.0.0.1:1\"\n").unwrap();
    let mut check = program(&["check", "--config", file.to_str().unwrap(), "--data", data.path().to_str().unwrap()]);
    let shown = said(&check.env("LT_STEWARD", "ana@example.org").output().unwrap());
    assert!(!shown.contains("open sesame"), "{shown}");
    let line = |name: &str| {
        shown.lines().find(|line| line.starts_with(name)).unwrap_or_else(|| panic!("{name} in {shown}")).to_owned()
    };
    assert!(line("steward").contains("ana@example.org") && line("steward").contains("environment"), "{shown}");
    assert!(line("listen").contains("settings.toml"), "{shown}");
    assert!(line("log_json").contains("default"), "{shown}");
}

#[test]
fn a_setting_that_does_not_exist_is_said_with_its_file() {
    let data = tempfile::tempdir().unwrap();
    let file = data.path().join("settings.toml");
    std::fs::write(&file, "lissten = \"x\"\n").unwrap();
    let out = run(&["check", "--config", file.to_str().unwrap()]);
    assert!(!out.status.success());
    assert!(String::from_utf8_lossy(&out.stderr).contains("lissten"));
}

#[test]
fn check_names_what_is_missing_and_how_to_mend_it() {
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().to_str().unwrap();
    assert!(run(&["migrate", "--data", folder]).status.success());
    let out = run(&["check", "--data", folder]);
    assert!(said(&out).contains("wrong  mail: no mail server is set"), "{}", said(&out));
    assert!(said(&out).contains("ok     database"), "{}", said(&out));
}

#[test]
fn a_mistyped_folder_is_said_and_stays_as_it_was() {
    let data = tempfile::tempdir().unwrap();
    let mistyped = data.path().join("lerning");
    let folder = mistyped.to_str().unwrap();
    let file = data.path().join("some.jsonl");
    std::fs::write(&file, "").unwrap();
    let commands: [&[&str]; 4] = [
        &["check"],
        &["ledger", "verify"],
        &["export", "submissions", "--call", "best-practices"],
        &["import", "submissions", "--call", "best-practices", file.to_str().unwrap()],
    ];
    for command in commands {
        let out = run(&[command, &["--data", folder]].concat());
        let all = said(&out) + &String::from_utf8_lossy(&out.stderr);
        assert!(!out.status.success(), "{command:?}");
        let sentence = format!("there is no database in {folder}. ");
        assert!(all.contains(&sentence) && all.contains(&format!("serve --data {folder}")), "{command:?}: {all}");
        assert!(!mistyped.exists(), "{command:?} made the folder");
    }
}
