//! Every fault of a form at once, each at its field.

use std::collections::BTreeMap;

/// What is wrong with one field: a key of the phrase book and what the sentence names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The phrase, for instance `field-too-long`.
    pub key: &'static str,
    /// What the sentence names.
    pub args: Vec<(&'static str, String)>,
}

impl Fault {
    /// A fault whose sentence names nothing.
    pub fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }

    /// The same with something the sentence names.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}

/// The faults of a form by field name. The form is shown again as it was sent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FieldErrors(BTreeMap<String, Fault>);

impl FieldErrors {
    /// One fault at one field.
    pub fn one(field: impl Into<String>, fault: Fault) -> Self {
        let mut errors = Self::default();
        errors.add(field, fault);
        errors
    }

    /// Notes a fault; the first one of a field stays.
    pub fn add(&mut self, field: impl Into<String>, fault: Fault) {
        self.0.entry(field.into()).or_insert(fault);
    }

    /// The value, or `None` after noting the fault.
    pub fn take<T>(&mut self, field: impl Into<String>, value: Result<T, Fault>) -> Option<T> {
        value.map_err(|fault| self.add(field, fault)).ok()
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The fault of one field.
    pub fn get(&self, field: &str) -> Option<&Fault> {
        self.0.get(field)
    }

    /// Every fault with its field, by name of the field.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Fault)> {
        self.0.iter().map(|(field, fault)| (field.as_str(), fault))
    }

    /// The value if nothing was wrong, else all faults.
    pub fn or<T>(self, value: Option<T>) -> Result<T, Self> {
        match value {
            Some(value) if self.is_empty() => Ok(value),
            Some(_) | None => Err(self),
        }
    }
}
