//! The codebook.

use kernel::{Act, Change, CodeId, Fact, Fault, FieldErrors, InitiativeId, Line, Prose, Version, sealed};

use crate::{MayCode, fact};

/// How many colours the codebook has. A colour is never the only sign: the name always stands beside it.
pub const COLOURS: u8 = 8;

/// What a code holds.
#[derive(Debug, Clone, PartialEq)]
pub struct CodeRecord {
    /// Its id.
    pub id: CodeId,
    /// How often it was saved.
    pub version: Version,
    /// The initiative.
    pub initiative: InitiativeId,
    /// Its name.
    pub name: Line,
    /// When to use it and when not, in plain words.
    pub definition: Prose,
    /// The group it belongs to. Groups are codes without a group: the book is two levels deep.
    pub parent: Option<CodeId>,
    /// Its colour, from 1 to [`COLOURS`].
    pub colour: u8,
}

/// A code as it is sent.
#[derive(Debug, Clone)]
pub struct NewCode {
    /// Its name.
    pub name: Line,
    /// When to use it and when not.
    pub definition: Prose,
    /// The group it belongs to.
    pub parent: Option<CodeId>,
    /// Its colour, from 1 to [`COLOURS`].
    pub colour: u8,
}

sealed!(
    /// A name for what an excerpt is about.
    Code, CodeRecord, CodeId
);

impl Code {
    /// Adds a code to the book. `parent` is the group that `new` names.
    pub fn add(act: &mut Act, may: &MayCode, new: NewCode, parent: Option<&Self>) -> Result<Change<Self>, FieldErrors> {
        check(&new, parent)?;
        let id = CodeId::mint(&mut act.mint);
        let fact = Fact::new(fact::CODE_ADDED, id, act.author(), act.now).within(may.initiative());
        let record = CodeRecord {
            id,
            version: Version(0),
            initiative: may.initiative(),
            name: new.name,
            definition: new.definition,
            parent: new.parent,
            colour: new.colour,
        };
        Ok(Change::new(Self(record), fact))
    }

    /// Betters name, definition, group or colour; excerpts keep the code.
    pub fn change(
        mut self,
        act: &Act,
        may: &MayCode,
        new: NewCode,
        parent: Option<&Self>,
    ) -> Result<Change<Self>, FieldErrors> {
        assert_eq!(may.initiative(), self.initiative, "a permit is for one initiative");
        check(&new, parent)?;
        if new.parent == Some(self.id) {
            return Err(FieldErrors::one("parent", Fault::new("field-code-group")));
        }
        let fact = Fact::new(fact::CODE_CHANGED, self.id, act.author(), act.now).within(self.initiative);
        self.0.name = new.name;
        self.0.definition = new.definition;
        self.0.parent = new.parent;
        self.0.colour = new.colour;
        Ok(Change::new(self, fact))
    }
}

fn check(new: &NewCode, parent: Option<&Code>) -> Result<(), FieldErrors> {
    let mut errors = FieldErrors::default();
    if !(1..=COLOURS).contains(&new.colour) {
        errors.add("colour", Fault::new("field-code-colour").with("max", COLOURS));
    }
    let group = parent.filter(|parent| parent.parent.is_none());
    if new.parent.is_some() && group.is_none() {
        errors.add("parent", Fault::new("field-code-group"));
    }
    errors.or(Some(()))
}
