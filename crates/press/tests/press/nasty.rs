//! Text that wants to be something else.

use press::{
    Block, Chart, Column, Contributor, Cover, Definition, Document, Evidence, Figure, Finding, Lang, Look, Outcome,
    Position, Prose, Quote, Section, Source, Table, Target, to_html, to_pdf,
};

use crate::{poppler, sample};

const NASTY: [&str; 22] = [
    "<script>alert('x')</script>",
    "\"><img src=x onerror=alert(1)>",
    "#import \"/etc/passwd\": * #eval(\"panic()\") $ x^2 $ *bold* _it_ = Heading @ref <label> \\ `raw` // c /* d */",
    "#pagebreak() [[[ ]]] {{{ }}} ~ -- --- ... ' \" https://example.org/a_b",
    "\u{0}\u{1}\u{7}\u{8}\u{b}\u{1b}[31m\u{7f}\u{85}\u{9f}",
    "\u{202e}drowssap\u{202c} \u{2066}a\u{2069} \u{200f}\u{200e}\u{61c}",
    "שלום עולם, مرحبا بالعالم، گچپژ می‌خواهم",
    "👩🏽‍⚕️ 🏳️‍🌈 🇪🇸 ❤️ ☺️ 🎉 1️⃣ 🫠 🧑‍🤝‍🧑",
    "患者と家族 환자 ผู้ป่วย रोगी தமிழ் አማርኛ ᏣᎳᎩ 𝔸𝕓𝕔 𓀀 𐍈",
    "Z̸̡̢͎̺̻͊̓̀a̶l̷g̵o̸ é̂̃̄ n̈ ǫ́ ā̀ ḿ́",
    "\u{feff}\u{200b}\u{200c}\u{200d}\u{2060}\u{ad}\u{34f}\u{180e}\u{e0041}\u{fe0f}",
    "\u{e000}\u{f8ff}\u{f0000}\u{10fffd}\u{fffe}\u{ffff}\u{fdd0}\u{fffd}\u{fffc}",
    "a\r\nb\rc\nd\te\u{2028}f\u{2029}g\u{b}h\u{c}i",
    "   \u{a0}\u{3000}  ",
    "",
    "]]> --> <!-- </svg></style></title><![CDATA[ &amp; &#0; &nbsp; %00 \\u0000",
    "ﬁ ﬂ ﬃ ǆ ß ẞ İ ı ſ K Å Ω ½ ⅓ ² ₂ № ™ ℞ ℃ → ⇒ ≤ ≠ ∑ ∫ √ ∞ ♀ ♂ ✓ ✗ ★",
    "'; DROP TABLE practices; -- ${x} {{x}} %s %n \\n \\",
    "ʼn͡͏͡x ⃝a⃣ 1⁄2 ㍿ Ⅷ ⅳ ① ⑳ 🄰 ꜳ ɐ ʃ θ",
    "\u{1F468}\u{200d}\u{1F469}\u{200d}\u{1F467}\u{200d}\u{1F466}\u{1F3FD}\u{fe0e}\u{20e3}",
    "\u{300}\u{301}begins with marks \u{64b}\u{5b0}",
    "ا\u{64b}\u{651}\u{670}ب ﷽ ﷺ ‏١٢٣‏ لا إله 1,5٪",
];

