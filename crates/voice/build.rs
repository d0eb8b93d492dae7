//! A new phrase file is a reason to build the phrase book again; the derive that embeds them sees only files it knew.

fn main() {
    println!("cargo:rerun-if-changed=phrases");
}
