//! Providers of accredited education and who keeps their file.

use kernel::{Act, Change, Fact, Line, PersonId, ProviderId, Refusal, Stamp, Version, sealed, words};

use crate::{MayEnrol, MayKeep, fact};

words! {
    /// What kind of organisation a provider is.
    ProviderKind, "kind of provider" {
        /// A hospital or health system.
        Hospital = "hospital",
        /// A school of medicine.
        School = "school",
        /// A society of a specialty.
        Society = "society",
        /// A state medical society or another local body.
        StateSociety = "state-society",
        /// An organisation of patients.
        PatientOrganisation = "patient-organisation",
        /// A company or foundation for education or publishing.
        Education = "education",
        /// Government or military.
        Government = "government",
    }
}

/// What a provider holds. Its size is computed from the activities of a term, never typed.
#[derive(Debug, Clone, PartialEq)]
pub struct ProviderRecord {
    /// Its id.
    pub id: ProviderId,
    /// How often it was saved.
    pub version: Version,
    /// Its name.
    pub name: Line,
    /// What kind of organisation it is.
    pub kind: ProviderKind,
    /// The state or region, as people there write it.
    pub region: Line,
    /// When it was put on the list.
    pub enrolled: Stamp,
    /// Who may keep its file, in the order in which they came.
    pub staff: Vec<PersonId>,
}

/// What it takes to put a provider on the list.
#[derive(Debug, Clone)]
pub struct NewProvider {
    /// Its name.
    pub name: Line,
    /// What kind of organisation it is.
    pub kind: ProviderKind,
    /// The state or region.
    pub region: Line,
}

sealed!(
    /// An accredited provider.
    Provider, ProviderRecord, ProviderId
);

impl Provider {
    /// A steward puts a provider on the list.
    pub fn enrol(act: &mut Act, _may: &MayEnrol, new: NewProvider) -> Change<Self> {
        let id = ProviderId::mint(&mut act.mint);
        let fact = Fact::new(fact::PROVIDER_ENROLLED, id, act.author(), act.now).with("kind", new.kind);
        let record = ProviderRecord {
            id,
            version: Version(0),
            name: new.name,
            kind: new.kind,
            region: new.region,
            enrolled: act.now,
            staff: Vec::new(),
        };
        Change::new(Self(record), fact)
    }

    /// Lets somebody keep the file. Doing it twice is refused, so that nobody wonders which of two rows counts.
    pub fn appoint(mut self, act: &Act, may: &MayKeep, person: PersonId) -> Result<Change<Self>, Refusal> {
        assert_eq!(may.provider(), self.id, "a permit is for one provider");
        if self.staff.contains(&person) {
            return Err(Refusal::new("refused-already-staff"));
        }
        self.0.staff.push(person);
        let fact = Fact::new(fact::STAFF_APPOINTED, self.id, act.author(), act.now).with("person", person);
        Ok(Change::new(self, fact))
    }
}
