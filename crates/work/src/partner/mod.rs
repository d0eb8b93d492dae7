//! Jobs of partnership.

pub(crate) mod claim_settled;
pub(crate) mod credit;
pub(crate) mod decision_put;
pub(crate) mod disclosure;
pub(crate) mod input_answered;
pub(crate) mod input_heard;
pub(crate) mod pulse;
pub(crate) mod safety;
pub(crate) mod seat_given;
pub(crate) mod sign_in_link;
pub(crate) mod story;
pub(crate) mod work_offered;
