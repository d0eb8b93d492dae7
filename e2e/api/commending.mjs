// A provider adopts, records who planned and taught, reads the gap to the criterion, takes the evidence along; and what changed.
import assert from "node:assert/strict";
import { known } from "../cast.mjs";
import { did, faults, hidden, locked, made, read, refused } from "./program.mjs";

export async function provider(programs, story) {
  const [steward, staff] = await programs.all("steward", "provider");
  const about = { name: "Riverside CME office", kind: "hospital", region: "Ohio" };
  refused(await staff("POST", "/providers", about), "refused-not-yours");
  const id = made(await steward("POST", "/providers", about));
  hidden(await staff("POST", `/providers/${id}/terms`, { status: "accreditation", starts: programs.day(-400), ends: programs.day(600) }));
  const [name, email] = known("shirin-galbraith");
  made(await steward("POST", `/providers/${id}/staff`, { name, email }));
  faults(await staff("POST", `/providers/${id}/terms`, { status: "king", starts: "soon", ends: "" }), "ends", "starts", "status");
  story.term = made(await staff("POST", `/providers/${id}/terms`, { status: "accreditation", starts: programs.day(-400), ends: programs.day(600) }));
  story.provider = id;
}

function engagement(programs, name, part, basis) {
  const since = programs.day(-30);
  return { name, part, basis, did: "Decided the first question.", joined: since, permission: since, relations: "nothing", disclosed: since };
}

export async function papers(programs, story) {
  const staff = await programs.of("provider");
  const activity = made(await staff("POST", `/providers/${story.provider}/activities`, {
    reference: "R1", title: "Kidney visits course", format: "course", delivery: "in-person", starts: programs.day(20), ends: programs.day(21), instances: "4",
  }));
  made(await staff("POST", "/adoptions", { resource: story.resource, activity, how: "The checklist is handed out." }));
  made(await staff("POST", "/adoptions", { practice: story.submission, activity }));
  const rosa = made(await staff("POST", `/activities/${activity}/people`, engagement(programs, "Rosa Fen", "planner", "patient")));
  const ada = made(await staff("POST", `/activities/${activity}/people`, engagement(programs, "Ada Kern", "faculty", "caregiver")));
  const gone = made(await staff("POST", `/activities/${activity}/people`, engagement(programs, "By mistake", "faculty", "none")));
  did(await staff("DELETE", `/activities/${activity}/people/${gone}`));
  const lacking = read(await staff("GET", `/activities/${activity}`));
  assert.ok(lacking.lacks.some((one) => one.includes("Rosa Fen")), lacking.lacks.join(" | "));
  for (const [who, proves, what] of [[rosa, "planning", "Minutes of the planning meeting"], [ada, "teaching", "First slide"]]) {
    made(await staff("POST", `/activities/${activity}/proofs`, { engagement: who, proves, what, dated: programs.day(-20) }));
  }
  const whole = read(await staff("GET", `/activities/${activity}`));
  assert.deepEqual([whole.planner, whole.faculty, whole.lacks, whole.uses.length], [true, true, [], 2]);
  assert.deepEqual(whole.people.map((one) => [one.name, one.part]).sort(), [["Ada Kern", "faculty"], ["Rosa Fen", "planner"]]);
  const change = { ...engagement(programs, "Ada Kern", "faculty", "family"), version: `${whole.version - 1}` };
  assert.equal((await staff("PUT", `/activities/${activity}/people/${ada}`, change)).status, 409);
  did(await staff("PUT", `/activities/${activity}/people/${ada}`, { ...change, version: `${whole.version}` }));
  locked(await programs.stranger("GET", `/activities/${activity}`));
  hidden(await (await programs.of("reader"))("GET", `/activities/${activity}`));
  story.activity = activity;
}

/** A file of others; twelve of a hundred and twenty are needed. */
export async function verdict(programs, story) {
  const [staff, reader] = await programs.all("provider", "reader");
  const day = programs.day(10);
  const text = [
    "reference,title,format,delivery,starts,ends,instances",
    `A1,Grand rounds,series,in-person,${day},${day},115`, `A2,"Ward, and ""more""",course,in-person,${day},${day},1`, `A3,No such format,opera,in-person,${day},${day},1`,
  ].join("\r\n");
  hidden(await reader("POST", `/providers/${story.provider}/import`, { text }));
  const report = read(await staff("POST", `/providers/${story.provider}/import`, { text }));
  assert.deepEqual([report.added, report.skipped, report.bad.map((one) => [one.line, one.field])], [2, 0, [[4, "format"]]]);
  assert.deepEqual([read(await staff("POST", `/providers/${story.provider}/import`, { text })).added], [0], "twice adds nothing twice");
  const found = read(await staff("GET", `/terms/${story.term}/verdict`));
  assert.deepEqual([found.standing, found.counted, found.met, found.need_met, found.ready], ["begun", 120, 4, 12, 1]);
  assert.match(found.gap, /^4 of 12 needed/);
  refused(await staff("POST", `/terms/${story.term}/attestation`), "refused-attest-short");
  hidden(await reader("GET", `/terms/${story.term}/verdict`));
  locked(await programs.stranger("GET", `/terms/${story.term}/verdict`));
}

export async function pack(programs, story) {
  const [staff, reader] = await programs.all("provider", "reader");
  const first = await staff("GET", `/terms/${story.term}/pack`);
  assert.deepEqual([first.status, first.type, first.bytes.subarray(0, 5).toString()], [200, "application/pdf", "%PDF-"]);
  assert.ok(first.bytes.equals((await staff("GET", `/terms/${story.term}/pack`)).bytes), "the same file, byte for byte");
  hidden(await reader("GET", `/terms/${story.term}/pack`));
  locked(await programs.stranger("GET", `/terms/${story.term}/pack`));
}

export async function figures(programs, story) {
  const { standings, spread, decisions } = read(await programs.stranger("GET", "/impact"));
  const last = standings.at(-1);
  assert.deepEqual([last.not_begun, last.begun, last.evidenced, last.met], [0, 1, 0, 0]);
  const used = spread.map((one) => [one.what, one.providers, one.activities]).sort();
  assert.deepEqual(used, [[story.resource, 1, 1], [story.submission, 1, 1]].sort());
  assert.ok(decisions.length > 0);
  for (const cell of decisions) assert.ok(cell.with_partners <= cell.decisions && cell.decisions > 0, JSON.stringify(cell));
}
