//! What a file of submissions may look like, and what is said of every line that is not taken.

use formats::submissions::{Exported, FileError, Format, LINE_MAX, read_all, write_line};

const GOOD: &str = r#"{"id":"a","title":"T","authors":["A B"],"text":"Words."}"#;

fn jsonl(bytes: impl AsRef<[u8]>) -> (Vec<String>, Vec<(u64, &'static str)>) {
    let (kept, refused) = read_all(bytes.as_ref(), Format::JsonLines).unwrap();
    (
        kept.iter().map(|record| record.id.to_string()).collect(),
        refused.iter().map(|line| (line.line, line.why.key)).collect(),
    )
}

fn file_fault(bytes: &[u8], format: Format) -> &'static str {
    match read_all(bytes, format) {
        Err(FileError::Refused(why)) => why.key,
        other => panic!("{other:?}"),
    }
}

#[test]
fn each_bad_line_is_named_with_its_number_and_reason_and_good_ones_are_kept() {
    let long_title = format!(r#"{{"id":"t","title":"{}","text":"x"}}"#, "é".repeat(301));
    let mut file = Vec::new();
    for line in [
        GOOD,
        "not json",
        "[1, 2]",
        r#"{"id":"b","text":"x"}"#,
        r#"{"id":"b","title":"  ","text":"x"}"#,
        r#"{"id":"b","title":7,"text":"x"}"#,
        r#"{"id":"b","title":"T"}"#,
        r#"{"id":"b","title":"T","text":"a\u0000b"}"#,
        &long_title,
        r#"{"id":"b","title":"T","authors":[1],"text":"x"}"#,
        GOOD,
        "",
        r#"{"id":12,"title":"Número doce","text":"x"}"#,
    ] {
        file.extend_from_slice(line.as_bytes());
        file.push(b'\n');
    }
    file.extend_from_slice(b"{\"id\":\"z\",\"title\":\"\xff\",\"text\":\"x\"}");
    let (kept, refused) = jsonl(file);
    assert_eq!(kept, ["a", "12"]);
    assert_eq!(
        refused,
        [
            (2, "import-not-json"),
            (3, "import-not-an-object"),
            (4, "import-missing"),
            (5, "import-missing"),
            (6, "import-not-text"),
            (7, "import-missing"),
            (8, "import-control-characters"),
            (9, "import-too-long"),
            (10, "import-not-text"),
            (11, "import-id-twice"),
            (14, "import-not-utf8"),
        ]
    );
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_taken() {
    let file = format!("\u{feff}{GOOD}\r\n{}\r\n", GOOD.replace("\"a\"", "\"b\""));
    assert_eq!(jsonl(file), (vec!["a".to_owned(), "b".to_owned()], vec![]));
}

#[test]
fn a_line_without_end_is_refused_and_the_next_one_is_kept() {
    let file = format!("{}\n{GOOD}\n", "x".repeat(LINE_MAX + 5));
    assert_eq!(jsonl(file), (vec!["a".to_owned()], vec![(1, "import-line-too-long")]));
}

#[test]
fn right_to_left_text_emoji_and_markup_stay_as_they_are() {
    let title = "שלום <script>alert(1)</script> 👩🏽‍⚕️";
    let file = serde_json::json!({ "id": "a", "title": title, "text": "x\u{c}y" }).to_string();
    let (kept, _) = read_all(file.as_bytes(), Format::JsonLines).unwrap();
    assert_eq!((kept[0].title.as_str(), kept[0].text.as_str()), (title, "x\ny"));
}

#[test]
fn files_that_are_something_else_are_refused_whole() {
    let utf16: Vec<u8> = GOOD.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(file_fault(&utf16, Format::JsonLines), "import-file-utf16");
    assert_eq!(file_fault(&[&[0xff, 0xfe], utf16.as_slice()].concat(), Format::Csv), "import-file-utf16");
    assert_eq!(file_fault(b"PK\x03\x04rest", Format::Csv), "import-file-archive");
    assert_eq!(file_fault(b"%PDF-1.7", Format::JsonLines), "import-file-binary");
    assert_eq!(file_fault(b"", Format::JsonLines), "import-file-empty");
    assert_eq!(file_fault(b"", Format::Csv), "import-file-empty");
    assert_eq!(file_fault(b"\n \n", Format::JsonLines), "import-file-empty");
    assert_eq!(file_fault(b"id,text\n1,x\n", Format::Csv), "import-column-missing");
    assert_eq!(file_fault(b"id,title,text\n", Format::Csv), "import-file-empty");
}

#[test]
fn csv_has_the_same_columns_with_authors_parted_by_semicolons() {
    let file = "\u{feff}Title,ID,text,authors,other\r\n\"A \"\"b\"\"\",1,\"two\nlines\",Ana; Ben ;,x\r\nC,2\r\n,3,x,,\r\nD,1,x,,\r\n";
    let (kept, refused) = read_all(file.as_bytes(), Format::Csv).unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].title.as_str(), "A \"b\"");
    assert_eq!(kept[0].text.as_str(), "two\nlines");
    assert_eq!(kept[0].authors.iter().map(ToString::to_string).collect::<Vec<_>>(), ["Ana", "Ben"]);
    let refused: Vec<_> = refused.iter().map(|line| (line.line, line.why.key)).collect();
    assert_eq!(refused, [(4, "import-wrong-columns"), (5, "import-missing"), (6, "import-id-twice")]);
}

