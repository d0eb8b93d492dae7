//! How the many activities of a provider are made up (providers.toml, `[recipe]` and what follows it).

use std::collections::HashSet;

use commend::{
    ActivityPlan, Basis, Delivery, Disclosure, Format, NewEngagement, NewEvidence, Part, Proves, WholeActivity,
};
use kernel::Day;
use serde::Deserialize;

use super::year::{line, prose};

/// The recipe with its ingredients.
#[derive(Deserialize)]
pub(super) struct Book {
    recipe: Angles,
    format: Vec<FormatRow>,
    specialty: Vec<Specialty>,
    patient: Vec<Patient>,
}

#[derive(Deserialize)]
struct Angles {
    angles: Vec<String>,
    partner_angles: Vec<String>,
}

#[derive(Deserialize)]
struct FormatRow {
    key: String,
    /// Of a hundred activities.
    share: usize,
    delivery: Vec<String>,
    patterns: Vec<String>,
}

#[derive(Deserialize)]
struct Specialty {
    key: String,
    title: String,
    topics: Vec<String>,
}

#[derive(Deserialize)]
struct Patient {
    name: String,
}

/// What partners did in an activity.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Partners {
    None,
    Planner,
    Faculty,
    Both { papers: bool },
}

/// Who took part in each of `all` activities, evenly spread.
pub(super) fn spread(all: u32, met: u32, planner: u32, faculty: u32, papers: bool) -> Vec<Partners> {
    let mut out = vec![Partners::None; all as usize];
    let wanted = std::iter::repeat_n(Partners::Both { papers }, met as usize)
        .chain(std::iter::repeat_n(Partners::Planner, planner as usize))
        .chain(std::iter::repeat_n(Partners::Faculty, faculty as usize));
    let step = (out.len() / (met + planner + faculty).max(1) as usize).max(1);
    let mut at = 0;
    for partners in wanted.take(all as usize) {
        while out[at % all as usize] != Partners::None {
            at += 1;
        }
        out[at % all as usize] = partners;
        at += step;
    }
    out
}

/// An activity of one day.
pub(super) fn plan(title: &str, day: Day, (format, delivery): (Format, Delivery)) -> anyhow::Result<ActivityPlan> {
    Ok(ActivityPlan {
        reference: None,
        title: line(title)?,
        format,
        delivery,
        starts: day,
        ends: day,
        fixed: None,
        joint: false,
        instances: 1,
    })
}

impl FormatRow {
    fn of(&self, place: usize) -> anyhow::Result<(Format, Delivery)> {
        let format = match self.key.as_str() {
            "live_course" => Format::Course,
            "rss" => Format::Series,
            "enduring" => Format::Enduring,
            "journal" => Format::Journal,
            "improvement" => Format::Improvement,
            "blended" => Format::Other,
            other => anyhow::bail!("{other:?} is no format"),
        };
        let delivery = self.delivery[place % self.delivery.len()].to_lowercase().parse()?;
        Ok((format, delivery))
    }
}

/// Makes titles that a provider does not have yet, and people for them.
pub(super) struct Titles<'a> {
    book: &'a Book,
    topics: Vec<(&'a str, &'a str)>,
    used: HashSet<String>,
    place: usize,
}

impl<'a> Titles<'a> {
    /// Those of a provider that teaches `specialties`; `start` makes providers differ.
    pub fn of(book: &'a Book, specialties: &[String], start: usize) -> Self {
        let own = book.specialty.iter().filter(|one| specialties.contains(&one.key));
        let topics = own.flat_map(|one| one.topics.iter().map(|topic| (one.title.as_str(), topic.as_str()))).collect();
        Self { book, topics, used: HashSet::new(), place: start }
    }

    /// The next activity, on that day and with those partners.
    pub fn activity(&mut self, day: Day, partners: Partners) -> anyhow::Result<WholeActivity> {
        let format = self.format();
        let title = self.title(format, partners)?;
        let people = match partners {
            Partners::None => vec![],
            Partners::Planner => vec![self.person(Part::Planner, day, true)?],
            Partners::Faculty => vec![self.person(Part::Faculty, day, true)?],
            Partners::Both { papers } => {
                vec![self.person(Part::Planner, day, papers)?, self.person(Part::Faculty, day, papers)?]
            }
        };
        let joint = self.place.is_multiple_of(9);
        Ok(WholeActivity { plan: ActivityPlan { joint, ..plan(&title, day, format.of(self.place)?)? }, people })
    }

    /// Formats come up as often as their share: steps of 37 visit each of a hundred places once.
    fn format(&self) -> &'a FormatRow {
        let mut rest = self.place * 37 % 100;
        let fits = |row: &&FormatRow| {
            let here = rest < row.share;
            rest = rest.saturating_sub(row.share);
            here
        };
        self.book.format.iter().find(fits).unwrap_or(&self.book.format[0])
    }

    fn title(&mut self, format: &FormatRow, partners: Partners) -> anyhow::Result<String> {
        let whole = "{topic}: {angle}".to_owned();
        let (angles, patterns) = match partners {
            Partners::None => (&self.book.recipe.angles, &format.patterns),
            Partners::Planner | Partners::Faculty | Partners::Both { .. } => {
                (&self.book.recipe.partner_angles, &vec![whole])
            }
        };
        let topics = self.topics.len().max(1);
        for _ in 0..5000 {
            self.place += 1;
            let (specialty, topic) =
                self.topics.get(self.place % topics).copied().unwrap_or(("Medicine", "Care together"));
            let angle = &angles[(self.place + self.place / topics) % angles.len()];
            let pattern = &patterns[self.place / 3 % patterns.len()];
            let title = pattern.replace("{topic}", topic).replace("{specialty}", specialty).replace("{angle}", angle);
            if self.used.insert(title.clone()) {
                return Ok(title);
            }
            // A series has the same name each year; a provider of few specialties runs out of them.
            if !pattern.contains("{angle}") && self.used.insert(format!("{title}: {angle}")) {
                return Ok(format!("{title}: {angle}"));
            }
        }
        anyhow::bail!("no title is left")
    }

    /// A partner whose record is whole, or lacks the disclosure and the proof.
    fn person(&mut self, part: Part, day: Day, papers: bool) -> anyhow::Result<(NewEngagement, Vec<NewEvidence>)> {
        self.place += 1;
        let patient = &self.book.patient[self.place % self.book.patient.len()];
        let joined = day - chrono::Days::new(60);
        let (did, proves, what) = match part {
            Part::Planner => {
                ("Chose the cases and struck what did not help.", Proves::Planning, "Minutes of the planning meeting")
            }
            Part::Faculty => (
                "Taught with a clinician and answered questions.",
                Proves::Teaching,
                "Agenda with the names of the teachers",
            ),
        };
        let proof = NewEvidence {
            engagement: None,
            proves,
            what: line(what)?,
            dated: joined + chrono::Days::new(7),
            file: None,
        };
        let engagement = NewEngagement {
            name: line(&patient.name)?,
            part,
            basis: if self.place.is_multiple_of(4) { Basis::Family } else { Basis::Patient },
            insider: false,
            did: Some(prose(did)?),
            joined: Some(joined),
            permission: Some(joined),
            disclosure: if papers { Disclosure::Nothing { on: joined } } else { Disclosure::Missing },
        };
        Ok((engagement, if papers { vec![proof] } else { vec![] }))
    }
}
