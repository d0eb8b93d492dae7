//! Marked passages.

use kernel::{
    Act, Change, CodeId, DocumentId, ExcerptId, Fact, Fault, FieldErrors, InitiativeId, PersonId, Prose, Refusal,
    Stamp, Version, sealed,
};

use crate::{Document, MayCode, fact, refusal};

/// A stretch of a document in Unicode scalar positions: `start <= at && at < end`, never empty, never blank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first position.
    pub start: usize,
    /// The position after the last.
    pub end: usize,
}

impl Span {
    /// The stretch without white space at its ends, if it lies in the document and holds a visible scalar.
    pub fn within(document: &Document, start: usize, end: usize) -> Result<Self, Fault> {
        let text = document.scalars();
        if start >= end || end > text.len() {
            return Err(Fault::new("field-span-outside").with("length", text.len()));
        }
        let trimmed = text.trimmed(start, end).ok_or_else(|| Fault::new("field-span-blank"))?;
        Ok(Self { start: trimmed.0, end: trimmed.1 })
    }
}

/// What an excerpt holds.
#[derive(Debug, Clone, PartialEq)]
pub struct ExcerptRecord {
    /// Its id.
    pub id: ExcerptId,
    /// How often it was saved.
    pub version: Version,
    /// The initiative.
    pub initiative: InitiativeId,
    /// The document.
    pub document: DocumentId,
    /// Where it lies in it.
    pub span: Span,
    /// The exact words there, kept beside the positions: either proves the other.
    pub text: String,
    /// What it is about: at least one code.
    pub codes: Vec<CodeId>,
    /// What the coder thought.
    pub memo: Option<String>,
    /// Who marked it.
    pub by: PersonId,
    /// When.
    pub at: Stamp,
    /// Whether the mark was taken back.
    pub removed: bool,
}

/// Codes and memo, as they are sent.
#[derive(Debug, Clone)]
pub struct Coding {
    /// What it is about.
    pub codes: Vec<CodeId>,
    /// What the coder thought.
    pub memo: Option<Prose>,
}

/// A mark as it is sent.
#[derive(Debug, Clone)]
pub struct NewExcerpt {
    /// The first position.
    pub start: usize,
    /// The position after the last.
    pub end: usize,
    /// Codes and memo.
    pub coding: Coding,
}

sealed!(
    /// A marked passage of a document.
    Excerpt, ExcerptRecord, ExcerptId
);

impl Excerpt {
    /// Marks a passage. Passages may overlap, and two people may mark the same.
    pub fn mark(act: &mut Act, may: &MayCode, on: &Document, new: NewExcerpt) -> Result<Change<Self>, FieldErrors> {
        assert_eq!(may.initiative(), on.initiative, "a permit is for one initiative");
        let mut errors = FieldErrors::default();
        let span = errors.take("span", Span::within(on, new.start, new.end));
        let codes = errors.take("codes", at_least_one(new.coding.codes));
        let (span, codes) = errors.or(span.zip(codes))?;
        let id = ExcerptId::mint(&mut act.mint);
        let text = on.scalars().slice(span.start, span.end).expect("a span lies within its document").to_owned();
        let fact = Fact::new(fact::EXCERPT_MARKED, id, act.author(), act.now)
            .within(on.initiative)
            .with("document", on.id)
            .with("start", span.start)
            .with("end", span.end)
            .with("codes", list(&codes));
        let record = ExcerptRecord {
            id,
            version: Version(0),
            initiative: on.initiative,
            document: on.id,
            span,
            text,
            codes,
            memo: new.coding.memo.map(|memo| memo.to_string()),
            by: may.person(),
            at: act.now,
            removed: false,
        };
        Ok(Change::new(Self(record), fact))
    }

    /// Changes codes or memo without marking anew.
    pub fn recode(mut self, act: &Act, may: &MayCode, coding: Coding) -> Result<Change<Self>, FieldErrors> {
        assert_eq!(may.initiative(), self.initiative, "a permit is for one initiative");
        self.0.codes = at_least_one(coding.codes).map_err(|fault| FieldErrors::one("codes", fault))?;
        self.0.memo = coding.memo.map(|memo| memo.to_string());
        let fact = Fact::new(fact::EXCERPT_RECODED, self.id, act.author(), act.now)
            .within(self.initiative)
            .with("codes", list(&self.codes));
        Ok(Change::new(self, fact))
    }

    /// Takes a mark back, unless a finding rests on it.
    pub fn remove(mut self, act: &Act, may: &MayCode, in_use: bool) -> Result<Change<Self>, Refusal> {
        assert_eq!(may.initiative(), self.initiative, "a permit is for one initiative");
        if in_use {
            return Err(refusal::excerpt_in_use());
        }
        self.0.removed = true;
        let fact = Fact::new(fact::EXCERPT_REMOVED, self.id, act.author(), act.now).within(self.initiative);
        Ok(Change::new(self, fact))
    }
}

fn at_least_one(mut codes: Vec<CodeId>) -> Result<Vec<CodeId>, Fault> {
    codes.sort_unstable();
    codes.dedup();
    if codes.is_empty() { Err(Fault::new("field-codes-needed")) } else { Ok(codes) }
}

fn list(codes: &[CodeId]) -> String {
    codes.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::tests::{a_practice, a_text};
    use crate::policy::tests::a_coder;

    fn mark(document: &Document, start: usize, end: usize) -> Result<Excerpt, FieldErrors> {
        let (mut act, may) = a_coder(document.initiative);
        let codes = vec![CodeId::mint(&mut act.mint)];
        let new = NewExcerpt { start, end, coding: Coding { codes, memo: None } };
        Excerpt::mark(&mut act, &may, document, new).map(|change| change.after().clone())
    }

    #[test]
    fn a_mark_outside_the_text_or_on_nothing_is_refused() {
        let document = a_text("one   two");
        assert_eq!(mark(&document, 3, 99).unwrap_err().get("span").unwrap().key, "field-span-outside");
        assert_eq!(mark(&document, 4, 4).unwrap_err().get("span").unwrap().key, "field-span-outside");
        assert_eq!(mark(&document, 3, 6).unwrap_err().get("span").unwrap().key, "field-span-blank");
    }

    #[test]
    fn a_mark_without_a_code_is_refused() {
        let document = a_text("one two");
        let (mut act, may) = a_coder(document.initiative);
        let new = NewExcerpt { start: 0, end: 3, coding: Coding { codes: vec![], memo: None } };
        let errors = Excerpt::mark(&mut act, &may, &document, new).unwrap_err();
        assert_eq!(errors.get("codes").unwrap().key, "field-codes-needed");
    }

    proptest::proptest! {
        #[test]
        fn an_excerpt_always_equals_the_slice_of_its_document(
            texts in proptest::collection::vec("\\PC{1,60}|[👩🏽‍⚕️é\u{301}שלום \n]{1,20}", 1..4),
            start in 0usize..200, length in 0usize..80,
        ) {
            let texts: Vec<&str> = texts.iter().map(String::as_str).filter(|t| Prose::parse(t).is_ok()).collect();
            if !texts.is_empty() {
                let document = a_practice(&texts);
                if let Ok(excerpt) = mark(&document, start, start + length) {
                    let slice: String =
                        document.text.chars().skip(excerpt.span.start).take(excerpt.span.end - excerpt.span.start).collect();
                    proptest::prop_assert_eq!(&excerpt.text, &slice);
                    proptest::prop_assert!(!slice.trim().is_empty() && slice.trim() == slice);
                }
            }
        }
    }
}
