//! Lines of lists.

use kernel::{AgreementId, ClaimId, Day, Money, PersonId, SeatKind, Stamp};

use super::{Level, PayForm, Payee, Purpose};

/// An agreement in a list. What the person chose stays on its own page.
#[derive(Debug, Clone, PartialEq)]
pub struct AgreementLine {
    /// Its id.
    pub id: AgreementId,
    /// The initiative's name in addresses.
    pub initiative: String,
    /// With whom.
    pub person: PersonId,
    /// The person's name.
    pub name: String,
    /// What one does.
    pub role: String,
    /// From which side of the table.
    pub seat: SeatKind,
    /// Pay for an hour.
    pub rate: Money,
    /// The level offered.
    pub level: Level,
    /// The level the person wants, once said.
    pub wanted: Option<Level>,
    /// The level the person found, once over.
    pub delivered: Option<Level>,
    /// When it was offered.
    pub offered: Stamp,
    /// The word of its state.
    pub stage: String,
}

/// A claim in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ClaimLine {
    /// Its id.
    pub id: ClaimId,
    /// Under which agreement.
    pub agreement: AgreementId,
    /// Whose.
    pub person: PersonId,
    /// The person's name.
    pub name: String,
    /// From which side of the table.
    pub seat: SeatKind,
    /// Work or expense.
    pub purpose: Purpose,
    /// The day.
    pub day: Day,
    /// Minutes of work.
    pub minutes: u32,
    /// What there is to pay.
    pub amount: Money,
    /// What was done or bought.
    pub what: String,
    /// When it was sent.
    pub sent: Stamp,
    /// When it was paid.
    pub paid: Option<Stamp>,
    /// Why it went back.
    pub reason: Option<String>,
    /// The word of its state.
    pub stage: String,
}

/// What there is to pay out.
#[derive(Debug, Clone, PartialEq)]
pub struct Transfer {
    /// The claim.
    pub claim: ClaimId,
    /// Whose.
    pub person: PersonId,
    /// The person's name.
    pub name: String,
    /// How much.
    pub amount: Money,
    /// Work or expense.
    pub purpose: Purpose,
    /// What for.
    pub what: String,
    /// How the person wants it.
    pub form: PayForm,
    /// To whom instead, where the person redirected pay for work.
    pub redirected: Option<String>,
    /// How the person is paid, once said.
    pub payee: Option<Payee>,
}
