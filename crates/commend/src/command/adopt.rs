//! Adopting a practice or resource, in an activity that is there or is made with it.

use kernel::{Act, ActivityId, Failure, Fault, FieldErrors, Line, ProviderId, save};

use super::activities::{own, record_activity};
use crate::{ActivityPlan, Adopted, Adoption, Commendation};

/// Where it is used.
#[derive(Debug, Clone)]
pub enum Place {
    /// An activity on file.
    Existing(ActivityId),
    /// One that is recorded now.
    New(ProviderId, Box<ActivityPlan>),
}

/// What it takes to adopt.
#[derive(Debug, Clone)]
pub struct Adopt {
    /// What is used.
    pub what: Adopted,
    /// Where.
    pub place: Place,
    /// What is done with it.
    pub how: Option<Line>,
}

/// Records that a provider uses a practice or resource. Once for each activity.
pub async fn adopt<P: Commendation>(port: &mut P, act: &mut Act, new: Adopt) -> Result<Adoption, Failure> {
    let title = port.adoptable(new.what).await?.ok_or(Failure::Missing)?;
    let id = match new.place {
        Place::Existing(id) => id,
        Place::New(provider, plan) => record_activity(port, act, provider, *plan).await?.id,
    };
    let (activity, may) = own(port, act, id).await?;
    if port.is_adopted(id, new.what).await? {
        return Err(FieldErrors::one("activity", Fault::new("field-already-adopted")).into());
    }
    let change = Adoption::record(act, &may, &activity, new.what, title, new.how);
    save(port, change).await
}
