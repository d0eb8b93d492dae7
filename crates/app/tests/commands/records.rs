use std::fs;

use crate::binary::{run, said};

#[test]
fn a_file_is_taken_in_once_and_bad_lines_are_named() {
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().to_str().unwrap();
    assert!(run(&["demo", "--data", folder, "--only-seed"]).status.success());
    let file = data.path().join("some.jsonl");
    let good = |id: &str| {
        format!(r#"{{"id":"{id}","title":"Title {id} 👩🏽‍⚕️ שלום","authors":["A. Writer"],"text":"Two words."}}"#)
    };
    fs::write(&file, format!("{}\nnot json\n{{\"id\":\"x3\"}}\n{}\n", good("x1"), good("x2"))).unwrap();
    let import =
        || run(&["import", "submissions", "--data", folder, "--call", "best-practices", file.to_str().unwrap()]);

    let first = import();
    assert!(!first.status.success(), "lines were refused");
    assert!(said(&first).contains("line 2: ") && said(&first).contains("line 3: "), "{}", said(&first));
    assert!(said(&first).contains("2 taken in, 0 were there already, 2 lines refused"), "{}", said(&first));
    assert!(said(&import()).contains("0 taken in, 2 were there already, 2 lines refused"));

    let out = run(&["export", "submissions", "--data", folder, "--call", "best-practices"]);
    let lines: Vec<serde_json::Value> = said(&out).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let found = lines.iter().find(|line| line["id"] == "x1").unwrap();
    assert_eq!(found["title"], "Title x1 👩🏽‍⚕️ שלום");
    assert_eq!(found["state"], "submitted");
}

#[test]
fn a_call_that_does_not_exist_is_said() {
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().to_str().unwrap();
    assert!(run(&["migrate", "--data", folder]).status.success());
    let out = run(&["export", "submissions", "--data", folder, "--call", "nowhere"]);
    assert!(String::from_utf8_lossy(&out.stderr).contains("there is no call \"nowhere\""));
}

#[test]
fn stories_go_out_only_as_far_as_their_tellers_allow() {
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().to_str().unwrap();
    assert!(run(&["demo", "--data", folder, "--only-seed"]).status.success());
    let out = said(&run(&["export", "stories", "--data", folder]));
    let lines: Vec<serde_json::Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let titles: Vec<&str> = lines.iter().filter_map(|line| line["title"].as_str()).collect();
    assert!(titles.contains(&"Stop 41") && titles.contains(&"Eleven men on a Sunday"), "{titles:?}");
    let (taken_back, for_learners, not_released) =
        ("Being bad at it", "The bag through the slot", "Two shades of blue");
    for title in [taken_back, for_learners, not_released] {
        assert!(!titles.contains(&title), "{title}");
    }
    let rows = fs::read(data.path().join("learning-together.db")).unwrap();
    let word = b"an hour and asked them what they had learnt";
    assert!(!rows.windows(word.len()).any(|window| window == word), "what was taken back is not in the file either");
}
