//! Charts as data: drawn as SVG for the web and the PDF, and told again as a table.
//!
//! A chart never stands alone: the drawing holds a `<title>` and a `<desc>`, and [`Chart::table`] gives the figures.
//! No style attribute is written, so a strict content policy blocks nothing. On the web, style sheets may restyle the
//! classes `chart`, `chart-label`, `chart-value`, `chart-axis`, `chart-legend`, `chart-part` and `chart-part-1` … `-6`;
//! text takes the page's colour.

mod bars;
mod lines;
mod stacked;
mod svg;

use crate::{Column, Lang, Prose, Table};

pub use svg::Medium;
use svg::Svg;

/// A chart: what it is called, what it says in words, and its figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// What it is called.
    pub title: String,
    /// What somebody who cannot see it must know: what is compared and what stands out.
    pub description: String,
    /// What is counted, such as `providers`; the head of the column of figures.
    pub unit: String,
    /// How numbers are written.
    pub lang: Lang,
    /// The figures.
    pub data: ChartData,
}

/// The figures of a chart. What is no number, or below zero, is drawn as nothing and told as a dash.
#[derive(Debug, Clone, PartialEq)]
pub enum ChartData {
    /// One horizontal bar for each thing.
    Bars(Vec<Slice>),
    /// One bar for each row, made of parts; each row has one value for each part.
    Stacked {
        /// The names of the parts.
        parts: Vec<String>,
        /// The rows.
        rows: Vec<Series>,
    },
    /// Lines over time; each series has one value for each moment, or a gap.
    Lines {
        /// The moments, in order.
        moments: Vec<String>,
        /// The lines.
        series: Vec<Series>,
    },
}

/// One thing and its figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Slice {
    /// The thing.
    pub label: String,
    /// Its figure.
    pub value: f64,
}

/// A named row of figures, with gaps.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Its name.
    pub name: String,
    /// Its figures.
    pub values: Vec<Option<f64>>,
}

impl Series {
    /// A row without gaps.
    pub fn new(name: impl Into<String>, values: impl IntoIterator<Item = f64>) -> Self {
        Self { name: name.into(), values: values.into_iter().map(Some).collect() }
    }

    /// A row with gaps.
    pub fn with_gaps(name: impl Into<String>, values: impl IntoIterator<Item = Option<f64>>) -> Self {
        Self { name: name.into(), values: values.into_iter().collect() }
    }

    fn at(&self, place: usize) -> Option<f64> {
        self.values.get(place).copied().flatten().and_then(drawable)
    }
}

/// The value when it can be drawn.
fn drawable(value: f64) -> Option<f64> {
    (value.is_finite() && value >= 0.0).then_some(value)
}

impl Chart {
    /// Horizontal bars, in the order given.
    pub fn bars<L: Into<String>>(
        title: impl Into<String>,
        description: impl Into<String>,
        lang: Lang,
        slices: impl IntoIterator<Item = (L, f64)>,
    ) -> Self {
        let slices = slices.into_iter().map(|(label, value)| Slice { label: label.into(), value }).collect();
        Self::new(title, description, lang, ChartData::Bars(slices))
    }

    /// Horizontal bars made of parts.
    pub fn stacked<P: Into<String>>(
        title: impl Into<String>,
        description: impl Into<String>,
        lang: Lang,
        parts: impl IntoIterator<Item = P>,
        rows: impl IntoIterator<Item = Series>,
    ) -> Self {
        let parts = parts.into_iter().map(Into::into).collect();
        Self::new(title, description, lang, ChartData::Stacked { parts, rows: rows.into_iter().collect() })
    }

    /// Lines over time.
    pub fn lines<M: Into<String>>(
        title: impl Into<String>,
        description: impl Into<String>,
        lang: Lang,
        moments: impl IntoIterator<Item = M>,
        series: impl IntoIterator<Item = Series>,
    ) -> Self {
        let moments = moments.into_iter().map(Into::into).collect();
        Self::new(title, description, lang, ChartData::Lines { moments, series: series.into_iter().collect() })
    }

    /// Says what is counted.
    pub fn unit(self, unit: impl Into<String>) -> Self {
        Self { unit: unit.into(), ..self }
    }

    /// The drawing. `id` must be the only one of its kind on the page: title and description are tied to it.
    pub fn svg(&self, medium: Medium, id: &str) -> String {
        let mut svg = Svg::new(medium, self.lang);
        match &self.data {
            ChartData::Bars(slices) => bars::draw(&mut svg, slices),
            ChartData::Stacked { parts, rows } => stacked::draw(&mut svg, parts, rows),
            ChartData::Lines { moments, series } => lines::draw(&mut svg, moments, series),
        }
        svg.finish(id, &self.title, &self.description)
    }

    /// The same figures as a table, captioned with the chart's title.
    pub fn table(&self) -> Table {
        let words = self.lang.words();
        let unit = if self.unit.is_empty() { &self.title } else { &self.unit };
        let (first, names, rows): (_, Vec<&str>, Vec<Vec<Prose>>) = match &self.data {
            ChartData::Bars(slices) => {
                let rows = slices.iter().map(|one| self.row(&one.label, [drawable(one.value)])).collect();
                (words.item, vec![unit], rows)
            }
            ChartData::Stacked { parts, rows } => {
                let values = |row: &Series| (0..parts.len()).map(|part| row.at(part)).collect::<Vec<_>>();
                let rows = rows.iter().map(|row| self.row(&row.name, values(row))).collect();
                (words.item, parts.iter().map(String::as_str).collect(), rows)
            }
            ChartData::Lines { moments, series } => {
                let values = |place| series.iter().map(move |one| one.at(place));
                let rows = moments.iter().enumerate().map(|(place, moment)| self.row(moment, values(place))).collect();
                (words.when, series.iter().map(|one| one.name.as_str()).collect(), rows)
            }
        };
        let head = std::iter::once(Column::text(first)).chain(names.into_iter().map(Column::number));
        Table { rows, ..Table::new(self.title.as_str(), head).named_rows() }
    }

    /// A row of the table: a name and its figures, a dash where there is none.
    fn row(&self, name: &str, values: impl IntoIterator<Item = Option<f64>>) -> Vec<Prose> {
        let told = values.into_iter().map(|value| value.map_or("–".to_owned(), |value| self.lang.number(value)));
        std::iter::once(name.into()).chain(told.map(Prose::from)).collect()
    }

    /// The same chart with every text passed through `say`.
    pub(crate) fn told(&self, say: &dyn Fn(&str) -> String) -> Self {
        let series = |all: &[Series]| -> Vec<Series> {
            all.iter().map(|one| Series { name: say(&one.name), values: one.values.clone() }).collect()
        };
        let names = |all: &[String]| -> Vec<String> { all.iter().map(|name| say(name)).collect() };
        let data = match &self.data {
            ChartData::Bars(slices) => {
                ChartData::Bars(slices.iter().map(|one| Slice { label: say(&one.label), value: one.value }).collect())
            }
            ChartData::Stacked { parts, rows } => ChartData::Stacked { parts: names(parts), rows: series(rows) },
            ChartData::Lines { moments, series: all } => {
                ChartData::Lines { moments: names(moments), series: series(all) }
            }
        };
        Self {
            title: say(&self.title),
            description: say(&self.description),
            unit: say(&self.unit),
            lang: self.lang,
            data,
        }
    }

    fn new(title: impl Into<String>, description: impl Into<String>, lang: Lang, data: ChartData) -> Self {
        Self { title: title.into(), description: description.into(), unit: String::new(), lang, data }
    }
}
