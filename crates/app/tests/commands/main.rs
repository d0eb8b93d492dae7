//! The commands, run as a person would run them.

mod binary;
mod demo;
mod files;
mod keeping;
mod records;
mod settings;
