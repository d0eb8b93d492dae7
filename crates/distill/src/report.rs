//! The white paper in the making.

use kernel::{Act, Change, Fact, FindingId, InitiativeId, Lang, Line, Prose, Refusal, ReportId, Slug, Version, sealed};

use crate::{Finding, MayWrite, fact, refusal};

/// What readers are asked to do, and the findings it rests on.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Recommendation {
    /// The recommendation.
    pub text: String,
    /// The findings it rests on; at least one.
    pub findings: Vec<FindingId>,
}

/// What a report holds.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportRecord {
    /// Its id.
    pub id: ReportId,
    /// How often it was saved.
    pub version: Version,
    /// The initiative.
    pub initiative: InitiativeId,
    /// Its name in addresses.
    pub slug: Slug,
    /// Its title.
    pub title: Line,
    /// The second line of the title page.
    pub subtitle: Option<String>,
    /// The language it is written in.
    pub lang: Lang,
    /// The foreword.
    pub foreword: Option<String>,
    /// How the texts were collected, coded and rated.
    pub method: Option<String>,
    /// How partners took part: what they planned, did and changed, and what went wrong (GRIPP2 short form).
    pub involvement: Option<String>,
    /// The carried findings in the order in which they are told.
    pub findings: Vec<FindingId>,
    /// The recommendations in order.
    pub recommendations: Vec<Recommendation>,
}

/// What it takes to begin a report.
#[derive(Debug, Clone)]
pub struct NewReport {
    /// Its name in addresses.
    pub slug: Slug,
    /// Its title.
    pub title: Line,
    /// The language it is written in.
    pub lang: Lang,
}

/// A report as its editor sends it.
#[derive(Debug, Clone)]
pub struct WriteReport {
    /// Its title.
    pub title: Line,
    /// The second line of the title page.
    pub subtitle: Option<Line>,
    /// The foreword.
    pub foreword: Option<Prose>,
    /// How the texts were collected, coded and rated.
    pub method: Option<Prose>,
    /// How partners took part.
    pub involvement: Option<Prose>,
    /// The carried findings in order.
    pub findings: Vec<FindingId>,
    /// The recommendations in order.
    pub recommendations: Vec<Recommendation>,
}

sealed!(
    /// The white paper in the making.
    Report, ReportRecord, ReportId
);

impl Report {
    /// Begins a report.
    pub fn begin(act: &mut Act, may: &MayWrite, new: NewReport) -> Change<Self> {
        let id = ReportId::mint(&mut act.mint);
        let fact =
            Fact::new(fact::REPORT_BEGUN, id, act.author(), act.now).within(may.initiative()).with("slug", &new.slug);
        let record = ReportRecord {
            id,
            version: Version(0),
            initiative: may.initiative(),
            slug: new.slug,
            title: new.title,
            subtitle: None,
            lang: new.lang,
            foreword: None,
            method: None,
            involvement: None,
            findings: Vec::new(),
            recommendations: Vec::new(),
        };
        Change::new(Self(record), fact)
    }

    /// Writes it anew. `findings` are those that `write` names: only carried ones may stand in a report, and a
    /// recommendation rests on findings of the same report.
    pub fn write(
        mut self,
        act: &Act,
        may: &MayWrite,
        write: WriteReport,
        findings: &[Finding],
    ) -> Result<Change<Self>, Refusal> {
        assert_eq!(may.initiative(), self.initiative, "a permit is for one initiative");
        for finding in findings {
            if finding.initiative != self.initiative || !finding.is_carried() {
                return Err(refusal::finding_not_carried(finding.number));
            }
        }
        let known = |id: &FindingId| write.findings.contains(id);
        if write.recommendations.iter().any(|one| one.findings.is_empty() || !one.findings.iter().all(known)) {
            return Err(Refusal::new("refused-recommendation-without-finding"));
        }
        let fact = Fact::new(fact::REPORT_WRITTEN, self.id, act.author(), act.now)
            .within(self.initiative)
            .with("findings", write.findings.len())
            .with("recommendations", write.recommendations.len());
        self.0.title = write.title;
        self.0.subtitle = write.subtitle.map(|text| text.to_string());
        self.0.foreword = write.foreword.map(|text| text.to_string());
        self.0.method = write.method.map(|text| text.to_string());
        self.0.involvement = write.involvement.map(|text| text.to_string());
        self.0.findings = write.findings;
        self.0.recommendations = write.recommendations;
        Ok(Change::new(self, fact))
    }
}
