//! What an author is told.

use press::{
    Attachment, Block, Column, Cover, Document, Fault, Figure, ImageKind, Lang, Look, PressError, Prose, Section,
    Table, Target, to_pdf,
};

use crate::sample;

fn with(section: Section) -> Document {
    Document::new(Look::Report, Cover::new("A title", Lang::En, sample::day())).section(section)
}

fn faults(document: &Document) -> Vec<Fault> {
    match to_pdf(document) {
        Err(PressError::Faults(faults)) => faults,
        other => panic!("expected faults, got {other:?}"),
    }
}

#[test]
fn a_figure_without_words_is_sent_back_with_its_place() {
    let mut chart = sample::bars();
    chart.description = " ".to_owned();
    let document = with(Section::new("Which practices are used").block(Figure::chart(chart, "Adoptions")));
    let told = to_pdf(&document).unwrap_err().to_string();
    assert_eq!(
        told,
        "the document cannot be made yet:\n- the figure “Adoptions” under “Which practices are used” has no \
         description: say what it shows to somebody who cannot see it"
    );
}

#[test]
fn every_fault_is_told_at_once() {
    let table = Table::new("Ragged", [Column::text("One"), Column::text("Two")]).row(["alone"]);
    let section = Section::new("Twice")
        .block(Block::paragraph(Prose::from("See ").link("there", Target::here("nowhere"))))
        .block(table)
        .block(Table::new("Bare", []))
        .section(Section::new("Twice"))
        .section(Section::new("  "));
    let mut document = with(section);
    document.cover.title = String::new();
    let place = || "Twice".to_owned();
    assert_eq!(
        faults(&document),
        [
            Fault::NoTitle,
            Fault::RaggedRow { place: place(), caption: "Ragged".into(), row: 1, cells: 1, columns: 2 },
            Fault::NoColumns { place: place(), caption: "Bare".into() },
            Fault::AnchorTwice { anchor: "twice".into() },
            Fault::EmptyHeading { place: place() },
            Fault::DeadLink { place: place(), anchor: "nowhere".into() },
        ]
    );
}

#[test]
fn parts_nest_five_deep_and_no_deeper() {
    let nested = |depth: usize| {
        let deepest = Section::new(format!("Level {depth}")).block(Block::paragraph("Here."));
        (1..depth).rev().fold(deepest, |inner, level| Section::new(format!("Level {level}")).section(inner))
    };
    assert!(to_pdf(&with(nested(5))).is_ok());
    assert_eq!(faults(&with(nested(6))), [Fault::TooDeep { place: "Level 6".into() }]);
}

#[test]
fn a_picture_that_is_none_is_refused_in_the_typesetters_words() {
    let figure = Figure::image(b"not a picture".to_vec(), ImageKind::Png, "/p.png", "A bridge", "A bridge");
    let told = to_pdf(&with(Section::new("Pictures").block(figure))).unwrap_err();
    assert!(matches!(&told, PressError::Typesetter(words) if words[0].contains("image")), "{told}");
}

#[test]
fn an_attachment_needs_a_title() {
    let document = with(Section::new("Result")).attachment(Attachment::new("", "Nothing"));
    assert_eq!(faults(&document), [Fault::EmptyHeading { place: "A title".into() }]);
}
