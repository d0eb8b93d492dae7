//! What has to be done after a story changed, or when its time comes.

use kernel::{Day, Job, StoryId};
use serde::{Deserialize, Serialize};

macro_rules! jobs {
    ($($(#[$doc:meta])* $name:ident = $key:literal;)*) => { $(
        $(#[$doc])*
        #[derive(Debug, Serialize, Deserialize)]
        pub struct $name {
            /// The story.
            pub story: StoryId,
        }

        impl Job for $name {
            const NAME: &'static str = $key;
        }
    )* };
}

jobs! {
    /// Sends the teller a copy of what was signed (45 CFR 164.508(c)(4)).
    ConsentGiven = "partner.consent-given";
    /// Tells the teller that the story can be seen now, and how to take it back.
    StoryReleased = "partner.story-released";
    /// Asks the teller how they are, some days after the story was first shown.
    StoryCheckIn = "partner.story-check-in";
    /// Tells the teller that the story is gone, and what could not be called back.
    StoryWithdrawn = "partner.story-withdrawn";
    /// Forgets forms of consent whose six years are over.
    ProofOver = "partner.story-proof-over";
}

/// Reminds the teller that the consent will run out.
#[derive(Debug, Serialize, Deserialize)]
pub struct ConsentEnding {
    /// The story.
    pub story: StoryId,
    /// The first day on which the consent no longer holds; another consent has another day.
    pub until: Day,
}

impl Job for ConsentEnding {
    const NAME: &'static str = "partner.consent-ending";
}

/// Notes that the consent ran out, and tells the teller.
#[derive(Debug, Serialize, Deserialize)]
pub struct ConsentEnded {
    /// The story.
    pub story: StoryId,
    /// The day.
    pub until: Day,
}

impl Job for ConsentEnded {
    const NAME: &'static str = "partner.consent-ended";
}
