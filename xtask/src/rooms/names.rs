//! Names that say nothing invite everything: a drawer called `utils` is never empty.

use crate::report::Fault;
use crate::rust::Source;
use crate::tree::Tree;

const EMPTY_WORDS: [&str; 8] = ["util", "utils", "helper", "helpers", "common", "manager", "misc", "stuff"];

/// Files, folders, modules and types with a name that says nothing.
pub fn check(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in tree.files.iter().filter(|file| is_source(&file.path)) {
        if let Some(word) = file.path.split(['/', '_', '-', '.']).find(|word| EMPTY_WORDS.contains(word)) {
            faults.push(Fault::new(&file.path, says_nothing(word)));
        }
    }
    for file in tree.rust() {
        let Some(source) = Source::parse(&file.text) else { continue };
        for at in 1..source.pieces.len() {
            let (Some(before), Some(name)) = (source.word(at - 1), source.word(at)) else { continue };
            if !["mod", "struct", "enum", "trait", "type", "union"].contains(&before) {
                continue;
            }
            if let Some(word) = words(name).into_iter().find(|word| EMPTY_WORDS.contains(&word.as_str())) {
                faults.push(Fault::at(
                    &file.path,
                    source.pieces[at].line,
                    format!("`{name}`: {}", says_nothing(&word)),
                ));
            }
        }
    }
    faults
}

/// Code, templates and styles; not prose, which may speak of helpers.
fn is_source(path: &str) -> bool {
    ["rs", "html", "css", "js", "mjs", "ftl", "sql"].iter().any(|end| path.ends_with(&format!(".{end}")))
}

fn says_nothing(word: &str) -> String {
    format!("the name `{word}` says nothing; name it after what it does")
}

/// `PanelManager` and `panel_manager` are both *panel* and *manager*.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for letter in name.chars() {
        if letter == '_' || letter.is_uppercase() {
            words.push(String::new());
        }
        if letter != '_'
            && let Some(last) = words.last_mut()
        {
            last.extend(letter.to_lowercase());
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::File;

    #[test]
    fn a_drawer_is_a_fault_as_a_file_a_folder_a_module_and_a_type() {
        let tree = Tree {
            files: vec![
                File::new("crates/recruit/src/utils.rs", ""),
                File::new("crates/web/templates/common/head.html", ""),
                File::new("crates/a/src/lib.rs", "mod test_helpers;\nstruct PanelManager;\nstruct Panel;"),
                File::new("docs/helpers.md", ""),
            ],
        };
        let places: Vec<String> = check(&tree).into_iter().map(|fault| fault.place).collect();
        assert_eq!(
            places,
            [
                "crates/recruit/src/utils.rs",
                "crates/web/templates/common/head.html",
                "crates/a/src/lib.rs:1",
                "crates/a/src/lib.rs:2"
            ]
        );
    }
}
