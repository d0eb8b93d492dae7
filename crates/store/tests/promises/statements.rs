use testkit::both;

#[tokio::test]
async fn both_databases_can_plan_every_statement() {
    for db in both().await {
        for (name, sql) in store::every_statement() {
            let mut tx = db.store.begin().await.unwrap();
            tx.plan(sql).await.unwrap_or_else(|error| panic!("{} cannot plan {name}: {error:?}", db.engine));
        }
    }
}

#[test]
fn no_two_migrations_share_a_number() {
    let mut numbers: Vec<_> = store::migrations().iter().map(|migration| &migration.name[..4]).collect();
    let count = numbers.len();
    numbers.dedup();
    assert_eq!(numbers.len(), count);
    assert!(numbers.is_sorted());
}

#[tokio::test]
async fn migrating_twice_does_nothing_the_second_time() {
    for db in both().await {
        assert_eq!(db.store.migrate(testkit::noon()).await.unwrap(), Vec::<&str>::new(), "{}", db.engine);
    }
}
