//! Writes the sample documents into a folder, to be looked at: `cargo run -p press --example sample -- FOLDER`.

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

#[path = "../tests/press/sample.rs"]
mod sample;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(env::args().nth(1).ok_or("say into which folder")?);
    fs::create_dir_all(&folder)?;
    for (name, document) in [("report", sample::report()), ("pack", sample::pack())] {
        fs::write(folder.join(format!("{name}.html")), press::to_html(&document).as_str())?;
        fs::write(folder.join(format!("{name}.pdf")), press::to_pdf(&document)?)?;
    }
    Ok(())
}
