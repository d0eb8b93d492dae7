//! Horizontal bars: the label above its bar, so that long labels are read whole on a phone.

use super::svg::{Stand, Svg, WIDTH};
use super::{Slice, drawable};

/// Room to the right of the longest bar for its figure.
const FIGURE: f64 = 96.0;
const THICK: f64 = 16.0;

pub(super) fn draw(svg: &mut Svg, slices: &[Slice]) {
    let most = slices.iter().filter_map(|one| drawable(one.value)).fold(0.0, f64::max);
    for slice in slices {
        svg.label(&slice.label);
        let value = drawable(slice.value);
        let share = value.map_or(0.0, |value| if most > 0.0 { value / most } else { 0.0 });
        let width = share * (WIDTH - FIGURE);
        let y = svg.bottom + 2.0;
        if width > 0.0 {
            svg.rect(0.0, y, width.max(1.0), THICK, 0);
        }
        let told = value.map_or("–".to_owned(), |value| svg.lang.number(value));
        svg.text(width + 8.0, y + 13.0, "chart-value", Stand::Start, &told);
        svg.bottom = y + THICK + 10.0;
    }
}
