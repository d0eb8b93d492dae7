//! Writing resources.

use kernel::{Act, Failure, InitiativeId, ResourceId, Slug, Version, need, save};
use partner::{Initiative, Partnership};

use crate::{Content, Library, MadeFrom, MayWrite, Resource};

/// Begins a resource of an initiative, from a finding where there is one.
pub async fn begin_resource<P: Library + Partnership>(
    port: &mut P,
    act: &mut Act,
    of: InitiativeId,
    made_from: Option<MadeFrom>,
    content: Content,
) -> Result<Resource, Failure> {
    let initiative: Initiative = need(port, of).await?;
    let may = MayWrite::check(&act.by, initiative.id)?;
    let slug = free_slug(port, &content).await?;
    let change = Resource::begin(act, &may, slug, made_from, content);
    save(port, change).await
}

/// The title as a name in addresses, with the first free number behind it where it is taken.
async fn free_slug<P: Library>(port: &mut P, content: &Content) -> Result<Slug, Failure> {
    let title = Slug::of_title(content.title.as_str(), content.kind.as_str());
    let short: String = title.as_str().chars().take(50).collect();
    let mut name = title.to_string();
    for number in 2.. {
        if let Ok(slug) = Slug::parse(&name)
            && port.resource_by_slug(&slug).await?.is_none()
        {
            return Ok(slug);
        }
        name = format!("{}-{number}", short.trim_end_matches('-'));
    }
    Ok(title)
}

/// Saves a changed text; `seen` is the version the writer saw.
pub async fn edit_resource<P: Library>(
    port: &mut P,
    act: &mut Act,
    id: ResourceId,
    seen: Version,
    content: Content,
) -> Result<Resource, Failure> {
    let resource: Resource = need(port, id).await?;
    let may = MayWrite::check(&act.by, resource.initiative)?;
    if resource.version != seen {
        return Err(Failure::Stale);
    }
    save(port, resource.edit(act, &may, content)?).await
}
