//! Tells the teller that the story can be seen now, until when, and how to take it back.

use partner::story::StoryReleased;
use store::JobRow;
use voice::Letter;

use super::{send_with_key, story_and_teller};
use crate::{Place, Worked, ids};

pub(crate) async fn run(at: &Place, job: &JobRow) -> Worked {
    let released: StoryReleased = ids(job)?;
    let mut tx = at.store.begin().await?;
    let (story, teller) = story_and_teller(&mut tx, released.story).await?;
    let Some(consent) = story.consent.as_ref().filter(|_| story.is_released() && story.ended.is_none()) else {
        return Ok(());
    };
    let until = voice::phrases().day(teller.lang, consent.terms.until);
    let letter = Letter::new(teller.lang, "mail-story-released-subject", &[])
        .say("mail-story-released-what", &[("until", until)]);
    send_with_key(at, job, tx, (&story, &teller), letter).await
}
