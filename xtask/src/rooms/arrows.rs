//! Who may name whom, and which outside crates the pure rooms may not even name.

use anyhow::{Context, Result};
use serde_json::Value;

use crate::report::Fault;

/// The rooms, from the ground up.
const KERNEL: &str = "kernel";
const SLICES: [&str; 7] = ["partner", "recruit", "showcase", "distill", "library", "learn", "commend"];
const RIM: [&str; 7] = ["formats", "press", "voice", "store", "outside", "web", "work"];
/// The package of the room `app` carries the product's name.
const APP: &str = "learning-together";

/// The bare server that `bench/run` measures the product against: it must not borrow anything from it.
const YARDSTICK: &str = "bench-bare";

/// What turns a pure room into one that does input and output.
const WORLDLY: [&str; 7] = ["sqlx", "axum", "askama", "tokio", "reqwest", "lettre", "hyper"];

/// A package of the workspace and what it depends on.
#[derive(Debug)]
pub struct Package {
    pub name: String,
    /// Where it stands, from the top of the work tree.
    pub folder: String,
    pub depends: Vec<Dependency>,
}

/// One line of a manifest.
#[derive(Debug)]
pub struct Dependency {
    pub name: String,
    /// Lives in this workspace.
    pub ours: bool,
    /// For tests only.
    pub dev: bool,
}

/// Reads what `cargo metadata --no-deps` prints.
pub fn packages(metadata: &str) -> Result<Vec<Package>> {
    let all: Value = serde_json::from_str(metadata)?;
    let packages = all["packages"].as_array().context("cargo metadata without packages")?;
    let root = all["workspace_root"].as_str().unwrap_or_default();
    Ok(packages.iter().map(|value| package(value, root)).collect())
}

fn package(value: &Value, root: &str) -> Package {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let dependency = |value: &Value| Dependency {
        name: text(&value["name"]),
        ours: value["path"].is_string(),
        dev: value["kind"] == "dev",
    };
    let depends = value["dependencies"].as_array().map(|all| all.iter().map(dependency).collect());
    let manifest = text(&value["manifest_path"]);
    let folder = manifest.strip_prefix(root).unwrap_or(&manifest).trim_start_matches('/');
    let folder = folder.trim_end_matches("/Cargo.toml").to_owned();
    Package { name: text(&value["name"]), folder, depends: depends.unwrap_or_default() }
}

/// Every dependency that crosses a wall.
pub fn check(packages: &[Package]) -> Vec<Fault> {
    packages.iter().flat_map(|package| package.depends.iter().filter_map(|on| crossing(&package.name, on))).collect()
}

fn crossing(room: &str, on: &Dependency) -> Option<Fault> {
    let place = if room == APP { "app" } else { room };
    let fault = |rule: String| Some(Fault::new(place, rule));
    let Some(may_name) = may_name(room) else {
        return fault(
            "is not on the map: add it to xtask/src/rooms/arrows.rs and ARCHITECTURE.md with a decision record".into(),
        );
    };
    if on.ours && on.name == "testkit" {
        return if on.dev { None } else { fault("may use testkit in tests only (dev-dependencies)".into()) };
    }
    if on.ours && !may_name.contains(&on.name.as_str()) {
        return fault(format!("may not name {}; it may name: {}", on.name, in_words(&may_name)));
    }
    let for_tests_of_async_ports = on.dev && on.name == "tokio";
    if !on.ours && is_pure(room) && is_worldly(&on.name) && !for_tests_of_async_ports {
        return fault(format!("is a pure room and may not depend on {}", on.name));
    }
    None
}

/// The rooms that `room` may name; `None` for a room nobody has heard of.
fn may_name(room: &str) -> Option<Vec<&'static str>> {
    let all = || [[KERNEL].as_slice(), &SLICES, &RIM].concat();
    let all_but = |without: &[&str]| all().into_iter().filter(|name| !without.contains(name)).collect();
    match room {
        "kernel" | "xtask" | YARDSTICK => Some(vec![]),
        "partner" | "formats" | "press" | "voice" | "outside" => Some(vec![KERNEL]),
        slice if SLICES.contains(&slice) => Some(vec![KERNEL, "partner"]),
        "store" => Some([[KERNEL].as_slice(), &SLICES].concat()),
        "web" => Some(all_but(&["web", "work"])),
        "work" => Some(all_but(&["web", "work"])),
        APP => Some(all()),
        "testkit" => Some([all(), vec![APP]].concat()),
        _ => None,
    }
}

fn is_pure(room: &str) -> bool {
    room == KERNEL || room == "formats" || SLICES.contains(&room)
}

/// The crate itself or one of its family: `axum`, `axum-extra`.
fn is_worldly(name: &str) -> bool {
    WORLDLY.iter().any(|worldly| name == *worldly || name.starts_with(&format!("{worldly}-")))
}

fn in_words(names: &[&str]) -> String {
    if names.is_empty() { "nothing of ours".into() } else { names.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(room: &str, dependency: &str) -> Vec<String> {
        let json = format!(r#"{{"packages":[{{"name":"{room}","dependencies":[{dependency}]}}]}}"#);
        check(&packages(&json).unwrap()).into_iter().map(|fault| format!("{}: {}", fault.place, fault.rule)).collect()
    }

    fn ours(name: &str, kind: &str) -> String {
        format!(r#"{{"name":"{name}","path":"crates/{name}","kind":{kind}}}"#)
    }

    #[test]
    fn a_slice_names_the_kernel_and_partner_and_no_sister() {
        assert!(found("recruit", &ours("kernel", "null")).is_empty());
        assert!(found("recruit", &ours("partner", "null")).is_empty());
        assert_eq!(
            found("recruit", &ours("showcase", "null")),
            ["recruit: may not name showcase; it may name: kernel, partner"]
        );
        assert_eq!(
            found("kernel", &ours("partner", "null")),
            ["kernel: may not name partner; it may name: nothing of ours"]
        );
    }

    #[test]
    fn the_pages_do_not_run_jobs_and_jobs_make_no_pages() {
        assert_eq!(found("web", &ours("work", "null")).len(), 1);
        assert_eq!(found("work", &ours("web", "null")).len(), 1);
        assert!(found("learning-together", &ours("web", "null")).is_empty());
    }

    #[test]
    fn the_yardstick_borrows_nothing_from_what_it_measures() {
        assert_eq!(found("bench-bare", &ours("store", "null")).len(), 1);
        assert!(found("bench-bare", r#"{"name":"sqlx","kind":null}"#).is_empty());
    }

    #[test]
    fn testkit_is_for_tests() {
        assert!(found("recruit", &ours("testkit", "\"dev\"")).is_empty());
        assert_eq!(found("web", &ours("testkit", "null")), ["web: may use testkit in tests only (dev-dependencies)"]);
    }

    #[test]
    fn a_pure_room_does_not_even_name_a_database_or_a_web_server() {
        for name in ["sqlx", "axum-extra", "tokio"] {
            let dependency = format!(r#"{{"name":"{name}","kind":null}}"#);
            assert_eq!(
                found("recruit", &dependency),
                [format!("recruit: is a pure room and may not depend on {name}")]
            );
            assert!(found("store", &dependency).is_empty());
        }
        assert!(found("recruit", r#"{"name":"tokio","kind":"dev"}"#).is_empty());
        assert!(found("recruit", r#"{"name":"sha2","kind":null}"#).is_empty());
    }

    #[test]
    fn a_room_that_is_not_on_the_map_is_a_fault() {
        assert_eq!(found("shed", &ours("kernel", "null")).len(), 1);
    }
}
