//! The menu as the data files have it.

use super::*;
use crate::sample;

#[test]
fn the_menu_of_criteria_reads_as_kept() {
    sample::keep("commend/criteria", |visit| vec![("menu", criteria_page(visit))]);
}
