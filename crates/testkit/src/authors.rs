//! An author who approved a text: without one no edition is released.

use kernel::{EditionId, PersonId, ReportId, Stamp};
use partner::credit::{
    Affiliation, Choice, CreditRole, Means, NamedAs, NewContribution, approve_text, choose_name, note_contribution,
};
use store::Store;

use crate::{act_of, line, prose};

/// Somebody with a seat notes what they said and wrote, chooses to be named as an author, and approves the text.
pub async fn author(store: &Store, person: PersonId, now: Stamp, (report, edition): (ReportId, EditionId)) {
    let mut act = act_of(store, person, now).await;
    let mut tx = store.begin().await.expect("a transaction");
    for role in [CreditRole::LivedExperience, CreditRole::WritingReviewEditing] {
        let told = NewContribution { role, means: Means::Spoken, what: prose("Said what to change.") };
        note_contribution(&mut tx, &mut act, report, person, told).await.expect("a contribution");
    }
    let choice = Choice {
        named: NamedAs::Author,
        name: line("Marisol Vega"),
        affiliation: Affiliation::PatientPartner,
        orcid: None,
        accountable: true,
        at: now,
    };
    choose_name(&mut tx, &mut act, report, choice).await.expect("a choice");
    approve_text(&mut tx, &act, report, edition).await.expect("an approval");
    tx.commit().await.expect("a commit");
}
