//! The fonts in the binary, and text that they can show.
//!
//! PDF/UA forbids a letter without a shape, so what no embedded font can show is told in words before typesetting:
//! an emoji by its name, anything else by a mark that says that letters are missing.

use std::collections::HashMap;
use std::sync::OnceLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook, is_default_ignorable};
use typst::utils::LazyHash;
use unicode_segmentation::UnicodeSegmentation;

use crate::Lang;
use crate::safe::readable;

/// Fonts and their index, loaded once.
pub(crate) struct Fonts {
    pub(crate) book: LazyHash<FontBook>,
    pub(crate) faces: Vec<Font>,
}

/// The fonts in the binary; loading takes some 13 ms, once a process.
pub(crate) fn fonts() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(|| {
        let faces: Vec<Font> = typst_assets::fonts().flat_map(|data| Font::iter(Bytes::new(data))).collect();
        Fonts { book: LazyHash::new(FontBook::from_fonts(&faces)), faces }
    })
}

/// How much is trusted to the fonts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trust {
    /// All that one font holds whole.
    Shapes,
    /// Only single letters of the text font: the second try, when the typesetter refused a shape.
    Letters,
}

/// Runs longer than this have places to break put in, or they would run off the page.
const LONGEST_RUN: usize = 28;
/// How far apart those places are.
const BREAK_EVERY: usize = 10;

/// The text as the fonts can show it, in one line.
pub(crate) fn printable(text: &str, lang: Lang, trust: Trust) -> String {
    let text = readable(text);
    let mut out = String::with_capacity(text.len());
    let mut missing = false;
    for cluster in text.graphemes(true) {
        let shown = shown(cluster, trust);
        let blank = shown.is_none() && cluster.chars().all(is_default_ignorable);
        match shown {
            Some(shape) => {
                missing = false;
                out.push_str(shape);
            }
            None if blank => {}
            None => match emoji_name(cluster) {
                Some(name) => {
                    missing = false;
                    push_apart(&mut out, &in_words(name, lang));
                }
                None if missing => {}
                None => {
                    missing = true;
                    push_apart(&mut out, &format!("[{}]", lang.words().unseen));
                }
            },
        }
    }
    breakable(&out)
}

/// The cluster, or as much of it as a font can show whole.
fn shown(cluster: &str, trust: Trust) -> Option<&str> {
    if cluster.is_ascii() {
        return Some(cluster);
    }
    let first = cluster.char_indices().nth(1).map_or(cluster, |(end, _)| &cluster[..end]);
    match trust {
        Trust::Shapes if one_font_has(cluster) => Some(cluster),
        // A letter with a mark that no font can put on it is still better read without the mark.
        Trust::Shapes => Some(first).filter(|first| !is_picture(cluster) && one_font_has(first)),
        Trust::Letters => Some(first).filter(|first| !is_picture(cluster) && first.chars().all(plain_letter)),
    }
}

/// Whether one face has a shape for each sign of the cluster. Private signs have no meaning outside their font.
fn one_font_has(cluster: &str) -> bool {
    let private = |letter: char| matches!(letter, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}');
    let seen = || cluster.chars().filter(|letter| !is_default_ignorable(*letter));
    seen().next().is_some()
        && !seen().any(private)
        && fonts().faces.iter().any(|face| seen().all(|letter| face.info().coverage.contains(letter as u32)))
}

fn plain_letter(letter: char) -> bool {
    (letter as u32) < 0x0590 && one_font_has(letter.encode_utf8(&mut [0; 4]))
}

/// Joined or coloured pictures: showing only their first part would say something else.
fn is_picture(cluster: &str) -> bool {
    cluster.chars().any(|letter| matches!(letter, '\u{200d}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}'))
}

/// A name for an emoji, by its whole sequence or by its first sign.
fn emoji_name(cluster: &str) -> Option<&'static str> {
    let names = emoji_names();
    let bare: String = cluster.chars().filter(|letter| !is_default_ignorable(*letter)).collect();
    let first = bare.chars().next()?;
    let known = names.get(bare.as_str()).or_else(|| names.get(first.encode_utf8(&mut [0; 4]) as &str));
    known.map(String::as_str).or_else(|| is_picture(cluster).then_some(""))
}

fn emoji_names() -> &'static HashMap<String, String> {
    static NAMES: OnceLock<HashMap<String, String>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let Some(codex::Def::Module(emoji)) = codex::ROOT.get("emoji").map(|binding| binding.def) else {
            return HashMap::new();
        };
        let mut names = HashMap::new();
        for (base, binding) in emoji.iter() {
            let codex::Def::Symbol(symbol) = binding.def else {
                continue;
            };
            for (modifiers, value, _) in symbol.variants() {
                let bare: String = value.chars().filter(|letter| !is_default_ignorable(*letter)).collect();
                let words: Vec<&str> = std::iter::once(base).chain(modifiers.iter()).collect();
                names.entry(bare).or_insert_with(|| words.join(" "));
            }
        }
        names
    })
}

/// The names are English; a reader of Spanish is told that an emoji stood here.
fn in_words(name: &str, lang: Lang) -> String {
    match lang {
        Lang::En if !name.is_empty() => format!("[{}: {name}]", lang.words().emoji),
        Lang::En | Lang::Es => format!("[{}]", lang.words().emoji),
    }
}

fn push_apart(out: &mut String, words: &str) {
    if out.chars().next_back().is_some_and(char::is_alphanumeric) {
        out.push(' ');
    }
    out.push_str(words);
}

/// Puts places to break into runs that no line can hold.
fn breakable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (place, run) in text.split(' ').enumerate() {
        if place > 0 {
            out.push(' ');
        }
        if run.len() <= LONGEST_RUN || run.chars().count() <= LONGEST_RUN {
            out.push_str(run);
            continue;
        }
        for (count, cluster) in run.graphemes(true).enumerate() {
            if count > 0 && count % BREAK_EVERY == 0 {
                out.push('\u{200b}');
            }
            out.push_str(cluster);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english(text: &str) -> String {
        printable(text, Lang::En, Trust::Shapes)
    }

    #[test]
    fn letters_of_many_scripts_stay() {
        for text in ["plain", "naïve café", "Ελληνικά", "Русский", "שלום", "مرحبا", "→ ≤ ½ €"]
        {
            assert_eq!(english(text), text);
        }
    }

    #[test]
    fn an_emoji_is_told_in_words() {
        assert_eq!(english("thanks🎉"), "thanks [emoji: party]");
        assert_eq!(printable("gracias 🎉", Lang::Es, Trust::Shapes), "gracias [emoji]");
        assert!(!english("👩🏽‍⚕️ 🏳️‍🌈 🇪🇸").contains('\u{200d}'));
    }

    #[test]
    fn letters_without_a_font_are_told_once_a_run() {
        assert_eq!(english("患者 says"), "[letters not shown here] says");
        assert_eq!(english("\u{e000}\u{e001}x"), "[letters not shown here]x");
    }

    #[test]
    fn a_run_without_spaces_gets_places_to_break() {
        let long = english(&"x".repeat(1000));
        assert_eq!(long.matches('\u{200b}').count(), 99);
        assert_eq!(english("responsibilities"), "responsibilities");
    }
}
