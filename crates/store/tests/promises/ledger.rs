use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection, raw_sql, sqlite::SqliteConnectOptions};
use store::{Backend, LedgerFault, LedgerFaultKind};
use testkit::{Db, both, steering_group, steward};

async fn tamper(db: &Db, sql: &str) {
    let sql = AssertSqlSafe(sql.to_owned());
    match &db.backend {
        Backend::Sqlite(file) => {
            let options = SqliteConnectOptions::new().filename(file);
            let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
            raw_sql(sql).execute(&mut connection).await.unwrap();
        }
        Backend::Postgres(address) => {
            let mut connection = PgConnection::connect(address).await.unwrap();
            raw_sql(sql).execute(&mut connection).await.unwrap();
        }
    }
}

async fn faults_after(sql: &str) -> Vec<Vec<LedgerFault>> {
    let mut found = Vec::new();
    for db in both().await {
        let steward = steward(&db.store).await;
        steering_group(&db.store, steward, partner::BodyKind::SteeringGroup).await;
        assert_eq!(db.store.verify_ledger(|_| ()).await.unwrap().faults, vec![], "{}: whole before", db.engine);
        tamper(&db, sql).await;
        found.push(db.store.verify_ledger(|_| ()).await.unwrap().faults);
    }
    found
}

#[tokio::test]
async fn an_altered_line_is_named() {
    for faults in faults_after("UPDATE fact SET what = 'body.vanished' WHERE seq = 4").await {
        assert_eq!(faults, vec![LedgerFault { seq: 4, kind: LedgerFaultKind::Altered }]);
    }
}

#[tokio::test]
async fn a_removed_line_is_named_by_the_one_after_it() {
    for faults in faults_after("DELETE FROM fact WHERE seq = 3").await {
        assert_eq!(faults, vec![LedgerFault { seq: 4, kind: LedgerFaultKind::Removed }]);
    }
}

#[tokio::test]
async fn exchanged_lines_are_named() {
    let swap = "UPDATE fact SET seq = -3 WHERE seq = 3; UPDATE fact SET seq = 3 WHERE seq = 4; UPDATE fact SET seq = 4 WHERE seq = -3;";
    for faults in faults_after(swap).await {
        let lines: Vec<_> = faults.iter().map(|fault| fault.seq).collect();
        assert_eq!(lines, vec![3, 4, 5]);
    }
}

#[tokio::test]
async fn a_cut_end_is_noticed() {
    for faults in faults_after("DELETE FROM fact WHERE seq = (SELECT MAX(seq) FROM fact)").await {
        assert_eq!(faults.last().map(|fault| fault.kind), Some(LedgerFaultKind::End));
    }
}
