//! What is said of a database before it is used, and of files that nobody needs any more.

use kernel::{BlobId, Mint};
use store::{FileRow, migrations};
use testkit::{both, both_without_tables, noon};

#[tokio::test]
async fn a_database_is_looked_at_without_being_changed() {
    for db in both_without_tables().await {
        for _ in 0..2 {
            assert_eq!(db.store.missing_migrations().await.unwrap(), None, "{}: empty, and left so", db.engine);
        }
        let ran = db.store.migrate(noon()).await.unwrap();
        assert_eq!(ran.len(), migrations().len());
        assert_eq!(db.store.missing_migrations().await.unwrap(), Some(Vec::new()), "{}", db.engine);
    }
}

#[tokio::test]
async fn bytes_are_forgotten_with_the_last_file_that_holds_them() {
    for db in both().await {
        let mut mint = Mint::at(noon());
        let mut file = |name: &str| FileRow {
            id: BlobId::mint(&mut mint),
            sha256: "a".repeat(64),
            name: name.to_owned(),
            media: "application/pdf".to_owned(),
            size: 7,
            at: noon(),
        };
        let (one, twin) = (file("one.pdf"), file("twin.pdf"));
        let mut tx = db.store.begin().await.unwrap();
        tx.hold_files().await.unwrap();
        tx.add_file(&one).await.unwrap();
        tx.add_file(&twin).await.unwrap();
        assert_eq!(tx.forget_file(one.id).await.unwrap(), None, "{}: its twin holds the same bytes", db.engine);
        assert_eq!(tx.forget_file(twin.id).await.unwrap(), Some(twin.sha256), "{}", db.engine);
        assert_eq!(tx.forget_file(twin.id).await.unwrap(), None, "{}: a second run finds nothing to do", db.engine);
        tx.commit().await.unwrap();
    }
}
