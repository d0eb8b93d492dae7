//! Nothing changes without a trace: what storage accepts is a [`Change`], a value and the fact of its birth.

use std::future::Future;
use std::ops::Deref;

use crate::{Fact, Failure, PortError};

/// How often a thing was saved; 0 before the first time. A form carries it, so that nobody overwrites unseen work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub struct Version(pub i64);

/// A value after a transition, with the fact that says so. The only thing that storage saves.
#[derive(Debug, Clone, PartialEq)]
#[must_use = "a change that nobody saves did not happen"]
pub struct Change<T> {
    after: T,
    fact: Fact,
}

impl<T> Change<T> {
    /// The value after the transition and its fact.
    pub fn new(after: T, fact: Fact) -> Self {
        Self { after, fact }
    }

    /// The value after the transition.
    pub fn after(&self) -> &T {
        &self.after
    }

    /// The fact.
    pub fn fact(&self) -> &Fact {
        &self.fact
    }

    /// Both, for the keeper.
    pub fn into_parts(self) -> (T, Fact) {
        (self.after, self.fact)
    }
}

/// A kind of thing that storage keeps.
pub trait Kept: Clone + Send + Sync + 'static {
    /// Its kind of id.
    type Id: Copy + Send + Sync + std::fmt::Display + 'static;
    /// Its id.
    fn id(&self) -> Self::Id;
    /// The version it was read at.
    fn version(&self) -> Version;
    /// The same after one more save.
    #[must_use]
    fn saved(self) -> Self;
}

/// Storage of one kind of thing inside the open transaction. `store` keeps the promise, on both databases.
pub trait Keep<T: Kept>: Send {
    /// The thing, if there is one.
    fn find(&mut self, id: T::Id) -> impl Future<Output = Result<Option<T>, PortError>> + Send;
    /// Stores the value and its fact; `false` when somebody else saved a newer version first.
    fn save(&mut self, change: Change<T>) -> impl Future<Output = Result<bool, PortError>> + Send;
}

/// The thing, or [`Failure::Missing`].
pub async fn need<T: Kept>(port: &mut impl Keep<T>, id: T::Id) -> Result<T, Failure> {
    port.find(id).await?.ok_or(Failure::Missing)
}

/// Saves a change and gives back the value as it now stands; [`Failure::Stale`] when somebody was faster.
pub async fn save<T: Kept>(port: &mut impl Keep<T>, change: Change<T>) -> Result<T, Failure> {
    let after = change.after().clone();
    if port.save(change).await? { Ok(after.saved()) } else { Err(Failure::Stale) }
}

/// A record that everybody may read and only its own module may change.
///
/// `sealed!(Call, CallRecord, CallId)` makes `Call`, a thin shell around the plain struct `CallRecord` (which has public
/// fields, among them `id` and `version`). Outside the slice the fields are read through the shell; to change them
/// takes a transition. `Call::restore` is for the store, which rebuilds what was saved.
#[macro_export]
macro_rules! sealed {
    ($(#[$doc:meta])* $name:ident, $record:ident, $id:ty) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name($record);

        impl $name {
            /// Rebuilds what was saved. Only the store calls this.
            pub fn restore(record: $record) -> Self {
                Self(record)
            }
        }

        impl std::ops::Deref for $name {
            type Target = $record;
            fn deref(&self) -> &$record {
                &self.0
            }
        }

        impl $crate::Kept for $name {
            type Id = $id;
            fn id(&self) -> $id {
                self.0.id
            }
            fn version(&self) -> $crate::Version {
                self.0.version
            }
            fn saved(mut self) -> Self {
                self.0.version = $crate::Version(self.0.version.0 + 1);
                self
            }
        }
    };
}

impl Deref for Version {
    type Target = i64;
    fn deref(&self) -> &i64 {
        &self.0
    }
}
