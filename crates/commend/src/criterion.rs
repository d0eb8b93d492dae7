//! Criteria as versioned data: one file each in `criteria/`, in our own words, with where and when it was checked.

use std::sync::LazyLock;

use kernel::{Day, Lang, words};
use serde::Deserialize;

/// The slug of the criterion this program computes a verdict for.
pub const ENGAGES_PATIENTS_PUBLIC: &str = "engages-patients-public";

words! {
    /// The groups of the menu.
    Category, "category" {
        /// Promotes Team-Based Education.
        TeamEducation = "team-education",
        /// Addresses Public Health Priorities.
        PublicHealth = "public-health",
        /// Enhances Skills.
        Skills = "skills",
        /// Demonstrates Educational Leadership.
        Leadership = "leadership",
        /// Achieves Outcomes.
        Outcomes = "outcomes",
    }
}

words! {
    /// How sure the numbers of a criterion are.
    Certainty, "mark of certainty" {
        /// Read on the accreditor's own page.
        Confirmed = "confirmed",
        /// Read in a secondary source only.
        Secondary = "secondary",
        /// General knowledge of the field; check before relying on it.
        Unconfirmed = "unconfirmed",
    }
}

/// One thing that has to be there; all of them have.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Element {
    en: String,
    es: String,
}

impl Element {
    /// Our words for it.
    pub fn words(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Es => &self.es,
        }
    }
}

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Standard {
    /// A share of the term's activities is attested, and evidence of a number by size is shown.
    ShareAndEvidence {
        /// The share in percent.
        percent: u32,
        /// Never fewer than this.
        at_least: u32,
    },
    /// Evidence of a number of activities by size.
    Evidence,
    /// A number of learners by size.
    Learners,
    /// A number of different examples.
    Examples {
        /// How many.
        count: u32,
    },
    /// A number of finished projects.
    Projects {
        /// How many.
        count: u32,
    },
    /// A description of what was done.
    Description,
}

/// A band of program sizes.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Size {
    /// `S`, `M`, `L` or `XL`.
    pub name: String,
    /// The largest number of activities in it; the last band has none.
    pub up_to: Option<u32>,
    /// How many activities (or learners) are needed at this size.
    pub needed: u32,
}

/// Where the numbers come from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Source {
    /// Its title.
    pub title: String,
    /// Its address.
    pub url: String,
}

/// One version of one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Its name in addresses.
    pub slug: String,
    /// Counts up when the accreditor changes it.
    pub version: u32,
    /// The accreditor's name for it.
    pub name: String,
    /// Its retired number, by which many still know it.
    pub former: String,
    /// Its group of the menu.
    pub category: Category,
    /// The first day on which this version holds.
    pub valid_from: Day,
    /// The day after the last.
    pub valid_until: Option<Day>,
    /// When somebody last compared this file with the source.
    pub checked_on: Day,
    /// How sure the numbers are.
    pub mark: Certainty,
    /// What is asked for.
    pub standard: Standard,
    /// What has to be there.
    #[serde(rename = "element")]
    pub elements: Vec<Element>,
    /// The bands of program size; empty where size does not matter.
    #[serde(default, rename = "size")]
    pub sizes: Vec<Size>,
    /// Where it comes from.
    #[serde(rename = "source")]
    pub sources: Vec<Source>,
}

impl Criterion {
    /// The version of a criterion that holds on `day`.
    pub fn on(slug: &str, day: Day) -> Option<&'static Self> {
        criteria()
            .iter()
            .filter(|one| one.slug == slug && one.valid_from <= day && one.valid_until.is_none_or(|until| day < until))
            .max_by_key(|one| one.version)
    }

    /// The criterion this program computes a verdict for, in its newest version.
    pub fn engages_patients_public() -> &'static Self {
        criteria()
            .iter()
            .filter(|one| one.slug == ENGAGES_PATIENTS_PUBLIC)
            .max_by_key(|one| one.version)
            .expect("its file is part of the program")
    }

    /// The band of a program with this many activities in the term.
    pub fn size(&self, activities: u32) -> Option<&Size> {
        self.sizes.iter().find(|size| size.up_to.is_none_or(|most| activities <= most))
    }

    /// Whether this program computes a verdict for it; for all others it says so openly.
    pub fn is_computed(&self) -> bool {
        self.slug == ENGAGES_PATIENTS_PUBLIC
    }
}

macro_rules! files {
    ($($name:literal),* $(,)?) => { [$(include_str!(concat!("../criteria/", $name, ".toml"))),*] };
}

/// Every version of every criterion, in the order of the menu.
pub fn criteria() -> &'static [Criterion] {
    static ALL: LazyLock<Vec<Criterion>> = LazyLock::new(|| {
        files![
            "engages-teams.v1",
            "engages-patients-public.v1",
            "engages-students.v1",
            "advances-data-use.v1",
            "addresses-population-health.v1",
            "collaborates-effectively.v1",
            "optimizes-communication-skills.v1",
            "optimizes-technical-procedural-skills.v1",
            "creates-individualized-learning-plans.v1",
            "utilizes-support-strategies.v1",
            "engages-in-research-scholarship.v1",
            "supports-cpd-for-cme-team.v1",
            "demonstrates-creativity-innovation.v1",
            "improves-performance.v1",
            "improves-healthcare-quality.v1",
            "improves-patient-community-health.v1",
        ]
        .iter()
        .map(|text| toml::from_str(text).expect("a test reads every criterion file"))
        .collect()
    });
    &ALL
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_criterion_file_reads_and_the_menu_has_sixteen() {
        let names: std::collections::BTreeSet<_> = criteria().iter().map(|one| one.slug.as_str()).collect();
        assert_eq!(names.len(), 16);
        let outcomes = criteria().iter().filter(|one| one.category == Category::Outcomes).count();
        assert_eq!(outcomes, 3, "section 2.4: three criteria achieve outcomes");
    }

    #[test]
    fn sizes_have_no_gap_as_section_2_3_reads_them() {
        let criterion = Criterion::engages_patients_public();
        let of = |activities| {
            let size = criterion.size(activities).unwrap();
            (size.name.as_str(), size.needed)
        };
        for (activities, expected) in [
            (0, ("S", 2)),
            (39, ("S", 2)),
            (40, ("M", 4)),
            (100, ("M", 4)),
            (101, ("L", 6)),
            (250, ("L", 6)),
            (251, ("XL", 8)),
            (9_000, ("XL", 8)),
        ] {
            assert_eq!(of(activities), expected, "{activities} activities");
        }
    }

    #[test]
    fn a_criterion_does_not_hold_before_its_first_day() {
        let day = |text: &str| text.parse().unwrap();
        assert!(Criterion::on(ENGAGES_PATIENTS_PUBLIC, day("2017-10-31")).is_none());
        assert!(Criterion::on(ENGAGES_PATIENTS_PUBLIC, day("2017-11-01")).is_some());
    }
}
