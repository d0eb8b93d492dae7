//! Disclosure: financial relationships of everybody who plans or teaches, told before the role starts, judged by staff, and what
//! learners are told of them (Standard 3 of the Standards for Integrity and Independence).
//!
//! Partners and clinicians answer the same questions. "None" is an answer.

mod command;
mod fact;
mod filed;
mod policy;
mod port;
mod relationship;
mod rules;
mod told;
mod view;

pub use command::*;
pub use filed::{Disclosure, DisclosureRecord};
pub use policy::{Disclosed, MayOversee, disclosed_before};
pub use port::DisclosureBook;
pub use relationship::{Judgement, Nature, NewRelationship, Relationship, Step};
pub use rules::{Rules, rules};
pub use told::{Told, ToldPerson, told};
pub use view::{OnFile, PersonOnFile, people_of};
