//! Use cases of stories. The caller opens and commits the transaction.

use chrono::{NaiveTime, TimeDelta};
use kernel::{Act, Day, Failure, InitiativeId, Keep, Queued, Stamp, StoryId, Subject, Version, need, save};

use super::{
    Channel, ConsentEnded, ConsentEnding, ConsentGiven, ConsentLine, Coverage, MayNote, MayShow, MayTell, NewConsent,
    NewCoverage, NewStory, NewUse, ProofOver, Purpose, Story, StoryBook, StoryCheckIn, StoryReleased, StoryUse,
    StoryWithdrawn, UseKind,
};
use crate::{Initiative, MaySteer, Partnership, Person};

/// Days before the end of a consent at which the teller is reminded.
const REMINDED: i64 = 30;
/// Days after a story was shown at which somebody asks the teller how they are.
const CHECK_IN: i64 = 7;

/// Somebody begins to tell a story in an initiative.
pub async fn tell_story<P: StoryBook + Partnership>(
    port: &mut P,
    act: &mut Act,
    of: InitiativeId,
    new: NewStory,
) -> Result<Story, Failure> {
    let initiative: Initiative = need(port, of).await?;
    let teller: Person = need(port, act.person()?).await?;
    save(port, Story::tell(act, initiative.id, teller.name.clone(), new)?).await
}

/// The teller writes a story anew, from the version they saw.
pub async fn rewrite_story<P: StoryBook>(
    port: &mut P,
    act: &Act,
    id: StoryId,
    seen: Version,
    new: NewStory,
) -> Result<Story, Failure> {
    let (story, may) = own(port, act, id).await?;
    if story.version != seen {
        return Err(Failure::Stale);
    }
    save(port, story.rewrite(act, &may, new)?).await
}

/// The teller says for what, for whom, by what way and until when. A reminder before the end and the end itself are queued.
pub async fn consent_to_story<P: StoryBook>(
    port: &mut P,
    act: &Act,
    id: StoryId,
    terms: NewConsent,
) -> Result<Story, Failure> {
    let (story, may) = own(port, act, id).await?;
    let coverage = coverage_of(port, story.initiative).await?;
    let until = terms.until;
    let story = save(port, story.consent(act, &may, &coverage, terms)?).await?;
    let end = start_of(until);
    let remind = (end - TimeDelta::days(REMINDED)).max(act.now);
    port.enqueue(Queued::new(&ConsentGiven { story: id }, act.now)).await?;
    port.enqueue(Queued::new(&ConsentEnding { story: id, until }, remind)).await?;
    port.enqueue(Queued::new(&ConsentEnded { story: id, until }, end)).await?;
    Ok(story)
}

/// The teller releases exactly the words whose hash they saw. Where everybody may now read it on its page, that is registered.
pub async fn release_story<P: StoryBook>(
    port: &mut P,
    act: &mut Act,
    id: StoryId,
    hash: &str,
) -> Result<Story, Failure> {
    let (story, may) = own(port, act, id).await?;
    let story = save(port, story.release(act, &may, hash)?).await?;
    let today = act.now.date_naive();
    if let Ok(shown) = MayShow::to_anybody(&story, Purpose::Library, Channel::Site, today) {
        let what = kernel::Line::parse(&format!("/stories/{}", story.slug)).map_err(|_| Failure::Missing)?;
        let used = NewUse { kind: UseKind::Page, channel: Channel::Site, what, day: today };
        note_shown(port, act, &shown, story.initiative, used).await?;
    }
    port.enqueue(Queued::new(&StoryReleased { story: id }, act.now)).await?;
    port.enqueue(Queued::new(&StoryCheckIn { story: id }, act.now + TimeDelta::days(CHECK_IN))).await?;
    Ok(story)
}

/// The teller takes a story back. Saving it without words erases rows and search entries in this transaction; the letter with
/// what could not be called back follows.
pub async fn withdraw_story<P: StoryBook>(port: &mut P, act: &Act, id: StoryId) -> Result<Story, Failure> {
    let (story, may) = own(port, act, id).await?;
    withdrawn(port, act, story, &may).await
}

