//! Jobs of stories. No letter holds a word of a story: mails cannot be called back. Each holds a key with which its reader takes
//! the story back without signing in.

pub(crate) mod check_in;
pub(crate) mod consent;
pub(crate) mod ending;
pub(crate) mod proof;
pub(crate) mod released;
pub(crate) mod withdrawn;

use kernel::{Lang, Mint, StoryId, need};
use partner::Person;
use partner::story::{Story, StoryBook};
use store::{JobRow, Tx, secret_hash};
use voice::{Letter, phrases};

use crate::{Place, Worked, mail};

/// A story with who told it.
async fn story_and_teller(tx: &mut Tx, id: StoryId) -> Result<(Story, Person), crate::Trouble> {
    let story: Story = need(tx, id).await?;
    let teller: Person = need(tx, story.teller).await?;
    Ok((story, teller))
}

/// Sends a letter to the teller with the page of the story and a new key to take it back. The key is kept as a hash only.
async fn send_with_key(
    at: &Place,
    job: &JobRow,
    mut tx: Tx,
    (story, teller): (&Story, &Person),
    letter: Letter,
) -> Worked {
    let secret = Mint::at(at.now()).secret().text();
    tx.add_story_key(&secret_hash(&secret), story.id, at.now()).await?;
    tx.commit().await?;
    let letter = letter
        .link("mail-story-page", &at.address(&format!("/me/stories/{}", story.id)))
        .link("mail-story-take-back", &at.address(&format!("/take-back/{secret}")));
    mail::send(at, job, teller.email.as_str(), letter).await
}

/// A closed word as the teller reads it.
fn word(lang: Lang, family: &str, word: &str) -> String {
    phrases().say(lang, &format!("{family}-{word}"), &[])
}
