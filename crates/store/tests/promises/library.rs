use kernel::{Failure, Lang, ResourceId, Subject, need};
use library::{
    ContentDraft, Library, Resource, Search, SearchKind, SearchPage, SearchQuery, Terms, begin_resource, edit_resource,
    publish_resource, sign_resource, withdraw_resource,
};
use partner::Matter;
use testkit::{Db, act_of, both, noon, prose};

use crate::showcase::{World, world};

fn draft(title: &str, body: &str, lang: Lang) -> ContentDraft {
    ContentDraft {
        kind: "checklist".into(),
        lang: lang.tag().into(),
        title: title.into(),
        summary: "What to settle before the first meeting.".into(),
        audience: "CME professionals".into(),
        body: body.into(),
        keywords: "payment, meetings".into(),
    }
}

async fn begin(db: &Db, world: &World, draft: ContentDraft) -> Resource {
    let mut act = act_of(&db.store, world.steward, noon()).await;
    let mut tx = db.store.begin().await.unwrap();
    let content = draft.parse().unwrap();
    let begun = begin_resource(&mut tx, &mut act, world.initiative.id, None, content).await.unwrap();
    tx.commit().await.unwrap();
    begun
}

async fn sign(db: &Db, world: &World, id: ResourceId) {
    let mut partner = act_of(&db.store, world.people[1], noon()).await;
    let mut tx = db.store.begin().await.unwrap();
    let now: Resource = need(&mut tx, id).await.unwrap();
    sign_resource(&mut tx, &mut partner, id, now.version).await.unwrap();
    tx.commit().await.unwrap();
}

async fn publish(db: &Db, world: &World, id: ResourceId) -> Result<Resource, String> {
    let mut act = act_of(&db.store, world.steward, noon()).await;
    let mut tx = db.store.begin().await.unwrap();
    match publish_resource(&mut tx, &mut act, id).await {
        Ok(resource) => {
            tx.commit().await.unwrap();
            Ok(resource)
        }
        Err(Failure::Refused(why)) => Err(why.key.to_owned()),
        Err(other) => panic!("{other:?}"),
    }
}

async fn agree(db: &Db, world: &World, id: ResourceId) {
    let mut lead = act_of(&db.store, world.people[0], noon()).await;
    let mut tx = db.store.begin().await.unwrap();
    let (matter, on) = (Matter::ResourcePublished, Subject::of(id));
    partner::sign_waiver(&mut tx, &mut lead, world.initiative.id, matter, on, prose("We wrote it.")).await.unwrap();
    tx.commit().await.unwrap();
}

async fn published(db: &Db, world: &World, draft: ContentDraft) -> Resource {
    let begun = begin(db, world, draft).await;
    sign(db, world, begun.id).await;
    agree(db, world, begun.id).await;
    publish(db, world, begun.id).await.unwrap()
}

async fn look(db: &Db, text: &str) -> SearchPage {
    let query = SearchQuery { terms: Terms::parse(text), ..SearchQuery::default() };
    db.store
        .read()
        .await
        .unwrap()
        .search(&query)
        .await
        .unwrap_or_else(|error| panic!("{}: {text:?}: {error:?}", db.engine))
}

async fn titles(db: &Db, text: &str) -> Vec<String> {
    look(db, text).await.found.into_iter().map(|found| found.title).collect()
}

#[tokio::test]
async fn nothing_is_published_without_a_partners_signature_and_the_assent_of_partners() {
    for db in both().await {
        let world = world(&db).await;
        let begun = begin(&db, &world, draft("Before you ask", "[ ] Offer pay", Lang::En)).await;
        assert_eq!(publish(&db, &world, begun.id).await.unwrap_err(), "refused-no-assent-resource-published");
        agree(&db, &world, begun.id).await;
        assert_eq!(publish(&db, &world, begun.id).await.unwrap_err(), "refused-resource-not-signed");
        sign(&db, &world, begun.id).await;
        let resource = publish(&db, &world, begun.id).await.unwrap();
        let mut tx = db.store.read().await.unwrap();
        assert_eq!(need::<Resource>(&mut tx, resource.id).await.unwrap(), resource, "{}", db.engine);
        assert_eq!(tx.resource_by_slug(&resource.slug).await.unwrap().unwrap().slug.as_str(), "before-you-ask");
        assert_eq!(tx.published(10).await.unwrap().len(), 1);
    }
}

