//! Documentation that points to a file points to one that is there.

use std::path::{Component, Path, PathBuf};

use crate::report::Fault;
use crate::tree::Tree;

/// Relative links in Markdown that lead nowhere. Pictures count; other sites are not asked.
pub fn check(tree: &Tree, exists: impl Fn(&str) -> bool) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in tree.files.iter().filter(|file| file.has_extension("md")) {
        for (number, line) in file.text.lines().enumerate() {
            for target in targets(line).into_iter().filter(|target| is_file(target)) {
                let path = resolved(&file.path, target.split('#').next().unwrap_or_default());
                if !exists(&path) {
                    faults.push(Fault::at(&file.path, number + 1, format!("points to {path}, which does not exist")));
                }
            }
        }
    }
    faults
}

/// What stands between `](` and `)`.
fn targets(line: &str) -> Vec<&str> {
    line.split("](").skip(1).filter_map(|rest| rest.split(')').next()).map(str::trim).collect()
}

fn is_file(target: &str) -> bool {
    !target.is_empty() && !target.contains(':') && !target.starts_with(['#', '/', '<', '"'])
}

fn resolved(from: &str, target: &str) -> String {
    let mut path = PathBuf::from(from);
    path.pop();
    for part in Path::new(target).components() {
        match part {
            Component::ParentDir => {
                path.pop();
            }
            Component::Normal(name) => path.push(name),
            Component::CurDir | Component::RootDir | Component::Prefix(_) => {}
        }
    }
    path.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::File;

    #[test]
    fn a_link_to_nothing_is_a_fault() {
        let text =
            "See [a](../README.md#top), [b](gone.md) and [c](https://example.org/x).\n![d](img/d.png) [e](#here)";
        let tree = Tree { files: vec![File::new("docs/x.md", text)] };
        let found: Vec<String> =
            check(&tree, |path| path == "README.md").into_iter().map(|f| format!("{} {}", f.place, f.rule)).collect();
        assert_eq!(
            found,
            [
                "docs/x.md:1 points to docs/gone.md, which does not exist",
                "docs/x.md:2 points to docs/img/d.png, which does not exist"
            ]
        );
    }
}
