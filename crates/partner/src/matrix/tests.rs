use chrono::Days;
use kernel::{Day, Mint};

use super::*;

fn noon() -> Stamp {
    Day::from_ymd_opt(2026, 3, 2).and_then(|day| day.and_hms_opt(12, 0, 0)).expect("a moment").and_utc()
}

fn decision(partners: u8) -> CellDecision {
    let mut mint = Mint::counting();
    CellDecision {
        id: DecisionId::mint(&mut mint),
        question: "Open the call".to_owned(),
        cell: (AspectKind::Identification, Function::Planned),
        put_at: noon(),
        short: false,
        before_partners: false,
        partners: (0..partners).map(|_| (PersonId::mint(&mut mint), Some(noon() - Days::new(30)))).collect(),
    }
}

#[test]
fn a_decision_counts_when_two_partners_came_in_time() {
    let locked = Some((noon() + Days::new(1)).date_naive());
    assert!(decision(2).not_counted(locked).is_empty());
    assert_eq!(decision(1).not_counted(locked), [NotCounted::FewPartners]);
}

#[test]
fn what_came_too_late_or_in_haste_does_not_count_and_says_why() {
    let joined = (noon() - Days::new(30)).date_naive();
    assert_eq!(decision(2).not_counted(Some(joined)), [NotCounted::JoinedLate, NotCounted::PutLate]);
    let hasty = CellDecision { short: true, ..decision(2) };
    assert_eq!(hasty.not_counted(None), [NotCounted::ShortNotice]);
    let before = CellDecision { before_partners: true, ..decision(0) };
    assert_eq!(before.not_counted(None), [NotCounted::BeforePartners]);
    assert_eq!(taken_before_partners(&[before, decision(2)]), (1, 2));
}
