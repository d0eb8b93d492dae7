//! The poster event: from a practice to a poster, and the mails round questions.

pub(crate) mod poster_invited;
pub(crate) mod practice_accepted;
pub(crate) mod question_answered;
pub(crate) mod question_asked;

use kernel::{PersonId, PortError, TeamId};
use store::Tx;

/// The people of a team.
async fn members(tx: &mut Tx, team: Option<TeamId>) -> Result<Vec<PersonId>, PortError> {
    let Some(team) = team else { return Ok(Vec::new()) };
    let team: Option<recruit::Team> = kernel::Keep::<recruit::Team>::find(tx, team).await?;
    Ok(team.map(|team| team.members.iter().map(|member| member.person).collect()).unwrap_or_default())
}
