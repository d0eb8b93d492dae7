//! Resources: begun from a finding, signed by a partner, published in editions that keep their address.

use kernel::{
    Act, Change, Fact, FindingId, InitiativeId, PersonId, Prose, Refusal, ResourceId, SeatKind, Slug, Stamp, Version,
    sealed,
};
use partner::{Assent, Matter};

use crate::{Content, MayPublish, MaySign, MayTakeBack, MayWrite, fact, refusal};

/// The finding a resource was made from, with its words as they stood then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadeFrom {
    /// The finding.
    pub finding: FindingId,
    /// Its statement at the time.
    pub statement: Prose,
}

/// A partner's yes to one exact text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signature {
    /// Whose.
    pub by: PersonId,
    /// When.
    pub at: Stamp,
}

/// Where the text in work stands. What is published stays published while the next edition is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// Being written.
    Draft,
    /// A partner signed the text as it stands. A changed text needs a new signature.
    Signed(Signature),
    /// The text as it stands is the published edition.
    Published {
        /// Who signed it.
        signed: Signature,
        /// When it was published.
        at: Stamp,
    },
    /// Taken back. Its addresses say so.
    Withdrawn {
        /// When.
        at: Stamp,
        /// Why, in public words.
        reason: Prose,
    },
}

impl Stage {
    /// The word that rows, lists and the API use.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Signed(_) => "signed",
            Self::Published { .. } => "published",
            Self::Withdrawn { .. } => "withdrawn",
        }
    }
}

/// What a resource holds.
#[derive(Debug, Clone, PartialEq)]
pub struct ResourceRecord {
    /// Its id.
    pub id: ResourceId,
    /// How often it was saved.
    pub version: Version,
    /// The initiative.
    pub initiative: InitiativeId,
    /// Its name in addresses; never changes.
    pub slug: Slug,
    /// The finding behind it, if any.
    pub made_from: Option<MadeFrom>,
    /// The text in work.
    pub content: Content,
    /// The number of the edition in work, from 1.
    pub edition: i64,
    /// The number of the newest published edition, if any.
    pub published: Option<i64>,
    /// Where the text in work stands.
    pub stage: Stage,
}

sealed!(
    /// Something made for the library.
    Resource, ResourceRecord, ResourceId
);

impl Resource {
    /// Begins a resource.
    pub fn begin(
        act: &mut Act,
        may: &MayWrite,
        slug: Slug,
        made_from: Option<MadeFrom>,
        content: Content,
    ) -> Change<Self> {
        let id = ResourceId::mint(&mut act.mint);
        let initiative = may.initiative();
        let mut fact =
            Fact::new(fact::RESOURCE_BEGUN, id, act.author(), act.now).within(initiative).with("kind", content.kind);
        if let Some(source) = &made_from {
            fact = fact.with("finding", source.finding);
        }
        let record = ResourceRecord {
            id,
            version: Version(0),
            initiative,
            slug,
            made_from,
            content,
            edition: 1,
            published: None,
            stage: Stage::Draft,
        };
        Change::new(Self(record), fact)
    }

    /// Saves a changed text. A signature on the old text ends with it; after a publication this begins the next edition.
    pub fn edit(mut self, act: &Act, may: &MayWrite, content: Content) -> Result<Change<Self>, Refusal> {
        assert_eq!(may.initiative(), self.initiative, "a permit is for one initiative");
        let dropped = matches!(self.stage, Stage::Signed(_));
        match self.stage {
            Stage::Withdrawn { .. } => return Err(refusal::withdrawn()),
            Stage::Published { .. } => self.0.edition += 1,
            Stage::Draft | Stage::Signed(_) => {}
        }
        self.0.stage = Stage::Draft;
        self.0.content = content;
        let fact = Fact::new(fact::RESOURCE_EDITED, self.id, act.author(), act.now)
            .within(self.initiative)
            .with("edition", self.edition)
            .with("signature-ended", dropped);
        Ok(Change::new(self, fact))
    }

    /// A partner signs the text as it stands.
    pub fn sign(mut self, act: &Act, may: &MaySign) -> Result<Change<Self>, Refusal> {
        assert_eq!(may.initiative(), self.initiative, "a permit is for one initiative");
        match self.stage {
            Stage::Draft => {}
            Stage::Signed(_) => return Err(refusal::already_signed()),
            Stage::Published { .. } => return Err(refusal::already_published()),
            Stage::Withdrawn { .. } => return Err(refusal::withdrawn()),
        }
        self.0.stage = Stage::Signed(Signature { by: may.person(), at: act.now });
        let fact = Fact::new(fact::RESOURCE_SIGNED, self.id, act.author(), act.now)
            .within(self.initiative)
            .from_seat(Some(SeatKind::Partner))
            .with("edition", self.edition);
        Ok(Change::new(self, fact))
    }

    /// Publishes the signed text as the next edition. Needs the assent of partners (promise 1) and the signature of one.
    pub fn publish(mut self, act: &Act, may: &MayPublish, assent: &Assent) -> Result<Change<Self>, Refusal> {
        assert_eq!(may.initiative(), self.initiative, "a permit is for one initiative");
        assert!(assent.covers(Matter::ResourcePublished, self.id), "an assent is for one matter on one subject");
        let signed = match self.stage {
            Stage::Signed(signed) => signed,
            Stage::Draft => return Err(refusal::not_signed()),
            Stage::Published { .. } => return Err(refusal::already_published()),
            Stage::Withdrawn { .. } => return Err(refusal::withdrawn()),
        };
        self.0.stage = Stage::Published { signed, at: act.now };
        self.0.published = Some(self.edition);
        let fact = Fact::new(fact::RESOURCE_PUBLISHED, self.id, act.author(), act.now)
            .within(self.initiative)
            .with("edition", self.edition)
            .with("assent", assent.source())
            .with("signed-by", signed.by);
        Ok(Change::new(self, fact))
    }

    /// Takes every edition back.
    pub fn withdraw(mut self, act: &Act, may: &MayTakeBack, reason: Prose) -> Result<Change<Self>, Refusal> {
        assert_eq!(may.resource(), self.id, "a permit is for one resource");
        if matches!(self.stage, Stage::Withdrawn { .. }) {
            return Err(refusal::withdrawn());
        }
        self.0.stage = Stage::Withdrawn { at: act.now, reason };
        let fact = Fact::new(fact::RESOURCE_WITHDRAWN, self.id, act.author(), act.now).within(self.initiative);
        Ok(Change::new(self, fact))
    }

    /// Whether everybody may read some edition of it.
    pub fn is_public(&self) -> bool {
        self.published.is_some() && !matches!(self.stage, Stage::Withdrawn { .. })
    }
}
