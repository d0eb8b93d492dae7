//! The project runs anywhere: no file names a place on one machine, and no lock file an address to download from.

use crate::report::Fault;
use crate::tree::Tree;

/// Folders that exist on somebody's machine only.
const MACHINE_FOLDERS: [&str; 3] = ["/work/", "/root/", "/home/"];

/// Places of one machine, wherever they stand.
pub fn check(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    // This file has to name them.
    for file in tree.files.iter().filter(|file| file.path != "xtask/src/rooms/paths.rs") {
        for (number, line) in file.text.lines().enumerate() {
            if let Some(folder) = MACHINE_FOLDERS.iter().find(|folder| names(line, folder)) {
                let rule = format!("names {folder}, a place on one machine");
                faults.push(Fault::at(&file.path, number + 1, rule));
            }
            if file.path.ends_with("package-lock.json") && line.contains("\"resolved\"") {
                faults.push(Fault::at(&file.path, number + 1, "records a download address; see e2e/.npmrc"));
            }
        }
    }
    faults
}

/// `/work/x` names the folder, `crates/work/x` and `$HERE/work/x` do not.
fn names(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|letter| letter.is_alphanumeric() || "._-}/*".contains(letter))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::File;

    fn found(path: &str, text: &str) -> usize {
        check(&Tree { files: vec![File::new(path, text)] }).len()
    }

    #[test]
    fn a_place_on_one_machine_is_a_fault_anywhere() {
        assert_eq!(found("docs/a.md", "run it in /work/main/x"), 1);
        assert_eq!(found("test", "cd \"/root/x\""), 1);
        assert_eq!(found("docs/a.md", "see crates/work/src and ${TOP}/work/x"), 0);
    }

    #[test]
    fn a_lock_file_names_no_address() {
        assert_eq!(found("e2e/package-lock.json", "  \"resolved\": \"https://example.org/x.tgz\","), 1);
        assert_eq!(found("e2e/package-lock.json", "  \"integrity\": \"sha512-x\","), 0);
    }
}
