//! Plain language through the doors: marks, the glossary on pages, and "explain this" as an input.

use serde_json::json;

use crate::app::both;

const HARD: &str = "The XQZ activity was implemented by the committee in order to facilitate the utilization of novel modalities by \
                    clinicians who are employed in ambulatory settings of the state.";

#[tokio::test]
async fn a_text_gets_a_grade_and_marks_and_nothing_of_it_is_kept() {
    for app in both().await {
        let partner = app.signed_in(app.people[0]).await;
        let found = partner.json("post", "/api/plain", &json!({ "text": HARD, "lang": "en" })).await.json();
        assert!(found["flesch_kincaid"].as_f64().unwrap() > 12.0, "{}: {found}", app.db.engine);
        let kinds: Vec<_> =
            found["notes"].as_array().unwrap().iter().map(|note| note["kind"].as_str().unwrap()).collect();
        for kind in ["long", "passive", "acronym", "jargon"] {
            assert!(kinds.contains(&kind), "{}: {kind} in {kinds:?}", app.db.engine);
        }
        let short = partner.json("post", "/api/plain", &json!({ "text": "Call us.", "lang": "en" })).await.json();
        assert!(short["flesch_kincaid"].is_null(), "{}: two words have no grade", app.db.engine);
        let page = partner.post("/plain", &[("text", HARD), ("lang", "en")]).await.text();
        assert!(page.contains("plain__passive") && page.contains("was implemented"), "{}", app.db.engine);
        let long = "word ".repeat(5000);
        let refused = partner.post("/plain", &[("text", long.as_str()), ("lang", "en")]).await;
        assert_eq!(refused.status, 422, "{}: too long a text is told", app.db.engine);
        assert_eq!(app.anybody().json("post", "/api/plain", &json!({ "text": HARD })).await.status, 401);
    }
}

#[tokio::test]
async fn a_word_is_explained_by_the_table_for_everybody_and_better_the_second_time() {
    for app in both().await {
        let at = format!("/api/initiatives/{}/glossary", app.initiative.slug);
        let (partner, outsider) = (app.signed_in(app.people[1]).await, app.signed_in(app.outsider().await).await);
        let first = json!({ "word": "Cohort", "meaning": "A group that is watched over time.", "lang": "en" });
        assert_eq!(partner.json("post", &at, &first).await.status, 201, "{}", app.db.engine);
        assert_eq!(outsider.json("post", &at, &first).await.status, 403, "{}: the table writes it", app.db.engine);
        let better = json!({ "word": "cohort", "meaning": "People who go through something together.", "lang": "en" });
        assert_eq!(partner.json("post", &at, &better).await.status, 201, "{}", app.db.engine);
        let read = app.anybody().get(&at).await.json();
        assert_eq!(read.as_array().unwrap().len(), 1, "{}: one word, one entry", app.db.engine);
        assert_eq!(read[0]["meaning"], "People who go through something together.", "{}", app.db.engine);
    }
}

#[tokio::test]
async fn explain_this_becomes_an_input_that_waits_for_an_answer() {
    for app in both().await {
        let reader = app.signed_in(app.outsider().await).await;
        let at = format!("/initiatives/{}/explain", app.initiative.slug);
        let empty = reader.post(&at, &[("text", " "), ("about", "")]).await;
        assert_eq!(empty.status, 422, "{}", app.db.engine);
        let asked = reader.post(&at, &[("text", "What is a quorum?"), ("about", "\"><script>")]).await;
        assert_eq!(asked.status, 303, "{}: a strange subject is not taken", app.db.engine);
        let mut tx = app.db.store.read().await.unwrap();
        let inputs = partner::Partnership::inputs(&mut tx, app.initiative.id, None).await.unwrap();
        let one = inputs.iter().find(|input| input.text.contains("quorum")).expect("an input");
        assert!(one.answer.is_none() && one.source == partner::InputSource::Explain, "{}", app.db.engine);
    }
}

#[tokio::test]
async fn it_takes_two_readers_and_one_of_them_a_partner() {
    for app in both().await {
        let at = format!("/api/initiatives/{}/sheets/{}", app.initiative.slug, app.body);
        let items = [
            "main-point-first",
            "says-what-to-do",
            "everyday-words",
            "short-parts",
            "numbers-explained",
            "says-what-is-unknown",
            "pictures-help",
            "addresses-reader",
        ];
        let sheet = |no: &str| {
            let answers = items.iter().map(|item| (item.to_string(), json!(if *item == no { "no" } else { "yes" })));
            serde_json::Value::Object(answers.collect())
        };
        let (clinician, educator) = (app.signed_in(app.people[2]).await, app.signed_in(app.people[3]).await);
        let half = clinician.json("post", &at, &json!({ "main-point-first": "yes" })).await;
        assert_eq!(half.status, 422, "{}: a sheet is whole", app.db.engine);
        for reader in [&clinician, &educator] {
            assert_eq!(reader.json("post", &at, &sheet("")).await.status, 201, "{}", app.db.engine);
        }
        let without = clinician.get(&at).await.json();
        assert_eq!((&without["raters"], &without["agreement"]), (&json!(2), &json!(null)), "{}", app.db.engine);
        let partner = app.signed_in(app.people[0]).await;
        assert_eq!(partner.json("post", &at, &sheet("everyday-words")).await.status, 201, "{}", app.db.engine);
        let with = clinician.get(&at).await.json();
        let told = (&with["partner"], &with["other"], &with["agreement"], &with["differ"]);
        assert_eq!(told, (&json!(88), &json!(100), &json!(88), &json!(["everyday-words"])), "{}", app.db.engine);
        assert_eq!(partner.json("post", &at, &sheet("")).await.status, 201, "{}: read again", app.db.engine);
        assert_eq!(clinician.get(&at).await.json()["raters"], 3, "{}: one sheet a reader", app.db.engine);
        let outsider = app.signed_in(app.outsider().await).await;
        assert_eq!(outsider.get(&at).await.status, 404, "{}", app.db.engine);
    }
}
