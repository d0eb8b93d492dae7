//! Stories as readers see them.

use super::*;
use crate::partner::story::sample::shown;
use crate::sample;

#[test]
fn the_stories_of_the_site_read_as_kept() {
    sample::keep("partner/story/stories", |visit| {
        let of = |stories| StoriesPage { p: visit.frame("stories-title"), stories };
        vec![("none", of(Vec::new())), ("one", of(vec![shown()]))]
    });
}

#[test]
fn a_story_reads_as_kept() {
    sample::keep("partner/story/story", |visit| {
        let story = shown();
        let pdf = format!("/stories/{}/pdf", story.slug());
        vec![("printable", StoryPage { p: visit.frame_titled(story.title().as_str()), story, pdf })]
    });
}
