//! Every act that a page has, a program has too.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::api::acts;
use crate::app::both;

/// Acts on pages that stand in the API under another name.
const NAMED_OTHERWISE: [(&str, &str); 45] = [
    ("/activities/{id}/edit", "put /api/activities/{id}"),
    ("/activities/{id}/people/new", "post /api/activities/{id}/people"),
    ("/activities/{id}/people/{person}", "put /api/activities/{id}/people/{person}"),
    ("/activities/{id}/people/{person}/remove", "delete /api/activities/{id}/people/{person}"),
    ("/activities/{id}/proofs/new", "post /api/activities/{id}/proofs"),
    ("/activities/{id}/proofs/{proof}/remove", "delete /api/activities/{id}/proofs/{proof}"),
    ("/adopt", "post /api/adoptions"),
    ("/agreements/{id}/answer", "put /api/agreements/{id}/answer"),
    ("/bodies/{id}/decisions/new", "post /api/bodies/{id}/decisions"),
    ("/calls/{slug}/edit", "put /api/calls/{slug}"),
    ("/codes/{id}", "put /api/codes/{id}"),
    ("/decisions/{id}/position", "put /api/decisions/{id}/position"),
    ("/excerpts/{id}/codes", "put /api/excerpts/{id}"),
    ("/excerpts/{id}/remove", "delete /api/excerpts/{id}"),
    ("/findings/{id}/edit", "put /api/findings/{id}"),
    ("/halls/{id}/edit", "put /api/halls/{id}"),
    ("/initiatives/new", "post /api/initiatives"),
    ("/initiatives/{slug}/agreements/new", "post /api/initiatives/{slug}/agreements"),
    ("/initiatives/{slug}/aspects/{kind}", "put /api/initiatives/{slug}/aspects/{kind}"),
    ("/initiatives/{slug}/bodies/new", "post /api/initiatives/{slug}/bodies"),
    ("/initiatives/{slug}/calls/new", "post /api/initiatives/{slug}/calls"),
    ("/initiatives/{slug}/codebook", "post /api/initiatives/{slug}/codes"),
    ("/initiatives/{slug}/disclosures/mine", "post /api/initiatives/{slug}/disclosures"),
    ("/initiatives/{slug}/documents/new", "post /api/initiatives/{slug}/documents"),
    ("/initiatives/{slug}/findings/new", "post /api/initiatives/{slug}/findings"),
    ("/initiatives/{slug}/openings/new", "post /api/initiatives/{slug}/openings"),
    ("/initiatives/{slug}/resources/new", "post /api/initiatives/{slug}/resources"),
    ("/initiatives/{slug}/rounds/new", "post /api/rounds"),
    ("/initiatives/{slug}/waivers/new", "post /api/initiatives/{slug}/waivers"),
    ("/invitations/{key}", "post /api/invitations/{key}/accept"),
    ("/me/payee", "put /api/me/payee"),
    ("/openings/{id}", "post /api/openings/{id}/interests"),
    ("/plain/part", "post /api/plain"),
    ("/posters/{named}/edit", "put /api/posters/{named}"),
    ("/posters/{named}/withdraw", "post /api/posters/{named}/withdrawal"),
    ("/providers/{id}/activities/new", "post /api/providers/{id}/activities"),
    ("/reports/{slug}/edit", "put /api/reports/{slug}"),
    ("/reports/{slug}/credit/name", "put /api/reports/{slug}/credit/name"),
    ("/resources/{id}/edit", "put /api/resources/{id}"),
    ("/resources/{id}/sign", "post /api/resources/{id}/signature"),
    ("/resources/{id}/withdraw", "post /api/resources/{id}/withdrawal"),
    ("/reviews/{id}", "put /api/reviews/{id}"),
    ("/submissions/{id}/autosave", "put /api/submissions/{id}"),
    ("/submissions/{id}/edit", "put /api/submissions/{id}"),
    ("/teams/new", "post /api/teams"),
];

/// What only a person at a browser does: signing in, one's own account, the look of the site, the desk of the operator, the demo.
const FOR_PEOPLE: [&str; 7] =
    ["/sign-in", "/sign-out", "/me/account", "/me/passkeys", "/preferences", "/admin/jobs/run-again", "/demo"];

/// Addresses of pages that take a form, as the code writes them.
fn posts(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            posts(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = std::fs::read_to_string(&path).expect("a text");
            for piece in text.split(".route(\"").skip(1) {
                let (address, rest) = piece.split_once('"').expect("the end of an address");
                let answers = rest.split(".route(\"").next().and_then(|rest| rest.split('\n').next());
                if answers.is_some_and(|answers| answers.contains("post(")) {
                    found.insert(address.to_owned());
                }
            }
        }
    }
}

#[tokio::test]
async fn every_form_of_a_page_has_a_route_for_programs() {
    let mut pages = BTreeSet::new();
    posts(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut pages);
    assert!(pages.len() >= 80, "{pages:?}");
    let app = &both().await[0];
    let listed: BTreeSet<_> = acts(app).await.into_iter().map(|act| format!("{} {}", act.method, act.path)).collect();
    let renamed: BTreeMap<_, _> = NAMED_OTHERWISE.into_iter().collect();
    for (page, act) in &renamed {
        assert!(pages.contains(*page), "no page takes a form at {page} any more");
        assert!(listed.contains(*act), "{act} is not in the document");
    }
    let lonely: Vec<_> = pages
        .iter()
        .filter(|page| !FOR_PEOPLE.iter().any(|own| page.starts_with(own)))
        .filter(|page| !renamed.contains_key(page.as_str()) && !listed.contains(&format!("post /api{page}")))
        .collect();
    assert_eq!(lonely, Vec::<&String>::new(), "forms without an act in the API: name the act here, or add it");
}
