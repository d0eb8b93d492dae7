//! The press through its own doors. Poppler's tools judge the PDF; `./test` installs them, and without them these tests fail.

mod charts;
mod faults;
mod html;
mod nasty;
mod pdf;
mod poppler;
mod sample;
