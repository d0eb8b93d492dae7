//! Lines of lists.

use kernel::{Day, Stamp};

use super::{Ending, NewConsent};

/// A consent that was given, as it is kept for six years after its end (45 CFR 164.530(j)): the form, never the story.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsentLine {
    /// When it was signed.
    pub at: Stamp,
    /// Which wording of the form.
    pub form: String,
    /// To what.
    pub terms: NewConsent,
    /// When the second yes was given, and the hash of the words it was given to.
    pub released: Option<(Stamp, String)>,
    /// How and when it ended.
    pub ended: Option<(Stamp, Ending)>,
}

impl ConsentLine {
    /// Years for which the form is kept after it last was in effect.
    pub const YEARS: u32 = 6;

    /// The day until which the form is kept, once it ended.
    pub fn kept_until(&self) -> Option<Day> {
        let (at, _) = self.ended?;
        at.date_naive().checked_add_months(chrono::Months::new(Self::YEARS * 12))
    }
}
