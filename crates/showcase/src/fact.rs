//! The names of this slice's facts.

/// A hall was planned.
pub const HALL_PLANNED: &str = "hall.planned";
/// The words or times of a hall changed.
pub const HALL_CHANGED: &str = "hall.changed";
/// A hall was shown to everybody.
pub const HALL_SHOWN: &str = "hall.shown";
/// A practice was invited to become a poster.
pub const POSTER_INVITED: &str = "poster.invited";
/// A team saved its poster.
pub const POSTER_EDITED: &str = "poster.edited";
/// A team released its poster.
pub const POSTER_SHOWN: &str = "poster.shown";
/// A poster was withdrawn.
pub const POSTER_WITHDRAWN: &str = "poster.withdrawn";
/// A visitor asked.
pub const QUESTION_ASKED: &str = "question.asked";
/// The team answered.
pub const QUESTION_ANSWERED: &str = "question.answered";
