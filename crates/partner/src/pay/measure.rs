//! Days to pay, and what partners are paid beside others.

use kernel::{Money, SeatKind, Stamp};

use super::{AgreementLine, ClaimLine, Purpose};

/// A rate an hour: the middle of what was offered to one side of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateOf {
    /// Which side.
    pub seat: SeatKind,
    /// The median of the rates offered.
    pub rate: Money,
    /// Of how many agreements.
    pub n: usize,
}

/// What was paid, for one purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paid {
    /// For what.
    pub purpose: Purpose,
    /// How much.
    pub amount: Money,
    /// In how many claims.
    pub n: usize,
}

/// The figures of pay of an initiative, in one currency.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PayFigures {
    /// Median, shortest and longest days from the claim to the payment; `None` before the first payment.
    pub days: Option<(i64, i64, i64)>,
    /// Over how many payments.
    pub payments: usize,
    /// Rates by side of the table.
    pub rates: Vec<RateOf>,
    /// What was paid by purpose.
    pub paid: Vec<Paid>,
    /// Minutes of work claimed by partners, paid or not.
    pub partner_minutes: u64,
}

/// Whole days from a claim to its payment.
pub fn days_to_pay(sent: Stamp, paid: Stamp) -> i64 {
    (paid.date_naive() - sent.date_naive()).num_days()
}

/// The value in the middle, the lower one of two; `None` of nothing.
fn median<T: Ord + Copy>(mut values: Vec<T>) -> Option<T> {
    values.sort_unstable();
    values.get(values.len().checked_sub(1)? / 2).copied()
}

/// Counts the figures of an initiative. A median is the lower of the two in the middle.
pub fn pay_figures(agreements: &[AgreementLine], claims: &[ClaimLine]) -> PayFigures {
    let days: Vec<i64> = claims.iter().filter_map(|claim| Some(days_to_pay(claim.sent, claim.paid?))).collect();
    let rate = |seat: &SeatKind| {
        let of: Vec<_> = agreements.iter().filter(|line| line.seat == *seat).collect();
        let currency = of.first()?.rate.currency();
        let minors: Vec<_> =
            of.iter().filter(|line| line.rate.currency() == currency).map(|line| line.rate.minor()).collect();
        let n = minors.len();
        Some(RateOf { seat: *seat, rate: Money::of_minor(median(minors)?, currency)?, n })
    };
    let paid = |purpose: &Purpose| {
        let of: Vec<_> = claims.iter().filter(|claim| claim.purpose == *purpose && claim.paid.is_some()).collect();
        let currency = of.first()?.amount.currency();
        let amounts: Vec<_> =
            of.iter().map(|claim| claim.amount).filter(|amount| amount.currency() == currency).collect();
        let sum = amounts.iter().try_fold(Money::zero(currency), |sum, amount| sum.plus(*amount))?;
        Some(Paid { purpose: *purpose, amount: sum, n: amounts.len() })
    };
    let partner = claims.iter().filter(|claim| claim.seat.is_partner() && claim.stage != "returned");
    PayFigures {
        payments: days.len(),
        days: median(days.clone())
            .zip(days.iter().min().zip(days.iter().max()))
            .map(|(mid, (least, most))| (mid, *least, *most)),
        rates: SeatKind::ALL.iter().filter_map(rate).collect(),
        paid: Purpose::ALL.iter().filter_map(paid).collect(),
        partner_minutes: partner.map(|claim| u64::from(claim.minutes)).sum(),
    }
}
