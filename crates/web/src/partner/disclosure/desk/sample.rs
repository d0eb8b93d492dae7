//! The desk of who oversees disclosure.

use super::*;
use crate::partner::disclosure::sample::people;
use crate::partner::sample::initiative;
use crate::sample;

#[test]
fn the_desk_of_disclosure_reads_as_kept() {
    sample::keep("partner/disclosure/desk", |visit| {
        let page = |people| DeskPage { p: visit.frame("disclose-desk-title"), initiative: initiative(), people };
        vec![("empty", page(vec![])), ("full", page(people()))]
    });
}
