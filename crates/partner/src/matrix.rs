//! The aspect matrix: which cells are full, which are not, and what each still lacks.
//!
//! A cell is full only with named partners, a decision they took part in and evidence (reference, section 8, rank 1). A decision
//! counts where partners came in time: two of them took a position, had their days for the papers, and had joined before the
//! scope of the aspect was locked (rank 4).

use std::fmt;

use kernel::{DecisionId, InitiativeId, PersonId, Stamp, Subject, words};

use crate::{AspectKind, Cell, Function, Initiative, Matter, PhaseKind, Waiver};

words! {
    /// Why a decision does not count as evidence that partners took part.
    NotCounted, "reason not to count" {
        /// It was taken before partners joined.
        BeforePartners = "before-partners",
        /// Partners had fewer days for the papers than the rule.
        ShortNotice = "short-notice",
        /// Fewer than two partners took a position.
        FewPartners = "few-partners",
        /// Fewer than two of them had joined before the scope was locked.
        JoinedLate = "joined-late",
        /// It is about planning, and was put when the scope was locked.
        PutLate = "put-late",
    }
}

words! {
    /// What a cell still lacks.
    Lacks, "thing a cell lacks" {
        /// The words that say what partners did.
        Words = "words",
        /// The names of partners.
        Names = "names",
        /// A decision that counts, with one of those named.
        Decision = "decision",
        /// Evidence.
        Evidence = "evidence",
    }
}

words! {
    /// How a cell stands.
    CellState, "state of a cell" {
        /// Nothing is there.
        Empty = "empty",
        /// Something is there, not all.
        Partly = "partly",
        /// All is there.
        Full = "full",
        /// A partner co-lead let it pass, with a reason.
        Waived = "waived",
    }
}

/// The name of a cell of an initiative, as a waiver names it: `distillation/planned@ini_…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CellName {
    /// The initiative.
    pub initiative: InitiativeId,
    /// The aspect.
    pub aspect: AspectKind,
    /// Which of its two cells.
    pub function: Function,
}

impl fmt::Display for CellName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}@{}", self.aspect, self.function, self.initiative)
    }
}

/// A closed decision of a cell, with what decides whether it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellDecision {
    /// Which.
    pub id: DecisionId,
    /// The question.
    pub question: String,
    /// The cell.
    pub cell: (AspectKind, Function),
    /// When the papers went out.
    pub put_at: Stamp,
    /// Whether partners had fewer days than the rule.
    pub short: bool,
    /// Whether it was taken before partners joined.
    pub before_partners: bool,
    /// Partners who took a position, with the day they had joined where it is known.
    pub partners: Vec<(PersonId, Option<Stamp>)>,
}

impl CellDecision {
    /// Every reason why it does not count, given when the scope of its aspect was locked; none where it counts.
    pub fn not_counted(&self, locked: Option<kernel::Day>) -> Vec<NotCounted> {
        let in_time = |at: &Stamp| locked.is_none_or(|day| at.date_naive() < day);
        let mut why = Vec::new();
        if self.before_partners {
            return vec![NotCounted::BeforePartners];
        }
        if self.short {
            why.push(NotCounted::ShortNotice);
        }
        if self.partners.len() < 2 {
            why.push(NotCounted::FewPartners);
        } else if self.partners.iter().filter(|(_, since)| since.as_ref().is_none_or(in_time)).count() < 2 {
            why.push(NotCounted::JoinedLate);
        }
        if self.cell.1 == Function::Planned && !in_time(&self.put_at) {
            why.push(NotCounted::PutLate);
        }
        why
    }
}

/// One cell as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellStanding {
    /// Its name.
    pub name: CellName,
    /// How it stands.
    pub state: CellState,
    /// What is written.
    pub words: String,
    /// Who and what fills it.
    pub cell: Cell,
    /// Its decisions, with why one does not count.
    pub decisions: Vec<(CellDecision, Vec<NotCounted>)>,
    /// What it still lacks.
    pub lacks: Vec<Lacks>,
    /// The reason of the waiver that lets it pass.
    pub waived: Option<String>,
}

impl CellStanding {
    /// Whether a phase may close over it.
    pub fn lets_pass(&self) -> bool {
        matches!(self.state, CellState::Full | CellState::Waived)
    }

    /// How many of its decisions count.
    pub fn counted(&self) -> usize {
        self.decisions.iter().filter(|(_, why)| why.is_empty()).count()
    }
}

/// The cells of an initiative, aspect by aspect; aspects the initiative does without are left out.
pub fn matrix(initiative: &Initiative, decisions: &[CellDecision], waivers: &[Waiver]) -> Vec<CellStanding> {
    let kept = initiative.aspects.iter().filter(|(_, aspect)| !aspect.left_out);
    let cells = kept.flat_map(|(kind, _)| Function::ALL.iter().map(move |function| (*kind, *function)));
    cells.map(|cell| standing(initiative, cell, decisions, waivers)).collect()
}

fn standing(
    initiative: &Initiative,
    (kind, function): (AspectKind, Function),
    decisions: &[CellDecision],
    waivers: &[Waiver],
) -> CellStanding {
    let aspect = &initiative.aspects[&kind];
    let cell = aspect.cell(function);
    let decisions: Vec<_> = decisions
        .iter()
        .filter(|held| held.cell == (kind, function))
        .map(|held| (held.clone(), held.not_counted(aspect.locked)))
        .collect();
    let theirs = |(held, why): &(CellDecision, Vec<NotCounted>)| {
        why.is_empty() && held.partners.iter().any(|(person, _)| cell.named.contains(person))
    };
    let has = [
        (Lacks::Words, !aspect.text(function).is_empty()),
        (Lacks::Names, !cell.named.is_empty()),
        (Lacks::Decision, decisions.iter().any(theirs)),
        (Lacks::Evidence, !cell.evidence.is_empty()),
    ];
    let lacks: Vec<Lacks> = has.iter().filter(|(_, there)| !there).map(|(what, _)| *what).collect();
    let name = CellName { initiative: initiative.id, aspect: kind, function };
    let on = Subject::of(name);
    let waiver = waivers.iter().find(|held| held.matter == Matter::CellLeftOpen && held.on == on);
    let state = match (lacks.len(), waiver) {
        (0, _) => CellState::Full,
        (_, Some(_)) => CellState::Waived,
        (4, None) if decisions.is_empty() => CellState::Empty,
        (_, None) => CellState::Partly,
    };
    CellStanding {
        name,
        state,
        words: aspect.text(function).to_owned(),
        cell: cell.clone(),
        decisions,
        lacks,
        waived: waiver.map(|held| held.reason.to_string()),
    }
}

/// The cells that keep a phase from closing.
pub fn open_cells(cells: &[CellStanding], phase: PhaseKind) -> Vec<CellName> {
    let of_phase = cells.iter().filter(|cell| phase.aspects().contains(&cell.name.aspect));
    of_phase.filter(|cell| !cell.lets_pass()).map(|cell| cell.name).collect()
}

/// How many of the closed decisions were taken before partners joined, of how many.
pub fn taken_before_partners(decisions: &[CellDecision]) -> (usize, usize) {
    (decisions.iter().filter(|held| held.before_partners).count(), decisions.len())
}

#[cfg(test)]
mod tests;
