//! How far the two coders who share most texts agree, for the codebook's page.

use std::collections::{BTreeMap, BTreeSet};

use distill::{Agreement, CodeLine, Distillation, Document, ExcerptLine, ExcerptsOf, paragraphs};
use kernel::{CodeId, DocumentId, InitiativeId, Lang, PersonId, need};
use store::Tx;

use crate::error::WebError;
use crate::frame::Frame;

/// What the page says of two coders.
pub(super) struct AgreementView {
    /// The names of the two.
    pub coders: [String; 2],
    /// In how many texts both marked something.
    pub documents: usize,
    /// How many paragraphs these have.
    pub units: u32,
    /// Each code that one of them gave there.
    pub rows: Vec<AgreementRow>,
}

impl AgreementView {
    /// Who, and over how much.
    pub(super) fn words(&self, p: &Frame) -> String {
        let [first, second] = self.coders.clone();
        let (documents, units) = (self.documents.to_string(), self.units.to_string());
        p.tn("agreement-of", &[("first", first), ("second", second), ("documents", documents), ("units", units)])
    }
}

/// One code.
pub(super) struct AgreementRow {
    pub code: CodeLine,
    pub agreement: Agreement,
}

impl AgreementRow {
    /// Percent agreement without decimals; a hundred only where they never differ.
    pub(super) fn percent(&self) -> String {
        let differ = self.agreement.first + self.agreement.second > 0;
        let most = if differ { 99.0 } else { 100.0 };
        self.agreement.share().map_or_else(String::new, |share| format!("{:.0}", (share * 100.0).min(most)))
    }

    /// Cohen's kappa; empty where there is no number.
    pub(super) fn kappa(&self, lang: &Lang) -> String {
        decimals(self.agreement.kappa(), *lang)
    }

    /// Krippendorff's alpha; empty where there is no number.
    pub(super) fn alpha(&self, lang: &Lang) -> String {
        decimals(self.agreement.alpha(), *lang)
    }
}

/// Two decimals as the reader writes them, with a minus sign that is read as one; what rounds to nought has no sign.
fn decimals(value: Option<f64>, lang: Lang) -> String {
    let text = value.map_or_else(String::new, |value| format!("{value:.2}"));
    let text = text
        .strip_prefix('-')
        .map_or_else(|| text.clone(), |rest| if rest == "0.00" { rest.to_owned() } else { format!("\u{2212}{rest}") });
    match lang {
        Lang::En => text,
        Lang::Es => text.replace('.', ","),
    }
}

type Marks<'a> = BTreeMap<DocumentId, BTreeMap<PersonId, Vec<&'a ExcerptLine>>>;

/// The two who marked something in most of the same texts; `None` while nobody shares one.
pub(super) async fn agreement(
    tx: &mut Tx,
    of: InitiativeId,
    book: &[CodeLine],
) -> Result<Option<AgreementView>, WebError> {
    let lines = tx.excerpts(ExcerptsOf::Initiative(of)).await?;
    let mut marks = Marks::new();
    for line in &lines {
        marks.entry(line.document).or_default().entry(line.by).or_default().push(line);
    }
    let Some((first, second)) = closest(&marks) else { return Ok(None) };
    let mut sums: BTreeMap<CodeId, Agreement> = BTreeMap::new();
    let (mut documents, mut units) = (0, 0);
    for (id, by) in &marks {
        let Some((one, two)) = by.get(&first).zip(by.get(&second)) else { continue };
        let document: Document = need(tx, *id).await?;
        let passages = paragraphs(&document);
        documents += 1;
        units += u32::try_from(passages.len()).unwrap_or(u32::MAX);
        for code in book {
            let in_units = |lines: &[&ExcerptLine]| given(lines, code.id, &passages);
            let found = Agreement::of(&in_units(one), &in_units(two), passages.len());
            let sum = sums.entry(code.id).or_default();
            *sum = sum.plus(found);
        }
    }
    let row = |code: &CodeLine| {
        let agreement = sums.get(&code.id).copied().filter(|sum| sum.is_used())?;
        Some(AgreementRow { code: code.clone(), agreement })
    };
    let name =
        |id: PersonId| lines.iter().find(|line| line.by == id).map_or_else(String::new, |line| line.by_name.clone());
    Ok(Some(AgreementView {
        coders: [name(first), name(second)],
        documents,
        units,
        rows: book.iter().filter_map(row).collect(),
    }))
}

fn closest(marks: &Marks<'_>) -> Option<(PersonId, PersonId)> {
    let mut shared: BTreeMap<(PersonId, PersonId), usize> = BTreeMap::new();
    for by in marks.values() {
        let people: Vec<_> = by.keys().copied().collect();
        for (at, first) in people.iter().enumerate() {
            for second in &people[at + 1..] {
                *shared.entry((*first, *second)).or_default() += 1;
            }
        }
    }
    shared.into_iter().max_by_key(|(_, texts)| *texts).map(|(pair, _)| pair)
}

/// The passages that a code touches.
fn given(lines: &[&ExcerptLine], code: CodeId, passages: &[(usize, usize)]) -> BTreeSet<usize> {
    let spans = lines.iter().filter(|line| line.codes.contains(&code)).map(|line| line.span);
    spans
        .flat_map(|span| {
            passages.iter().enumerate().filter(move |(_, (start, end))| span.start < *end && *start < span.end)
        })
        .map(|(unit, _)| unit)
        .collect()
}
