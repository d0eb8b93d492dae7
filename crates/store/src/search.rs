//! Full text: FTS5 on SQLite, `tsvector` by language on PostgreSQL, behind one call.
//!
//! What an engine gets is built of [`library::Terms`], which are letters and digits only, so every query is answered.

use kernel::{InitiativeId, PortError, Stamp};
use library::{Found, Search, SearchKind, SearchPage, SearchQuery, Terms, nearest, snippet};

use crate::{Row, StoreError, Tx, Value, args, text_values};

pub(crate) mod sql {
    use crate::{Sql, statements};

    /// The entries of a query besides its words: $2 place, $3 kind, $4 audience, $5 now. A poster counts once its hall is shown,
    /// a story until its consent ends.
    macro_rules! shown {
        () => {
            "(CAST($2 AS TEXT) IS NULL OR entry.place = $2) AND (CAST($3 AS TEXT) IS NULL OR entry.kind = $3)
             AND (CAST($4 AS TEXT) IS NULL OR entry.audience = $4)
             AND (entry.ends IS NULL OR entry.ends > CAST($5 AS BIGINT))
             AND (entry.place <> 'poster'
                 OR EXISTS (SELECT 1 FROM hall WHERE hall.initiative = entry.initiative AND hall.state = 'shown'))"
        };
    }
    macro_rules! columns {
        () => {
            "SELECT entry.place, entry.kind, entry.id, entry.slug, entry.title, entry.lead, entry.body, entry.audience,
                 entry.lang, entry.minutes, entry.cover "
        };
    }
    macro_rules! fts {
        () => {
            "FROM search_text JOIN search_entry AS entry ON entry.seq = search_text.rowid WHERE search_text MATCH $1 AND "
        };
    }
    macro_rules! vectors {
        () => {
            "FROM search_entry AS entry
             WHERE ((entry.lang = 'en' AND entry.vec @@ to_tsquery('english', $1))
                 OR (entry.lang = 'es' AND entry.vec @@ to_tsquery('spanish', $1))
                 OR (entry.lang NOT IN ('en', 'es') AND entry.vec @@ to_tsquery('simple', $1))) AND "
        };
    }

    statements! {
        INDEX = Sql::same(
            "INSERT INTO search_entry (id, place, kind, initiative, slug, title, lead, body, audience, lang, minutes, cover,
                 keywords, at, ends)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
             ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, slug = excluded.slug, title = excluded.title,
                 lead = excluded.lead, body = excluded.body, audience = excluded.audience, lang = excluded.lang,
                 minutes = excluded.minutes, cover = excluded.cover, keywords = excluded.keywords, at = excluded.at, ends = excluded.ends");
        UNINDEX = Sql::same("DELETE FROM search_entry WHERE id = $1");
        MATCHING = Sql::fork(
            concat!(columns!(), fts!(), shown!(),
                " ORDER BY bm25(search_text, 8.0, 8.0, 4.0, 1.0), entry.id LIMIT $6 OFFSET $7"),
            concat!(columns!(), vectors!(), shown!(),
                " ORDER BY ts_rank(entry.vec, CASE entry.lang WHEN 'es' THEN to_tsquery('spanish', $1)
                     ELSE to_tsquery('english', $1) END, 1) DESC, entry.id LIMIT $6 OFFSET $7"));
        MATCHING_TOTAL = Sql::fork(
            concat!("SELECT COUNT(*) AS total ", fts!(), shown!()),
            concat!("SELECT COUNT(*) AS total ", vectors!(), shown!()));
        NEWEST = Sql::same(concat!(columns!(), "FROM search_entry AS entry WHERE CAST($1 AS TEXT) = '' AND ", shown!(),
            " ORDER BY entry.at DESC, entry.id LIMIT $6 OFFSET $7"));
        NEWEST_TOTAL = Sql::same(concat!(
            "SELECT COUNT(*) AS total FROM search_entry AS entry WHERE CAST($1 AS TEXT) = '' AND ", shown!()));
        READERS = Sql::same(
            "SELECT audience FROM search_entry WHERE audience <> '' GROUP BY audience ORDER BY COUNT(*) DESC, audience LIMIT 30");
        WORDS = Sql::same("SELECT keywords FROM search_entry ORDER BY at DESC, id LIMIT 2000");
    }
}

text_values!(SearchKind);

/// What readers can find of one thing.
pub(crate) struct Entry {
    pub(crate) id: String,
    pub(crate) place: SearchKind,
    pub(crate) kind: String,
    pub(crate) initiative: InitiativeId,
    pub(crate) slug: String,
    pub(crate) title: String,
    pub(crate) lead: String,
    pub(crate) body: String,
    pub(crate) audience: String,
    pub(crate) lang: String,
    pub(crate) minutes: i64,
    pub(crate) cover: u8,
    pub(crate) keywords: String,
    /// When it is found no longer, where that is known.
    pub(crate) ends: Option<Stamp>,
}

/// How the words of a query hang together.
#[derive(Clone, Copy)]
enum Joined {
    All,
    Any,
}

/// The words as the engine wants them; each matches words that begin with it.
fn engine_text(terms: &Terms, joined: Joined, postgres: bool) -> String {
    let words = terms.words().iter();
    match (postgres, joined) {
        (false, Joined::All) => words.map(|word| format!("\"{word}\"*")).collect::<Vec<_>>().join(" "),
        (false, Joined::Any) => words.map(|word| format!("\"{word}\"*")).collect::<Vec<_>>().join(" OR "),
        (true, Joined::All) => words.map(|word| format!("'{word}':*")).collect::<Vec<_>>().join(" & "),
        (true, Joined::Any) => words.map(|word| format!("'{word}':*")).collect::<Vec<_>>().join(" | "),
    }
}

fn found(row: &Row, terms: &Terms) -> Result<Found, StoreError> {
    let lead = row.text("lead")?;
    // Who looks for no word reads the summary, and not where the text begins.
    let text =
        if terms.words().is_empty() && !lead.is_empty() { lead } else { format!("{lead} {}", row.text("body")?) };
    Ok(Found {
        place: row.parse("place")?,
        kind: row.text("kind")?,
        id: row.text("id")?,
        slug: row.text("slug")?,
        title: row.text("title")?,
        audience: row.text("audience")?,
        lang: row.text("lang")?,
        minutes: row.int("minutes")?,
        cover: row.count("cover")?,
        snippet: snippet(&text, terms),
    })
}

impl Tx {
    /// Lets readers find something, or find it as it is now.
    pub(crate) async fn index(&mut self, entry: Entry, at: Stamp) -> Result<(), StoreError> {
        let values = args![
            entry.id,
            entry.place,
            entry.kind,
            entry.initiative,
            entry.slug,
            entry.title,
            entry.lead,
            entry.body,
            entry.audience,
            entry.lang,
            entry.minutes,
            entry.cover,
            entry.keywords,
            at,
            entry.ends
        ];
        self.run(sql::INDEX, values).await.map(drop)
    }

