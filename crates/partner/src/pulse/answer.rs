//! One answer. It knows its side of the table and nothing else about its person.

use kernel::{Line, Prose, PulseId, words};
use std::collections::BTreeMap;

use super::Item;
use crate::pay::Level;

words! {
    /// From which side of the table an answer comes.
    Side, "side" {
        /// Patients, family, the public.
        Partners = "partners",
        /// Everybody else.
        Others = "others",
    }
}

/// How far a sentence holds: 1 not at all, 2 a little, 3 partly, 4 mostly, 5 fully.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score(u8);

impl Score {
    /// From 1 to 5.
    pub fn new(value: u8) -> Option<Self> {
        (1..=5).contains(&value).then_some(Self(value))
    }

    /// The number.
    pub fn value(self) -> u8 {
        self.0
    }
}

/// An answer to a pulse. A question may be left out.
#[derive(Debug, Clone, PartialEq)]
pub struct PulseAnswer {
    /// The pulse.
    pub pulse: PulseId,
    /// The side.
    pub side: Side,
    /// The scores; what was left out is not there.
    pub scores: BTreeMap<Item, Score>,
    /// How much say the person really had in the phase.
    pub delivered: Option<Level>,
    /// How much say the person would like.
    pub wanted: Option<Level>,
    /// Words for everybody who may read the results.
    pub remark: Option<Prose>,
    /// The name under the words, where the person signs them.
    pub signed: Option<Line>,
}
