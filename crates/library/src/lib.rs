//! The library: resources that outlive the initiative, signed by a partner before anybody reads them.

mod block;
mod command;
mod content;
mod fact;
mod policy;
mod port;
mod refusal;
mod resource;
mod search;
mod suggest;
mod view;

pub use block::{Block, blocks, plain_text};
pub use command::*;
pub use content::{Content, ContentDraft, ResourceKind};
pub use policy::{MayPublish, MaySign, MayTakeBack, MayWrite};
pub use port::Library;
pub use resource::{MadeFrom, Resource, ResourceRecord, Signature, Stage};
pub use search::{Found, Piece, Search, SearchKind, SearchPage, SearchQuery, Terms, snippet};
pub use suggest::nearest;
pub use view::{Edition, ResourceLine};
