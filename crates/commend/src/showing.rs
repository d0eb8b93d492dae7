//! What one activity shows for *Engages Patients/Public*, what it lacks, and what looks wrong.

use kernel::words;

use crate::{Activity, Engagement, Part, Proves};

words! {
    /// A thing that is not there yet.
    LackKind, "lack" {
        /// No partner planned.
        Planner = "planner",
        /// No partner taught.
        Faculty = "faculty",
        /// What the person did is not said.
        Did = "did",
        /// When the person joined is not said.
        Joined = "joined",
        /// No dated proof names the person.
        Proof = "proof",
        /// Permission is not recorded.
        Permission = "permission",
        /// Disclosure is not recorded.
        Disclosure = "disclosure",
        /// Relationships are told, but not what was done about them.
        Mitigation = "mitigation",
    }
}

/// One thing that is not there yet, and of whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lack {
    /// What.
    pub kind: LackKind,
    /// Of whom, where it is somebody's.
    pub who: Option<String>,
}

words! {
    /// A way in which a file fails at review (reference section 2.5, failure modes).
    FlagKind, "flag" {
        /// A partner taught, but none planned.
        OnlyFaculty = "only-faculty",
        /// A partner planned, but none taught.
        OnlyPlanner = "only-planner",
        /// Somebody of the staff or the care team is named as a patient or the public.
        StaffAsPublic = "staff-as-public",
        /// A planner joined when planning was over.
        JoinedLate = "joined-late",
        /// A proof names nobody.
        NamesNobody = "names-nobody",
        /// A partner's permission is missing.
        PermissionMissing = "permission-missing",
        /// A partner's disclosure is missing.
        DisclosureMissing = "disclosure-missing",
        /// A partner's relationships are told, but not what was done about them.
        NotMitigated = "not-mitigated",
        /// A disclosure came after the activity had begun.
        DisclosedLate = "disclosed-late",
    }
}

/// One thing that looks wrong, and with whom or what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flag {
    /// What.
    pub kind: FlagKind,
    /// With whom or what.
    pub who: Option<String>,
}

/// What an activity shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Showing {
    /// Whether a partner helped to plan.
    pub planner: bool,
    /// Whether a partner taught.
    pub faculty: bool,
    /// What is not there yet; nothing when the evidence is complete.
    pub lacks: Vec<Lack>,
    /// What looks wrong.
    pub flags: Vec<Flag>,
}

impl Showing {
    /// Looks at an activity.
    pub fn of(activity: &Activity) -> Self {
        let (planner, mut lacks) = best(activity, Part::Planner, LackKind::Planner);
        let (faculty, more) = best(activity, Part::Faculty, LackKind::Faculty);
        lacks.extend(more);
        Self { planner, faculty, lacks, flags: flags(activity, planner, faculty) }
    }

    /// Both elements are there (reference section 2.5, `met(a)`).
    pub fn is_met(&self) -> bool {
        self.planner && self.faculty
    }

    /// Both elements are there and the evidence of both is complete.
    pub fn is_ready(&self) -> bool {
        self.lacks.is_empty()
    }

    /// How much work is left: a missing person weighs more than all papers of one.
    pub fn cost(&self) -> u32 {
        self.lacks
            .iter()
            .map(|lack| if matches!(lack.kind, LackKind::Planner | LackKind::Faculty) { 10 } else { 1 })
            .sum()
    }
}

/// Whether a partner did this part, and what is missing of the one whose papers are fullest. One complete person is enough,
/// so taking somebody out can never make a file better.
fn best(activity: &Activity, part: Part, none: LackKind) -> (bool, Vec<Lack>) {
    let fixed = activity.fixed();
    activity
        .engagements
        .iter()
        .filter(|one| one.part == part && one.counts(fixed))
        .map(|one| lacks_of(activity, one))
        .min_by_key(Vec::len)
        .map_or_else(|| (false, vec![Lack { kind: none, who: None }]), |lacks| (true, lacks))
}

fn lacks_of(activity: &Activity, one: &Engagement) -> Vec<Lack> {
    let proof = match one.part {
        Part::Planner => Proves::Planning,
        Part::Faculty => Proves::Teaching,
    };
    let proven = activity.evidence.iter().any(|held| held.engagement == Some(one.id) && held.proves == proof);
    [
        (one.did.is_none(), LackKind::Did),
        (one.joined.is_none(), LackKind::Joined),
        (!proven, LackKind::Proof),
        (one.permission.is_none(), LackKind::Permission),
        (one.disclosure.on().is_none(), LackKind::Disclosure),
        (one.disclosure.is_unmitigated(), LackKind::Mitigation),
    ]
    .into_iter()
    .filter(|(missing, _)| *missing)
    .map(|(_, kind)| Lack { kind, who: Some(one.name.to_string()) })
    .collect()
}

fn flags(activity: &Activity, planner: bool, faculty: bool) -> Vec<Flag> {
    let mut flags = Vec::new();
    if faculty && !planner {
        flags.push(Flag { kind: FlagKind::OnlyFaculty, who: None });
    }
    if planner && !faculty {
        flags.push(Flag { kind: FlagKind::OnlyPlanner, who: None });
    }
    for one in activity.engagements.iter().filter(|one| one.basis.is_partner()) {
        let late = one.disclosure.on().is_some_and(|on| on > activity.plan.starts);
        for (wrong, kind) in [
            (one.insider, FlagKind::StaffAsPublic),
            (one.is_late(activity.fixed()), FlagKind::JoinedLate),
            (one.permission.is_none(), FlagKind::PermissionMissing),
            (one.disclosure.on().is_none(), FlagKind::DisclosureMissing),
            (one.disclosure.is_unmitigated(), FlagKind::NotMitigated),
            (late, FlagKind::DisclosedLate),
        ] {
            if wrong {
                flags.push(Flag { kind, who: Some(one.name.to_string()) });
            }
        }
    }
    for proof in &activity.evidence {
        let names_one = proof.engagement.is_some_and(|id| activity.engagement(id).is_some());
        if !names_one && matches!(proof.proves, Proves::Planning | Proves::Teaching) {
            flags.push(Flag { kind: FlagKind::NamesNobody, who: Some(proof.what.to_string()) });
        }
    }
    flags
}
