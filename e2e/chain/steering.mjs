// The steward sets up the year: the initiative, those who decide, and a role that a partner comes forward for.
import assert from "node:assert/strict";
import { here, known, open, refused, send, sees, submit } from "../cast.mjs";
import { phrase } from "../words.mjs";

const AT = "/initiatives/year-one";

/** Names and addresses of those who get seats. */
export const ADDRESS = {
  steward: known("ingrid-solheim-baptiste"), "co-chair": known("marisol-quintanar"), caregiver: known("desmond-okparaebo"),
  coder: known("teodor-lachance"), colleague: known("bertrand-osgood"),
};

async function found(page, kind, name, seats) {
  await open(page, `${AT}/bodies/new`);
  await send(page, `${AT}/bodies/new`, { kind, name, purpose: `The ${name.toLowerCase()} of the year.` });
  const body = here(page);
  await sees(page, phrase("body-too-few"));
  for (const [who, seat, lead] of seats) {
    const [full, email] = ADDRESS[who];
    await send(page, `${body}/seats`, { email, name: full, kind: seat, ...(lead ? { lead: "yes" } : {}) });
    await sees(page, full);
  }
  return body;
}

export async function steering(cast, story) {
  story.at = AT;
  const steward = await cast.as("steward");
  await open(steward, "/initiatives");
  await open(steward, "/initiatives/new");
  await submit(steward, "/initiatives/new", { title: "", begins: "", notice_days: "99" });
  assert.equal(await steward.locator("main [aria-invalid=true]").count(), 4, "every fault is shown at once");
  await send(steward, "/initiatives/new", {
    title: "Year One", slug: "year-one", begins: cast.day(), notice_days: 10,
    summary: "Patients and educators plan together.\n\nFor twelve months.",
  });
  assert.equal(here(steward), AT);
  const two = [["co-chair", "partner", true], ["caregiver", "partner", false]];
  story.steering = await found(steward, "steering-group", "Steering group", [...two, ["steward", "steward", false]]);
  story.panel = await found(steward, "review-panel", "Review panel", [...two, ["colleague", "educator", false]]);
  await refused(steward, `${story.panel}/seats`, { email: ADDRESS.colleague[1], name: "Again", kind: "educator" }, "refused-already-seated");
  const phone = await cast.as("co-chair", { phone: true });
  await open(phone, "/me");
  await sees(phone, "Steering group", "Review panel");
}

export async function role(cast, story) {
  const steward = await cast.as("steward");
  await open(steward, `${AT}/openings/new`);
  await send(steward, `${AT}/openings/new`, {
    title: "Reader of practices", what: "You read practices and say what matters.", time: "Four hours a month", pay: "60 dollars an hour",
    level: "Your word counts as much as ours", support: "A person who helps you", change: "Which practices are shown",
  });
  const opening = here(steward);
  const stranger = await cast.stranger({ phone: true });
  await open(stranger, "/openings");
  await sees(stranger, "Reader of practices");
  await open(stranger, opening);
  await sees(stranger, "60 dollars an hour", phrase("opening-sign-in"));

  const phone = await cast.as("caregiver", { phone: true });
  await open(phone, opening);
  await send(phone, opening, { note: "I can read at night." });
  await sees(phone, phrase("opening-came"));
  await open(steward, opening);
  await sees(steward, "Desmond Okparaebo", "I can read at night.");
  await send(steward, `${opening}/close`);
  await open(stranger, opening);
  await sees(stranger, phrase("refused-opening-closed"));
}
