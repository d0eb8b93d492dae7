//! Charts: drawn for those who see, told for everybody.

use press::{Chart, Lang, Medium, Prose, Series};

use crate::sample;

#[test]
fn a_chart_says_what_it_is_and_needs_no_style() {
    for chart in [sample::bars(), sample::months()] {
        let svg = chart.svg(Medium::Web, "c1");
        assert!(svg.contains("role=\"img\"") && svg.contains("aria-labelledby=\"c1-title c1-desc\""));
        assert!(svg.contains("<title id=\"c1-title\">") && svg.contains("<desc id=\"c1-desc\">"));
        assert!(svg.contains("currentColor") && !svg.contains("style="));
    }
    insta::assert_snapshot!("bars", sample::bars().svg(Medium::Web, "bars"));
    insta::assert_snapshot!("lines", sample::months().svg(Medium::Print, "lines"));
}

#[test]
fn the_table_tells_the_same_figures() {
    let rows = sample::bars().table().rows;
    assert_eq!(rows[2], [Prose::from("A patient opens grand rounds"), Prose::from("12.5")]);
    let table = sample::months().table();
    assert_eq!(table.columns.len(), 3);
    assert_eq!(table.rows[4], [Prose::from("Jan"), Prose::from("19"), Prose::from("–")]);
}

#[test]
fn figures_that_are_none_are_drawn_as_nothing() {
    let odd = [f64::NAN, f64::INFINITY, -3.0, 0.0, 1e300, f64::MIN_POSITIVE];
    let slices = odd.map(|value| ("thing", value));
    let series = || Series::new("odd", odd);
    let charts = [
        Chart::bars("t", "d", Lang::En, slices),
        Chart::bars("t", "d", Lang::En, Vec::<(&str, f64)>::new()),
        Chart::stacked("t", "d", Lang::Es, ["a", "b"], [series(), Series::new("short", [1.0])]),
        Chart::stacked("t", "d", Lang::Es, Vec::<&str>::new(), [series()]),
        Chart::lines("t", "d", Lang::En, ["1", "2", "3", "4", "5", "6"], [series()]),
        Chart::lines("t", "d", Lang::En, Vec::<&str>::new(), [series()]),
        Chart::lines("t", "d", Lang::En, ["only one"], [Series::new("s", [4.0])]),
    ];
    for chart in charts {
        let svg = chart.svg(Medium::Web, "odd");
        assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
        chart.table();
    }
}
