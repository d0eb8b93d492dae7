//! The chain from a call to a white paper, by the commands that pages and programs use.

mod assent_walk;
mod gates;
mod real_input;
mod world;
