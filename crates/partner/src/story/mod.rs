//! Stories: a person's account, told by that person alone, shown as far and as long as that person says yes twice.
//!
//! The first yes is the consent (purpose × audience × channel, with an end); the second is the release of the exact final text.
//! Whoever renders a story holds a [`MayShow`], which only a check of all of that can make. When consent ends, every address
//! says so, and the text goes (DESIGN promise 5; reference section 3.1 and section 8, rank 7).

mod authorization;
mod command;
mod consent;
mod coverage;
mod fact;
mod job;
mod policy;
mod port;
mod reader;
mod telling;
mod usage;
mod view;
mod words;

pub use authorization::{Element, Statement, elements, lacking};
pub use command::*;
pub use consent::{Audience, Channel, Consent, Grant, LONGEST_MONTHS, Naming, NewConsent, Purpose, USUAL_MONTHS};
pub use coverage::{Coverage, CoverageRecord, NewCoverage};
pub use job::{ConsentEnded, ConsentEnding, ConsentGiven, ProofOver, StoryCheckIn, StoryReleased, StoryWithdrawn};
pub use policy::{MayNote, MayShow, MayTell};
pub use port::StoryBook;
pub use reader::Reader;
pub use telling::{Ending, NewStory, Release, Representative, Story, StoryEnd, StoryRecord, TellerKind, place_purpose};
pub use usage::{NewUse, StoryUse, UseKind, UseRecord};
pub use view::ConsentLine;
pub use words::Words;
