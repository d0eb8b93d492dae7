//! Sheets that people filled in about one text, and what two of them together say.

use std::future::Future;

use kernel::{
    Act, Change, Fact, Failure, InitiativeId, Keep, PersonId, PortError, Refusal, SheetId, Stamp, Subject, Version,
    save, sealed,
};

use super::{Agreement, Sheet, agreement};
use crate::pulse::{Side, side_of};

/// What a filled sheet holds.
#[derive(Debug, Clone, PartialEq)]
pub struct RatedRecord {
    /// Its id.
    pub id: SheetId,
    /// How often it was saved.
    pub version: Version,
    /// The initiative.
    pub initiative: InitiativeId,
    /// The text: the id of a finding, a decision, a report or a resource.
    pub about: Subject,
    /// Who rated.
    pub rater: PersonId,
    /// From which side of the table.
    pub side: Side,
    /// The answers.
    pub sheet: Sheet,
    /// When.
    pub at: Stamp,
}

sealed!(
    /// A sheet that somebody filled in about a text.
    Rated, RatedRecord, SheetId
);

/// The fact that somebody filled in a sheet.
const RATED: &str = "plain.rated";

impl Rated {
    /// Fills in a sheet from a seat.
    fn fill(act: &mut Act, initiative: InitiativeId, about: Subject, sheet: Sheet) -> Result<Change<Self>, Refusal> {
        let rater = act.by.person.ok_or_else(Refusal::sign_in)?;
        let side = side_of(&act.by, initiative).ok_or_else(Refusal::not_visible)?;
        let id = SheetId::mint(&mut act.mint);
        let fact = Fact::new(RATED, id, act.author(), act.now).within(initiative).with("about", &about);
        let (version, at) = (Version(0), act.now);
        Ok(Change::new(Self(RatedRecord { id, version, initiative, about, rater, side, sheet, at }), fact))
    }

    /// The same rater reads again and changes the answers.
    fn again(mut self, act: &Act, sheet: Sheet) -> Change<Self> {
        self.0.sheet = sheet;
        self.0.at = act.now;
        let fact = Fact::new(RATED, self.id, act.author(), act.now).within(self.initiative).with("about", &self.about);
        Change::new(self, fact)
    }
}

/// Storage of filled sheets.
pub trait SheetBook: Keep<Rated> {
    /// The sheets about a text, oldest first.
    fn sheets(
        &mut self,
        of: InitiativeId,
        about: &Subject,
    ) -> impl Future<Output = Result<Vec<Rated>, PortError>> + Send;
}

/// What two raters together say of a text. It takes two, and one of them a partner (reference, section 8, rank 11).
#[derive(Debug, Clone, PartialEq)]
pub enum Together {
    /// Too few, or no partner among them.
    TooFew {
        /// How many sheets there are.
        raters: usize,
        /// Whether a partner rated.
        partner: bool,
    },
    /// A partner's newest sheet beside the newest of somebody else.
    Two {
        /// The partner's score in percent; `None` where no question applied.
        partner: Option<u8>,
        /// The other's.
        other: Option<u8>,
        /// How far they agree.
        agreement: Agreement,
    },
}

/// Reads sheets together: the first partner's beside the first other rater's, who may be a partner too.
pub fn together(sheets: &[Rated]) -> Together {
    let partner = sheets.iter().find(|one| one.side == Side::Partners);
    let other = sheets.iter().find(|one| partner.is_none_or(|partner| partner.rater != one.rater));
    match (partner, other) {
        (Some(partner), Some(other)) => Together::Two {
            partner: partner.sheet.score(),
            other: other.sheet.score(),
            agreement: agreement(&partner.sheet, &other.sheet),
        },
        (partner, _) => Together::TooFew { raters: sheets.len(), partner: partner.is_some() },
    }
}

/// Somebody with a seat fills in a sheet about a text, or changes their own.
pub async fn rate_text<P: SheetBook>(
    port: &mut P,
    act: &mut Act,
    of: InitiativeId,
    about: Subject,
    sheet: Sheet,
) -> Result<Rated, Failure> {
    let rater = act.person()?;
    let own = port.sheets(of, &about).await?.into_iter().find(|one| one.rater == rater);
    match own {
        Some(own) => save(port, own.again(act, sheet)).await,
        None => {
            let change = Rated::fill(act, of, about, sheet)?;
            save(port, change).await
        }
    }
}
