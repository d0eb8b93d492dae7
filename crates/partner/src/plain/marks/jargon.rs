//! Words of medicine and education for which there are plainer ones. The lists are ours. They are short on purpose, since a mark
//! at each third word helps nobody, and hold no word that nearly everybody knows ("symptom", "diagnosis").

use std::ops::Range;

use kernel::Lang;

use super::super::count::folded;

/// A word or words, and plainer ones.
type Entry = (&'static str, &'static str);

const ENGLISH: &[Entry] = &[
    ("acute", "sudden and short"),
    ("adherence", "taking it as agreed"),
    ("adjuvant", "given in addition"),
    ("administer", "give"),
    ("adverse event", "harm or unwanted effect"),
    ("aetiology", "cause"),
    ("ambulatory", "without a stay in hospital"),
    ("analgesic", "painkiller"),
    ("assessment", "check or test"),
    ("asymptomatic", "without symptoms"),
    ("baseline", "at the start"),
    ("benign", "not cancer"),
    ("bilateral", "on both sides"),
    ("biomarker", "sign that can be measured"),
    ("cardiac", "of the heart"),
    ("chronic", "long-lasting"),
    ("cohort", "group of people"),
    ("comorbidity", "other illness at the same time"),
    ("competency", "skill"),
    ("contraindication", "reason not to use it"),
    ("curriculum", "plan of what is taught"),
    ("diagnostic", "used to find out what is wrong"),
    ("dissemination", "spreading the word"),
    ("dyspnea", "shortness of breath"),
    ("efficacy", "how well it works"),
    ("etiology", "cause"),
    ("exacerbation", "getting worse"),
    ("facilitate", "help or make easier"),
    ("febrile", "with fever"),
    ("hepatic", "of the liver"),
    ("hypertension", "high blood pressure"),
    ("hypotension", "low blood pressure"),
    ("idiopathic", "without a known cause"),
    ("implement", "carry out"),
    ("incidence", "number of new cases"),
    ("informed consent", "your agreement after you have been told all"),
    ("intervention", "treatment or other help"),
    ("intravenous", "into a vein"),
    ("learning objective", "what you should be able to do afterwards"),
    ("lesion", "wound or changed spot"),
    ("malignant", "cancer"),
    ("methodology", "method"),
    ("modality", "kind or way"),
    ("morbidity", "illness"),
    ("mortality", "deaths"),
    ("multidisciplinary", "from several professions"),
    ("myocardial infarction", "heart attack"),
    ("needs assessment", "finding out what is missing"),
    ("onset", "start"),
    ("oral administration", "taking it by mouth"),
    ("outcome measure", "what is measured"),
    ("palliative", "for relief, not for cure"),
    ("pathology", "disease"),
    ("pedagogy", "way of teaching"),
    ("placebo", "dummy treatment"),
    ("prevalence", "how many people have it"),
    ("prognosis", "what is likely to happen"),
    ("prophylaxis", "prevention"),
    ("pulmonary", "of the lungs"),
    ("randomized", "put into groups by chance"),
    ("randomised", "put into groups by chance"),
    ("renal", "of the kidneys"),
    ("sequela", "later effect"),
    ("stakeholder", "who has an interest in it"),
    ("subcutaneous", "under the skin"),
    ("titrate", "change the dose step by step"),
    ("topical", "on the skin"),
    ("utilise", "use"),
    ("utilize", "use"),
];

const SPANISH: &[Entry] = &[
    ("adherencia", "tomarlo como se acordó"),
    ("administrar", "dar"),
    ("agudo", "repentino y corto"),
    ("ambulatorio", "sin quedarse en el hospital"),
    ("analgésico", "medicina para el dolor"),
    ("anamnesis", "preguntas sobre su salud"),
    ("asintomático", "sin síntomas"),
    ("astenia", "cansancio"),
    ("benigno", "que no es cáncer"),
    ("bilateral", "de los dos lados"),
    ("biomarcador", "señal que se puede medir"),
    ("cardíaco", "del corazón"),
    ("cefalea", "dolor de cabeza"),
    ("cohorte", "grupo de personas"),
    ("comorbilidad", "otra enfermedad al mismo tiempo"),
    ("consentimiento informado", "su acuerdo después de saberlo todo"),
    ("contraindicación", "razón para no usarlo"),
    ("crónico", "que dura mucho tiempo"),
    ("currículo", "plan de lo que se enseña"),
    ("diseminación", "dar a conocer"),
    ("disnea", "falta de aire"),
    ("edema", "hinchazón"),
    ("efecto adverso", "daño o efecto no deseado"),
    ("eficacia", "lo bien que funciona"),
    ("etiología", "causa"),
    ("exacerbación", "empeoramiento"),
    ("hepático", "del hígado"),
    ("hipertensión", "presión o tensión alta"),
    ("hipotensión", "presión o tensión baja"),
    ("idiopático", "sin causa conocida"),
    ("implementar", "poner en marcha"),
    ("incidencia", "número de casos nuevos"),
    ("infarto de miocardio", "ataque al corazón"),
    ("intravenoso", "por la vena"),
    ("maligno", "que es cáncer"),
    ("metodología", "método"),
    ("morbilidad", "enfermedad"),
    ("mortalidad", "muertes"),
    ("multidisciplinar", "de varias profesiones"),
    ("objetivo de aprendizaje", "lo que usted sabrá hacer después"),
    ("paliativo", "para aliviar, no para curar"),
    ("patología", "enfermedad"),
    ("placebo", "tratamiento sin efecto propio"),
    ("posología", "cuánto y cuándo tomar"),
    ("prevalencia", "cuántas personas lo tienen"),
    ("profilaxis", "prevención"),
    ("pronóstico", "lo que puede pasar"),
    ("pulmonar", "de los pulmones"),
    ("renal", "de los riñones"),
    ("subcutáneo", "debajo de la piel"),
    ("tópico", "sobre la piel"),
];

