//! What can be wrong with a document, in words that its author can act on.

/// Why a document was not made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PressError {
    /// The document is not finished: each fault says where and what to do.
    #[error("the document cannot be made yet:\n{}", lines(.0))]
    Faults(Vec<Fault>),
    /// The typesetter refused it; these are its own words.
    #[error("the typesetter refused the document:\n{}", lines(.0))]
    Typesetter(Vec<String>),
}

fn lines<T: ToString>(all: &[T]) -> String {
    all.iter().map(|one| format!("- {}", one.to_string())).collect::<Vec<_>>().join("\n")
}

/// One thing to mend. `place` is the heading under which it stands.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// A PDF without a title is not accessible.
    #[error("the document has no title: give the cover one")]
    NoTitle,
    /// A heading without words cannot be listed or read out.
    #[error("a heading under “{place}” is empty: give it words")]
    EmptyHeading {
        /// The heading above it.
        place: String,
    },
    /// Somebody who cannot see the figure learns nothing.
    #[error(
        "the figure “{caption}” under “{place}” has no description: say what it shows to somebody who cannot see it"
    )]
    NoAlt {
        /// The heading above it.
        place: String,
        /// The figure's caption.
        caption: String,
    },
    /// A table must say what its columns are.
    #[error("the table “{caption}” under “{place}” has no columns: name them")]
    NoColumns {
        /// The heading above it.
        place: String,
        /// The table's caption.
        caption: String,
    },
    /// A row must fit its table.
    #[error("row {row} of the table “{caption}” under “{place}” has {cells} cells where the head has {columns}")]
    RaggedRow {
        /// The heading above it.
        place: String,
        /// The table's caption.
        caption: String,
        /// The row, counted from 1.
        row: usize,
        /// How many cells it has.
        cells: usize,
        /// How many it should have.
        columns: usize,
    },
    /// Two places with one name: a link could lead to either.
    #[error("two places are called “{anchor}”: rename one")]
    AnchorTwice {
        /// The name.
        anchor: String,
    },
    /// A link that leads nowhere.
    #[error("a link under “{place}” leads to “{anchor}”, which is nowhere in the document")]
    DeadLink {
        /// The heading above it.
        place: String,
        /// Where it should lead.
        anchor: String,
    },
    /// Six levels of heading are all there are.
    #[error("“{place}” lies too deep: headings nest five levels at most")]
    TooDeep {
        /// The heading.
        place: String,
    },
    /// The press holds a fixed number of pictures.
    #[error("the document has {count} pictures; {most} are the most that one document can hold")]
    TooManyPictures {
        /// How many it has.
        count: usize,
        /// How many it may have.
        most: usize,
    },
}
