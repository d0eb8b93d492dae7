//! Read-only lines for lists.

use kernel::{PersonId, PosterId, QuestionId, Stamp};

/// What somebody looks for in the gallery.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GalleryQuery {
    /// Words that must all appear on the poster.
    pub words: Vec<String>,
    /// One keyword.
    pub keyword: Option<String>,
    /// One setting.
    pub setting: Option<String>,
    /// One audience.
    pub audience: Option<String>,
    /// Which page, from 1; posters stand by number, so nothing moves while one walks.
    pub page: i64,
}

impl GalleryQuery {
    /// Posters on one page.
    pub const PAGE: i64 = 24;

    /// The words of a search text: at most six, in lower case.
    pub fn words_of(text: &str) -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.take(6).map(|word| word.chars().take(40).collect::<String>().to_lowercase()).collect()
    }
}

/// A poster in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PosterLine {
    /// Which.
    pub id: PosterId,
    /// Its name in addresses.
    pub slug: String,
    /// Its number in the hall.
    pub number: i64,
    /// Its title.
    pub title: String,
    /// The one sentence.
    pub message: String,
    /// The name of the team.
    pub team_name: String,
    /// Where it happens.
    pub setting: String,
    /// Who learns.
    pub audience: String,
    /// Which cover.
    pub cover: u8,
    /// How many partners present it.
    pub partners: i64,
    /// How many questions were asked.
    pub questions: i64,
    /// How many of them wait for the team.
    pub unanswered: i64,
    /// `invited`, `draft`, `shown` or `withdrawn`.
    pub state: String,
}

/// One page of the gallery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GalleryPage {
    /// The posters, by number.
    pub posters: Vec<PosterLine>,
    /// How many fit the query in all.
    pub total: i64,
}

/// A value one can filter by, and how many posters have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The value.
    pub value: String,
    /// How many shown posters have it.
    pub count: i64,
}

/// What one can filter by.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GalleryChoices {
    /// The commonest keywords.
    pub keywords: Vec<Choice>,
    /// Every setting.
    pub settings: Vec<Choice>,
    /// Every audience.
    pub audiences: Vec<Choice>,
}

/// A question with its answer, by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionLine {
    /// Which.
    pub id: QuestionId,
    /// Who asks.
    pub by: PersonId,
    /// By name.
    pub by_name: String,
    /// The question.
    pub text: String,
    /// When.
    pub at: Stamp,
    /// The answer: words, name, whether a partner speaks, when.
    pub answer: Option<(String, String, bool, Stamp)>,
}