/// Whoever holds a letter to the teller takes the story back with its secret, without signing in.
pub async fn withdraw_by_letter<P: StoryBook>(port: &mut P, act: &Act, hash: &str) -> Result<Story, Failure> {
    let id = port.story_of_key(hash).await?.ok_or(Failure::Missing)?;
    let story: Story = need(port, id).await?;
    let may = MayTell::with_letter(&story);
    withdrawn(port, act, story, &may).await
}

async fn withdrawn<P: StoryBook>(port: &mut P, act: &Act, story: Story, may: &MayTell) -> Result<Story, Failure> {
    let id = story.id;
    let story = save(port, story.withdraw(act, may)?).await?;
    port.enqueue(Queued::new(&StoryWithdrawn { story: id }, act.now)).await?;
    let over = act.now.checked_add_months(chrono::Months::new(ConsentLine::YEARS * 12)).unwrap_or(Stamp::MAX_UTC);
    port.enqueue(Queued::new(&ProofOver { story: id }, over)).await?;
    Ok(story)
}

/// The program notes that a consent ran out.
pub async fn expire_story<P: StoryBook>(port: &mut P, act: &Act, id: StoryId) -> Result<Story, Failure> {
    let story: Story = need(port, id).await?;
    save(port, story.expire(act)?).await
}

/// Puts a story beside a poster or a finding of its initiative, and registers that. `what` names the place.
pub async fn place_story<P: StoryBook>(
    port: &mut P,
    act: &mut Act,
    id: StoryId,
    at: Subject,
    used: NewUse,
) -> Result<Story, Failure> {
    let story: Story = need(port, id).await?;
    let may = MayNote::check(act, &story)?;
    let story = save(port, story.place(act, &may, at)?).await?;
    save(port, StoryUse::note(act, &may, &story, used)).await?;
    Ok(story)
}

/// Takes a story from a place again.
pub async fn unplace_story<P: StoryBook>(port: &mut P, act: &Act, id: StoryId, at: &Subject) -> Result<Story, Failure> {
    let story: Story = need(port, id).await?;
    let may = MayNote::check(act, &story)?;
    save(port, story.unplace(act, &may, at)?).await
}

/// Registers by hand where a story was used.
pub async fn note_use<P: StoryBook>(
    port: &mut P,
    act: &mut Act,
    id: StoryId,
    used: NewUse,
) -> Result<StoryUse, Failure> {
    let story: Story = need(port, id).await?;
    let may = MayNote::check(act, &story)?;
    save(port, StoryUse::note(act, &may, &story, used)).await
}

/// The program registers what it shows or gives away itself; the same use is registered once.
pub async fn note_shown<P: StoryBook>(
    port: &mut P,
    act: &mut Act,
    shown: &MayShow,
    initiative: InitiativeId,
    used: NewUse,
) -> Result<(), Failure> {
    let known = port.story_uses(shown.story()).await?;
    let same =
        |one: &StoryUse| (one.used.kind, one.used.channel) == (used.kind, used.channel) && one.used.what == used.what;
    if !known.iter().any(same) {
        save(port, StoryUse::shown(act, shown, initiative, used)).await?;
    }
    Ok(())
}

/// A steward says whether the organisation behind an initiative is a covered entity.
pub async fn say_coverage<P: StoryBook>(
    port: &mut P,
    act: &Act,
    of: InitiativeId,
    said: Option<NewCoverage>,
) -> Result<Coverage, Failure> {
    let may = MaySteer::check(&act.by, of)?;
    let coverage = coverage_of(port, of).await?;
    save(port, coverage.say(act, &may, said)?).await
}

/// What was said about the organisation behind an initiative.
pub async fn coverage_of<P: StoryBook>(port: &mut P, of: InitiativeId) -> Result<Coverage, Failure> {
    Ok(Keep::<Coverage>::find(port, of).await?.unwrap_or_else(|| Coverage::none(of)))
}

async fn own<P: StoryBook>(port: &mut P, act: &Act, id: StoryId) -> Result<(Story, MayTell), Failure> {
    act.person()?;
    let story: Story = need(port, id).await?;
    let may = MayTell::check(&act.by, &story)?;
    Ok((story, may))
}

fn start_of(day: Day) -> Stamp {
    day.and_time(NaiveTime::MIN).and_utc()
}
