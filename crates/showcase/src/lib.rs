//! The poster event: halls, structured accessible posters, and the questions visitors ask.
//!
//! A hall is shown only with an [`partner::Assent`] for its programme; a poster can be seen only in a shown hall.

mod command;
mod content;
mod fact;
mod figure;
mod hall;
mod policy;
mod port;
mod poster;
mod question;
mod view;

pub use command::*;
pub use content::{Content, ContentDraft, Presenter, SectionKind};
pub use figure::{Bar, Figure};
pub use hall::{Hall, HallDraft, HallRecord, HallState};
pub use policy::{MayAnswerQuestion, MayEdit, MaySee, MayWithdraw};
pub use port::Showcase;
pub use poster::{Invited, Poster, PosterRecord, PosterState};
pub use question::{AnswerGiven, Question, QuestionRecord};
pub use view::{Choice, GalleryChoices, GalleryPage, GalleryQuery, PosterLine, QuestionLine};
