//! A small SVG pen. Colours and sizes are presentation attributes, which any style sheet overrides.

use std::fmt::Write;

use crate::Lang;
use crate::safe::escaped;

/// Where a chart is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Medium {
    /// In a web page: text in the page's colour and font.
    Web,
    /// In a PDF: text in the document's ink and font.
    Print,
}

/// The width of every drawing, in its own units.
pub(super) const WIDTH: f64 = 640.0;
/// The distance between two lines of text.
pub(super) const LINE: f64 = 18.0;
/// The parts' colours: each at least 4.5 to 1 against white, so that white figures can stand in them.
const PALETTE: [&str; 6] = ["#a4492c", "#2f6f73", "#8a6212", "#6b4a73", "#55694f", "#3f5a7d"];
/// An average letter of 14 units is about this wide.
const LETTER: f64 = 7.2;

/// A drawing that grows downwards.
pub(super) struct Svg {
    body: String,
    medium: Medium,
    pub(super) lang: Lang,
    pub(super) bottom: f64,
}

/// Which end of a text stands at its point.
#[derive(Clone, Copy)]
pub(super) enum Stand {
    Start,
    Middle,
    End,
}

impl Svg {
    pub(super) fn new(medium: Medium, lang: Lang) -> Self {
        Self { body: String::new(), medium, lang, bottom: 0.0 }
    }

    /// The colour of the part at this place.
    pub(super) fn colour(part: usize) -> &'static str {
        PALETTE[part % PALETTE.len()]
    }

    pub(super) fn text(&mut self, x: f64, y: f64, class: &str, stand: Stand, text: &str) {
        let fill = match self.medium {
            Medium::Web => "currentColor",
            Medium::Print => "#2b2622",
        };
        self.text_in(x, y, class, stand, fill, text);
    }

    pub(super) fn text_in(&mut self, x: f64, y: f64, class: &str, stand: Stand, fill: &str, text: &str) {
        let anchor = match stand {
            Stand::Start => "start",
            Stand::Middle => "middle",
            Stand::End => "end",
        };
        let text = escaped(text);
        self.raw(format_args!(
            r#"<text x="{x:.1}" y="{y:.1}" class="{class}" text-anchor="{anchor}" fill="{fill}">{text}</text>"#
        ));
    }

    /// Text in as many lines as it needs, from `self.bottom` down.
    pub(super) fn label(&mut self, text: &str) {
        for line in wrapped(text, ((WIDTH - 8.0) / LETTER) as usize) {
            self.bottom += LINE;
            self.text(0.0, self.bottom - 5.0, "chart-label", Stand::Start, &line);
        }
    }

    pub(super) fn rect(&mut self, x: f64, y: f64, width: f64, height: f64, part: usize) {
        let (class, fill) = (part % PALETTE.len() + 1, Self::colour(part));
        self.raw(format_args!(
            r#"<rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}" class="chart-part chart-part-{class}" fill="{fill}"/>"#
        ));
    }

    /// A thin line of the frame.
    pub(super) fn rule(&mut self, x1: f64, y1: f64, x2: f64, y2: f64) {
        self.raw(format_args!(
            r##"<line x1="{x1:.1}" y1="{y1:.1}" x2="{x2:.1}" y2="{y2:.1}" class="chart-axis" stroke="#d8cbb8" stroke-width="1"/>"##
        ));
    }

    /// Names of parts in a row of swatches, in as many rows as needed.
    pub(super) fn legend(&mut self, names: &[&str], swatch: impl Fn(&mut Self, f64, f64, usize)) {
        let mut x = 0.0;
        self.bottom += LINE;
        for (part, name) in names.iter().enumerate() {
            let name = wrapped(name, 60).into_iter().next().unwrap_or_default();
            let width = 24.0 + name.chars().count() as f64 * LETTER + 20.0;
            if x > 0.0 && x + width > WIDTH {
                x = 0.0;
                self.bottom += LINE + 2.0;
            }
            let y = self.bottom;
            swatch(self, x, y, part);
            self.text(x + 24.0, y - 5.0, "chart-legend", Stand::Start, &name);
            x += width;
        }
        self.bottom += 10.0;
    }

    pub(super) fn raw(&mut self, piece: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.body.write_fmt(piece);
    }

    pub(super) fn finish(self, id: &str, title: &str, description: &str) -> String {
        let (id, title, description) = (escaped(id), escaped(title), escaped(description));
        let (height, body) = (self.bottom.max(LINE), self.body);
        let font = match self.medium {
            Medium::Web => "",
            Medium::Print => r#" font-family="Libertinus Serif""#,
        };
        format!(
            concat!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" viewBox="0 0 {width} {height:.1}""#,
                r#" width="{width}" height="{height:.1}" font-size="14"{font} aria-labelledby="{id}-title {id}-desc">"#,
                r#"<title id="{id}-title">{title}</title><desc id="{id}-desc">{description}</desc>{body}</svg>"#
            ),
            width = WIDTH,
            height = height,
            font = font,
            id = id,
            title = title,
            description = description,
            body = body
        )
    }
}

/// Lines of at most `most` letters, broken at spaces where there are any.
pub(super) fn wrapped(text: &str, most: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let letters: Vec<char> = word.chars().collect();
        for piece in letters.chunks(most.max(1)) {
            let line = lines.last_mut().expect("there is always a line");
            let long = line.chars().count() + 1 + piece.len() > most;
            if line.is_empty() {
                line.extend(piece);
            } else if long {
                lines.push(piece.iter().collect());
            } else {
                line.push(' ');
                line.extend(piece);
            }
        }
    }
    lines
}
