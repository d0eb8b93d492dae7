//! Two whole documents, invented, to look at and to test with.

use press::{
    Attachment, Block, Chart, Column, Contributor, Cover, Definition, Document, Evidence, Figure, Finding, Lang, Look,
    Outcome, PlainDate, Position, Prose, Quote, Section, Series, Source, Table, Target,
};

pub fn day() -> PlainDate {
    PlainDate::new(2026, 5, 4).expect("a day of the calendar")
}

/// A white paper with everything that a white paper can hold.
pub fn report() -> Document {
    let cover = Cover::new("What patients change when they help to plan our learning", Lang::En, day())
        .subtitle("Best practices from twelve exemplar teams, and what it takes to repeat them")
        .organisation("Learning Together")
        .edition("First edition")
        .authors("the authors’ group of the initiative, four of nine of them patient partners")
        .summary("Clinicians keep learning after they qualify. This paper asks what happens when patients and families help to plan and teach that learning.")
        .summary(Prose::from("We read 89 practices, and talked about them with the people who made them. ").strong("Three things").text(" stood out. They are the findings of this paper, and each one shows the evidence it rests on."))
        .site("https://learning.example.org");
    Document::new(Look::Report, cover)
        .section(reading())
        .section(findings())
        .section(method())
        .section(people())
        .section(Section::new("Sources").block(Block::Sources(vec![
            Source::new(Prose::from("Northfield Children’s Hospital. ").emphasis("Families in the simulation room.").text(" Practice 12, accepted March 2026.")).at(Target::web("/practices/12")),
            Source::new("Three Rivers Family Medicine. The discharge letter, rewritten together. Practice 31, accepted March 2026.").at(Target::web("/practices/31")),
            Source::new("Steering group of the initiative. Decision on paying partners before work begins. 14 January 2026.").anchor("decision-pay"),
        ])))
}

fn reading() -> Section {
    Section::new("How to read this paper")
        .block(Block::paragraph(Prose::from("Every finding is numbered. Beside it, in the margin, stands the evidence: the practices and the words that it rests on. The three findings are ").link("paying before work", Target::here("finding-1")).text(", ").link("a second partner in the room", Target::here("finding-2")).text(" and ").link("telling partners what became of it", Target::here("finding-3")).text(".")))
        .block(Block::note("What this paper does not claim", "It describes what exemplar teams did and what they saw. It does not prove that the same would happen elsewhere. Figures say how many were counted, and no more."))
        .section(Section::new("Words we use").block(Block::Definitions(vec![
            Definition::new("Partner", "A patient, family member, caregiver or member of the public who takes part under an agreement."),
            Definition::new("Practice", "A best practice that a panel with partners accepted."),
            Definition::new("Finding", "A statement that a panel carried, with its evidence."),
        ])))
}

fn findings() -> Section {
    let carried = || Outcome::carried("Carried by consent, 2 rounds");
    let first = Finding::new(1, "Pay is offered before the work", "Teams that offered pay in writing before the first meeting kept their partners to the end of the project.", carried())
        .plainly("If people are told beforehand what they will be paid, they stay.")
        .confidence("Moderate: nine practices say so, two of them in detail; none looked for teams where it failed.")
        .position(Position::new("Partners", 11, 11))
        .position(Position::new("Clinicians", 12, 14))
        .position(Position::new("Educators and CME professionals", 9, 10))
        .evidence(Evidence::new("Families in the simulation room").at(Target::here("source-1")).excerpt("We had the letter in our hands before we said yes."))
        .evidence(Evidence::new("Decision on paying partners").at(Target::here("decision-pay")))
        .evidence(Evidence::new("The discharge letter, rewritten together").at(Target::web("/practices/31")).excerpt("Nobody had to ask for the money afterwards."))
        .dissent(Quote::new("In our country a written offer makes partners lose a benefit. The finding needs a footnote for them.").by("A clinician in round two"))
        .block(Block::paragraph("The amount mattered less than the moment. Teams that paid little but said so at the start kept as many partners as teams that paid well; teams that paid well but late lost a third of theirs by the second meeting."))
        .block(Quote::new("I was not paid to agree with them. I was paid so that I could afford to disagree.").by("A patient partner in the simulation team").pulled().anchor("quote-disagree"))
        .block(Figure::chart(retention(), "Partners who stayed to the end, by when pay was offered; 25 teams.").anchor("figure-retention"));
    let second = Finding::new(
        2,
        "A second partner in the room",
        "One partner speaks for patients; two partners speak with each other, and the plan changes.",
        carried(),
    )
    .plainly("Never invite one patient alone.")
    .position(Position::new("Partners", 11, 11))
    .position(Position::new("Clinicians", 9, 14))
    .evidence(Evidence::new("The discharge letter, rewritten together").at(Target::here("source-2")))
    .block(
        Table::new(
            "What changed in the plan after partners joined",
            [
                Column::text("Team").share(3),
                Column::text("What changed").share(5),
                Column::number("Partners"),
                Column::number("Changes"),
            ],
        )
        .named_rows()
        .row([
            "Simulation at a children’s hospital",
            "Parents stop the scenario when it no longer feels true",
            "2",
            "14",
        ])
        .row(["Family medicine, three practices", "The letter starts with what to do tonight", "3", "9"])
        .row(["Oncology grand rounds", "The first speaker is always a patient", "1", "2"]),
    );
    let third = Finding::new(
        3,
        "Tell partners what became of it",
        "Partners who were told what became of their words came back; the others did not say why they left.",
        Outcome::open("Open: goes to a third round"),
    )
    .evidence(Evidence::new("Notes of the second round"))
    .block(Figure::chart(months(), "Partners taking part in each month, by whether they got a reply."));
    Section::new("Findings")
        .block(Block::paragraph("A finding stands here when the panel carried it: with the consent of partners, or by a majority of partners and of the others. Reasons of those who did not agree stand with the finding."))
        .block(first)
        .block(second)
        .block(third)
}

