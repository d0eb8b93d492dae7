//! Hours and expenses, from the person's word to the day of payment.

use kernel::{
    Act, AgreementId, Change, ClaimId, Day, Fact, InitiativeId, Line, Money, PersonId, Prose, Refusal, Stamp, Version,
    sealed, words,
};

use super::{Agreement, MayPay, PayChoice, fact};

words! {
    /// What is claimed. Reimbursement is not compensation.
    Purpose, "purpose of a claim" {
        /// Pay for hours.
        Work = "work",
        /// Money that was spent.
        Expense = "expense",
    }
}

/// Hours somebody worked on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewWork {
    /// The day.
    pub day: Day,
    /// Minutes, 1 to 1440.
    pub minutes: u32,
    /// What was done.
    pub what: Line,
}

/// Money somebody spent on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewExpense {
    /// The day.
    pub day: Day,
    /// How much.
    pub amount: Money,
    /// For what.
    pub what: Line,
}

/// Where a claim stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClaimState {
    /// Waits for approval.
    Sent,
    /// Somebody else approved it.
    Approved {
        /// When.
        at: Stamp,
        /// Who.
        by: PersonId,
    },
    /// It went back.
    Returned {
        /// When.
        at: Stamp,
        /// Who.
        by: PersonId,
        /// Why.
        reason: Prose,
    },
    /// The money left.
    Paid {
        /// When.
        at: Stamp,
        /// The number of the payment.
        reference: Line,
    },
}

/// What a claim holds.
#[derive(Debug, Clone, PartialEq)]
pub struct ClaimRecord {
    /// Its id.
    pub id: ClaimId,
    /// How often it was saved.
    pub version: Version,
    /// The initiative.
    pub initiative: InitiativeId,
    /// Under which agreement.
    pub agreement: AgreementId,
    /// Whose.
    pub person: PersonId,
    /// Work or expense.
    pub purpose: Purpose,
    /// The day of the work or the expense.
    pub day: Day,
    /// Minutes of work; 0 for an expense.
    pub minutes: u32,
    /// What there is to pay: nothing for work whose pay was declined.
    pub amount: Money,
    /// What was done or bought.
    pub what: Line,
    /// When it was sent.
    pub sent: Stamp,
    /// Not to be paid before this day, where the person asked for that.
    pub hold: Option<Day>,
    /// Where it stands.
    pub state: ClaimState,
}

sealed!(
    /// Hours or an expense, with what there is to pay for it.
    Claim, ClaimRecord, ClaimId
);

impl Claim {
    /// Claims hours. `taken` is what the person already claimed for work in the calendar month of the day.
    pub fn work(act: &mut Act, under: &Agreement, new: NewWork, taken: Money) -> Result<Change<Self>, Refusal> {
        let consent = ready(act, under, new.day)?.clone();
        let earned = under.offer.rate.for_minutes(new.minutes);
        let (amount, hold) = match consent {
            PayChoice::Accept | PayChoice::Redirect(_) => (earned, None),
            PayChoice::Decline => (Money::zero(earned.currency()), None),
            PayChoice::Cap(most) => {
                let left = most.less(taken).ok_or_else(|| other_currency(under))?;
                (if earned.minor() > left.minor() { left } else { earned }, None)
            }
            PayChoice::Defer(until) => (earned, Some(until)),
        };
        Ok(Self::sent(act, under, (Purpose::Work, new.day, new.minutes, amount, new.what, hold)))
    }

    /// Claims an expense. It is covered whatever the person chose for pay.
    pub fn expense(act: &mut Act, under: &Agreement, new: NewExpense) -> Result<Change<Self>, Refusal> {
        ready(act, under, new.day)?;
        if new.amount.currency() != under.offer.rate.currency() {
            return Err(other_currency(under));
        }
        Ok(Self::sent(act, under, (Purpose::Expense, new.day, 0, new.amount, new.what, None)))
    }

