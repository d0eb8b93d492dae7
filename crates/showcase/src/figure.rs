//! Figures: a handful of counted things, drawn as bars, with the words that stand in for them.

use kernel::{Fault, Line, Prose};

/// One counted thing: `value` of `of`.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Bar {
    /// What was counted.
    pub label: Line,
    /// How many.
    pub value: u32,
    /// Of how many.
    pub of: u32,
}

impl Bar {
    /// The share in whole percent, for drawing.
    pub fn percent(&self) -> u32 {
        u32::try_from(u64::from(self.value) * 100 / u64::from(self.of.max(1))).unwrap_or(100).min(100)
    }
}

/// A picture of numbers. Without its alternative text there is no figure.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Figure {
    /// What it shows.
    pub caption: Line,
    /// What somebody hears who does not see it.
    pub alternative: Prose,
    /// One to eight counted things.
    pub bars: Vec<Bar>,
}

impl Figure {
    /// The most bars in one figure; more belong into a table.
    pub const MAX_BARS: usize = 8;

    /// Reads bars as people type them, one a line: `Before: 28 of 80`.
    pub fn parse_bars(text: &str) -> Result<Vec<Bar>, Fault> {
        let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        if lines.len() > Self::MAX_BARS {
            return Err(Fault::new("field-too-many-bars").with("max", Self::MAX_BARS));
        }
        lines.into_iter().map(Self::parse_bar).collect()
    }

    fn parse_bar(line: &str) -> Result<Bar, Fault> {
        let fault = || Fault::new("field-not-a-bar").with("line", line);
        let (label, counts) = line.rsplit_once(':').ok_or_else(fault)?;
        let mut words = counts.split_whitespace();
        let value: u32 = words.next().and_then(|word| word.parse().ok()).ok_or_else(fault)?;
        let joined = matches!(words.next(), Some("of" | "de" | "/"));
        let of: u32 = words.next().and_then(|word| word.parse().ok()).ok_or_else(fault)?;
        if !joined || words.next().is_some() || of == 0 || value > of {
            return Err(fault());
        }
        Ok(Bar { label: Line::parse_max(label, 80)?, value, of })
    }

    /// The bars as people type them.
    pub fn bars_as_typed(&self) -> String {
        self.bars.iter().map(|bar| format!("{}: {} of {}", bar.label, bar.value, bar.of)).collect::<Vec<_>>().join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_are_typed_one_a_line_and_read_back_the_same() {
        let bars = Figure::parse_bars("Before: 28 of 80\n\n After (six months): 66 de 80 ").unwrap();
        let figure =
            Figure { caption: Line::parse("c").unwrap(), alternative: Prose::parse("a").unwrap(), bars: bars.clone() };
        assert_eq!(figure.bars_as_typed(), "Before: 28 of 80\nAfter (six months): 66 of 80");
        assert_eq!(bars[1].percent(), 82);
    }

    #[test]
    fn a_bar_that_cannot_be_drawn_is_named() {
        for bad in
            ["Before 28 of 80", "Before: many", "Before: 90 of 80", "Before: 1 of 0", ": 1 of 2", "a: 1 of 2 or so"]
        {
            assert!(Figure::parse_bars(bad).is_err(), "{bad}");
        }
        assert_eq!(Figure::parse_bars(&"a: 1 of 2\n".repeat(9)).unwrap_err().key, "field-too-many-bars");
    }
}
