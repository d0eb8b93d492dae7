//! Positions in a text, counted in Unicode scalar values.
//!
//! A scalar value is what Rust calls a `char` and what Python and REFI-QDA count. It is neither a byte (which differs
//! between encodings) nor a UTF-16 unit (which differs from language to language): the same number finds the same
//! place in every tool. What a reader sees as one letter may be several scalars; a mark may lie between them.

/// A text with the byte offset of each of its scalar values, so that a slice costs no walk.
#[derive(Debug)]
pub struct Scalars<'a> {
    text: &'a str,
    offsets: Vec<usize>,
}

impl<'a> Scalars<'a> {
    /// Measures a text once.
    pub fn of(text: &'a str) -> Self {
        let offsets = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        Self { text, offsets }
    }

    /// How many scalar values the text has.
    pub fn len(&self) -> usize {
        self.offsets.len() - 1
    }

    /// Whether the text is empty.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The text from `start` up to, not including, `end`; `None` when that lies outside or is turned round.
    pub fn slice(&self, start: usize, end: usize) -> Option<&'a str> {
        if start > end {
            return None;
        }
        Some(&self.text[*self.offsets.get(start)?..*self.offsets.get(end)?])
    }

    /// `start..end` without white space at either side; `None` when nothing is left or it lies outside.
    pub fn trimmed(&self, start: usize, end: usize) -> Option<(usize, usize)> {
        let text = self.slice(start, end)?;
        let left = text.chars().take_while(|c| c.is_whitespace()).count();
        let right = text.chars().rev().take_while(|c| c.is_whitespace()).count();
        (left < end - start).then(|| (start + left, end - right))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_counts_scalars_not_bytes_and_not_utf16_units() {
        let text = Scalars::of("a👩🏽‍⚕️é");
        assert_eq!(text.len(), 7);
        assert_eq!(text.slice(6, 7), Some("é"));
        assert_eq!(text.slice(3, 9), None);
        assert_eq!(text.slice(3, 2), None);
    }

    #[test]
    fn white_space_at_the_ends_is_no_part_of_a_mark() {
        assert_eq!(Scalars::of("  two words \n").trimmed(0, 13), Some((2, 11)));
        assert_eq!(Scalars::of(" \n ").trimmed(0, 3), None);
    }
}
