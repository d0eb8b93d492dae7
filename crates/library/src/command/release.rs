//! Signing, publishing, taking back.

use kernel::{Act, Failure, Prose, ResourceId, Version, need, save};
use partner::{Matter, Partnership};

use crate::{Library, MayPublish, MaySign, MayTakeBack, Resource};

/// A partner signs the exact text that was read: `seen` is its version.
pub async fn sign_resource<P: Library>(
    port: &mut P,
    act: &mut Act,
    id: ResourceId,
    seen: Version,
) -> Result<Resource, Failure> {
    let resource: Resource = need(port, id).await?;
    let may = MaySign::check(&act.by, resource.initiative)?;
    if resource.version != seen {
        return Err(Failure::Stale);
    }
    save(port, resource.sign(act, &may)?).await
}

/// Publishes the signed text, if partners gave their assent.
pub async fn publish_resource<P: Library + Partnership>(
    port: &mut P,
    act: &mut Act,
    id: ResourceId,
) -> Result<Resource, Failure> {
    let resource: Resource = need(port, id).await?;
    let may = MayPublish::check(&act.by, resource.initiative)?;
    let assent = partner::assent(port, Matter::ResourcePublished, id).await?;
    save(port, resource.publish(act, &may, &assent)?).await
}

/// Takes every edition of a resource back, with a public reason.
pub async fn withdraw_resource<P: Library>(
    port: &mut P,
    act: &mut Act,
    id: ResourceId,
    reason: Prose,
) -> Result<Resource, Failure> {
    let resource: Resource = need(port, id).await?;
    let may = MayTakeBack::check(&act.by, &resource)?;
    save(port, resource.withdraw(act, &may, reason)?).await
}
