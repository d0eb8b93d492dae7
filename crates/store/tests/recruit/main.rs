//! The way of a submission through the commands, on both engines: from the call to the letters.

mod calls;
mod panel;
mod policy;
mod scene;
mod submissions;
mod teams;
