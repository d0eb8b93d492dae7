//! The work tree as a list of text files.

use std::path::Path;

use anyhow::{Context, Result};

/// Folders that hold nothing of ours (`.git` is a file in a second work tree).
const NOT_OURS: [&str; 5] = [".git", "target", "node_modules", ".checks", "test-results"];

/// One text file, its path relative to the top and with forward slashes.
#[derive(Debug, Clone)]
pub struct File {
    pub path: String,
    pub text: String,
}

impl File {
    pub fn new(path: &str, text: &str) -> Self {
        Self { path: path.into(), text: text.into() }
    }

    pub fn has_extension(&self, extension: &str) -> bool {
        self.path.rsplit_once('.').is_some_and(|(_, end)| end == extension)
    }
}

/// All text files of the work tree, in the order of their paths.
#[derive(Debug, Default)]
pub struct Tree {
    pub files: Vec<File>,
}

impl Tree {
    /// Reads every file under `root` that is text; pictures, fonts and archives are passed over.
    pub fn read(root: &Path) -> Result<Self> {
        let mut files = Vec::new();
        gather(root, root, &mut files)?;
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Self { files })
    }

    pub fn rust(&self) -> impl Iterator<Item = &File> {
        self.files.iter().filter(|file| file.has_extension("rs"))
    }

    /// The pages' and mails' templates.
    pub fn templates(&self) -> impl Iterator<Item = &File> {
        self.files.iter().filter(|file| file.path.contains("/templates/"))
    }
}

fn gather(root: &Path, folder: &Path, files: &mut Vec<File>) -> Result<()> {
    for entry in folder.read_dir().with_context(|| format!("cannot list {}", folder.display()))? {
        let entry = entry?;
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        let kind = entry.file_type()?;
        if NOT_OURS.contains(&name.as_str()) {
            continue;
        }
        if kind.is_dir() {
            gather(root, &path, files)?;
        } else if kind.is_file()
            && let Ok(text) = String::from_utf8(std::fs::read(&path)?)
        {
            let below = path.strip_prefix(root).unwrap_or(&path);
            files.push(File::new(&below.to_string_lossy().replace('\\', "/"), &text));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_text_is_read() {
        let top = tempfile::tempdir().unwrap();
        for (path, bytes) in [
            ("crates/a/src/lib.rs", b"fn a() {}".as_slice()),
            ("target/x.rs", b"x"),
            ("e2e/node_modules/y.js", b"y"),
            ("logo.png", &[0xff, 0xfe, 0x00]),
        ] {
            let file = top.path().join(path);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, bytes).unwrap();
        }
        let tree = Tree::read(top.path()).unwrap();
        let paths: Vec<&str> = tree.files.iter().map(|file| file.path.as_str()).collect();
        assert_eq!(paths, ["crates/a/src/lib.rs"]);
    }
}
