//! Letters of disclosure: the questions, what staff decided, and that an answer runs out.

use kernel::{Keep, need};
use partner::disclosure::{
    Disclosure, DisclosureAsked, DisclosureBook, DisclosureEnds, DisclosureJudged, NewRelationship,
};
use partner::{Initiative, Person};
use store::JobRow;
use voice::{Letter, phrases};

use crate::{Place, Trouble, Worked, ids, mail};

/// The questions, all of them: nobody has to visit a page to know whether the answer is "none".
fn questions(letter: Letter) -> Letter {
    letter
        .say("disclose-what-company", &[])
        .say("disclose-example-trial", &[])
        .say("disclose-example-ambassador", &[])
        .say("disclose-example-free", &[])
        .say("disclose-example-paid", &[])
        .say("disclose-example-shares", &[])
        .say("disclose-not", &[])
}

/// A relationship in one line.
fn in_words(lang: kernel::Lang, told: &NewRelationship) -> String {
    let nature = phrases().say(lang, &format!("nature-{}", told.nature), &[]);
    format!("{}: {nature} ({})", told.company, told.about)
}

/// Asks somebody the questions.
pub(crate) async fn asked(at: &Place, job: &JobRow) -> Worked {
    let asked: DisclosureAsked = ids(job)?;
    let mut tx = at.store.read().await?;
    let initiative: Initiative = need(&mut tx, asked.initiative).await?;
    let person: Person = need(&mut tx, asked.person).await?;
    drop(tx);
    let title = [("initiative", initiative.title.to_string())];
    let letter = Letter::new(person.lang, "mail-disclose-subject", &title).say("mail-disclose-what", &title);
    let letter = questions(letter)
        .say("disclose-who-sees-what", &[])
        .link("mail-disclose-link", &at.address(&format!("/initiatives/{}/disclosures/mine", initiative.slug)));
    mail::send(at, job, person.email.as_str(), letter).await
}

/// Tells somebody what was decided about a relationship.
pub(crate) async fn judged(at: &Place, job: &JobRow) -> Worked {
    let judged: DisclosureJudged = ids(job)?;
    let mut tx = at.store.read().await?;
    let disclosure: Disclosure = need(&mut tx, judged.disclosure).await?;
    let initiative: Initiative = need(&mut tx, disclosure.initiative).await?;
    let person: Person = need(&mut tx, disclosure.person).await?;
    drop(tx);
    let one = disclosure.relationships.get(judged.place);
    let Some((told, judgement)) = one.and_then(|one| Some((&one.told, one.judged.as_ref()?))) else { return Ok(()) };
    let company = [("company", told.company.to_string())];
    let found = if judgement.relevant { "mail-judged-relevant" } else { "mail-judged-not-relevant" };
    let mut letter = Letter::new(person.lang, "mail-judged-subject", &company)
        .say("mail-judged-what", &[("initiative", initiative.title.to_string())])
        .quote(&in_words(person.lang, told))
        .say(found, &[])
        .quote(judgement.reason.as_str());
    for step in &judgement.steps {
        let step = phrases().say(person.lang, &format!("mitigation-{step}"), &[]);
        letter = letter.say("mail-judged-step", &[("step", step)]);
    }
    let letter = letter.link("mail-judged-link", &at.address(&format!("/disclosures/{}", disclosure.id)));
    mail::send(at, job, person.email.as_str(), letter).await
}

/// Reminds somebody before an answer runs out, unless a newer one is on file.
pub(crate) async fn ends(at: &Place, job: &JobRow) -> Worked {
    let ends: DisclosureEnds = ids(job)?;
    let mut tx = at.store.read().await?;
    let Some(disclosure) = Keep::<Disclosure>::find(&mut tx, ends.disclosure).await.map_err(Trouble::from)? else {
        return Ok(());
    };
    let newest = tx.disclosures(disclosure.initiative, Some(disclosure.person)).await?.into_iter().next();
    if newest.is_some_and(|newest| newest.id != disclosure.id) {
        return Ok(());
    }
    let initiative: Initiative = need(&mut tx, disclosure.initiative).await?;
    let person: Person = need(&mut tx, disclosure.person).await?;
    drop(tx);
    let until = [("initiative", initiative.title.to_string()), ("day", phrases().day(person.lang, disclosure.expires))];
    let mut letter =
        Letter::new(person.lang, "mail-disclosure-ends-subject", &until).say("mail-disclosure-ends-what", &until);
    if disclosure.relationships.is_empty() {
        letter = letter.say("mail-disclosure-told-none", &[]);
    }
    for one in &disclosure.relationships {
        letter = letter.quote(&in_words(person.lang, &one.told));
    }
    let letter = questions(letter)
        .link("mail-disclose-link", &at.address(&format!("/initiatives/{}/disclosures/mine", initiative.slug)));
    mail::send(at, job, person.email.as_str(), letter).await
}
