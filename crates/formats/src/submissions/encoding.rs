//! The beginning of a file says how it is written.

use std::io::{BufRead, Chain, Cursor, Read, Take};

use kernel::Fault;

use super::{FILE_MAX, FileError};

/// The input without its byte-order mark, cut one byte after the largest size.
pub(super) type Input<R> = Take<Chain<Cursor<Vec<u8>>, R>>;

/// Looks at the first bytes: UTF-16, archives and other binary files are refused before anything is read.
pub(super) fn begin<R: BufRead>(mut input: R) -> Result<Input<R>, FileError> {
    let mut head = Vec::new();
    input.by_ref().take(4).read_to_end(&mut head)?;
    if let Some(why) = crate::text::something_else(&head) {
        return Err(FileError::Refused(why));
    }
    if head.starts_with(&[0xef, 0xbb, 0xbf]) {
        head.drain(..3);
    }
    Ok(Cursor::new(head).chain(input).take(FILE_MAX + 1))
}

/// The file is larger than it may be.
pub(super) fn too_big() -> FileError {
    FileError::Refused(Fault::new("import-file-too-big").with("max", FILE_MAX / 1024 / 1024))
}

/// Makes every kind of line end a line feed, so that line numbers are those an editor shows.
pub(super) struct LineFeeds<R> {
    input: R,
    after_return: bool,
}

impl<R: Read> LineFeeds<R> {
    pub(super) fn new(input: R) -> Self {
        Self { input, after_return: false }
    }
}

impl<R: Read> Read for LineFeeds<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        loop {
            let read = self.input.read(buffer)?;
            let mut kept = 0;
            for at in 0..read {
                let byte = buffer[at];
                let second_half = byte == b'\n' && self.after_return;
                self.after_return = byte == b'\r';
                if !second_half {
                    buffer[kept] = if byte == b'\r' { b'\n' } else { byte };
                    kept += 1;
                }
            }
            if kept > 0 || read == 0 {
                return Ok(kept);
            }
        }
    }
}
