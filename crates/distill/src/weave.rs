//! Overlapping marks laid over a text: the text falls into runs, each with the marks that cover it.

/// A stretch of text under the same marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The first position.
    pub start: usize,
    /// The position after the last.
    pub end: usize,
    /// Which of the marks cover it, as indexes into the list that was given.
    pub marks: Vec<usize>,
}

/// Cuts `from..until` at the ends of the marks. The runs join without a gap; a run without marks is plain text.
pub fn weave(from: usize, until: usize, marks: &[(usize, usize)]) -> Vec<Run> {
    let inside = |at: usize| (from < at && at < until).then_some(at);
    let mut cuts: Vec<usize> = marks.iter().flat_map(|(start, end)| [inside(*start), inside(*end)]).flatten().collect();
    cuts.extend([from, until]);
    cuts.sort_unstable();
    cuts.dedup();
    cuts.windows(2)
        .map(|cut| {
            let covers = |(start, end): &(usize, usize)| *start <= cut[0] && cut[1] <= *end;
            let marks = marks.iter().enumerate().filter(|(_, mark)| covers(mark)).map(|(index, _)| index).collect();
            Run { start: cut[0], end: cut[1], marks }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlapping_marks_share_a_run() {
        let runs = weave(0, 10, &[(2, 6), (4, 12)]);
        let shown: Vec<_> = runs.iter().map(|run| (run.start, run.end, run.marks.as_slice())).collect();
        assert_eq!(shown, [(0, 2, &[][..]), (2, 4, &[0][..]), (4, 6, &[0, 1][..]), (6, 10, &[1][..])]);
    }
}
