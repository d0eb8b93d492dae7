//! What somebody is offered before the work begins, and what they said to it.

use kernel::{
    Act, AgreementId, Change, Day, Fact, InitiativeId, Line, Money, PersonId, Prose, Refusal, SeatKind, Stamp, Version,
    sealed, words,
};

use super::{MayPay, fact};

words! {
    /// How much say somebody has (the four middle rungs that the reference keeps; section 2.4).
    Level, "level of participation" {
        /// Is asked.
        Consult = "consult",
        /// Works with others on parts.
        Involve = "involve",
        /// Decides with others.
        Collaborate = "collaborate",
        /// Leads.
        Lead = "lead",
    }
}

words! {
    /// How pay reaches a person.
    PayForm, "form of pay" {
        /// Into a bank account.
        Transfer = "transfer",
        /// By cheque.
        Cheque = "cheque",
        /// As a gift card whose value is computed from hours, because the person chose it.
        GiftCard = "gift-card",
        /// Another way that both agreed on.
        Other = "other",
    }
}

/// What is offered. Everything is said before anybody says yes (reference section 8, rank 6).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What one does.
    pub role: Line,
    /// From which side of the table.
    pub seat: SeatKind,
    /// The first day of work.
    pub starts: Day,
    /// About how many hours in all.
    pub hours: u32,
    /// Pay for an hour; preparation is work.
    pub rate: Money,
    /// How much say is offered.
    pub level: Level,
    /// Which expenses are covered, and which are paid in advance.
    pub expenses: Prose,
    /// How the person is named.
    pub credit: Line,
    /// How one hears what became of the work.
    pub feedback: Line,
    /// How one leaves.
    pub leave: Line,
}

/// What the person does with the pay. No reason is asked for any of these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PayChoice {
    /// Takes it.
    Accept,
    /// Takes none. Expenses are still covered.
    Decline,
    /// Takes at most so much in a calendar month.
    Cap(Money),
    /// Takes it not before this day.
    Defer(Day),
    /// Has it paid to somebody else, such as a patients' group.
    Redirect(Line),
}

/// How somebody takes up an offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// What to do with the pay.
    pub choice: PayChoice,
    /// How it should come.
    pub form: PayForm,
    /// How much say the person wants.
    pub wanted: Level,
}

/// Where an agreement stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AgreementState {
    /// Waits for the person.
    Offered,
    /// The person agreed; the choice can be changed for work to come.
    Agreed {
        /// When last.
        at: Stamp,
        /// To what.
        consent: Consent,
    },
    /// The person does not take up the work.
    TurnedDown {
        /// When.
        at: Stamp,
    },
    /// The work is over. The person says how much say there was.
    Ended {
        /// When.
        at: Stamp,
        /// To what the person had agreed.
        consent: Consent,
        /// How much say the person found there was.
        delivered: Level,
    },
}

/// What an agreement holds.
#[derive(Debug, Clone, PartialEq)]
pub struct AgreementRecord {
    /// Its id.
    pub id: AgreementId,
    /// How often it was saved.
    pub version: Version,
    /// The initiative.
    pub initiative: InitiativeId,
    /// With whom.
    pub person: PersonId,
    /// What is offered.
    pub offer: Offer,
    /// When it was offered.
    pub offered: Stamp,
    /// Where it stands.
    pub state: AgreementState,
}

sealed!(
    /// What somebody was offered for work, and what they said to it.
    Agreement, AgreementRecord, AgreementId
);

impl Agreement {
    /// Offers work. The first day is today or later: pay is offered before work (DESIGN promise 6).
    pub fn offer(act: &mut Act, may: &MayPay, person: PersonId, offer: Offer) -> Result<Change<Self>, Refusal> {
        if offer.starts < act.now.date_naive() {
            return Err(Refusal::new("refused-offer-after-work").with("starts", offer.starts));
        }
        let id = AgreementId::mint(&mut act.mint);
        let record = AgreementRecord {
            id,
            version: Version(0),
            initiative: may.initiative(),
            person,
            offer,
            offered: act.now,
            state: AgreementState::Offered,
        };
        // What is offered and chosen is private; the ledger says only that there is an offer.
        let fact = Fact::new(fact::OFFERED, id, act.author(), act.now).within(may.initiative()).with("person", person);
        Ok(Change::new(Self(record), fact))
    }

    /// The person takes up the work, or changes what becomes of the pay.
    pub fn agree(mut self, act: &Act, consent: Consent) -> Result<Change<Self>, Refusal> {
        self.own(act)?;
        if let PayChoice::Cap(most) = &consent.choice
            && most.currency() != self.offer.rate.currency()
        {
            return Err(Refusal::new("refused-other-currency").with("currency", self.offer.rate.currency()));
        }
        match self.state {
            AgreementState::Offered | AgreementState::Agreed { .. } | AgreementState::TurnedDown { .. } => {
                self.0.state = AgreementState::Agreed { at: act.now, consent };
                Ok(self.changed(act, fact::AGREED))
            }
            AgreementState::Ended { .. } => Err(Refusal::new("refused-agreement-ended")),
        }
    }

    /// The person does not take up the work.
    pub fn turn_down(mut self, act: &Act) -> Result<Change<Self>, Refusal> {
        self.own(act)?;
        match self.state {
            AgreementState::Offered | AgreementState::Agreed { .. } | AgreementState::TurnedDown { .. } => {
                self.0.state = AgreementState::TurnedDown { at: act.now };
                Ok(self.changed(act, fact::TURNED_DOWN))
            }
            AgreementState::Ended { .. } => Err(Refusal::new("refused-agreement-ended")),
        }
    }

    /// The person ends it and says how much say there was.
    pub fn end(mut self, act: &Act, delivered: Level) -> Result<Change<Self>, Refusal> {
        self.own(act)?;
        let consent = self.consent().cloned().ok_or_else(|| Refusal::new("refused-not-agreed-yet"))?;
        self.0.state = AgreementState::Ended { at: act.now, consent, delivered };
        Ok(self.changed(act, fact::ENDED))
    }

    /// To what the person agreed, if they did.
    pub fn consent(&self) -> Option<&Consent> {
        match &self.state {
            AgreementState::Agreed { consent, .. } | AgreementState::Ended { consent, .. } => Some(consent),
            AgreementState::Offered | AgreementState::TurnedDown { .. } => None,
        }
    }

    /// The word of its state.
    pub fn stage(&self) -> &'static str {
        match self.state {
            AgreementState::Offered => "offered",
            AgreementState::Agreed { .. } => "agreed",
            AgreementState::TurnedDown { .. } => "turned-down",
            AgreementState::Ended { .. } => "ended",
        }
    }

    fn own(&self, act: &Act) -> Result<(), Refusal> {
        if act.by.person == Some(self.person) { Ok(()) } else { Err(Refusal::not_yours()) }
    }

    fn changed(self, act: &Act, what: &'static str) -> Change<Self> {
        let fact = Fact::new(what, self.id, act.author(), act.now).within(self.initiative);
        Change::new(self, fact)
    }
}