    /// Nobody finds it any more.
    pub(crate) async fn unindex(&mut self, id: &str) -> Result<(), StoreError> {
        self.run(sql::UNINDEX, args![id]).await.map(drop)
    }

    async fn look(&mut self, query: &SearchQuery, joined: Joined) -> Result<SearchPage, StoreError> {
        let text = engine_text(&query.terms, joined, self.is_postgres());
        let (list, count) =
            if text.is_empty() { (sql::NEWEST, sql::NEWEST_TOTAL) } else { (sql::MATCHING, sql::MATCHING_TOTAL) };
        let mut values: Vec<Value> = args![text, query.place, query.kind, query.audience, query.now];
        let total = self.one(count, values.clone()).await?.int("total")?;
        let page = query.page.clamp(1, 1_000_000);
        values.extend(args![SearchQuery::PAGE, (page - 1) * SearchQuery::PAGE]);
        let rows = if total == 0 { Vec::new() } else { self.all(list, values).await? };
        let found = rows.iter().map(|row| found(row, &query.terms)).collect::<Result<_, _>>()?;
        Ok(SearchPage { found, total, suggestions: Vec::new() })
    }

    /// Every keyword, commonest first.
    async fn known_words(&mut self) -> Result<Vec<String>, StoreError> {
        let mut counted: std::collections::BTreeMap<String, usize> = std::collections::BTreeMap::new();
        for row in self.all(sql::WORDS, args![]).await? {
            for word in row.text("keywords")?.split(", ").filter(|word| !word.is_empty()) {
                *counted.entry(word.to_owned()).or_default() += 1;
            }
        }
        let mut words: Vec<(String, usize)> = counted.into_iter().collect();
        words.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
        Ok(words.into_iter().map(|(word, _)| word).collect())
    }
}

impl Search for Tx {
    async fn search(&mut self, query: &SearchQuery) -> Result<SearchPage, PortError> {
        let mut page = self.look(query, Joined::All).await?;
        if page.total == 0 && query.terms.words().len() > 1 {
            page = self.look(query, Joined::Any).await?;
        }
        if page.total == 0 {
            page.suggestions = nearest(&query.terms, &self.known_words().await?, 5);
        }
        Ok(page)
    }

    async fn audiences(&mut self) -> Result<Vec<String>, PortError> {
        let rows = self.all(sql::READERS, args![]).await?;
        Ok(rows.iter().map(|row| row.text("audience")).collect::<Result<_, StoreError>>()?)
    }
}
