//! A whole file as text: what is none is refused with the reason.

use kernel::Fault;

/// The kinds of file that are often sent for a text, by their first bytes.
pub(crate) fn something_else(head: &[u8]) -> Option<Fault> {
    match head {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => Some(Fault::new("import-file-utf16")),
        [first, 0, ..] if *first != 0 => Some(Fault::new("import-file-utf16")),
        [0, second, ..] if *second != 0 => Some(Fault::new("import-file-utf16")),
        [b'P', b'K', 3, 4, ..] | [0x1f, 0x8b, ..] => Some(Fault::new("import-file-archive")),
        [b'%', b'P', b'D', b'F', ..] | [0xd0, 0xcf, 0x11, 0xe0, ..] | [0, 0, ..] => {
            Some(Fault::new("import-file-binary"))
        }
        _ => None,
    }
}

/// The text of a file without its byte-order mark. UTF-16, archives and other binary files are refused, and so is what is not UTF-8.
pub fn of_file(bytes: &[u8]) -> Result<&str, Fault> {
    if let Some(why) = something_else(bytes) {
        return Err(why);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Fault::new("field-not-utf8"))?;
    Ok(text.trim_start_matches('\u{feff}'))
}
