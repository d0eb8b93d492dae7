//! Bars made of parts: the parts keep one order and one colour, and carry their figure where it fits.

use super::Series;
use super::svg::{LINE, Stand, Svg, WIDTH};

/// Room to the right of the longest bar for its sum.
const SUM: f64 = 72.0;
const THICK: f64 = 22.0;
/// White between two parts, so that they are told apart without colour.
const GAP: f64 = 2.0;

pub(super) fn draw(svg: &mut Svg, parts: &[String], rows: &[Series]) {
    let names: Vec<&str> = parts.iter().map(String::as_str).collect();
    svg.legend(&names, |svg, x, y, part| svg.rect(x, y - LINE + 2.0, 16.0, 12.0, part));
    let sum = |row: &Series| (0..parts.len()).filter_map(|place| row.at(place)).sum::<f64>();
    let most = rows.iter().map(sum).fold(0.0, f64::max);
    for row in rows {
        svg.label(&row.name);
        let y = svg.bottom + 2.0;
        let end = bar(svg, row, parts.len(), y, most);
        let told = svg.lang.number(sum(row));
        svg.text(end + 8.0, y + 16.0, "chart-value", Stand::Start, &told);
        svg.bottom = y + THICK + 10.0;
    }
}

/// Draws one bar and says where it ends.
fn bar(svg: &mut Svg, row: &Series, parts: usize, y: f64, most: f64) -> f64 {
    let mut x = 0.0;
    for part in 0..parts {
        let Some(value) = row.at(part).filter(|value| *value > 0.0 && most > 0.0) else {
            continue;
        };
        let width = value / most * (WIDTH - SUM);
        svg.rect(x, y, (width - GAP).max(0.5), THICK, part);
        let told = svg.lang.number(value);
        if width > told.chars().count() as f64 * 8.0 + 10.0 {
            svg.text_in(x + width / 2.0, y + 16.0, "chart-value chart-within", Stand::Middle, "#ffffff", &told);
        }
        x += width;
    }
    x
}
