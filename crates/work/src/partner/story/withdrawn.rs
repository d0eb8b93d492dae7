//! Tells the teller that the story is gone, and what had left the site before.

use partner::story::{StoryBook, StoryWithdrawn};
use store::JobRow;
use voice::Letter;

use super::{story_and_teller, word};
use crate::{Place, Worked, ids, mail};

pub(crate) async fn run(at: &Place, job: &JobRow) -> Worked {
    let withdrawn: StoryWithdrawn = ids(job)?;
    let mut tx = at.store.read().await?;
    let (story, teller) = story_and_teller(&mut tx, withdrawn.story).await?;
    let mut beyond = tx.story_uses(story.id).await?;
    drop(tx);
    beyond.retain(|one| !one.can_be_recalled());
    let lang = teller.lang;
    let mut letter = Letter::new(lang, "mail-story-withdrawn-subject", &[]).say("mail-story-withdrawn-what", &[]);
    letter =
        letter.say(if beyond.is_empty() { "mail-story-withdrawn-none" } else { "mail-story-withdrawn-beyond" }, &[]);
    for one in &beyond {
        let channel = word(lang, "story-channel", one.used.channel.as_str());
        let day = voice::phrases().day(lang, one.used.day);
        letter = letter.quote(&format!("{} ({channel}, {day})", one.used.what));
    }
    let letter = letter
        .say("mail-story-withdrawn-proof", &[])
        .link("mail-story-withdrawn-page", &at.address(&format!("/me/stories/{}", story.id)));
    mail::send(at, job, teller.email.as_str(), letter).await
}
