//! What nobody should type into a form, and what programs send by mistake: always a sentence, and the words come back.

use kernel::{Lang, PersonId};

use crate::app::{Caller, TestApp, both, escaped, phrase};

/// A form of partnership with answers that hold, and the fields one can write in.
struct PartnerForm {
    path: String,
    who: PersonId,
    fields: Vec<(&'static str, &'static str)>,
    written: Vec<&'static str>,
}

fn forms(app: &TestApp, decision: &str, opening: &str) -> Vec<PartnerForm> {
    let (steward, partner) = (app.steward, app.people[1]);
    let at = format!("/initiatives/{}", app.initiative.slug);
    let form = |path: String, who, fields: &[(&'static str, &'static str)], written: &[&'static str]| PartnerForm {
        path,
        who,
        fields: fields.to_vec(),
        written: written.to_vec(),
    };
    vec![
        form(
            "/initiatives/new".into(),
            steward,
            &[
                ("title", "A year"),
                ("slug", ""),
                ("summary", "What for."),
                ("begins", "2026-05-01"),
                ("notice_days", "10"),
            ],
            &["title", "slug", "summary", "begins", "notice_days"],
        ),
        form(
            format!("{at}/aspects/identification"),
            steward,
            &[("planned", "They planned."), ("implemented", "They did.")],
            &["planned", "implemented"],
        ),
        form(
            format!("{at}/bodies/new"),
            steward,
            &[("kind", "coders"), ("name", "Coders"), ("purpose", "Read.")],
            &["name", "purpose"],
        ),
        form(
            format!("/bodies/{}/seats", app.body),
            steward,
            &[("email", "somebody@example.org"), ("name", "Somebody"), ("kind", "educator")],
            &["email", "name"],
        ),
        form(
            format!("/bodies/{}/decisions/new", app.body),
            steward,
            &[("question", "We begin."), ("summary", "The papers."), ("method", "consent"), ("cell", "")],
            &["question", "summary"],
        ),
        form(
            format!("/decisions/{decision}/position"),
            partner,
            &[("stance", "object"), ("reason", "Too early.")],
            &["reason"],
        ),
        form(format!("{at}/inputs"), partner, &[("text", "I say.")], &["text"]),
        form(
            format!("{at}/openings/new"),
            steward,
            &[
                ("title", "Reader"),
                ("what", "Reads."),
                ("time", "2 h"),
                ("pay", "50"),
                ("level", "says"),
                ("support", "Sam"),
                ("change", "much"),
            ],
            &["title", "what", "time", "pay", "level", "support", "change"],
        ),
        form(format!("/openings/{opening}"), partner, &[("note", "Me.")], &["note"]),
        form("/me/account".into(), partner, &[("name", "Pat"), ("about", ""), ("lang", "en")], &["name", "about"]),
        form("/sign-in".into(), partner, &[("email", "pat@example.org"), ("back", "/")], &["email"]),
    ]
}

/// Texts that break what is built carelessly.
const NASTY: [&str; 12] = [
    "\u{3c}script>alert(1)</script>",
    "\"><img src=x on\u{65}rror=alert(1)>",
    "{{ 7 * 7 }} {% raw %} ${7*7} %s %n",
    "'; DROP TABLE facts; --",
    "\u{202e}evitcartnI \u{2067}\u{2066}",
    "👩🏽\u{200d}🦽 مرحبا שלום \u{1F1E8}\u{1F1F3}",
    "zero\0byte",
    "bell\u{7} and escape\u{1b}[31m",
    "e\u{301}\u{301}\u{301}\u{301}\u{301} \u{feff}",
    "line one\r\nline two\r\n\r\n\r\nline three",
    "   ",
    "../../etc/passwd",
];

async fn prepared(app: &TestApp) -> (String, String) {
    let steward = app.program_of(app.steward).await;
    let body = serde_json::json!({"question": "We open.", "summary": "Papers.", "method": "consent"});
    let decision = steward.json("post", &format!("/api/bodies/{}/decisions", app.body), &body).await.made();
    let body = serde_json::json!({"title": "Reader", "what": "Reads.", "time": "2 h", "pay": "50", "level": "a", "support": "b", "change": "c"});
    let opening =
        steward.json("post", &format!("/api/initiatives/{}/openings", app.initiative.slug), &body).await.made();
    (decision, opening)
}