#[tokio::test]
async fn a_partner_signs_only_the_text_that_was_read() {
    for db in both().await {
        let world = world(&db).await;
        let begun = begin(&db, &world, draft("Before you ask", "[ ] Offer pay", Lang::En)).await;
        let mut act = act_of(&db.store, world.steward, noon()).await;
        let mut tx = db.store.begin().await.unwrap();
        let content = draft("Before you ask", "[ ] Offer nothing", Lang::En).parse().unwrap();
        edit_resource(&mut tx, &mut act, begun.id, begun.version, content).await.unwrap();
        tx.commit().await.unwrap();

        let mut partner = act_of(&db.store, world.people[1], noon()).await;
        let mut tx = db.store.begin().await.unwrap();
        let blind = sign_resource(&mut tx, &mut partner, begun.id, begun.version).await;
        assert!(matches!(blind, Err(Failure::Stale)), "{}", db.engine);
    }
}

#[tokio::test]
async fn every_published_edition_keeps_its_text() {
    for db in both().await {
        let world = world(&db).await;
        let first = published(&db, &world, draft("Before you ask", "[ ] Offer pay", Lang::En)).await;
        let mut act = act_of(&db.store, world.steward, noon()).await;
        let mut tx = db.store.begin().await.unwrap();
        let content = draft("Before you ask", "[ ] Offer pay, and say how much", Lang::En).parse().unwrap();
        edit_resource(&mut tx, &mut act, first.id, first.version, content).await.unwrap();
        tx.commit().await.unwrap();
        sign(&db, &world, first.id).await;
        publish(&db, &world, first.id).await.unwrap();

        let mut tx = db.store.read().await.unwrap();
        assert_eq!(tx.editions(first.id).await.unwrap(), [2, 1], "{}", db.engine);
        assert_eq!(tx.edition(first.id, 1).await.unwrap().unwrap().content.body.as_str(), "[ ] Offer pay");
        assert_eq!(tx.edition(first.id, 2).await.unwrap().unwrap().signed_by, "Member 1");
        assert_eq!(tx.edition(first.id, 3).await.unwrap(), None);
    }
}

#[tokio::test]
async fn a_search_finds_the_best_first_in_the_language_of_the_text() {
    for db in both().await {
        let world = world(&db).await;
        published(&db, &world, draft("How to hold a meeting", "Send the papers ten days ahead.", Lang::En)).await;
        published(&db, &world, draft("Paying partners", "Offer pay before the first meeting.", Lang::En)).await;
        published(&db, &world, draft("Antes de la reunión", "Envíe los papeles con tiempo.", Lang::Es)).await;
        assert_eq!(titles(&db, "papers").await, ["How to hold a meeting"], "{}", db.engine);
        assert_eq!(titles(&db, "hold").await, ["How to hold a meeting"]);
        assert_eq!(titles(&db, "partner pay").await, ["Paying partners"]);
        assert_eq!(titles(&db, "reuniones").await, ["Antes de la reunión"]);
        assert_eq!(titles(&db, "papers zzzzzz").await, ["How to hold a meeting"], "any word, where not all are there");
        let page = look(&db, "papers").await;
        let marked: Vec<_> = page.found[0].snippet.iter().filter(|piece| piece.marked).collect();
        assert_eq!(marked[0].text, "papers");
    }
}

#[tokio::test]
async fn a_search_that_finds_nothing_suggests_words_that_are_there() {
    for db in both().await {
        let world = world(&db).await;
        published(&db, &world, draft("Paying partners", "Offer pay.", Lang::En)).await;
        let page = look(&db, "paymnet").await;
        assert_eq!((page.total, page.suggestions[0].as_str()), (0, "payment"), "{}", db.engine);
    }
}

