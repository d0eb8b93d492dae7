//! Use cases: read through the port, check, change, save, queue. The caller opens and commits the transaction.

mod calls;
mod decide;
mod import;
mod panel;
mod submissions;
mod teams;

pub use calls::{close_call, draft_call, open_call, put_call, revise_call};
pub use decide::{accept, accept_slate, decline, propose_slate};
pub use import::{ImportReport, import_submissions};
pub use panel::{AssignReport, assign_one, assign_reviewers, declare_conflict, give_review};
pub use submissions::{begin_submission, save_draft, submit, withdraw};
pub use teams::{
    decline_invitation, found_team, invite_member, join_team, leave_team, revoke_invitation, seal_invitation,
};
