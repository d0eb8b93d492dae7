//! Tables that leave the house as CSV, made in one place so that no cell is ever taken for a formula.

use crate::error::WebError;
use crate::page::{Answer, download};

/// A table as CSV (RFC 4180, UTF-8, comma, a head first), offered as the file `name`.
///
/// A cell that a spreadsheet would run as a formula is given a leading apostrophe; a number stays a number.
/// Source: OWASP, CSV Injection.
///
/// # Errors
///
/// When a row has another number of cells than the head.
pub(crate) fn spreadsheet<H, R, C>(name: &str, head: H, rows: impl IntoIterator<Item = R>) -> Answer
where
    H: IntoIterator<Item: AsRef<str>>,
    R: IntoIterator<Item = C>,
    C: AsRef<str>,
{
    let bytes = written(head, rows).map_err(|error| WebError::Internal(error.into()))?;
    download(name, "text/csv; charset=utf-8", bytes)
}

fn written<H, R, C>(head: H, rows: impl IntoIterator<Item = R>) -> csv::Result<Vec<u8>>
where
    H: IntoIterator<Item: AsRef<str>>,
    R: IntoIterator<Item = C>,
    C: AsRef<str>,
{
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(head.into_iter().map(|cell| guarded(cell.as_ref())))?;
    for row in rows {
        out.write_record(row.into_iter().map(|cell| guarded(cell.as_ref())))?;
    }
    out.into_inner().map_err(|error| error.into_error().into())
}

fn guarded(cell: &str) -> String {
    let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
    if runs { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn a_cell_that_would_run_is_text_and_a_number_stays_one() {
        let rows = [["=1+1", "-3.5", "@sum"], ["\tx", "a, \"b\"", "+1 555"]];
        let text = String::from_utf8(written(["one", "two", "three"], rows).expect("a table")).expect("text");
        assert_eq!(text, "one,two,three\n'=1+1,-3.5,'@sum\n'\tx,\"a, \"\"b\"\"\",'+1 555\n");
    }

    #[test]
    fn a_row_that_does_not_fit_its_head_is_an_error() {
        assert!(written(["one", "two"], [["1"]]).is_err());
    }
}
