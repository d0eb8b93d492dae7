//! The names of this slice's facts.

/// Somebody began a resource.
pub const RESOURCE_BEGUN: &str = "resource.begun";
/// Its text changed.
pub const RESOURCE_EDITED: &str = "resource.edited";
/// A partner read and signed one exact text.
pub const RESOURCE_SIGNED: &str = "resource.signed";
/// An edition was published.
pub const RESOURCE_PUBLISHED: &str = "resource.published";
/// It was taken back.
pub const RESOURCE_WITHDRAWN: &str = "resource.withdrawn";
