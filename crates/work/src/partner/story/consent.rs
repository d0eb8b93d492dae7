//! Sends the teller a copy of what was signed: every term, so that nobody has to visit a page to know them.

use partner::story::{ConsentGiven, Statement};
use store::JobRow;
use voice::Letter;

use super::{send_with_key, story_and_teller, word};
use crate::{Place, Worked, ids};

pub(crate) async fn run(at: &Place, job: &JobRow) -> Worked {
    let given: ConsentGiven = ids(job)?;
    let mut tx = at.store.begin().await?;
    let (story, teller) = story_and_teller(&mut tx, given.story).await?;
    let Some(consent) = story.consent.as_ref().filter(|_| story.ended.is_none()) else { return Ok(()) };
    let (lang, terms) = (teller.lang, &consent.terms);
    let day = |day| voice::phrases().day(lang, day);
    let signed = [("day", day(consent.at.date_naive())), ("form", consent.form.clone()), ("until", day(terms.until))];
    let mut letter = Letter::new(lang, "mail-consent-given-subject", &[]).say("mail-consent-given-what", &signed);
    for (purpose, grant) in &terms.grants {
        let ways: Vec<String> =
            grant.channels.iter().map(|channel| word(lang, "story-channel", channel.as_str())).collect();
        let grant = voice::phrases().say(
            lang,
            "story-granted",
            &[("audience", word(lang, "story-audience", grant.audience.as_str())), ("ways", ways.join(", "))],
        );
        let purpose = word(lang, "story-purpose", purpose.as_str());
        letter = letter.say("mail-consent-given-grant", &[("purpose", purpose), ("grant", grant)]);
    }
    let naming = word(lang, "story-naming", terms.naming.as_str());
    letter = letter.say("mail-consent-given-naming", &[("naming", naming)]);
    if let Some(organisation) = &consent.discloses {
        letter = letter.say("mail-consent-given-covered", &[("organisation", organisation.to_string())]);
    }
    for statement in Statement::ALL {
        letter = letter.quote(&word(lang, "authorization", statement.as_str()));
    }
    let letter = letter.say("story-signed-as", &[("name", terms.signed.to_string())]);
    send_with_key(at, job, tx, (&story, &teller), letter).await
}
