//! A transcript as people type it: each turn begins with `Name (side): words`.

use kernel::{Fault, FieldErrors, Line, Prose, SeatKind};

use crate::Passage;

/// Reads turns; `side` knows the words for the sides of the table. A line that begins no turn goes on with the one before; every
/// faulty line is named at once.
pub fn parse_transcript(text: &str, side: impl Fn(&str) -> Option<SeatKind>) -> Result<Vec<Passage>, FieldErrors> {
    let mut errors = FieldErrors::default();
    let mut turns: Vec<(Line, SeatKind, String)> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        match (turn(line, &side), turns.last_mut()) {
            (Some((name, side, words)), _) => turns.push((name, side, words.trim().to_owned())),
            (None, Some((_, _, words))) => {
                words.push('\n');
                words.push_str(line.trim());
            }
            (None, None) => errors.add("text", Fault::new("field-transcript-line").with("line", index + 1)),
        }
    }
    let passages: Vec<Passage> = turns
        .into_iter()
        .filter_map(|(name, side, words)| {
            let text = errors.take("text", Prose::parse(&words))?;
            Some(Passage { label: Some(name), speaker: Some(side), text })
        })
        .collect();
    if passages.is_empty() {
        errors.add("text", Fault::new("field-required"));
    }
    errors.or(Some(passages))
}

fn turn(line: &str, side: impl Fn(&str) -> Option<SeatKind>) -> Option<(Line, SeatKind, &str)> {
    let (head, words) = line.split_once("):")?;
    let (name, sits) = head.rsplit_once('(')?;
    Some((Line::parse_max(name, 80).ok()?, side(&sits.trim().to_lowercase())?, words))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn side(word: &str) -> Option<SeatKind> {
        word.parse().ok()
    }

    #[test]
    fn a_turn_has_a_name_a_side_and_words_over_several_lines() {
        let turns =
            parse_transcript("Ana (partner): We were late.\nAnd tired.\n\nDr. Vale (clinician): I see.", side).unwrap();
        assert_eq!(turns.len(), 2);
        assert_eq!(turns[0].text.as_str(), "We were late.\nAnd tired.");
        assert_eq!(turns[1].speaker, Some(SeatKind::Clinician));
    }

    #[test]
    fn words_that_nobody_says_are_named_by_their_line() {
        let errors = parse_transcript("\nhello", side).unwrap_err();
        assert_eq!(errors.get("text").unwrap().args, [("line", "2".to_owned())]);
    }
}