/// The places of listed words in a sentence with the plainer words, the longest entry first where two begin at a word. They do not
/// overlap.
pub(super) fn find(text: &str, words: &[Range<usize>], lang: Lang) -> Vec<(Range<usize>, &'static str)> {
    let table = if lang == Lang::En { ENGLISH } else { SPANISH };
    let folded: Vec<String> = words.iter().map(|at| folded(&text[at.clone()])).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let fits = table.iter().filter_map(|(hard, plain)| Some((fit(&folded[at..], hard, lang)?, *plain)));
        let longest = fits.max_by_key(|(count, _)| *count);
        if let Some((count, plain)) = longest {
            found.push((words[at].start..words[at + count - 1].end, plain));
        }
        at += longest.map_or(1, |(count, _)| count);
    }
    found
}

/// How many words at the start of `words` are the entry `hard`; `None` if they are not. Each of them may have an ending.
fn fit(words: &[String], hard: &str, lang: Lang) -> Option<usize> {
    let mut count = 0;
    for part in hard.split(' ') {
        if !is_form(words.get(count)?, part, lang) {
            return None;
        }
        count += 1;
    }
    Some(count)
}

/// Whether a word is the listed one or a form of it. Irregular forms are not known.
fn is_form(word: &str, listed: &str, lang: Lang) -> bool {
    if word == listed {
        return true;
    }
    match lang {
        Lang::En => {
            let bare = listed.strip_suffix(['e', 'y']).unwrap_or(listed);
            let ending = |stem: &str, ends: &[&str]| word.strip_prefix(stem).is_some_and(|end| ends.contains(&end));
            ending(listed, &["s", "es", "d", "ed", "'s"])
                || (!listed.ends_with('y') && ending(bare, &["ing"]))
                || (listed.ends_with('y') && ending(bare, &["ies"]))
        }
        Lang::Es => {
            let plural = word.strip_suffix('s').unwrap_or(word);
            let feminine = listed.strip_suffix('o').and_then(|stem| plural.strip_prefix(stem)) == Some("a");
            let unstressed = listed.strip_suffix("ón").and_then(|stem| word.strip_prefix(stem)) == Some("ones");
            let in_es = plural.strip_suffix('e') == Some(listed);
            plural == listed || feminine || unstressed || in_es
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plain::count::sentences;

    fn found(text: &str, lang: Lang) -> Vec<(&str, &'static str)> {
        let all = sentences(text);
        all.iter().flat_map(|words| find(text, words, lang)).map(|(at, plain)| (&text[at], plain)).collect()
    }

    #[test]
    fn words_and_groups_of_words_are_found_in_their_forms() {
        let text = "Adverse events of Hypertension. Utilizing it, she utilized comorbidities.";
        let by_hand = [
            ("Adverse events", "harm or unwanted effect"),
            ("Hypertension", "high blood pressure"),
            ("Utilizing", "use"),
            ("utilized", "use"),
            ("comorbidities", "other illness at the same time"),
        ];
        assert_eq!(found(text, Lang::En), by_hand);
        let text = "Efectos adversos agudas, infartos de miocardio, contraindicaciones renales.";
        let hard = ["Efectos adversos", "agudas", "infartos de miocardio", "contraindicaciones", "renales"];
        assert_eq!(found(text, Lang::Es).iter().map(|(hard, _)| *hard).collect::<Vec<_>>(), hard);
    }

    #[test]
    fn other_words_are_left_alone() {
        assert_eq!(found("The adrenal event is cute. An adverse day.", Lang::En), []);
        assert_eq!(found("La administradora llega.", Lang::Es), []);
    }

    #[test]
    fn the_lists_are_in_small_letters_and_no_word_stands_twice() {
        for table in [ENGLISH, SPANISH] {
            let mut hard: Vec<_> = table.iter().map(|(hard, _)| *hard).collect();
            assert!(hard.iter().all(|hard| folded(hard) == *hard && !hard.contains("  ")));
            hard.sort_unstable();
            hard.dedup();
            assert_eq!(hard.len(), table.len());
        }
    }

    #[test]
    fn no_plainer_word_is_itself_on_the_list() {
        for (table, lang) in [(ENGLISH, Lang::En), (SPANISH, Lang::Es)] {
            for (hard, plain) in table {
                assert_eq!(found(plain, lang), [], "{hard}");
            }
        }
    }
}
