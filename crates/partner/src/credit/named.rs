//! How somebody wishes to be named.

use kernel::{Fault, Line, Stamp, words};
use serde::{Deserialize, Serialize};

words! {
    /// In which place somebody is named. The person chooses.
    NamedAs, "named as" {
        /// By name on the title page.
        Author = "author",
        /// As a member of the group that is the author.
        GroupAuthor = "group-author",
        /// Thanked by name.
        Acknowledged = "acknowledged",
        /// Nowhere.
        NotNamed = "not-named",
    }
}

impl NamedAs {
    /// Whether it stands for authorship, with its tests.
    pub fn is_author(self) -> bool {
        matches!(self, Self::Author | Self::GroupAuthor)
    }
}

/// What stands behind a name. An institution is one answer among others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Affiliation {
    /// Nothing.
    None,
    /// “Patient partner”.
    PatientPartner,
    /// “Caregiver partner”.
    CaregiverPartner,
    /// An institution, a community, anything in one's own words.
    Of(String),
}

/// An ORCID iD, as sixteen digits with hyphens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Orcid(String);

impl Orcid {
    /// Reads an iD with or without its address; the last character is ISO/IEC 7064 mod 11-2 over the others
    /// (ORCID, “Structure of the ORCID Identifier”).
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let bad = || Fault::new("field-orcid");
        let bare = text.trim().trim_start_matches("https://").trim_start_matches("http://");
        let bare = bare.trim_start_matches("www.").trim_start_matches("orcid.org/").trim_end_matches('/');
        let marks: Vec<char> = bare.chars().filter(|mark| *mark != '-' && *mark != ' ').collect();
        let (last, rest) = marks.split_last().ok_or_else(bad)?;
        let digits: Option<Vec<u32>> = rest.iter().map(|mark| mark.to_digit(10)).collect();
        let digits = digits.filter(|digits| digits.len() == 15).ok_or_else(bad)?;
        let total = digits.iter().fold(0, |total, digit| (total + digit) * 2) % 11;
        let check = (12 - total) % 11;
        let expected = if check == 10 { 'X' } else { char::from_digit(check, 10).ok_or_else(bad)? };
        if last.to_ascii_uppercase() != expected {
            return Err(bad());
        }
        let whole: String = rest.iter().chain([&expected]).collect();
        let groups: Vec<&str> = (0..4).filter_map(|group| whole.get(group * 4..group * 4 + 4)).collect();
        Ok(Self(groups.join("-")))
    }

    /// The iD with its hyphens.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// How somebody chose to be named.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// In which place.
    pub named: NamedAs,
    /// Under which name; it need not be the name of the account.
    pub name: Line,
    /// What stands behind the name.
    pub affiliation: Affiliation,
    /// An ORCID iD, for those who have one.
    pub orcid: Option<Orcid>,
    /// Whether the person answers for their part of the work (the ICMJE's fourth test).
    pub accountable: bool,
    /// When it was chosen.
    pub at: Stamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_orcid_has_its_check_character() {
        let read = |text: &str| Orcid::parse(text).map(|one| one.as_str().to_owned()).map_err(|fault| fault.key);
        // The first two are examples of ORCID's own documentation.
        assert_eq!(read("https://orcid.org/0000-0002-1825-0097"), Ok("0000-0002-1825-0097".to_owned()));
        assert_eq!(read("0000-0002-1694-233x"), Ok("0000-0002-1694-233X".to_owned()));
        assert_eq!(read("0000000218250097"), Ok("0000-0002-1825-0097".to_owned()));
        for wrong in ["", "0000-0002-1825-0098", "0000-0002-1825-009", "0000-0002-1825-00977", "ñandú"] {
            assert_eq!(read(wrong), Err("field-orcid"), "{wrong}");
        }
    }
}
