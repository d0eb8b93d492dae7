//! Posters: made from an accepted practice, written by its team, shown in the hall.

use kernel::{
    Act, Change, Fact, Failure, InitiativeId, Line, PosterId, Prose, Refusal, Slug, Stamp, SubmissionId, TeamId,
    Version, sealed,
};

use crate::{Content, MayEdit, MayWithdraw, Presenter, SectionKind, fact};

/// Where a poster stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PosterState {
    /// The practice was accepted; the team has not touched its poster yet.
    Invited,
    /// The team is writing.
    Draft,
    /// The team released it; visitors see it in a shown hall.
    Shown {
        /// Since when.
        at: Stamp,
    },
    /// Taken down. Its address says so.
    Withdrawn {
        /// When.
        at: Stamp,
        /// Why, in public words.
        reason: Prose,
    },
}

impl PosterState {
    /// The word that rows, lists and the API use.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Draft => "draft",
            Self::Shown { .. } => "shown",
            Self::Withdrawn { .. } => "withdrawn",
        }
    }
}

/// What the hall learns of an accepted practice. The job that carries the fact from one slice to the other fills it.
#[derive(Debug, Clone, PartialEq)]
pub struct Invited {
    /// The practice.
    pub submission: SubmissionId,
    /// The initiative.
    pub initiative: InitiativeId,
    /// The team; none for a practice that came in from a file.
    pub team: Option<TeamId>,
    /// The name of the team, or of who wrote the practice.
    pub team_name: Line,
    /// Who presents.
    pub presenters: Vec<Presenter>,
    /// What the practice already says, as a first draft.
    pub content: Content,
}

/// What a poster holds.
#[derive(Debug, Clone, PartialEq)]
pub struct PosterRecord {
    /// Its id.
    pub id: PosterId,
    /// How often it was saved.
    pub version: Version,
    /// The initiative.
    pub initiative: InitiativeId,
    /// The practice it was made from.
    pub submission: SubmissionId,
    /// The team that writes it; none for a practice that came in from a file, which the initiative's staff look after.
    pub team: Option<TeamId>,
    /// The name of the team, or of who wrote the practice.
    pub team_name: Line,
    /// Its name in addresses; never changes.
    pub slug: Slug,
    /// Its number in the hall, from 1.
    pub number: i64,
    /// Who presents.
    pub presenters: Vec<Presenter>,
    /// What it says.
    pub content: Content,
    /// Where it stands.
    pub state: PosterState,
}

sealed!(
    /// A structured, accessible poster.
    Poster, PosterRecord, PosterId
);

impl Poster {
    /// Invites a practice into the hall, with a first draft made of what the practice says. The program does it when a
    /// practice is accepted; staff may do it by hand.
    pub fn invite(act: &mut Act, invited: Invited, slug: Slug, number: i64) -> Result<Change<Self>, Refusal> {
        if act.by.person.is_some() && !act.by.is_steward() {
            return Err(Refusal::not_yours());
        }
        let id = PosterId::mint(&mut act.mint);
        let mut fact = Fact::new(fact::POSTER_INVITED, id, act.author(), act.now)
            .within(invited.initiative)
            .with("submission", invited.submission);
        if let Some(team) = invited.team {
            fact = fact.with("team", team);
        }
        let mut content = invited.content;
        content.cover = u8::try_from(number.rem_euclid(12)).unwrap_or(0);
        let record = PosterRecord {
            id,
            version: Version(0),
            initiative: invited.initiative,
            submission: invited.submission,
            team: invited.team,
            team_name: invited.team_name,
            slug,
            number,
            presenters: invited.presenters,
            content,
            state: PosterState::Invited,
        };
        Ok(Change::new(Self(record), fact))
    }

    /// Saves what the team wrote. A shown poster stays shown, so what it must say may not be emptied.
    /// The partner's own words change only by the hand of a partner of the team.
    pub fn edit(mut self, act: &Act, may: &MayEdit, content: Content) -> Result<Change<Self>, Failure> {
        assert_eq!(may.poster(), self.id, "a permit is for one poster");
        if content.partner_words != self.content.partner_words && !may.as_partner() {
            return Err(Refusal::new("refused-partner-words").into());
        }
        match self.state {
            PosterState::Invited | PosterState::Draft => self.0.state = PosterState::Draft,
            PosterState::Shown { .. } => {
                let missing = content.missing();
                if !missing.is_empty() {
                    return Err(missing.into());
                }
            }
            PosterState::Withdrawn { .. } => return Err(withdrawn().into()),
        }
        self.0.content = content;
        let fact = Fact::new(fact::POSTER_EDITED, self.id, act.author(), act.now).within(self.initiative);
        Ok(Change::new(self, fact))
    }

    /// The team releases its poster. Every part must be there.
    pub fn show(mut self, act: &Act, may: &MayEdit) -> Result<Change<Self>, Failure> {
        assert_eq!(may.poster(), self.id, "a permit is for one poster");
        match self.state {
            PosterState::Invited | PosterState::Draft => {}
            PosterState::Shown { .. } => return Err(Refusal::new("refused-poster-already-shown").into()),
            PosterState::Withdrawn { .. } => return Err(withdrawn().into()),
        }
        let missing = self.content.missing();
        if !missing.is_empty() {
            return Err(missing.into());
        }
        self.0.state = PosterState::Shown { at: act.now };
        let fact = Fact::new(fact::POSTER_SHOWN, self.id, act.author(), act.now).within(self.initiative);
        Ok(Change::new(self, fact))
    }

    /// Takes the poster down for good.
    pub fn withdraw(mut self, act: &Act, may: &MayWithdraw, reason: Prose) -> Result<Change<Self>, Refusal> {
        assert_eq!(may.poster(), self.id, "a permit is for one poster");
        if matches!(self.state, PosterState::Withdrawn { .. }) {
            return Err(withdrawn());
        }
        self.0.state = PosterState::Withdrawn { at: act.now, reason };
        let fact = Fact::new(fact::POSTER_WITHDRAWN, self.id, act.author(), act.now).within(self.initiative);
        Ok(Change::new(self, fact))
    }

    /// Whether the team released it.
    pub fn is_shown(&self) -> bool {
        matches!(self.state, PosterState::Shown { .. })
    }

    /// The text of one part, or nothing.
    pub fn section(&self, kind: SectionKind) -> Option<&Prose> {
        self.content.sections.get(&kind)
    }

    /// How many partners present it.
    pub fn partners(&self) -> usize {
        self.presenters.iter().filter(|presenter| presenter.partner).count()
    }
}

fn withdrawn() -> Refusal {
    Refusal::new("refused-poster-withdrawn")
}