#[test]
fn what_goes_out_comes_in_again() {
    let mut file = Vec::new();
    let authors = ["Ana".to_owned()];
    let line = Exported { id: "a", title: "T \"q\"", authors: &authors, text: "x\ny", state: "accepted" };
    write_line(&mut file, &line).unwrap();
    let (kept, refused) = read_all(file.as_slice(), Format::JsonLines).unwrap();
    assert_eq!((kept[0].title.as_str(), refused.len()), ("T \"q\"", 0));
}

#[test]
fn line_numbers_are_those_an_editor_shows_whatever_ends_a_line_and_wherever_lines_are_empty() {
    for end in ["\n", "\r\n", "\r"] {
        let file = ["id,title,text", "a,A,x", "", "", "b,,x", "c,\"two", "lines\",x", "d,,x"].join(end);
        let (kept, refused) = read_all(file.as_bytes(), Format::Csv).unwrap();
        assert_eq!(kept.iter().map(|record| record.id.as_str()).collect::<Vec<_>>(), ["a", "c"], "{end:?}");
        let refused: Vec<_> = refused.iter().map(|line| (line.line, line.why.key)).collect();
        assert_eq!(refused, [(5, "import-missing"), (8, "import-missing")], "{end:?}");
    }
}

#[test]
fn a_csv_that_somebody_saved_as_latin_1_names_the_line_and_keeps_the_rest() {
    let file = b"id,title,text\na,Caf\xe9,x\nb,Plain,x\n";
    let (kept, refused) = read_all(file.as_slice(), Format::Csv).unwrap();
    assert_eq!((kept[0].id.as_str(), refused[0].line, refused[0].why.key), ("b", 2, "import-not-utf8"));
}

#[test]
fn control_characters_deep_nesting_and_a_quote_that_never_ends_are_told_not_taken() {
    let nested = format!(r#"{{"id":"a","title":"T","text":"x","other":{}{}}}"#, "[".repeat(5000), "]".repeat(5000));
    let (kept, refused) = jsonl(format!("{nested}\n{GOOD}\n"));
    assert_eq!((kept, refused), (vec!["a".to_owned()], vec![(1, "import-not-json")]));
    let (kept, refused) = read_all(b"id,title,text\na,A,x\nb,\"never ends,x\nc,C,x\n".as_slice(), Format::Csv).unwrap();
    assert_eq!((kept.len(), refused[0].line, refused[0].why.key), (1, 3, "import-wrong-columns"));
    let (_, refused) = read_all(b"id,title,text\na,be\x07ll,x\nb,nu\0l,x\n".as_slice(), Format::Csv).unwrap();
    let keys: Vec<_> = refused.iter().map(|line| line.why.key).collect();
    assert_eq!(keys, ["import-control-characters", "import-control-characters"]);
}

#[test]
fn a_whole_text_is_read_or_refused_with_the_reason() {
    assert_eq!(formats::text::of_file("\u{feff}Año".as_bytes()), Ok("Año"));
    let why = |bytes: &[u8]| formats::text::of_file(bytes).unwrap_err().key;
    assert_eq!(why(b"\xff\xfea\0"), "import-file-utf16");
    assert_eq!(why(b"a\0b\0"), "import-file-utf16");
    assert_eq!(why(b"PK\x03\x04 and more"), "import-file-archive");
    assert_eq!(why(b"%PDF-1.7"), "import-file-binary");
    assert_eq!(why(b"Caf\xe9"), "field-not-utf8");
}
