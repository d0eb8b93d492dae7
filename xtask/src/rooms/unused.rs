//! A dependency that no code names costs every build and every audit.

use std::collections::BTreeSet;

use super::arrows::Package;
use crate::report::Fault;
use crate::rust::{Kind, Source};
use crate::tree::Tree;

/// Dependencies of a crate whose name stands nowhere in its code, tests and templates included.
pub fn check(packages: &[Package], tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for package in packages {
        let named = words_below(tree, &package.folder);
        for on in package.depends.iter().filter(|on| !named.contains(&on.name.replace('-', "_"))) {
            let rule = format!("depends on {} and never names it: remove it from Cargo.toml", on.name);
            faults.push(Fault::new(&package.folder, rule));
        }
    }
    faults
}

fn words_below(tree: &Tree, folder: &str) -> BTreeSet<String> {
    let below = format!("{folder}/");
    let mut words = BTreeSet::new();
    for file in tree.rust().filter(|file| file.path.starts_with(&below)) {
        let pieces = Source::parse(&file.text).unwrap_or_default().pieces;
        words.extend(pieces.into_iter().filter_map(|piece| match piece.kind {
            Kind::Word(word) => Some(word),
            Kind::Text(_) | Kind::Number | Kind::Mark(_) | Kind::Open(..) | Kind::Close => None,
        }));
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::arrows::Dependency;
    use crate::tree::File;

    #[test]
    fn a_dependency_nobody_names_is_a_fault() {
        let on = |name: &str| Dependency { name: name.into(), ours: false, dev: false };
        let depends = vec![on("serde_json"), on("tower-http"), on("csv")];
        let packages = [Package { name: "a".into(), folder: "crates/a".into(), depends }];
        let tree = Tree {
            files: vec![
                File::new("crates/a/src/lib.rs", "use tower_http::trace; // csv\nfn f() { serde_json::json!(1); }"),
                File::new("crates/b/src/lib.rs", "use csv::Reader;"),
            ],
        };
        let rules: Vec<String> = check(&packages, &tree).into_iter().map(|fault| fault.rule).collect();
        assert_eq!(rules, ["depends on csv and never names it: remove it from Cargo.toml"]);
    }
}