fn retention() -> Chart {
    let rows = [
        Series::new("Offered in writing before the first meeting", [31.0, 2.0]),
        Series::new("Offered later", [14.0, 7.0]),
        Series::new("Never offered", [3.0, 9.0]),
    ];
    Chart::stacked(
        "Partners who stayed, by when pay was offered",
        "Of 33 partners with an offer beforehand 31 stayed; of 21 with a later offer 14; of 12 without an offer 3.",
        Lang::En,
        ["Stayed to the end", "Left before"],
        rows,
    )
}

pub fn months() -> Chart {
    let moments = ["Sept", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr"];
    let series = [
        Series::new("Got a reply", [8.0, 12.0, 15.0, 15.0, 19.0, 22.0, 24.0, 25.0]),
        Series::with_gaps("No reply", [9, 9, 8, 7, 0, 5, 3, 2].map(|n| (n > 0).then_some(f64::from(n)))),
    ];
    Chart::lines(
        "Partners taking part each month",
        "Those who got a reply rose from 8 to 25; those without fell from 9 to 2.",
        Lang::En,
        moments,
        series,
    )
}

pub fn bars() -> Chart {
    Chart::bars(
        "Adoptions by practice",
        "The rewritten letter was adopted most, by 41 providers.",
        Lang::En,
        [
            ("The discharge letter, rewritten together", 41.0),
            ("Families in the simulation room", 27.0),
            ("A patient opens grand rounds", 12.5),
            ("Not adopted yet", 0.0),
        ],
    )
    .unit("Providers")
}

fn method() -> Section {
    Section::new("Method")
        .block(Block::paragraph("Coders, half of them partners, marked excerpts in every accepted practice and gave them codes. Codes became themes, themes became statements, and each statement went through up to three rounds."))
        .block(Block::steps(["Two people code each practice without seeing each other’s codes.", "They compare, and talk about each place where they differ.", "The panel answers the statements; each group’s answers are shown apart."]))
        .section(Section::new("How far coders agreed").block(Block::paragraph("Krippendorff’s alpha over 1,204 excerpts was 0.78: fit for tentative conclusions.")).block(Block::list(["Excerpts: 1,204", "Codes: 37", "Practices: 89"])))
        .section(Section::new("Which practices are used").block(Figure::chart(bars(), "Adoptions by practice, to April 2026.")))
}

fn people() -> Section {
    let list = [
        ("Ana Beltrán", "patient partner", "Planned the study; wrote the first draft of findings 1 and 2"),
        ("Jonas Ek", "clinician", "Coded practices; checked the figures"),
        ("Mariam Haddad", "family partner", "Led the panel; edited the plain summaries"),
        ("Wei Lindqvist", "CME professional", "Kept the codebook; made the tables"),
        ("R. T.", "patient partner", "Reviewed every quotation with the person who said it"),
    ];
    Section::new("Contributors").block(Block::Contributors(
        list.into_iter()
            .map(|(name, standing, role)| Contributor::new(name, role.split("; ")).standing(standing))
            .collect(),
    ))
}

/// An evidence pack in Spanish.
pub fn pack() -> Document {
    let cover = Cover::new("Participación de pacientes y público: expediente de evidencias", Lang::Es, day())
        .subtitle("Periodo de acreditación 2022–2026")
        .organisation("Hospital del Valle, formación continuada")
        .summary("El criterio se cumple con 14 de las 12 actividades necesarias. Cada actividad remite a sus anexos.");
    let activities = Table::new(
        "Actividades que cuentan para el criterio",
        [
            Column::text("Actividad").share(4),
            Column::text("Planificó").share(3),
            Column::text("Impartió").share(3),
            Column::number("Anexo"),
        ],
    )
    .named_rows()
    .row([
        Prose::from("Taller de dolor crónico"),
        "Dos pacientes".into(),
        "Una paciente".into(),
        Prose::default().link("1", Target::here("attachment-1")),
    ])
    .row([
        Prose::from("Sesión clínica de oncología"),
        "Un familiar".into(),
        "Un familiar y una médica".into(),
        Prose::default().link("2", Target::here("attachment-2")),
    ]);
    let letter = Attachment::new(
        "Carta de acuerdo con la persona que participa",
        "Que la paciente planificó la actividad y cuándo",
    )
    .block(Block::paragraph("Acuerdo firmado el 3 de febrero de 2026. Función: planificar e impartir. Horas: 12."))
    .block(Quote::new("Acepto participar en la planificación del taller.").by("Paciente, Hospital del Valle"));
    let minutes = Attachment::new("Acta de la reunión de planificación", "Que se siguió la propuesta del familiar")
        .block(
            Table::new(
                "Propuestas y respuesta",
                [Column::text("Propuesta"), Column::text("Respuesta"), Column::text("Motivo")],
            )
            .row(["Empezar por la historia del paciente", "Aceptada", "Da sentido al caso"]),
        );
    Document::new(Look::Pack, cover)
        .section(
            Section::new("Resultado").block(Block::paragraph("El proveedor alcanza el criterio.")).block(activities),
        )
        .section(
            Section::new("Cómo se ha contado").block(Block::list([
                "Solo cuentan actividades terminadas.",
                "Una persona cuenta una vez por actividad.",
            ])),
        )
        .attachment(letter)
        .attachment(minutes)
}
