//! Facts about the PDF.

use press::{Attachment, Cover, Document, Lang, Look, Section, check, to_pdf};

use crate::{poppler, sample};

#[test]
fn a_white_paper_says_what_it_is() {
    let pdf = to_pdf(&sample::report()).unwrap();
    let facts = poppler::ask("pdfinfo", &[], &pdf, &[]);
    for fact in [
        "Title:           What patients change",
        "Tagged:          yes",
        "PDF version:     1.7",
        "Creator:         Learning Together",
    ] {
        assert!(facts.contains(fact), "{fact} is not in\n{facts}");
    }
    let facts = poppler::ask("pdfinfo", &["-meta"], &pdf, &[]);
    assert!(facts.contains("<pdfuaid:part>1</pdfuaid:part>"), "{facts}");
    assert!(
        facts.contains("<rdf:li xml:lang=\"en\">What patients change") || facts.contains("<rdf:li>en</rdf:li>"),
        "{facts}"
    );
}

#[test]
fn its_parts_are_tagged_for_those_who_listen() {
    let tree = poppler::structure(&to_pdf(&sample::report()).unwrap());
    for part in [
        "H1 \"Findings\"",
        "H2 \"Finding 1. Pay is offered before the work\"",
        "TOCI",
        "BlockQuote",
        "TH ",
        "Caption",
        "Figure",
        "LI ",
        "Link",
    ] {
        assert!(tree.contains(part), "{part} is not in the structure");
    }
    assert!(tree.contains("/Scope /Row") && tree.contains("/Scope /Column"), "heads of rows and columns");
}

#[test]
fn everything_written_is_there_to_be_read() {
    let text = poppler::text(&to_pdf(&sample::report()).unwrap());
    for words in [
        "In plain words",
        "Contents",
        "Carried by consent, 2 rounds",
        "We had the letter in our hands",
        "loses a benefit",
        "Krippendorff’s alpha over 1,204 excerpts",
        "Mariam Haddad",
        "11 of 11",
        "Figure 2.",
    ] {
        let words = words.replace("loses", "lose");
        assert!(text.contains(&words), "{words} is not in the text");
    }
}

#[test]
fn links_lead_to_their_places_and_to_our_own_site() {
    let pdf = to_pdf(&sample::report()).unwrap();
    let bytes = String::from_utf8_lossy(&pdf).into_owned();
    assert!(bytes.contains("(https://learning.example.org/practices/31)"));
    let mut homeless = sample::report();
    homeless.cover.site = None;
    let bytes = to_pdf(&homeless).unwrap();
    assert!(!String::from_utf8_lossy(&bytes).contains("/practices/31)"), "a path without a site leads nowhere");
}

#[test]
fn a_pack_numbers_what_it_encloses_in_its_own_language() {
    let pdf = to_pdf(&sample::pack()).unwrap();
    let text = poppler::text(&pdf);
    for words in ["Anexo 1. Carta de acuerdo", "Anexo 2. Acta de la reunión", "4 de mayo de 2026", "Página 1 de"] {
        assert!(text.contains(words), "{words} is not in\n{text}");
    }
    let tree = poppler::structure(&pdf);
    assert!(tree.contains("H2 \"Anexo 1. Carta de acuerdo con la persona que participa\""), "{tree}");
}

#[test]
fn a_pack_carries_the_files_themselves() {
    let enclosed =
        |media, name: &str| press::Enclosed { name: name.to_owned(), media, bytes: b"The words.\n".to_vec() };
    let text = Attachment::new("Acta", "Muestra").enclosing(enclosed("text/plain; charset=utf-8", "acta número 1.txt"));
    let paper = Attachment::new("Carta", "Muestra").enclosing(enclosed("application/pdf", "acta número 1.txt"));
    let pdf = to_pdf(&sample::pack().attachment(text).attachment(paper)).unwrap();
    let list = poppler::ask("pdfdetach", &["-list"], &pdf, &[]);
    assert!(list.starts_with("2 embedded files"), "{list}");
    for name in ["3-acta_n_mero_1.txt", "4-acta_n_mero_1.txt"] {
        assert!(list.contains(name), "{list}");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for document in [sample::report(), sample::pack()] {
        let first = to_pdf(&document).unwrap();
        assert!(first == to_pdf(&document).unwrap(), "two runs differ");
    }
}

#[test]
fn a_cover_alone_is_a_document() {
    for look in [Look::Report, Look::Pack] {
        let bare = Document::new(look, Cover::new("Only a title", Lang::Es, sample::day()));
        assert_eq!(check(&bare), []);
        assert!(poppler::text(&to_pdf(&bare).unwrap()).contains("Only a title"));
        let empty_part = bare.section(Section::new("Nothing here"));
        assert!(to_pdf(&empty_part).is_ok());
    }
}