    fn sent(
        act: &mut Act,
        under: &Agreement,
        (purpose, day, minutes, amount, what, hold): (Purpose, Day, u32, Money, Line, Option<Day>),
    ) -> Change<Self> {
        let id = ClaimId::mint(&mut act.mint);
        let record = ClaimRecord {
            id,
            version: Version(0),
            initiative: under.initiative,
            agreement: under.id,
            person: under.person,
            purpose,
            day,
            minutes,
            amount,
            what,
            sent: act.now,
            hold,
            state: ClaimState::Sent,
        };
        let fact =
            Fact::new(fact::CLAIMED, id, act.author(), act.now).within(under.initiative).with("purpose", purpose);
        Change::new(Self(record), fact)
    }

    /// Approves it. Nobody approves their own.
    pub fn approve(mut self, act: &Act, may: &MayPay) -> Result<Change<Self>, Refusal> {
        let by = self.judged(act, may)?;
        self.0.state = ClaimState::Approved { at: act.now, by };
        Ok(self.changed(act, fact::APPROVED))
    }

    /// Sends it back with a reason.
    pub fn send_back(mut self, act: &Act, may: &MayPay, reason: Prose) -> Result<Change<Self>, Refusal> {
        let by = self.judged(act, may)?;
        self.0.state = ClaimState::Returned { at: act.now, by, reason };
        Ok(self.changed(act, fact::RETURNED))
    }

    /// Notes that the money left.
    pub fn pay(mut self, act: &Act, may: &MayPay, reference: Line) -> Result<Change<Self>, Refusal> {
        assert_eq!(may.initiative(), self.initiative, "a permit is for one initiative");
        if !matches!(self.state, ClaimState::Approved { .. }) {
            return Err(Refusal::new("refused-claim-not-approved"));
        }
        if let Some(until) = self.hold.filter(|until| *until > act.now.date_naive()) {
            return Err(Refusal::new("refused-claim-held").with("until", until));
        }
        self.0.state = ClaimState::Paid { at: act.now, reference };
        Ok(self.changed(act, fact::PAID))
    }

    /// The word of its state.
    pub fn stage(&self) -> &'static str {
        match self.state {
            ClaimState::Sent => "sent",
            ClaimState::Approved { .. } => "approved",
            ClaimState::Returned { .. } => "returned",
            ClaimState::Paid { .. } => "paid",
        }
    }

    fn judged(&self, act: &Act, may: &MayPay) -> Result<PersonId, Refusal> {
        assert_eq!(may.initiative(), self.initiative, "a permit is for one initiative");
        let by = act.by.person.ok_or_else(Refusal::sign_in)?;
        if by == self.person {
            return Err(Refusal::new("refused-own-claim"));
        }
        if !matches!(self.state, ClaimState::Sent) {
            return Err(Refusal::new("refused-claim-settled"));
        }
        Ok(by)
    }

    fn changed(self, act: &Act, what: &'static str) -> Change<Self> {
        let fact = Fact::new(what, self.id, act.author(), act.now).within(self.initiative);
        Change::new(self, fact)
    }
}

/// What the person chose, if the work is agreed, theirs, begun and not in the future.
fn ready<'a>(act: &Act, under: &'a Agreement, day: Day) -> Result<&'a PayChoice, Refusal> {
    if act.by.person != Some(under.person) {
        return Err(Refusal::not_yours());
    }
    let consent = under.consent().ok_or_else(|| Refusal::new("refused-not-agreed-yet"))?;
    if day < under.offer.starts {
        return Err(Refusal::new("refused-claim-before-work").with("starts", under.offer.starts));
    }
    if day > act.now.date_naive() {
        return Err(Refusal::new("refused-claim-in-future"));
    }
    Ok(&consent.choice)
}

fn other_currency(under: &Agreement) -> Refusal {
    Refusal::new("refused-other-currency").with("currency", under.offer.rate.currency())
}
