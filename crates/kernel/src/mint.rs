//! New ids and secrets, from a moment and dice that the caller hands in.

use rand::{Rng, SeedableRng, rngs::StdRng};

use crate::Stamp;

/// 256 bits nobody can guess. Only its hash is ever stored.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(pub [u8; 32]);

impl Secret {
    /// Lower-case hexadecimal, for a link or a cookie.
    pub fn text(&self) -> String {
        crate::hex(self.0)
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// Makes ids (UUIDv7: they sort by time) and secrets.
#[derive(Debug)]
pub struct Mint {
    millis: u64,
    made: u16,
    dice: StdRng,
}

impl Mint {
    /// The mint of one request or job at `now`, with the machine's dice.
    pub fn at(now: Stamp) -> Self {
        Self { millis: millis(now), made: 0, dice: StdRng::from_os_rng() }
    }

    /// A mint whose dice repeat: pages, snapshots and seeded data come out the same each time.
    pub fn seeded(now: Stamp, seed: u64) -> Self {
        Self { millis: millis(now), made: 0, dice: StdRng::seed_from_u64(seed) }
    }

    /// The mint of tests: seeded, at the beginning of time.
    pub fn counting() -> Self {
        Self::seeded(chrono::DateTime::UNIX_EPOCH, 1)
    }

    /// The 12 bits after the time count what this mint has made, so that the ids of one act sort in the order of their birth.
    pub(crate) fn uuid(&mut self) -> uuid::Uuid {
        let mut random: [u8; 10] = self.dice.random();
        [random[0], random[1]] = self.made.to_be_bytes();
        self.made = self.made.wrapping_add(1) & 0x0fff;
        uuid::Builder::from_unix_timestamp_millis(self.millis, &random).into_uuid()
    }

    /// A new secret for a link, a session or a key.
    pub fn secret(&mut self) -> Secret {
        Secret(self.dice.random())
    }
}

fn millis(now: Stamp) -> u64 {
    u64::try_from(now.timestamp_millis()).unwrap_or(0)
}
