//! The few fixed words of a document, in each language. Everything else comes from the caller.

use crate::{Lang, PlainDate};

/// The fixed words of one language.
pub(crate) struct Words {
    pub(crate) contents: &'static str,
    pub(crate) plainly: &'static str,
    pub(crate) finding: &'static str,
    pub(crate) evidence: &'static str,
    pub(crate) confidence: &'static str,
    pub(crate) positions: &'static str,
    pub(crate) seats: &'static str,
    pub(crate) agreed: &'static str,
    pub(crate) of: &'static str,
    pub(crate) dissent: &'static str,
    pub(crate) figure: &'static str,
    pub(crate) table: &'static str,
    pub(crate) page: &'static str,
    pub(crate) attachment: &'static str,
    pub(crate) attachments: &'static str,
    pub(crate) shows: &'static str,
    pub(crate) figures: &'static str,
    pub(crate) item: &'static str,
    pub(crate) when: &'static str,
    pub(crate) emoji: &'static str,
    pub(crate) unseen: &'static str,
    pub(crate) by: &'static str,
}

const ENGLISH: Words = Words {
    contents: "Contents",
    plainly: "In plain words",
    finding: "Finding",
    evidence: "Evidence",
    confidence: "Confidence",
    positions: "How each group stood",
    seats: "Group",
    agreed: "Agreed",
    of: "of",
    dissent: "Those who did not agree said",
    figure: "Figure",
    table: "Table",
    page: "Page",
    attachment: "Attachment",
    attachments: "Attachments",
    shows: "What it shows",
    figures: "The figures as a table",
    item: "Item",
    when: "When",
    emoji: "emoji",
    unseen: "letters not shown here",
    by: "By",
};

const SPANISH: Words = Words {
    contents: "Contenido",
    plainly: "En palabras sencillas",
    finding: "Hallazgo",
    evidence: "Evidencia",
    confidence: "Confianza",
    positions: "Postura de cada grupo",
    seats: "Grupo",
    agreed: "De acuerdo",
    of: "de",
    dissent: "Quienes no estuvieron de acuerdo dijeron",
    figure: "Figura",
    table: "Tabla",
    page: "Página",
    attachment: "Anexo",
    attachments: "Anexos",
    shows: "Lo que muestra",
    figures: "Las cifras en una tabla",
    item: "Elemento",
    when: "Cuándo",
    emoji: "emoji",
    unseen: "letras que no se muestran aquí",
    by: "Por",
};

const MONTHS: [[&str; 12]; 2] = [
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
];

impl Lang {
    pub(crate) fn words(self) -> &'static Words {
        match self {
            Self::En => &ENGLISH,
            Self::Es => &SPANISH,
        }
    }

    /// The date as people write it.
    pub(crate) fn date(self, date: PlainDate) -> String {
        let (year, month, day) = date.parts();
        let month = usize::from(month) - 1;
        match self {
            Self::En => format!("{} {day}, {year}", MONTHS[0][month]),
            Self::Es => format!("{day} de {} de {year}", MONTHS[1][month]),
        }
    }

    /// A number as people write it: groups of three, and a decimal mark only when there is something after it.
    pub(crate) fn number(self, value: f64) -> String {
        let (group, mark) = match self {
            Self::En => (',', '.'),
            Self::Es => ('.', ','),
        };
        let rounded = format!("{:.2}", value.abs());
        let (whole, rest) = rounded.split_once('.').unwrap_or((&rounded, ""));
        let mut text = String::new();
        if value < 0.0 && rounded != "0.00" {
            text.push('\u{2212}');
        }
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) {
                text.push(group);
            }
            text.push(digit);
        }
        let rest = rest.trim_end_matches('0');
        if !rest.is_empty() {
            text.push(mark);
            text.push_str(rest);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_the_reader_writes_them() {
        assert_eq!(Lang::En.number(1234567.5), "1,234,567.5");
        assert_eq!(Lang::Es.number(1234.25), "1.234,25");
        assert_eq!(Lang::En.number(-0.001), "0");
        assert_eq!(Lang::En.number(-12.0), "\u{2212}12");
    }

    #[test]
    fn a_date_that_no_calendar_has_is_refused() {
        assert!(PlainDate::new(2026, 2, 29).is_none());
        assert!(PlainDate::new(2024, 2, 29).is_some());
        assert!(PlainDate::new(2026, 13, 1).is_none());
        let day = PlainDate::new(2026, 5, 4).expect("a day");
        assert_eq!(Lang::Es.date(day), "4 de mayo de 2026");
        assert_eq!(Lang::En.date(day), "May 4, 2026");
    }
}
