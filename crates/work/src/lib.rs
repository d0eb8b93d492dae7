//! Work after the commit: the runner, and one thin file a job.
//!
//! A job fetches by id, calls a command or the outside, and says whether to try again. It may run twice: its work must come out
//! the same. To add one: a file beside the others with `pub(crate) async fn run(at: &Place, job: &JobRow) -> Worked`, and a line
//! in [`run_one`].

mod commend;
mod distill;
mod mail;
mod outbox;
mod partner;
mod place;
mod recruit;
mod runner;
mod showcase;

pub use distill::carry_over::carry_over;
pub use outbox::Outbox;
pub use place::Place;
pub use runner::{run, run_due};
pub use showcase::practice_accepted::invited as poster_of;

use kernel::{Failure, Job, PortError};
use store::{JobRow, StoreError};

/// How a job can fail.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// It may go well later.
    #[error("later: {0}")]
    Later(String),
    /// Trying again is no use.
    #[error("never: {0}")]
    Never(String),
}

/// How a job ended.
pub type Worked = Result<(), Trouble>;

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Self::Later(format!("{error:?}"))
    }
}

impl From<PortError> for Trouble {
    fn from(error: PortError) -> Self {
        Self::Later(format!("{error:?}"))
    }
}

impl From<Failure> for Trouble {
    /// A thing that is gone or a rule that says no will say so the next time too.
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Missing | Failure::Refused(_) | Failure::Invalid(_) => Self::Never(format!("{failure}")),
            Failure::Stale | Failure::Port(_) => Self::Later(format!("{failure:?}")),
        }
    }
}

/// Reads the ids of a job.
fn ids<J: Job>(job: &JobRow) -> Result<J, Trouble> {
    serde_json::from_str(&job.payload)
        .map_err(|error| Trouble::Never(format!("the payload does not fit {}: {error}", J::NAME)))
}

/// Runs a job by its name.
async fn run_one(at: &Place, job: &JobRow) -> Worked {
    match job.name.as_str() {
        ::partner::MailSignInLink::NAME => partner::sign_in_link::run(at, job).await,
        ::partner::DecisionPut::NAME => partner::decision_put::run(at, job).await,
        partner::decision_put::TellMember::NAME => partner::decision_put::tell(at, job).await,
        ::partner::SeatGiven::NAME => partner::seat_given::run(at, job).await,
        ::partner::AskSilent::NAME => partner::decision_put::ask_silent(at, job).await,
        partner::decision_put::AskMember::NAME => partner::decision_put::ask(at, job).await,
        ::partner::InputHeard::NAME => partner::input_heard::run(at, job).await,
        ::partner::ResultShown::NAME => partner::input_heard::result(at, job).await,
        ::partner::InputAnswered::NAME => partner::input_answered::run(at, job).await,
        ::partner::pay::WorkOffered::NAME => partner::work_offered::run(at, job).await,
        ::partner::credit::ContributionNoted::NAME => partner::credit::noted(at, job).await,
        ::partner::credit::ApprovalAsked::NAME => partner::credit::asked(at, job).await,
        ::partner::disclosure::DisclosureAsked::NAME => partner::disclosure::asked(at, job).await,
        ::partner::disclosure::DisclosureJudged::NAME => partner::disclosure::judged(at, job).await,
        ::partner::disclosure::DisclosureEnds::NAME => partner::disclosure::ends(at, job).await,
        ::partner::pulse::PulseAsked::NAME => partner::pulse::asked(at, job).await,
        ::partner::pulse::PulseOut::NAME => partner::pulse::out(at, job).await,
        partner::pulse::TellOut::NAME => partner::pulse::tell(at, job).await,
        partner::safety::TellSupport::NAME => partner::safety::tell(at, job).await,
        ::partner::safety::ProblemReported::NAME => partner::safety::reported(at, job).await,
        ::partner::safety::ProblemClosed::NAME => partner::safety::closed(at, job).await,
        ::partner::safety::StoppedAtOnce::NAME => partner::safety::stopped(at, job).await,
        ::partner::pay::ClaimSettled::NAME => partner::claim_settled::run(at, job).await,
        ::partner::story::ConsentGiven::NAME => partner::story::consent::run(at, job).await,
        ::partner::story::StoryReleased::NAME => partner::story::released::run(at, job).await,
        ::partner::story::StoryCheckIn::NAME => partner::story::check_in::run(at, job).await,
        ::partner::story::ConsentEnding::NAME => partner::story::ending::remind(at, job).await,
        ::partner::story::ConsentEnded::NAME => partner::story::ending::over(at, job).await,
        ::partner::story::StoryWithdrawn::NAME => partner::story::withdrawn::run(at, job).await,
        ::partner::story::ProofOver::NAME => partner::story::proof::run(at, job).await,
        ::recruit::InvitationMade::NAME => recruit::invitation_made::run(at, job).await,
        ::recruit::LetterDue::NAME => recruit::letter_due::run(at, job).await,
        ::recruit::PracticeAccepted::NAME => {
            showcase::practice_accepted::run(at, job).await?;
            distill::carry_over::run(at, job).await
        }
        ::showcase::PosterInvited::NAME => showcase::poster_invited::run(at, job).await,
        showcase::poster_invited::TellInvited::NAME => showcase::poster_invited::tell(at, job).await,
        ::showcase::QuestionAsked::NAME => showcase::question_asked::run(at, job).await,
        showcase::question_asked::TellAsked::NAME => showcase::question_asked::tell(at, job).await,
        ::showcase::QuestionAnswered::NAME => showcase::question_answered::run(at, job).await,
        ::distill::RoundOpened::NAME => distill::round_opened::run(at, job).await,
        distill::round_opened::AskMember::NAME => distill::round_opened::ask(at, job).await,
        ::distill::EditionOut::NAME => distill::edition_out::run(at, job).await,
        distill::edition_out::TellReader::NAME => distill::edition_out::tell(at, job).await,
        ::commend::FileDropped::NAME => commend::file_dropped::run(at, job).await,
        unknown => Err(Trouble::Never(format!("no work is known by the name {unknown}"))),
    }
}
