//! A finding with its evidence in the margin.

use super::Writer;
use super::blocks::{linked, prose};
use crate::safe::escaped;
use crate::{Evidence, Finding};

impl Writer {
    pub(super) fn finding(&mut self, finding: &Finding, level: usize) {
        let (anchor, tone, words) = (finding.anchor(), finding.outcome.tone.name(), self.lang.words());
        let (anchor, heading, number) = (anchor.as_str(), level.min(6), finding.number);
        self.put(&format!(
            "<article class=\"doc-finding doc-finding-{tone}\" id=\"{anchor}\" aria-labelledby=\"{anchor}-title\">\n"
        ));
        self.put(&format!(
            "<h{heading} class=\"doc-finding-title\" id=\"{anchor}-title\">\
             <span class=\"doc-finding-number\">{} {number}.</span> {}</h{heading}>\n",
            words.finding,
            escaped(&finding.title)
        ));
        let outcome = escaped(&finding.outcome.label);
        self.put(&format!("<p class=\"doc-outcome doc-outcome-{tone}\">{outcome}</p>\n"));
        self.paragraph("doc-statement", &finding.statement);
        self.evidence(finding);
        if let Some(text) = &finding.plainly {
            self.put(&format!("<p class=\"doc-plainly\"><strong>{}.</strong> {}</p>\n", words.plainly, prose(text)));
        }
        self.blocks(&finding.blocks, level + 1);
        self.judgement(finding);
        self.put("</article>\n");
    }

    /// How sure, who agreed, and why some did not.
    fn judgement(&mut self, finding: &Finding) {
        let words = self.lang.words();
        if let Some(text) = &finding.confidence {
            self.put(&format!(
                "<p class=\"doc-confidence\"><strong>{}.</strong> {}</p>\n",
                words.confidence,
                prose(text)
            ));
        }
        if !finding.positions.is_empty() {
            self.put("<table class=\"doc-positions\">\n");
            self.put(&format!("<caption>{}</caption>\n", words.positions));
            let (seats, agreed) = (words.seats, words.agreed);
            self.put(&format!(
                "<thead><tr><th scope=\"col\">{seats}</th><th scope=\"col\">{agreed}</th></tr></thead>\n<tbody>\n"
            ));
            for one in &finding.positions {
                let (seats, agreed, word, of) = (escaped(&one.seats), one.agreed, words.of, one.of);
                self.put(&format!(
                    "<tr><th scope=\"row\">{seats}</th><td class=\"doc-number\">{agreed} {word} {of}</td></tr>\n"
                ));
            }
            self.put("</tbody>\n</table>\n");
        }
        if !finding.dissent.is_empty() {
            self.put("<div class=\"doc-dissent\">\n");
            self.put(&format!("<p>{}:</p>\n", words.dissent));
            finding.dissent.iter().for_each(|quote| self.quote(quote));
            self.put("</div>\n");
        }
    }

    fn evidence(&mut self, finding: &Finding) {
        if finding.evidence.is_empty() {
            return;
        }
        let (words, number) = (self.lang.words(), finding.number);
        let (title, of) = (words.evidence, words.finding);
        self.put(&format!("<aside class=\"doc-evidence\" aria-label=\"{title}, {of} {number}\">\n"));
        self.put(&format!("<p class=\"doc-evidence-title\">{title}</p>\n<ul>\n"));
        finding.evidence.iter().for_each(|one| self.put(&evidence_line(one)));
        self.put("</ul>\n</aside>\n");
    }
}

fn evidence_line(evidence: &Evidence) -> String {
    let label = escaped(&evidence.label);
    let label = evidence.to.as_ref().map_or(label.clone(), |to| linked(&label, to));
    let excerpt = evidence.excerpt.as_ref().map(|words| format!(" <q class=\"doc-excerpt\">{}</q>", escaped(words)));
    format!("<li>{label}{}</li>\n", excerpt.unwrap_or_default())
}
