//! Tables with captions, and heads that say what they head.

use super::Writer;
use super::blocks::{id, prose};
use crate::Table;
use crate::safe::escaped;

impl Writer {
    /// A table that is counted.
    pub(super) fn numbered_table(&mut self, table: &Table, number: usize) {
        let caption = format!("{} {number}. {}", self.lang.words().table, prose(&table.caption));
        self.captioned(table, &caption);
    }

    /// A table that belongs to something else and is not counted.
    pub(super) fn table(&mut self, table: &Table) {
        let caption = prose(&table.caption);
        self.captioned(table, &caption);
    }

    fn captioned(&mut self, table: &Table, caption: &str) {
        let name = escaped(&table.caption.plain());
        // A wide table scrolls by itself; the keyboard must reach it to scroll.
        self.put(&format!("<div class=\"doc-table\" role=\"region\" aria-label=\"{name}\" tabindex=\"0\""));
        self.put(&id(table.anchor.as_ref()));
        self.put(&format!(">\n<table>\n<caption>{caption}</caption>\n<thead><tr>"));
        for column in &table.columns {
            let class = number(column.number);
            self.put(&format!("<th scope=\"col\"{class}>{}</th>", escaped(&column.title)));
        }
        self.put("</tr></thead>\n<tbody>\n");
        for row in &table.rows {
            self.put("<tr>");
            for (place, cell) in row.iter().enumerate() {
                let class = number(table.columns.get(place).is_some_and(|column| column.number));
                let cell = prose(cell);
                if place == 0 && table.named_rows {
                    self.put(&format!("<th scope=\"row\"{class}>{cell}</th>"));
                } else {
                    self.put(&format!("<td{class}>{cell}</td>"));
                }
            }
            self.put("</tr>\n");
        }
        self.put("</tbody>\n</table>\n</div>\n");
    }
}

fn number(is_number: bool) -> &'static str {
    if is_number { " class=\"doc-number\"" } else { "" }
}
