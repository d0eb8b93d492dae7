//! Recruiting through the site's own doors, on both engines.

mod door;
mod files;
mod journey;
