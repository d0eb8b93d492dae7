//! Asks a teller how they are, some days after the story was first shown.

use partner::safety::{AllyKind, allies_outside};
use partner::story::StoryCheckIn;
use store::JobRow;
use voice::Letter;

use super::{send_with_key, story_and_teller};
use crate::{Place, Worked, ids};

pub(crate) async fn run(at: &Place, job: &JobRow) -> Worked {
    let asked: StoryCheckIn = ids(job)?;
    let mut tx = at.store.begin().await?;
    let (story, teller) = story_and_teller(&mut tx, asked.story).await?;
    // Who took it back has had a letter, and is not asked about it again.
    if story.is_withdrawn() {
        return Ok(());
    }
    let mut letter = Letter::new(teller.lang, "mail-story-check-in-subject", &[])
        .say("mail-story-check-in-what", &[])
        .say("mail-story-check-in-help", &[]);
    let allies = allies_outside(&mut tx, story.initiative).await?;
    let support = || allies.iter().filter(|line| line.ally.kind == AllyKind::Support);
    if support().next().is_some() {
        letter = letter.say("mail-story-allies", &[]);
    }
    for line in support() {
        letter = letter.quote(&format!("{}: {}, {}", line.name, line.ally.reach, line.email));
    }
    send_with_key(at, job, tx, (&story, &teller), letter).await
}
