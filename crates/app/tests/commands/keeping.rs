use crate::binary::{Serving, run};

#[test]
fn what_was_answered_is_there_after_a_power_cut() {
    let data = tempfile::tempdir().unwrap();
    let mut serving = Serving::demo(data.path(), &[]);
    for round in 0..3 {
        let partner = serving.become_persona("co-chair");
        let text = format!("Round+{round}+before+the+lights+went+out");
        let answer = serving.ask("POST", "/initiatives/learning-together/inputs", &partner, &format!("text={text}"));
        assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
        serving.kill();
        serving = Serving::demo(data.path(), &[]);
        let page = serving.ask("GET", "/initiatives/learning-together/inputs", "", "");
        for earlier in 0..=round {
            assert!(
                page.contains(&format!("Round {earlier} before the lights went out")),
                "round {earlier} of {round}"
            );
        }
    }
    drop(serving);
    assert!(run(&["ledger", "verify", "--data", data.path().to_str().unwrap()]).status.success());
}

#[test]
fn a_changed_line_of_the_ledger_is_found_by_the_command() {
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().to_str().unwrap();
    assert!(run(&["demo", "--data", folder, "--only-seed"]).status.success());
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        use sqlx::Connection;
        let file = data.path().join("learning-together.db");
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(file);
        let mut connection = sqlx::SqliteConnection::connect_with(&options).await.unwrap();
        sqlx::raw_sql("UPDATE fact SET details = '{}' WHERE seq = 100").execute(&mut connection).await.unwrap();
        connection.close().await.unwrap();
    });
    let verified = run(&["ledger", "verify", "--data", folder]);
    assert!(!verified.status.success());
    assert!(String::from_utf8_lossy(&verified.stdout).contains("line 100 was altered"));
}
