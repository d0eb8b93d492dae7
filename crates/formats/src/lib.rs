//! Pure codecs: bytes to types and back. Nothing here reads a file or knows a slice.

pub mod pain001;
pub mod submissions;
pub mod text;
