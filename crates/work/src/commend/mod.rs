//! Jobs of providers' files.

pub(crate) mod file_dropped;
