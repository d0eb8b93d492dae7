//! Keeps the promises of `commend::Commendation`.

mod activities;
mod adoptions;
mod port;
mod providers;
pub(crate) mod sql;

use crate::text_values;

text_values!(
    commend::ProviderKind,
    commend::TermStatus,
    commend::Standing,
    commend::Format,
    commend::Delivery,
    commend::Part,
    commend::Basis,
    commend::Proves,
    commend::Adopted,
    commend::Filter,
);