/// A document with the text in every place that takes one.
fn everywhere(text: &str, look: Look, lang: Lang) -> Document {
    let named = |what: &str| format!("{what} {text}");
    let link = || {
        Prose::from(text)
            .strong(text)
            .emphasis(text)
            .link(named("link"), Target::here("finding-1"))
            .link(text, Target::web(text))
    };
    let chart =
        |title: &str| Chart::bars(named(title), named("words"), lang, [(text, 3.0), ("plain", f64::NAN)]).unit(text);
    let finding = Finding::new(1, named("title"), link(), Outcome::carried(text))
        .plainly(text)
        .confidence(text)
        .position(Position::new(text, 1, 2))
        .dissent(Quote::new(text).by(text))
        .evidence(Evidence::new(text).at(Target::web(text)).excerpt(text))
        .block(Quote::new(text).by(text).pulled());
    let section = Section::new(named("section"))
        .block(Block::paragraph(link()))
        .block(Block::list([text, text]))
        .block(Block::steps([text]))
        .block(Table::new(text, [Column::text(text), Column::number(text)]).named_rows().row([text, text]))
        .block(Block::note(text, text))
        .block(Block::Definitions(vec![Definition::new(text, text)]))
        .block(Block::Contributors(vec![Contributor::new(text, [text]).standing(text)]))
        .block(Block::Sources(vec![Source::new(text).at(Target::web(text))]))
        .block(Figure::chart(chart("chart"), text))
        .block(finding);
    let cover = Cover::new(named("title"), lang, sample::day())
        .subtitle(text)
        .organisation(text)
        .edition(text)
        .authors(text)
        .summary(text)
        .site(text);
    Document::new(look, cover).section(section)
}

#[test]
fn a_pdf_is_made_of_any_text() {
    let turns = [(Look::Report, Lang::En), (Look::Pack, Lang::Es)];
    for (text, (look, lang)) in NASTY.into_iter().zip(turns.into_iter().cycle()) {
        let made = to_pdf(&everywhere(text, look, lang));
        assert!(made.is_ok(), "{text:?}: {}", made.unwrap_err());
    }
}

#[test]
fn all_of_it_together_too() {
    let all = NASTY.join(" ");
    let pdf = to_pdf(&everywhere(&all, Look::Report, Lang::En)).unwrap();
    let text = poppler::text(&pdf);
    for words in
        ["<script>alert('x')</script>", "#import \"/etc/passwd\"", "[emoji: party]", "[letters not shown here]"]
    {
        assert!(text.contains(words), "{words} is not in the text");
    }
}

#[test]
fn html_holds_the_text_and_nothing_that_runs() {
    for text in NASTY {
        let html = to_html(&everywhere(text, Look::Report, Lang::En)).into_string();
        for bad in ["<script", "<img", "<!--", "javascript:", "\u{202e}", "\u{0}", "<style"] {
            assert!(!html.contains(bad), "{bad} in the HTML of {text:?}");
        }
    }
    let html = to_html(&everywhere(NASTY[0], Look::Report, Lang::En)).into_string();
    assert!(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"));
}

#[test]
fn letters_of_other_scripts_reach_the_reader() {
    let text = "Ελένη Жанна שלום";
    let pdf = to_pdf(&everywhere(text, Look::Report, Lang::En)).unwrap();
    let read = poppler::text(&pdf);
    assert!(read.contains("Ελένη Жанна"), "{read}");
    assert!(read.contains("שלום") || read.contains("םולש"), "{read}");
}

#[test]
fn a_word_without_end_is_broken_and_a_link_too() {
    let pdf = to_pdf(&everywhere(&"x".repeat(500), Look::Report, Lang::En)).unwrap();
    assert!(poppler::text(&pdf).contains(&"x".repeat(10)));
    let url = format!("https://example.org/{}", "a".repeat(3000));
    let section = Section::new("Links").block(Block::paragraph(Prose::default().link(&url, Target::web(&url))));
    let cover = Cover::new("Links", Lang::En, sample::day());
    assert!(to_pdf(&Document::new(Look::Pack, cover).section(section)).is_ok());
}

#[test]
fn a_table_of_five_thousand_rows_is_set_with_its_head_on_every_page() {
    let columns =
        [Column::text("Activity").share(4), Column::text("Partner"), Column::text("Role"), Column::number("Hours")];
    let mut table = Table::new("All activities", columns).named_rows();
    for row in 0..5000 {
        table = table.row([
            format!("Activity {row}"),
            format!("Partner {}", row % 25),
            "Faculty".to_owned(),
            row.to_string(),
        ]);
    }
    let cover = Cover::new("Everything", Lang::En, sample::day());
    let document = Document::new(Look::Pack, cover).section(Section::new("Activities").block(table));
    let pdf = to_pdf(&document).unwrap();
    assert!(poppler::text(&pdf).contains("Activity 4999"));
    assert_eq!(to_html(&document).as_str().matches("<tr>").count(), 5001);
}
