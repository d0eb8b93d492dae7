//! What teams do with their posters.

use kernel::{Act, Failure, Job, PosterId, Prose, Queued, Slug, Version, need, save};

use crate::{Content, Invited, MayEdit, MayWithdraw, Poster, Showcase};

/// Tells the team that its practice was invited into the hall.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct PosterInvited {
    /// The poster.
    pub poster: PosterId,
}

impl Job for PosterInvited {
    const NAME: &'static str = "showcase.poster-invited";
}

/// Makes a poster of an accepted practice; a second time gives back the first one.
pub async fn invite_poster<P: Showcase>(port: &mut P, act: &mut Act, invited: Invited) -> Result<Poster, Failure> {
    if let Some(poster) = port.poster_of(invited.submission).await? {
        return Ok(poster);
    }
    let number = port.last_number(invited.initiative).await? + 1;
    let slug = free_slug(port, &invited, number).await?;
    let change = Poster::invite(act, invited, slug, number)?;
    let poster = save(port, change).await?;
    port.enqueue(Queued::new(&PosterInvited { poster: poster.id }, act.now)).await?;
    Ok(poster)
}

/// The title as a name in addresses; with the number, and at last with the id of the practice, where it is taken.
async fn free_slug<P: Showcase>(port: &mut P, invited: &Invited, number: i64) -> Result<Slug, Failure> {
    let title = Slug::of_title(invited.content.title.as_str(), "poster");
    let numbered: String = title.as_str().chars().take(50).collect();
    for name in [title.to_string(), format!("{}-{number}", numbered.trim_end_matches('-'))] {
        if let Ok(slug) = Slug::parse(&name)
            && port.poster_by_slug(&slug).await?.is_none()
        {
            return Ok(slug);
        }
    }
    Ok(Slug::of_title(&invited.submission.to_string(), "poster"))
}

/// A member of the team saves the poster; `seen` is the version the writer saw.
pub async fn edit_poster<P: Showcase>(
    port: &mut P,
    act: &mut Act,
    id: PosterId,
    seen: Version,
    content: Content,
) -> Result<Poster, Failure> {
    let poster: Poster = need(port, id).await?;
    let may = MayEdit::check(&act.by, &poster)?;
    if poster.version != seen {
        return Err(Failure::Stale);
    }
    save(port, poster.edit(act, &may, content)?).await
}

/// The team releases its poster.
pub async fn show_poster<P: Showcase>(port: &mut P, act: &mut Act, id: PosterId) -> Result<Poster, Failure> {
    let poster: Poster = need(port, id).await?;
    let may = MayEdit::check(&act.by, &poster)?;
    save(port, poster.show(act, &may)?).await
}

/// Takes a poster down.
pub async fn withdraw_poster<P: Showcase>(
    port: &mut P,
    act: &mut Act,
    id: PosterId,
    reason: Prose,
) -> Result<Poster, Failure> {
    let poster: Poster = need(port, id).await?;
    let may = MayWithdraw::check(&act.by, &poster)?;
    save(port, poster.withdraw(act, &may, reason)?).await
}
