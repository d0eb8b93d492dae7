//! How far two coders agree, code by code.
//!
//! The unit is a passage (a paragraph of a document that both coders worked on); the value is whether the coder gave the code
//! anywhere in it. So every unit has two values of a nominal scale with two categories, and nothing is missing.
//!
//! - Percent agreement `Po`: units with equal values, divided by units.
//! - Cohen's kappa `(Po - Pe) / (1 - Pe)`, where `Pe` adds up over both categories the product of the two coders' shares
//!   (J. Cohen, A coefficient of agreement for nominal scales, 1960).
//! - Krippendorff's alpha `1 - Do / De` from the coincidence matrix. For two coders and nominal values `Do` is the share of unequal
//!   units and `De = 2 n0 n1 / (n (n - 1))`, where `n0` and `n1` count the values of either kind among all `n` values
//!   (K. Krippendorff, Computing Krippendorff's alpha-reliability, 2011).
//!
//! Where both coders always gave the same single value, chance explains everything: kappa and alpha are undefined, and no number is shown.

use std::collections::BTreeSet;

/// What two coders did with one code over the units that both worked on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Agreement {
    /// Units where both gave the code.
    pub both: u32,
    /// Units where only the first did.
    pub first: u32,
    /// Units where only the second did.
    pub second: u32,
    /// Units where neither did.
    pub neither: u32,
}

impl Agreement {
    /// From the units where each gave the code; a unit is any number below `units`.
    pub fn of(first: &BTreeSet<usize>, second: &BTreeSet<usize>, units: usize) -> Self {
        let mut sum = Self::default();
        for unit in 0..units {
            match (first.contains(&unit), second.contains(&unit)) {
                (true, true) => sum.both += 1,
                (true, false) => sum.first += 1,
                (false, true) => sum.second += 1,
                (false, false) => sum.neither += 1,
            }
        }
        sum
    }

    /// Adds what was done in another document.
    pub fn plus(self, other: Self) -> Self {
        Self {
            both: self.both + other.both,
            first: self.first + other.first,
            second: self.second + other.second,
            neither: self.neither + other.neither,
        }
    }

    /// How many units both worked on.
    pub fn units(self) -> u32 {
        self.both + self.first + self.second + self.neither
    }

    /// Whether somebody gave the code at all.
    pub fn is_used(self) -> bool {
        self.both + self.first + self.second > 0
    }

    /// Percent agreement, from 0 to 1; `None` without units.
    pub fn share(self) -> Option<f64> {
        let units = f64::from(self.units());
        (units > 0.0).then(|| f64::from(self.both + self.neither) / units)
    }

    /// Cohen's kappa; `None` where it is undefined.
    pub fn kappa(self) -> Option<f64> {
        let observed = self.share()?;
        let units = f64::from(self.units());
        let (first, second) = (f64::from(self.both + self.first) / units, f64::from(self.both + self.second) / units);
        let chance = first * second + (1.0 - first) * (1.0 - second);
        (chance < 1.0).then(|| (observed - chance) / (1.0 - chance))
    }

    /// Krippendorff's alpha; `None` where it is undefined.
    pub fn alpha(self) -> Option<f64> {
        let values = 2.0 * f64::from(self.units());
        let given = f64::from(2 * self.both + self.first + self.second);
        let expected = 2.0 * given * (values - given) / (values * (values - 1.0));
        let observed = f64::from(self.first + self.second) / f64::from(self.units());
        (given > 0.0 && given < values).then(|| 1.0 - observed / expected)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(both: u32, first: u32, second: u32, neither: u32) -> Agreement {
        Agreement { both, first, second, neither }
    }

    fn near(found: Option<f64>, expected: f64) -> bool {
        found.is_some_and(|found| (found - expected).abs() < 0.0005)
    }

    #[test]
    fn the_published_values_come_out() {
        // Krippendorff 2011, example A: two observers, binary, ten units, alpha 0.095.
        let krippendorff = table(1, 3, 1, 5);
        assert!(near(krippendorff.alpha(), 0.095), "{:?}", krippendorff.alpha());
        assert!(near(krippendorff.share(), 0.6));
        // The worked example of Cohen's kappa with 50 grant proposals: Po 0.7, Pe 0.5, kappa 0.4.
        let grants = table(20, 5, 10, 15);
        assert!(near(grants.share(), 0.7));
        assert!(near(grants.kappa(), 0.4), "{:?}", grants.kappa());
        // The two tables of 100 with the same Po 0.6 and different marginals: 0.1304 and 0.2593.
        assert!(near(table(45, 15, 25, 15).kappa(), 0.1304));
        assert!(near(table(25, 35, 5, 35).kappa(), 0.2593));
    }

    #[test]
    fn a_rare_code_agrees_by_percent_and_hardly_by_chance() {
        // Of 100 units each coder found one, and not the same: 98 %, kappa -0.010, alpha -0.005.
        let rare = table(0, 1, 1, 98);
        assert!(near(rare.share(), 0.98) && near(rare.kappa(), -0.0101) && near(rare.alpha(), -0.0051));
    }

    #[test]
    fn where_nothing_varies_there_is_no_number() {
        for same in [table(0, 0, 0, 12), table(12, 0, 0, 0), Agreement::default()] {
            assert_eq!((same.kappa(), same.alpha()), (None, None), "{same:?}");
        }
        assert_eq!(Agreement::default().share(), None);
        assert!(!table(0, 0, 0, 12).is_used());
    }

    #[test]
    fn perfect_agreement_is_one() {
        let same = table(3, 0, 0, 9);
        assert_eq!((same.share(), same.kappa(), same.alpha()), (Some(1.0), Some(1.0), Some(1.0)));
    }

    #[test]
    fn units_are_counted_once_each() {
        let (first, second) = (BTreeSet::from([0, 2, 9]), BTreeSet::from([2, 3]));
        assert_eq!(Agreement::of(&first, &second, 5), table(1, 1, 1, 2));
        assert_eq!(table(1, 1, 1, 2).plus(table(1, 0, 0, 3)), table(2, 1, 1, 5));
    }
}
