//! The questions of `commend::Commendation`.

use commend::{
    Activity, ActivityLine, ActivityPage, Adopted, AdoptionLine, AdoptionTally, Commendation, Counters, Filter,
    KindCount, NearMiss, ProviderLine, StandingPoint, Term,
};
use kernel::{ActivityId, Day, Line, PortError, ProviderId};

use super::{providers, sql};
use crate::{Row, StoreError, Tx, args};

fn provider_line(row: &Row) -> Result<ProviderLine, StoreError> {
    Ok(ProviderLine {
        id: row.parse("id")?,
        name: row.text("name")?,
        kind: row.parse("kind")?,
        region: row.text("region")?,
        activities: row.int("activities")?,
        term: row.opt_parse("term")?.zip(row.opt_parse("standing")?),
    })
}

fn activity_line(row: &Row) -> Result<ActivityLine, StoreError> {
    let (planner, faculty) = (row.flag("planner")?, row.flag("faculty")?);
    Ok(ActivityLine {
        id: row.parse("id")?,
        title: row.text("title")?,
        format: row.parse("format")?,
        delivery: row.parse("delivery")?,
        starts: row.parse("starts")?,
        instances: row.int("instances")?,
        planner,
        faculty,
        ready: planner && faculty && row.int("papers")? == 0,
        adoptions: row.int("adoptions")?,
    })
}

fn near_miss(row: &Row) -> Result<NearMiss, StoreError> {
    Ok(NearMiss {
        id: row.parse("id")?,
        title: row.text("title")?,
        starts: row.parse("starts")?,
        planner: row.flag("planner")?,
        faculty: row.flag("faculty")?,
        papers: row.int("papers")?,
    })
}

fn adoption_line(row: &Row) -> Result<AdoptionLine, StoreError> {
    Ok(AdoptionLine {
        id: row.parse("id")?,
        what: row.parse("what")?,
        title: row.text("title")?,
        how: row.opt_text("how")?,
        activity: row.parse("activity")?,
        activity_title: row.text("activity_title")?,
        at: row.stamp("at")?,
    })
}

fn tally(row: &Row) -> Result<AdoptionTally, StoreError> {
    Ok(AdoptionTally {
        what: row.parse("what")?,
        title: row.text("title")?,
        providers: row.int("providers")?,
        activities: row.int("activities")?,
    })
}

/// Every row as a value.
fn each<T>(rows: &[Row], read: impl Fn(&Row) -> Result<T, StoreError>) -> Result<Vec<T>, PortError> {
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

impl Commendation for Tx {
    async fn providers(&mut self) -> Result<Vec<ProviderLine>, PortError> {
        each(&self.all(sql::PROVIDERS, args![]).await?, provider_line)
    }

    async fn terms(&mut self, of: ProviderId) -> Result<Vec<Term>, PortError> {
        each(&self.all(sql::TERMS, args![of]).await?, providers::term)
    }

    async fn counters(&mut self, of: ProviderId, from: Day, until: Day) -> Result<Counters, PortError> {
        let row = self.one(sql::COUNTERS, args![of, from, until]).await?;
        Ok(Counters {
            counted: row.count("counted")?,
            met: row.count("met")?,
            only_planner: row.count("only_planner")?,
            only_faculty: row.count("only_faculty")?,
            ready: row.count("ready")?,
        })
    }

    async fn activities(
        &mut self,
        of: ProviderId,
        filter: Filter,
        skip: i64,
        take: i64,
    ) -> Result<ActivityPage, PortError> {
        let total = self.one(sql::COUNT_ACTIVITIES, args![of, filter]).await?.int("total")?;
        let lines = each(&self.all(sql::ACTIVITIES, args![of, filter, take, skip]).await?, activity_line)?;
        Ok(ActivityPage { lines, total })
    }

    async fn references(&mut self, of: ProviderId) -> Result<Vec<(Line, ActivityId)>, PortError> {
        let rows = self.all(sql::REFERENCES, args![of]).await?;
        each(&rows, |row| Ok((row.typed("reference", Line::parse)?, row.parse("id")?)))
    }

    async fn near_misses(
        &mut self,
        of: ProviderId,
        from: Day,
        until: Day,
        take: i64,
    ) -> Result<Vec<NearMiss>, PortError> {
        each(&self.all(sql::NEAR_MISSES, args![of, from, until, take]).await?, near_miss)
    }

    async fn for_pack(&mut self, of: ProviderId, from: Day, until: Day, take: i64) -> Result<Vec<Activity>, PortError> {
        let rows = self.all(sql::FOR_PACK, args![of, from, until, take]).await?;
        let ids = each(&rows, |row| row.parse("id"))?;
        Ok(self.whole_activities(&ids).await?)
    }

    async fn adoptable(&mut self, what: Adopted) -> Result<Option<Line>, PortError> {
        let row = match what {
            Adopted::Practice(id) => self.optional(sql::PRACTICE_TITLE, args![id]).await?,
            Adopted::Resource(id) => self.optional(sql::RESOURCE_TITLE, args![id]).await?,
        };
        Ok(row.map(|row| row.typed("title", Line::parse)).transpose()?)
    }

    async fn is_adopted(&mut self, activity: ActivityId, what: Adopted) -> Result<bool, PortError> {
        Ok(self.one(sql::IS_ADOPTED, args![activity, what]).await?.flag("found")?)
    }

    async fn adoptions(&mut self, of: ProviderId) -> Result<Vec<AdoptionLine>, PortError> {
        each(&self.all(sql::ADOPTIONS, args![of]).await?, adoption_line)
    }

    async fn spread(&mut self) -> Result<Vec<AdoptionTally>, PortError> {
        each(&self.all(sql::SPREAD, args![]).await?, tally)
    }

    async fn standings(&mut self) -> Result<Vec<StandingPoint>, PortError> {
        let rows = self.all(sql::STANDINGS, args![]).await?;
        each(&rows, |row| {
            Ok(StandingPoint {
                provider: row.parse("provider")?,
                standing: row.parse("standing")?,
                at: row.stamp("at")?,
            })
        })
    }

    async fn kinds(&mut self) -> Result<Vec<KindCount>, PortError> {
        let rows = self.all(sql::KINDS, args![]).await?;
        each(&rows, |row| {
            Ok(KindCount {
                kind: row.parse("kind")?,
                standing: row.parse("standing")?,
                providers: row.int("providers")?,
            })
        })
    }
}
