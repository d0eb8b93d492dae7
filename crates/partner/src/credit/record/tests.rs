//! A line from its first contribution to the approval.

use kernel::{Actor, Line, Mint, Prose};

use super::*;
use crate::credit::{Affiliation, Means, NamedAs};

fn act(dice: u64) -> Act {
    let now = kernel::from_micros(1_772_452_800_000_000).unwrap();
    let mut mint = Mint::seeded(now, dice);
    let person = PersonId::mint(&mut mint);
    Act::new(Actor::person(person, vec![]), now, mint)
}

fn told(role: CreditRole, means: Means) -> NewContribution {
    NewContribution { role, means, what: Prose::parse("Said what a referral feels like.").unwrap() }
}

fn line_of(act: &mut Act) -> Credit {
    let (initiative, report) = (InitiativeId::mint(&mut act.mint), ReportId::mint(&mut act.mint));
    let person = act.person().unwrap();
    Credit::begin(act, initiative, report, person)
}

fn kept(change: Result<Change<Credit>, Failure>) -> Credit {
    change.unwrap().into_parts().0
}

fn choice(named: NamedAs, accountable: bool, at: Stamp) -> Choice {
    let name = Line::parse("Marisol V.").unwrap();
    Choice { named, name, affiliation: Affiliation::PatientPartner, orcid: None, accountable, at }
}

fn faults(change: Result<Change<Credit>, Failure>) -> Vec<String> {
    match change {
        Err(Failure::Invalid(errors)) => errors.iter().map(|(field, _)| field.to_owned()).collect(),
        Err(other) => panic!("{other:?}"),
        Ok(_) => Vec::new(),
    }
}

#[test]
fn what_was_only_said_makes_an_author() {
    let mut me = act(1);
    let mine = line_of(&mut me);
    let mine = kept(mine.note(&me, told(CreditRole::LivedExperience, Means::Spoken)));
    assert_eq!(faults(mine.clone().choose(&me, choice(NamedAs::Author, true, me.now))), ["named"]);
    let mine = kept(mine.note(&me, told(CreditRole::WritingReviewEditing, Means::Spoken)));
    assert_eq!(faults(mine.clone().choose(&me, choice(NamedAs::GroupAuthor, false, me.now))), ["accountable"]);
    let mine = kept(mine.choose(&me, choice(NamedAs::Author, true, me.now)));
    let edition = EditionId::mint(&mut me.mint);
    assert!(!mine.tests(Some(edition)).approved);
    let mine = kept(mine.approve(&me, edition));
    let all = Tests { shaped: true, wrote: true, approved: true, accountable: true };
    assert_eq!(mine.tests(Some(edition)), all);
    assert!(!mine.tests(Some(EditionId::mint(&mut me.mint))).approved, "an approval is of one text");
}

#[test]
fn being_thanked_or_not_named_needs_no_test() {
    let mut me = act(1);
    let mine = line_of(&mut me);
    for named in [NamedAs::Acknowledged, NamedAs::NotNamed] {
        assert_eq!(faults(mine.clone().choose(&me, choice(named, false, me.now))), Vec::<String>::new());
    }
}

#[test]
fn what_somebody_else_noted_counts_when_its_person_says_so() {
    let (mut me, other) = (act(1), act(2));
    let mine = kept(line_of(&mut me).note(&other, told(CreditRole::Validation, Means::Spoken)));
    assert_eq!((mine.tests(None).shaped, mine.unconfirmed(), mine.roles().len()), (false, 1, 0));
    assert!(matches!(mine.clone().confirm(&other, 0), Err(Failure::Missing)), "nobody confirms for another");
    let mine = kept(mine.confirm(&me, 0));
    assert_eq!((mine.tests(None).shaped, mine.unconfirmed(), mine.roles()), (true, 0, vec![CreditRole::Validation]));
    assert!(matches!(mine.confirm(&me, 1), Err(Failure::Missing)));
}

#[test]
fn who_takes_out_what_made_an_author_chooses_anew() {
    let mut me = act(1);
    let mine = kept(line_of(&mut me).note(&me, told(CreditRole::Validation, Means::Written)));
    let mine = kept(mine.note(&me, told(CreditRole::WritingOriginalDraft, Means::Written)));
    let mine = kept(mine.choose(&me, choice(NamedAs::Author, true, me.now)));
    assert!(kept(mine.clone().drop(&me, 1)).choice.is_none());
    let thanked = kept(mine.choose(&me, choice(NamedAs::Acknowledged, false, me.now)));
    assert!(kept(thanked.drop(&me, 1)).choice.is_some(), "thanks need no test");
}
