use super::*;

fn shown(text: &str, lang: Lang) -> Vec<(&str, MarkKind)> {
    marks(text, lang).into_iter().map(|mark| (&text[mark.range], mark.kind)).collect()
}

fn acronyms_of(text: &str) -> Vec<&str> {
    let is_acronym = |mark: &Mark| mark.kind == MarkKind::Acronym;
    marks(text, Lang::En).into_iter().filter(is_acronym).map(|mark| &text[mark.range]).collect()
}

#[test]
fn a_plain_text_has_no_marks() {
    assert_eq!(marks("Take one tablet in the morning. Call us if you feel ill.", Lang::En), []);
    assert_eq!(marks("Tome una pastilla por la mañana. Se lo explicamos.", Lang::Es), []);
    assert_eq!(marks("", Lang::En), []);
}

#[test]
fn a_sentence_is_long_from_one_word_too_many_on() {
    for lang in Lang::ALL {
        let sentence = |count: usize| format!("{}.", vec!["la"; count].join(" "));
        let most = longest_sentence(lang);
        assert_eq!(marks(&sentence(most), lang), []);
        let long = sentence(most + 1);
        assert_eq!(
            marks(&long, lang),
            [Mark { range: 0..long.len() - 1, kind: MarkKind::LongSentence { words: most + 1 } }]
        );
    }
}

#[test]
fn marks_stand_in_the_order_of_the_text() {
    let text = "“Hypertension” was found. Ask the FDA.";
    let by_hand = [
        ("Hypertension", MarkKind::Jargon { plain: "high blood pressure" }),
        ("was found", MarkKind::Passive),
        ("FDA", MarkKind::Acronym),
    ];
    assert_eq!(shown(text, Lang::En), by_hand);
}

#[test]
fn an_acronym_is_marked_once_and_only_if_no_bracket_explains_it() {
    assert_eq!(acronyms_of("The FDA met. The FDA left."), ["FDA"]);
    assert_eq!(acronyms_of("The FDA (Food and Drug Administration) met."), [""; 0]);
    assert_eq!(acronyms_of("The Food and Drug Administration (FDA) met."), [""; 0]);
    assert_eq!(acronyms_of("First comes CME. Later: continuing medical education (CME, lifelong)."), [""; 0]);
    assert_eq!(acronyms_of("The FDA (agency). The CME [2]. As said (MRI is loud)."), ["FDA", "CME", "MRI"]);
    assert_eq!(acronyms_of("HIV-positive, two MRIs, COVID-19, OK, phase III, do NOT stop."), ["HIV", "MRI"]);
    assert_eq!(acronyms_of("READ THE FDA LEAFLET."), [""; 0]);
}

#[test]
fn a_mark_that_would_cross_an_earlier_one_is_left_out() {
    let mark = |range| Mark { range, kind: MarkKind::Passive };
    let kept = untangled(vec![mark(4..9), mark(0..6), mark(1..3), mark(6..8), mark(0..6)]);
    assert_eq!(kept, [mark(0..6), mark(0..6), mark(1..3), mark(6..8)]);
    // "randomized controlled" would be such a case: the participle is both the end of a passive and jargon, which lies within.
    let nested = shown("Patients were randomized.", Lang::En);
    assert_eq!(nested.iter().map(|(place, _)| *place).collect::<Vec<_>>(), ["were randomized", "randomized"]);
}

/// Pieces that have broken readers of text before: accents apart, emoji of several characters, both kinds of line ends, brackets
/// that never close, addresses, and the words the rules look for.
const PIECES: [&str; 48] = [
    " ",
    " ",
    " ",
    ".",
    ". ",
    "...",
    "…",
    "!",
    "?",
    "¿",
    "(",
    ")",
    "[",
    "]",
    "-",
    "—",
    "'",
    "’",
    "\"",
    "\n",
    "\r\n",
    "\n\n",
    "# ",
    "1",
    "3.5",
    "é",
    "e\u{301}",
    "\u{301}",
    "ñ",
    "İ",
    "ß",
    "ǅ",
    "日本",
    "👩🏽‍⚕️",
    "\u{200d}",
    "\u{0}",
    "º",
    "FDA",
    "MRIs",
    "was",
    "given",
    "fue",
    "tratado",
    "adverse",
    "event",
    "https://",
    "www.",
    "me@x",
];

/// A generator of numbers that repeats, so that a failure does.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most
    }
}

#[test]
fn no_text_breaks_marks_and_all_of_them_lie_well() {
    let mut dice = Dice(7);
    for _ in 0..4000 {
        let pieces = 1 + dice.below(60);
        let text: String = (0..pieces).map(|_| PIECES[dice.below(PIECES.len())]).collect();
        for lang in Lang::ALL {
            let all = marks(&text, lang);
            for (at, mark) in all.iter().enumerate() {
                assert!(text.get(mark.range.clone()).is_some_and(|place| !place.is_empty()), "{text:?}");
                for later in &all[at + 1..] {
                    let apart = mark.range.end <= later.range.start;
                    let inside = mark.range.start <= later.range.start && later.range.end <= mark.range.end;
                    assert!(apart || inside, "{text:?}: {mark:?} and {later:?}");
                }
            }
            let counts = crate::plain::count(&text, lang);
            assert!(counts.sentences <= counts.words && counts.words <= counts.syllables, "{text:?}");
        }
    }
}
