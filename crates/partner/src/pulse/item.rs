//! The six questions. Their wording is our own and lives in the phrase book; what each is about follows what partners complain of
//! (reference, section 3): being heard in time, knowing one's part, seeing what became of it, being paid and supported, being safe.

use kernel::words;

words! {
    /// What a question is about.
    Item, "pulse item" {
        /// We were asked while it could still be changed.
        InTime = "in-time",
        /// It was clear what was expected and who decides.
        Clear = "clear",
        /// What was said was taken seriously.
        Heard = "heard",
        /// One can see what became of it.
        Effect = "effect",
        /// Pay, expenses and practical help were as needed.
        Support = "support",
        /// One could say no, pause or disagree without harm.
        Safe = "safe",
    }
}
