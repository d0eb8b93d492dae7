//! The verdict *criterion met* for one term: pure, from counters that storage adds up or a list gives.

use kernel::{Day, words};

use crate::{Activity, Criterion, Standard};

words! {
    /// How far a provider has come with the criterion in a term.
    Standing, "standing" {
        /// No partner is on file yet, and nothing is attested.
        NotBegun = "not-begun",
        /// Some activity has a partner, or the share is attested.
        Begun = "begun",
        /// Evidence is complete for enough activities, but the share is not reached.
        Evidenced = "evidenced",
        /// The share is reached and evidence is complete for enough activities.
        Met = "met",
    }
}

/// What is counted in a term. All but `ready` count instances: a repeat counts again (reference section 2.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counters {
    /// Activities in the term.
    pub counted: u32,
    /// Those with a partner planner and partner faculty.
    pub met: u32,
    /// Those with a partner planner but no partner faculty.
    pub only_planner: u32,
    /// Those with partner faculty but no partner planner.
    pub only_faculty: u32,
    /// Activities, not instances, whose evidence is complete: one file proves one activity once.
    pub ready: u32,
}

impl Counters {
    /// Counts the activities that begin in `from <= day && day < until`.
    pub fn of<'a>(activities: impl IntoIterator<Item = &'a Activity>, from: Day, until: Day) -> Self {
        let mut sum = Self::default();
        for activity in activities {
            let begins = activity.plan.starts;
            if from <= begins && begins < until {
                sum.add(activity);
            }
        }
        sum
    }

    fn add(&mut self, activity: &Activity) {
        let showing = activity.showing();
        let times = activity.plan.instances;
        self.counted += times;
        match (showing.planner, showing.faculty) {
            (true, true) => self.met += times,
            (true, false) => self.only_planner += times,
            (false, true) => self.only_faculty += times,
            (false, false) => {}
        }
        self.ready += u32::from(showing.is_ready() && times > 0);
    }
}

/// What the counters add up to under one version of the criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// What was counted.
    pub counters: Counters,
    /// The band of size.
    pub size: String,
    /// How many activities the share asks for.
    pub need_met: u32,
    /// How many activities need complete evidence.
    pub need_ready: u32,
    /// How far the provider has come.
    pub standing: Standing,
}

impl Verdict {
    /// The verdict; `None` for criteria of another kind, which this program does not compute.
    pub fn of(criterion: &Criterion, counters: Counters, attested: bool) -> Option<Self> {
        let Standard::ShareAndEvidence { percent, at_least } = criterion.standard else { return None };
        let size = criterion.size(counters.counted)?;
        let need_met = at_least.max((counters.counted * percent).div_ceil(100));
        let enough_met = counters.met >= need_met;
        let enough_ready = counters.ready >= size.needed;
        let some = counters.met + counters.only_planner + counters.only_faculty > 0;
        let standing = match (enough_met, enough_ready) {
            (true, true) => Standing::Met,
            (false, true) => Standing::Evidenced,
            (true | false, false) if some || attested => Standing::Begun,
            (true | false, false) => Standing::NotBegun,
        };
        Some(Self { counters, size: size.name.clone(), need_met, need_ready: size.needed, standing })
    }

    /// Whether the criterion is met by number and by evidence.
    pub fn is_met(&self) -> bool {
        self.standing == Standing::Met
    }

    /// How many activities with both elements are still needed.
    pub fn missing_met(&self) -> u32 {
        self.need_met.saturating_sub(self.counters.met)
    }

    /// How many activities still need complete evidence.
    pub fn missing_ready(&self) -> u32 {
        self.need_ready.saturating_sub(self.counters.ready)
    }

    /// Activities with one element, the cheapest to complete.
    pub fn one_element(&self) -> u32 {
        self.counters.only_planner + self.counters.only_faculty
    }
}
