// The year, those who decide, a role that a partner comes forward for, and what was said.
import assert from "node:assert/strict";
import { known } from "../cast.mjs";
import { did, faults, hidden, locked, made, read, refused } from "./program.mjs";

export const AT = "/initiatives/year-one";

async function found(programs, story, kind, seats) {
  const steward = await programs.of("steward");
  const body = made(await steward("POST", `${AT}/bodies`, { kind, name: kind, purpose: "Decides." }));
  for (const [who, seat, lead] of seats) {
    const [name, email] = known(who);
    made(await steward("POST", `/bodies/${body}/seats`, { email, name, kind: seat, lead: lead ? "yes" : "" }));
  }
  story[kind] = body;
}

const PARTNERS = [["marisol-quintanar", "partner", true], ["desmond-okparaebo", "partner", false]];

export async function year(programs, story) {
  const [steward, chair] = await programs.all("steward", "co-chair");
  const stranger = programs.stranger;
  const about = { title: "Year One", slug: "year-one", summary: "Together.", begins: programs.day(), notice_days: "10" };
  locked(await stranger("POST", "/initiatives", about));
  locked(await stranger("POST", "/initiatives", undefined, { raw: "{" }));
  refused(await chair("POST", "/initiatives", about), "refused-not-yours");
  faults(await steward("POST", "/initiatives", { ...about, title: "", notice_days: "61" }), "notice_days", "title");
  made(await steward("POST", "/initiatives", about));
  faults(await steward("POST", "/initiatives", about), "slug");
  await found(programs, story, "steering-group", [...PARTNERS, ["ingrid-solheim-baptiste", "steward", false]]);
  await found(programs, story, "review-panel", [...PARTNERS, ["teodor-lachance", "educator", false], ["shirin-galbraith", "cme-professional", false]]);
  await found(programs, story, "coders", [["teodor-lachance", "educator", true]]);
  const whole = read(await stranger("GET", AT));
  assert.deepEqual(whole.bodies.map((body) => [body.kind, body.seats.length]), [["steering-group", 3], ["review-panel", 4], ["coders", 1]]);
  hidden(await stranger("GET", "/initiatives/year-two"));

  // A seat can be given up by who holds it and by who steers, not by anybody else.
  const coder = await programs.of("coder");
  const [name, email] = known("florian-abubakar");
  made(await steward("POST", `/bodies/${story.coders}/seats`, { email, name, kind: "clinician" }));
  const person = read(await stranger("GET", AT)).bodies[2].seats[1].person;
  refused(await coder("POST", `/bodies/${story.coders}/seats/leave`, { person }), "refused-not-yours");
  did(await steward("POST", `/bodies/${story.coders}/seats/leave`, { person }));
  assert.equal(read(await stranger("GET", AT)).bodies[2].seats.length, 1);

  const empty = { seen_planned: "", seen_implemented: "" };
  const aspect = `${AT}/aspects/identification`;
  did(await steward("PUT", aspect, { planned: "Partners choose.", implemented: "", ...empty }));
  assert.equal((await steward("PUT", aspect, { planned: "Others choose.", implemented: "", ...empty })).status, 409, "somebody was first");
}

export async function role(programs) {
  const [steward, caregiver] = await programs.all("steward", "caregiver");
  const stranger = programs.stranger;
  const card = {
    title: "Reader of practices", what: "You read practices.", time: "Four hours a month", pay: "60 dollars an hour",
    level: "As much as ours", support: "Somebody who helps", change: "Which practices are shown",
  };
  faults(await steward("POST", `${AT}/openings`, { ...card, pay: "" }), "pay");
  const opening = made(await steward("POST", `${AT}/openings`, card));
  assert.equal(read(await stranger("GET", "/openings"))[0].title, "Reader of practices");
  assert.equal(read(await stranger("GET", `/openings/${opening}`)).pay, "60 dollars an hour");
  locked(await stranger("POST", `/openings/${opening}/interests`, { note: "Me." }));
  made(await caregiver("POST", `/openings/${opening}/interests`, { note: "I can read at night." }));
  refused(await caregiver("POST", `/openings/${opening}/close`), "refused-not-yours");
  did(await steward("POST", `/openings/${opening}/close`));
  refused(await caregiver("POST", `/openings/${opening}/interests`, { note: "Again." }), "refused-opening-closed");
}

/** Nothing that was said stays without an answer, and never by who said it. */
export async function answers(programs) {
  const [steward, caregiver, chair] = await programs.all("steward", "caregiver", "co-chair");
  const stranger = programs.stranger;
  locked(await stranger("POST", `${AT}/inputs`, { text: "Hello." }));
  const own = made(await caregiver("POST", `${AT}/inputs`, { text: "Please write shorter." }));
  refused(await caregiver("POST", `/inputs/${own}/answer`, { disposition: "used", reason: "Mine." }), "refused-not-yours");
  const waiting = read(await stranger("GET", `${AT}/inputs`)).filter((input) => !input.disposition);
  assert.ok(waiting.length >= 8, `${waiting.length} wait for an answer`);
  const [name] = known("ingrid-solheim-baptiste");
  for (const input of waiting) {
    const other = input.author === name ? chair : steward;
    made(await other("POST", `/inputs/${input.id}/answer`, { disposition: "used", reason: "We did it so." }));
  }
  const said = read(await stranger("GET", "/said-and-did"));
  assert.deepEqual(said.map((one) => one.initiative), ["year-one"]);
  const shorter = said[0].inputs.find((input) => input.text === "Please write shorter.");
  assert.deepEqual([shorter.author, shorter.disposition, shorter.reason], [known("desmond-okparaebo")[0], "used", "We did it so."]);
}
