//! Activities with their people and proofs.

use commend::{Activity, ActivityPlan, ActivityRecord, Disclosure, Engagement, Evidence, Kept, LackKind};
use kernel::{ActivityId, Change, Keep, Line, PortError, Prose, Version};

use super::sql;
use crate::{Row, StoreError, Tx, args};

fn activity(row: &Row) -> Result<ActivityRecord, StoreError> {
    Ok(ActivityRecord {
        id: row.parse("id")?,
        version: Version(row.int("version")?),
        provider: row.parse("provider")?,
        plan: ActivityPlan {
            reference: row.opt_typed("reference", Line::parse)?,
            title: row.typed("title", Line::parse)?,
            format: row.parse("format")?,
            delivery: row.parse("delivery")?,
            starts: row.parse("starts")?,
            ends: row.parse("ends")?,
            fixed: row.opt_parse("fixed")?,
            joint: row.flag("joint")?,
            instances: row.count("instances")?,
        },
        engagements: Vec::new(),
        evidence: Vec::new(),
    })
}

fn person(row: &Row) -> Result<Engagement, StoreError> {
    let disclosure = match (row.opt_parse("disclosed")?, row.flag("relations")?) {
        (None, _) => Disclosure::Missing,
        (Some(on), false) => Disclosure::Nothing { on },
        (Some(on), true) => Disclosure::Some { on, mitigation: row.opt_typed("mitigation", Line::parse)? },
    };
    Ok(Engagement {
        id: row.parse("id")?,
        name: row.typed("name", Line::parse)?,
        part: row.parse("part")?,
        basis: row.parse("basis")?,
        insider: row.flag("insider")?,
        did: row.opt_typed("did", Prose::parse)?,
        joined: row.opt_parse("joined")?,
        permission: row.opt_parse("permission")?,
        disclosure,
    })
}

fn proof(row: &Row) -> Result<Evidence, StoreError> {
    let file = match row.opt_parse("blob")? {
        Some(blob) => Some(Kept { blob, name: row.typed("file_name", Line::parse)? }),
        None => None,
    };
    Ok(Evidence {
        id: row.parse("id")?,
        engagement: row.opt_parse("engagement")?,
        proves: row.parse("proves")?,
        what: row.typed("what", Line::parse)?,
        dated: row.parse("dated")?,
        file,
    })
}

impl Tx {
    /// Activities with their people and proofs, newest first, in three statements however many they are.
    pub(super) async fn whole_activities(&mut self, ids: &[ActivityId]) -> Result<Vec<Activity>, StoreError> {
        let ids = serde_json::to_string(ids).expect("ids are JSON");
        let rows = self.all(sql::FIND_ACTIVITIES, args![ids]).await?;
        let mut records = rows.iter().map(activity).collect::<Result<Vec<_>, _>>()?;
        for row in self.all(sql::PEOPLE, args![ids]).await? {
            let of = row.parse("activity")?;
            if let Some(record) = records.iter_mut().find(|record: &&mut ActivityRecord| record.id == of) {
                record.engagements.push(person(&row)?);
            }
        }
        for row in self.all(sql::PROOFS, args![ids]).await? {
            let of = row.parse("activity")?;
            if let Some(record) = records.iter_mut().find(|record: &&mut ActivityRecord| record.id == of) {
                record.evidence.push(proof(&row)?);
            }
        }
        Ok(records.into_iter().map(Activity::restore).collect())
    }

    async fn save_people(&mut self, activity: &Activity) -> Result<(), StoreError> {
        for (place, one) in activity.engagements.iter().enumerate() {
            let (relations, mitigation) = match &one.disclosure {
                Disclosure::Missing | Disclosure::Nothing { .. } => (false, None),
                Disclosure::Some { mitigation, .. } => (true, mitigation.as_ref()),
            };
            let values = args![
                one.id,
                activity.id,
                place,
                one.name,
                one.part,
                one.basis,
                one.insider,
                one.did,
                one.joined,
                one.permission,
                one.disclosure.on(),
                relations,
                mitigation
            ];
            self.run(sql::ADD_PERSON, values).await?;
        }
        Ok(())
    }

    async fn save_proofs(&mut self, activity: &Activity) -> Result<(), StoreError> {
        for (place, one) in activity.evidence.iter().enumerate() {
            let file = one.file.as_ref();
            let values = args![
                one.id,
                activity.id,
                place,
                one.engagement,
                one.proves,
                one.what,
                one.dated,
                file.map(|file| file.blob),
                file.map(|file| &file.name)
            ];
            self.run(sql::ADD_PROOF, values).await?;
        }
        Ok(())
    }
}

impl Keep<Activity> for Tx {
    async fn find(&mut self, id: ActivityId) -> Result<Option<Activity>, PortError> {
        Ok(self.whole_activities(&[id]).await?.pop())
    }

    async fn save(&mut self, change: Change<Activity>) -> Result<bool, PortError> {
        let (activity, fact) = change.into_parts();
        let showing = activity.showing();
        let people = [LackKind::Planner, LackKind::Faculty];
        let papers = showing.lacks.iter().filter(|lack| !people.contains(&lack.kind)).count();
        let plan = &activity.plan;
        let values = args![
            activity.id,
            activity.version,
            activity.provider,
            plan.reference,
            plan.title,
            plan.format,
            plan.delivery,
            plan.starts,
            plan.ends,
            plan.fixed,
            plan.joint,
            plan.instances,
            showing.planner,
            showing.faculty,
            papers
        ];
        if self.run(sql::SAVE_ACTIVITY, values).await? == 0 {
            return Ok(false);
        }
        if activity.version.0 > 0 {
            self.run(sql::CLEAR_PROOFS, args![activity.id]).await?;
            self.run(sql::CLEAR_PEOPLE, args![activity.id]).await?;
        }
        self.save_people(&activity).await?;
        self.save_proofs(&activity).await?;
        self.record(fact);
        Ok(true)
    }
}
