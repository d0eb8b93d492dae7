//! What learners are told before they engage: names, companies, nature, and that what was relevant was mitigated (Standard 3, step 5).

use super::{Nature, OnFile, PersonOnFile};

/// One person in the statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldPerson {
    /// The name.
    pub name: String,
    /// Company and nature of each relevant relationship. Names only: no logos, no trade names of products.
    pub relevant: Vec<(String, Nature)>,
}

/// The statement. It holds nobody whose answer is missing, has run out or waits for a judgement.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Told {
    /// People with relevant relationships, all of them mitigated.
    pub with: Vec<ToldPerson>,
    /// People without; that too is told.
    pub without: Vec<ToldPerson>,
    /// How many people have no answer on file that holds, or one that staff has not finished. They are not named.
    pub missing: usize,
}

/// Composes the statement from what is on file.
pub fn told(people: &[PersonOnFile]) -> Told {
    let mut told = Told::default();
    for one in people {
        let OnFile::Current(answer) = &one.on_file else {
            told.missing += 1;
            continue;
        };
        if answer.unjudged() > 0 {
            told.missing += 1;
            continue;
        }
        let relevant: Vec<_> = answer.relevant().map(|(told, _)| (told.company.to_string(), told.nature)).collect();
        let person = ToldPerson { name: one.name.clone(), relevant };
        if person.relevant.is_empty() { told.without.push(person) } else { told.with.push(person) }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::filed::tests::{act, told as relationship};
    use crate::disclosure::{Disclosure, MayOversee, Step};
    use kernel::{InitiativeId, Mint, Prose, SeatKind};

    fn person(name: &str, judged: Option<bool>, day: &str) -> PersonOnFile {
        let initiative = InitiativeId::mint(&mut Mint::counting());
        let told: Vec<_> = judged.iter().map(|_| relationship(Nature::Speaker, "2025-01-01", None)).collect();
        let mut answer = Disclosure::give(&mut act(false, 1), initiative, told).unwrap().into_parts().0;
        if let Some(relevant) = judged {
            let steward = act(true, 2);
            let may = MayOversee::check(&steward.by, initiative).unwrap();
            let why = Prose::parse("Why.").unwrap();
            answer = answer.judge(&steward, &may, 0, relevant, why, vec![Step::Recuse]).unwrap().into_parts().0;
        }
        let (person, day) = (answer.person, day.parse().unwrap());
        PersonOnFile {
            person,
            name: name.into(),
            seat: SeatKind::Partner,
            on_file: OnFile::of(Some(answer), day),
            in_time: true,
        }
    }

    #[test]
    fn learners_read_companies_of_what_is_relevant_and_of_nothing_else() {
        let day = "2026-03-03";
        let all = [person("Ana", Some(true), day), person("Ben", Some(false), day), person("Cleo", None, day)];
        let told = told(&all);
        assert_eq!(told.with[0].relevant, [("Norvane Pharma".to_owned(), Nature::Speaker)]);
        assert_eq!(told.without.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Ben", "Cleo"]);
        assert!(told.without.iter().all(|one| one.relevant.is_empty()));
    }

    #[test]
    fn who_has_run_out_is_not_shown_as_disclosed() {
        let told = told(&[person("Ana", Some(true), "2027-03-02"), person("Cleo", None, "2027-03-02")]);
        assert_eq!((told.with.len(), told.without.len(), told.missing), (0, 0, 2));
    }
}
