//! The HTML edition.

use press::to_html;

use crate::sample;

#[test]
fn the_white_paper_as_html() {
    insta::assert_snapshot!("report", to_html(&sample::report()).as_str());
}

#[test]
fn the_pack_as_html() {
    insta::assert_snapshot!("pack", to_html(&sample::pack()).as_str());
}

#[test]
fn headings_go_down_one_step_at_a_time() {
    for document in [sample::report(), sample::pack()] {
        let html = to_html(&document).into_string();
        let mut level = 0;
        for found in html.match_indices("<h").filter_map(|(at, _)| html[at + 2..].chars().next()?.to_digit(10)) {
            assert!(found <= level + 1, "h{found} after h{level}");
            level = found;
        }
        assert_eq!(html.matches("<h1").count(), 1);
    }
}

#[test]
fn nothing_needs_a_style_attribute_and_every_id_is_the_only_one() {
    let html = to_html(&sample::report()).into_string();
    assert!(!html.contains(" style="));
    let mut ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    ids.sort_unstable();
    let all = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), all, "an id stands twice");
    for link in html.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(ids.binary_search(&link).is_ok(), "#{link} leads nowhere");
    }
}
