//! Values on their way into a statement.

use kernel::{Day, Email, Line, Prose, Slug, Stamp, Subject, micros};

/// What a parameter can be. Each kind knows its type when it is null, which PostgreSQL asks for.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    Text(Option<String>),
    Int(Option<i64>),
    Real(Option<f64>),
}

/// Anything that can be a parameter.
pub(crate) trait ToValue {
    /// The parameter.
    fn to_value(&self) -> Value;
    /// The same kind of parameter when there is none.
    fn null() -> Value
    where
        Self: Sized,
    {
        Value::Text(None)
    }
}

/// Types that are kept as the text they print.
macro_rules! text_values {
    ($($type:ty),* $(,)?) => { $(
        impl $crate::ToValue for $type {
            fn to_value(&self) -> $crate::Value {
                $crate::Value::Text(Some(self.to_string()))
            }
        }
    )* };
}
pub(crate) use text_values;

text_values!(str, String, Line, Prose, Slug, Email, Subject, Day);
text_values!(
    kernel::PersonId,
    kernel::InitiativeId,
    kernel::BodyId,
    kernel::SeatId,
    kernel::DecisionId,
    kernel::InputId,
    kernel::OpeningId,
    kernel::AgreementId,
    kernel::ClaimId,
    kernel::StoryId,
    kernel::UseId,
    kernel::DisclosureId,
    kernel::AllyId,
    kernel::ProblemId,
    kernel::SheetId,
    kernel::EntryId,
    kernel::PulseId,
    kernel::ContributionId,
    kernel::CallId,
    kernel::TeamId,
    kernel::InvitationId,
    kernel::SubmissionId,
    kernel::ReviewId,
    kernel::HallId,
    kernel::PosterId,
    kernel::QuestionId,
    kernel::DocumentId,
    kernel::ExcerptId,
    kernel::CodeId,
    kernel::FindingId,
    kernel::RoundId,
    kernel::BallotId,
    kernel::ReportId,
    kernel::EditionId,
    kernel::ResourceId,
    kernel::ProviderId,
    kernel::TermId,
    kernel::ActivityId,
    kernel::EngagementId,
    kernel::EvidenceId,
    kernel::AdoptionId,
    kernel::JobId,
    kernel::BlobId,
    kernel::TokenId,
    kernel::SeatKind,
);

impl ToValue for Stamp {
    fn to_value(&self) -> Value {
        Value::Int(Some(micros(*self)))
    }
    fn null() -> Value {
        Value::Int(None)
    }
}

impl ToValue for kernel::Lang {
    fn to_value(&self) -> Value {
        Value::Text(Some(self.tag().to_owned()))
    }
}

impl ToValue for kernel::Version {
    fn to_value(&self) -> Value {
        Value::Int(Some(self.0))
    }
    fn null() -> Value {
        Value::Int(None)
    }
}

macro_rules! by_int {
    ($($type:ty),*) => { $(
        impl ToValue for $type {
            fn to_value(&self) -> Value {
                Value::Int(Some(i64::from(*self)))
            }
            fn null() -> Value {
                Value::Int(None)
            }
        }
    )* };
}
by_int!(i64, i32, u32, u8, bool);

impl ToValue for usize {
    fn to_value(&self) -> Value {
        Value::Int(Some(i64::try_from(*self).unwrap_or(i64::MAX)))
    }
    fn null() -> Value {
        Value::Int(None)
    }
}

impl ToValue for f64 {
    fn to_value(&self) -> Value {
        Value::Real(Some(*self))
    }
    fn null() -> Value {
        Value::Real(None)
    }
}

impl<T: ToValue> ToValue for Option<T> {
    fn to_value(&self) -> Value {
        self.as_ref().map_or_else(T::null, ToValue::to_value)
    }
    fn null() -> Value {
        T::null()
    }
}

impl<T: ToValue + ?Sized> ToValue for &T {
    fn to_value(&self) -> Value {
        (**self).to_value()
    }
}

/// The parameters of a statement, in the order of `$1`, `$2` …
macro_rules! args {
    ($($value:expr),* $(,)?) => { vec![$($crate::ToValue::to_value(&$value)),*] };
}
pub(crate) use args;
