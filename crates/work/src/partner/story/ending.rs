//! A month before a consent ends its teller is reminded; when it ended that is noted and told. Another consent has another day, so
//! the jobs of the one before do nothing.

use kernel::{Day, StoryId};
use partner::story::{ConsentEnded, ConsentEnding, expire_story};
use store::{JobRow, Tx};
use voice::Letter;

use super::{send_with_key, story_and_teller};
use crate::{Place, Trouble, Worked, ids};

/// The story with its teller, if it is shown and its consent is still the one that ends on this day.
async fn still(
    tx: &mut Tx,
    id: StoryId,
    until: Day,
) -> Result<Option<(partner::story::Story, partner::Person)>, Trouble> {
    let (story, teller) = story_and_teller(tx, id).await?;
    let same = story.consent.as_ref().is_some_and(|consent| consent.terms.until == until);
    Ok((same && story.is_released() && story.ended.is_none()).then_some((story, teller)))
}

pub(crate) async fn remind(at: &Place, job: &JobRow) -> Worked {
    let ending: ConsentEnding = ids(job)?;
    let mut tx = at.store.begin().await?;
    let Some((story, teller)) = still(&mut tx, ending.story, ending.until).await? else { return Ok(()) };
    if story.is_gone(at.now().date_naive()) {
        return Ok(());
    }
    let until = [("until", voice::phrases().day(teller.lang, ending.until))];
    let letter =
        Letter::new(teller.lang, "mail-consent-ending-subject", &until).say("mail-consent-ending-what", &until);
    send_with_key(at, job, tx, (&story, &teller), letter).await
}

pub(crate) async fn over(at: &Place, job: &JobRow) -> Worked {
    let ended: ConsentEnded = ids(job)?;
    let mut tx = at.store.begin().await?;
    let Some((story, teller)) = still(&mut tx, ended.story, ended.until).await? else { return Ok(()) };
    if !story.is_gone(at.now().date_naive()) {
        return Err(Trouble::Later("the consent still holds".to_owned()));
    }
    expire_story(&mut tx, &at.act(), story.id).await?;
    let letter = Letter::new(teller.lang, "mail-consent-ended-subject", &[]).say("mail-consent-ended-what", &[]);
    send_with_key(at, job, tx, (&story, &teller), letter).await
}
