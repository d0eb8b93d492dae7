//! The register of stories.

use super::*;
use crate::sample;

#[test]
fn the_register_of_stories_reads_as_kept() {
    sample::keep("partner/story/register", |visit| {
        let initiative = crate::partner::sample::initiative();
        let entry = |stage: &'static str, title: Option<&str>| Entry {
            slug: "story-0a1b2c3d4e5f".to_owned(),
            title: title.map(str::to_owned),
            teller: "Ana Torres".to_owned(),
            stage,
            until: Some(visit.now.date_naive()),
            purposes: vec![partner::story::Purpose::Library],
        };
        let of = |entries| RegisterPage {
            p: visit.frame("story-register-title"),
            initiative: initiative.clone(),
            entries,
            covered: false,
            form: CoverageForm::default(),
            faults: Faults::default(),
        };
        let some = vec![entry("released", Some("The week I cleaned the freezer")), entry("withdrawn", None)];
        vec![("none", of(Vec::new())), ("two", of(some))]
    });
}