/// Sends the form with one answer replaced; the answer is never a failure and never runs as a script.
async fn try_one(caller: &Caller<'_>, form: &PartnerForm, field: &str, text: &str) -> u16 {
    let fields: Vec<_> =
        form.fields.iter().map(|(name, held)| if *name == field { (*name, text) } else { (*name, *held) }).collect();
    let reply = caller.post(&form.path, &fields).await;
    let what = format!("{field} = {:?} at {}", &text.chars().take(40).collect::<String>(), form.path);
    assert!(matches!(reply.status, 200 | 303 | 403 | 409 | 422), "{what} answers {}", reply.status);
    let page = reply.text();
    assert!(!page.contains("\u{3c}script>alert(1)") && !page.contains("<img src=x"), "{what} runs");
    // An old version is shown beside the newer one, so its text comes back too. Who has come forward has no form any more.
    if matches!(reply.status, 409 | 422) && page.contains(&format!("name=\"{field}\"")) {
        let shown = escaped(text).replace("\r\n", "\n");
        assert!(page.replace("\r\n", "\n").contains(&shown), "{what} was lost");
        assert!(page.contains("class=\"error") || page.contains("callout"), "{what} has no sentence");
    }
    reply.status
}

#[tokio::test]
async fn nasty_texts_are_taken_or_shown_again_with_a_sentence() {
    for app in both().await {
        let (decision, opening) = prepared(&app).await;
        for form in forms(&app, &decision, &opening) {
            let caller = app.signed_in(form.who).await;
            for field in &form.written {
                for text in NASTY {
                    try_one(&caller, &form, field, text).await;
                }
            }
            // Whatever was taken is shown without harm.
            let page = caller.get(form.path.trim_end_matches("/position").trim_end_matches("/seats")).await.text();
            assert!(!page.contains("\u{3c}script>alert(1)") && !page.contains("<img src=x"), "{}", form.path);
        }
        for path in ["/", "/initiatives", "/openings", "/said-and-did", "/me", "/admin/ledger"] {
            let page = app.signed_in(app.steward).await.get(path).await;
            assert_eq!(page.status, 200, "{path} on {}", app.db.engine);
            assert!(!page.text().contains("\u{3c}script>alert(1)") && !page.text().contains("<img src=x"), "{path}");
        }
    }
}

#[tokio::test]
async fn a_text_too_long_is_shown_again_whole() {
    for app in both().await {
        let (decision, opening) = prepared(&app).await;
        let long = "word ".repeat(30_000);
        for form in forms(&app, &decision, &opening) {
            let caller = app.signed_in(form.who).await;
            for field in &form.written {
                assert_eq!(try_one(&caller, &form, field, &long).await, 422, "{field} at {}", form.path);
            }
        }
    }
}

#[tokio::test]
async fn a_form_too_big_is_told_so() {
    for app in both().await {
        let (decision, opening) = prepared(&app).await;
        let big = "a".repeat((1 << 20) + 1);
        for form in forms(&app, &decision, &opening) {
            let caller = app.signed_in(form.who).await;
            let reply = caller.post(&form.path, &[(form.written[0], &big)]).await;
            assert_eq!(reply.status, 413, "{}", form.path);
            assert!(reply.text().contains(&phrase(Lang::En, "error-too-big")), "{}", form.path);
        }
    }
}

#[tokio::test]
async fn what_is_no_form_is_told_so() {
    const FORM: &str = "application/x-www-form-urlencoded";
    for app in both().await {
        let (decision, opening) = prepared(&app).await;
        for form in forms(&app, &decision, &opening) {
            let caller = app.signed_in(form.who).await;
            let twice = format!("{0}=a&{0}=b", form.written[0]);
            let wrong = [
                ("text/plain", "hello".to_owned()),
                ("application/json", "{\"text\":\"hello\"}".to_owned()),
                (
                    "multipart/form-data; boundary=x",
                    "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nhi\r\n--x--".to_owned(),
                ),
                (FORM, twice),
            ];
            for (media, body) in wrong {
                let reply = caller.post_bytes(&form.path, media, body.clone().into_bytes()).await;
                assert_eq!(reply.status, 400, "{media} {body} at {}", form.path);
                assert!(reply.text().contains(&phrase(Lang::En, "error-unreadable-what")), "{media} at {}", form.path);
            }
            // Half a surrogate, a cut-off escape and bytes that are no UTF-8 are read as well as they can be.
            for bytes in ["%ED%A0%80", "%", "%zz%F", "%FF%FE"] {
                let body = format!("{}={bytes}", form.written[0]).into_bytes();
                let reply = caller.post_bytes(&form.path, FORM, body).await;
                assert!(
                    matches!(reply.status, 200 | 303 | 400 | 403 | 409 | 422),
                    "{bytes} at {} answers {}",
                    form.path,
                    reply.status
                );
                assert!(
                    reply.status == 303 || !reply.element("h1").is_empty(),
                    "{bytes} at {} says nothing",
                    form.path
                );
            }
            let reply = caller.post(&form.path, &[]).await;
            assert!(
                matches!(reply.status, 303 | 403 | 409 | 422),
                "an empty form at {} answers {}",
                form.path,
                reply.status
            );
        }
    }
}
