//! Lines over time: each line has its own colour, dash and marker, so that no line is told by colour alone.

use std::fmt::Write;

use super::Series;
use super::svg::{LINE, Stand, Svg, WIDTH};

const HEIGHT: f64 = 240.0;
const LEFT: f64 = 64.0;
const RIGHT: f64 = 24.0;
/// More labels than this under the axis would run into each other.
const MOST_LABELS: usize = 8;
const DASHES: [&str; 4] = ["none", "7 4", "2 3", "10 3 2 3"];

struct Frame {
    top: f64,
    most: f64,
    moments: usize,
}

impl Frame {
    fn x(&self, moment: usize) -> f64 {
        let steps = self.moments.saturating_sub(1);
        if steps == 0 {
            return LEFT + (WIDTH - LEFT - RIGHT) / 2.0;
        }
        LEFT + (WIDTH - LEFT - RIGHT) * moment as f64 / steps as f64
    }

    fn y(&self, value: f64) -> f64 {
        self.top + HEIGHT - HEIGHT * value / self.most
    }
}

pub(super) fn draw(svg: &mut Svg, moments: &[String], series: &[Series]) {
    let names: Vec<&str> = series.iter().map(|one| one.name.as_str()).collect();
    svg.legend(&names, |svg, x, y, part| {
        stroke(svg, &format!("M{x:.1} {:.1}H{:.1}", y - 9.0, x + 18.0), part);
        marker(svg, x + 9.0, y - 9.0, part);
    });
    let values = series.iter().flat_map(|one| (0..moments.len()).filter_map(|place| one.at(place)));
    let most = values.fold(0.0, f64::max);
    let step = nice_step(most);
    // At most five steps: a step is a fifth of the highest value or more.
    let ticks = (1..5).find(|ticks| step * f64::from(*ticks) >= most).unwrap_or(5);
    let frame = Frame { top: svg.bottom + 8.0, most: step * f64::from(ticks), moments: moments.len() };
    for tick in 0..=ticks {
        let value = step * f64::from(tick);
        let (y, told) = (frame.y(value), svg.lang.number(value));
        svg.rule(LEFT, y, WIDTH - RIGHT, y);
        svg.text(LEFT - 8.0, y + 5.0, "chart-axis-label", Stand::End, &told);
    }
    labels(svg, &frame, moments);
    for (part, one) in series.iter().enumerate() {
        line(svg, &frame, one, part);
    }
    svg.bottom = frame.top + HEIGHT + LINE + 12.0;
}

fn labels(svg: &mut Svg, frame: &Frame, moments: &[String]) {
    let every = moments.len().div_ceil(MOST_LABELS).max(1);
    let y = frame.top + HEIGHT + LINE + 4.0;
    for (place, moment) in moments.iter().enumerate().step_by(every) {
        svg.text(frame.x(place), y, "chart-axis-label", Stand::Middle, moment);
    }
}

fn line(svg: &mut Svg, frame: &Frame, series: &Series, part: usize) {
    let mut path = String::new();
    let mut drawing = false;
    for moment in 0..frame.moments {
        let Some(value) = series.at(moment) else {
            drawing = false;
            continue;
        };
        let pen = if drawing { 'L' } else { 'M' };
        // Writing to a string cannot fail.
        let _ = write!(path, "{pen}{:.1} {:.1}", frame.x(moment), frame.y(value));
        drawing = true;
    }
    stroke(svg, &path, part);
    for moment in 0..frame.moments {
        if let Some(value) = series.at(moment) {
            marker(svg, frame.x(moment), frame.y(value), part);
        }
    }
}

fn stroke(svg: &mut Svg, path: &str, part: usize) {
    if path.is_empty() {
        return;
    }
    let (colour, dash, class) = (Svg::colour(part), DASHES[part % DASHES.len()], part % 6 + 1);
    svg.raw(format_args!(
        r#"<path d="{path}" class="chart-line chart-line-{class}" fill="none" stroke="{colour}" stroke-width="2.5" stroke-dasharray="{dash}"/>"#
    ));
}

fn marker(svg: &mut Svg, x: f64, y: f64, part: usize) {
    let (colour, class) = (Svg::colour(part), part % 6 + 1);
    let shape = match part % 3 {
        0 => format!(r#"<circle cx="{x:.1}" cy="{y:.1}" r="4""#),
        1 => format!(r#"<rect x="{:.1}" y="{:.1}" width="8" height="8""#, x - 4.0, y - 4.0),
        _ => format!(r#"<path d="M{x:.1} {:.1}l5 9h-10z""#, y - 5.0),
    };
    svg.raw(format_args!(r#"{shape} class="chart-part chart-part-{class}" fill="{colour}"/>"#));
}

/// A fifth of the axis or more: 1, 2, 2.5 or 5 times a power of ten; counts up to five go up one by one.
fn nice_step(most: f64) -> f64 {
    let raw = most / 5.0;
    if most <= 0.0 || (raw > 0.2 && raw <= 1.0) {
        return 1.0;
    }
    let power = 10_f64.powf(raw.log10().floor());
    let steps = [1.0, 2.0, 2.5, 5.0, 10.0];
    steps.into_iter().map(|step| step * power).find(|step| *step >= raw).unwrap_or(power * 10.0)
}
