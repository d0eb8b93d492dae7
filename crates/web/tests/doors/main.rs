//! The doors of the site, on both engines: what people and programs send, and what they get.

mod api;
mod app;
mod credit;
mod disclosure;
mod distill;
mod kept_pages;
mod lists;
mod nasty;
mod odd;
mod pay;
mod plain;
mod policy;
mod proofs;
mod pulse;
mod safety;
mod sentences;
mod showcase;
mod sign_in;
mod story;
mod story_policy;
mod story_walk;
mod story_world;
mod table;
mod twins;
