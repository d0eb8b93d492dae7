// A provider uses the resource, records who planned and who taught, sees the gap to the criterion, takes the evidence along.
import assert from "node:assert/strict";
import { here, known, link, open, send, sees } from "../cast.mjs";
import { phrase } from "../words.mjs";

export async function provider(cast, story) {
  const steward = await cast.as("steward");
  await open(steward, "/providers/new");
  await send(steward, "/providers", { name: "Riverside CME office", kind: "hospital", region: "Ohio" });
  const provider = here(steward);
  await send(steward, `${provider}/staff`, { name: "Shirin Galbraith", email: known("shirin-galbraith")[1] });
  const staff = await cast.as("provider");
  await open(staff, `${provider}/terms/new`);
  await send(staff, `${provider}/terms`, { status: "accreditation", starts: cast.day(-400), ends: cast.day(600) });
  story.term = here(staff);
  story.provider = provider;
}

export async function adoption(cast, story) {
  const staff = await cast.as("provider");
  await open(staff, story.adopt);
  await staff.locator("main details summary").first().click();
  await send(staff, "/adopt", {
    provider: story.provider.split("/").pop(), title: "Kidney visits course", format: "course", delivery: "in-person",
    starts: cast.day(20), ends: cast.day(21), how: "The checklist is handed out.",
  });
  const activity = here(staff);
  await sees(staff, "The first question, a checklist", phrase("activity-not-met"));
  for (const [name, part, basis] of [["Rosa Fen", "planner", "patient"], ["Ada Kern", "faculty", "caregiver"]]) {
    await open(staff, `${activity}/people/new`);
    await send(staff, `${activity}/people/new`, {
      name, part, basis, did: "Decided the first question.", joined: cast.day(-30), permission: cast.day(-30),
      relations: "nothing", disclosed: cast.day(-30),
    });
    await sees(staff, name);
  }
  await open(staff, activity);
  await sees(staff, phrase("activity-papers"), phrase("activity-lacks"));
  story.activity = activity;
}
