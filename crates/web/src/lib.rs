//! The edge towards people and machines: routes, forms, pages, phrases, static files and the JSON API.
//!
//! A handler extracts, calls one command or one query, and answers with a redirect or a page. Rules live in the slices.
//! A slice's pages stand in the module of its name, one file a noun with its routes, form, pages and handlers, and `api.rs` for
//! the JSON API; its templates in `templates/<slice>/`, its words in `crates/voice/phrases/{en,es}/<slice>.ftl`.

mod accounts;
mod admin;
mod api;
mod assets;
mod cache;
mod commend;
mod demo;
mod distill;
mod error;
mod form;
mod frame;
mod home;
mod library;
mod page;
mod partner;
mod recruit;
mod router;
#[cfg(test)]
mod sample;
mod showcase;
mod spreadsheet;
mod state;
mod upload;
mod visit;

pub use crate::recruit::imported;
pub use router::router;
pub use state::{App, Persona, Site};