#[tokio::test]
async fn no_query_is_an_error() {
    for db in both().await {
        let world = world(&db).await;
        published(&db, &world, draft("Paying partners", "Offer pay.", Lang::En)).await;
        let long = "pay ".repeat(2_500);
        let hostile = [
            "",
            " ",
            "\0",
            "pay\0",
            "\"",
            "'",
            "\"pay",
            "pay*",
            "* OR *",
            "NEAR(pay, 2)",
            "title:pay",
            "pay & | ! ()",
            ":*",
            "-pay",
            "^pay",
            "<->",
            "\\",
            "%",
            "_",
            "👩🏽‍⚕️",
            "שלום",
            "日本語",
            "²",
            "ﬁ",
            "\u{202e}pay",
            "'; DROP TABLE resource; --",
            &long,
            &"x".repeat(10_000),
        ];
        for text in hostile {
            look(&db, text).await;
        }
        assert_eq!(titles(&db, "\"pay\" AND (NOT)").await.len(), 1, "{}", db.engine);
    }
}

#[tokio::test]
async fn a_poster_is_found_once_its_hall_is_shown() {
    for db in both().await {
        let world = world(&db).await;
        world.show(&db, "Scan week").await;
        assert!(titles(&db, "freezer").await.is_empty(), "{}", db.engine);
        world.open_hall(&db).await;
        let page = look(&db, "freezer").await;
        assert_eq!((page.total, page.found[0].place), (1, SearchKind::Poster));
        let only =
            SearchQuery { place: Some(SearchKind::Resource), terms: Terms::parse("freezer"), ..Default::default() };
        assert_eq!(db.store.read().await.unwrap().search(&only).await.unwrap().total, 0);
    }
}

#[tokio::test]
async fn what_is_withdrawn_is_found_no_more() {
    for db in both().await {
        let world = world(&db).await;
        let resource = published(&db, &world, draft("Paying partners", "Offer pay.", Lang::En)).await;
        let mut act = act_of(&db.store, world.people[1], noon()).await;
        let mut tx = db.store.begin().await.unwrap();
        withdraw_resource(&mut tx, &mut act, resource.id, prose("Out of date.")).await.unwrap();
        tx.commit().await.unwrap();
        assert!(titles(&db, "pay").await.is_empty(), "{}", db.engine);
        assert!(db.store.read().await.unwrap().published(10).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_library_of_thirteen_hundred_answers() {
    for db in both().await {
        let world = world(&db).await;
        let mut act = act_of(&db.store, world.steward, noon()).await;
        let mut partner = act_of(&db.store, world.people[1], noon()).await;
        let mut lead = act_of(&db.store, world.people[0], noon()).await;
        let mut tx = db.store.begin().await.unwrap();
        for number in 0..1_300 {
            let body =
                format!("[ ] Offer pay number{number} before any work begins.\n\n{}", "More words of it. ".repeat(30));
            let content = draft(&format!("Resource {number}"), &body, Lang::En).parse().unwrap();
            let begun = begin_resource(&mut tx, &mut act, world.initiative.id, None, content).await.unwrap();
            sign_resource(&mut tx, &mut partner, begun.id, begun.version).await.unwrap();
            let (matter, on) = (Matter::ResourcePublished, Subject::of(begun.id));
            let reason = prose("We wrote it.");
            partner::sign_waiver(&mut tx, &mut lead, world.initiative.id, matter, on, reason).await.unwrap();
            publish_resource(&mut tx, &mut act, begun.id).await.unwrap();
        }
        tx.commit().await.unwrap();
        assert_eq!(titles(&db, "number777").await, ["Resource 777"], "{}", db.engine);
        let page = look(&db, "pay before work").await;
        assert_eq!((page.total, page.found.len()), (1_300, 20));
        let last = SearchQuery { page: 65, terms: Terms::parse("pay"), ..SearchQuery::default() };
        assert_eq!(db.store.read().await.unwrap().search(&last).await.unwrap().found.len(), 20);
    }
}
