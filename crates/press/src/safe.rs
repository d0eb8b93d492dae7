//! Text from anywhere, made harmless: what no reader can see never reaches a page.

/// The text as one line for people: line breaks and tabs become spaces, and marks that steer the machine instead of the
/// reader (control characters, direction overrides, which can make text read as something else) are dropped.
pub(crate) fn readable(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for letter in text.chars() {
        if is_space(letter) {
            if !line.ends_with(' ') {
                line.push(' ');
            }
        } else if !steers(letter) {
            line.push(letter);
        }
    }
    line
}

fn is_space(letter: char) -> bool {
    // A no-break space keeps "5 mg" together and must stay what it is.
    letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{202f}' | '\u{2007}')
}

fn steers(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{202a}'..='\u{202e}'            // embeddings and overrides
            | '\u{2066}'..='\u{2069}'          // isolates: unpaired ones spill over what follows
            | '\u{206a}'..='\u{206f}'          // deprecated format marks
            | '\u{feff}'                       // byte order mark
            | '\u{fff9}'..='\u{fffb}'          // interlinear marks
            | '\u{e0000}'..='\u{e007f}'        // tags: invisible text
            | '\u{fdd0}'..='\u{fdef}'          // no characters at all
        )
        || (letter as u32) & 0xfffe == 0xfffe
}

/// Text as it stands in HTML, both between tags and in a quoted attribute.
pub(crate) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 8);
    for letter in readable(text).chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            plain => safe.push(plain),
        }
    }
    safe
}

/// The address when a reader may be sent there: `https`, `http`, `mailto`, `tel`, or a path of our own site.
pub(crate) fn followable(url: &str) -> Option<&str> {
    let url = url.trim();
    if url.chars().any(|letter| letter.is_whitespace() || letter.is_control() || letter == '\\') {
        return None;
    }
    let own = url.starts_with('/') && !url.starts_with("//");
    let scheme = url.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    let known = scheme.is_some_and(|scheme| matches!(scheme.as_str(), "https" | "http" | "mailto" | "tel"));
    (own || known).then_some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_the_machine_is_dropped_and_words_stay() {
        assert_eq!(readable("a\u{202e}b\u{0}c\u{feff}\r\n\t d\u{e0041}"), "abc d");
        assert_eq!(readable("5\u{a0}mg שלום"), "5\u{a0}mg שלום");
    }

    #[test]
    fn only_known_addresses_are_followed() {
        assert_eq!(followable(" https://example.org/a?b=c "), Some("https://example.org/a?b=c"));
        assert_eq!(followable("/practices/12"), Some("/practices/12"));
        for refused in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "//evil.example",
            "data:text/html,x",
            "a.html",
            "/\\evil.example",
            "https://a b",
        ] {
            assert_eq!(followable(refused), None, "{refused}");
        }
    }
}
