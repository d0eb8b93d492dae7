//! The questions for a partner, and for somebody else with a fault.

use super::*;
use crate::partner::pulse::sample::pulse;
use crate::partner::sample::initiative;
use crate::sample;

#[test]
fn the_six_questions_read_as_kept() {
    sample::keep("partner/pulse/ask", |visit| {
        let page = |partner: bool, faults: Faults| AskPage {
            p: visit.frame("pulse-title"),
            pulse: pulse(2),
            initiative: initiative(),
            partner,
            form: PulseForm::default(),
            faults,
        };
        let empty = PulseForm::default().parse().expect_err("nothing is answered");
        let faults = Faults::parse(&empty, &visit.frame("pulse-title"));
        vec![("partner", page(true, Faults::default())), ("nothing-answered", page(false, faults))]
    });
}
