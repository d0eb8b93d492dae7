// From the call to the letter: a call that opens by decision, a team with a partner, a file of others, a panel, an acceptance.
import assert from "node:assert/strict";
import { known } from "../cast.mjs";
import { AT } from "./steering.mjs";
import { carry, did, faults, hidden, locked, made, read, refused } from "./program.mjs";

const ROSA = "rosa@riverside.example.net";
export const ACCOUNT = "They asked what my day is like. Now every visit begins so.";
const DAY = 86_400_000;

function form(story) {
  const moment = (days) => new Date(Date.now() + days * DAY).toISOString().slice(0, 19);
  return {
    title: "Best practices", slug: "best", intro: "Show us.", panel: story["review-panel"], opens: moment(-1), closes: moment(90),
    q_key: ["did", "own"], q_ask: ["What did you do?", "In the partner’s own words"], q_help: ["", ""], q_kind: ["long-text", "partner-account"],
    q_required: ["yes", "yes"], q_words: ["150", "150"], q_options: ["", ""],
    c_key: ["part"], c_name: ["Partnership"], c_asks: ["Who decided?"], c_anchors: ["none\nlittle\nsome\nmuch\nall"], c_weight: ["1"],
  };
}

export async function call(programs, story) {
  const [steward, lead] = await programs.all("steward", "team-lead");
  refused(await lead("POST", `${AT}/calls`, form(story)), "refused-not-yours");
  made(await steward("POST", `${AT}/calls`, form(story)));
  hidden(await lead("GET", "/calls/best"));
  refused(await steward("POST", "/calls/best/open"), "refused-no-assent-call-opens");
  await carry(programs, made(await steward("POST", "/calls/best/ask", { body: story["steering-group"] })));
  made(await steward("POST", "/calls/best/open"));
  const whole = read(await programs.stranger("GET", "/calls/best"));
  assert.deepEqual(whole.questions.map((one) => [one.key, one.kind]), [["did", "long-text"], ["own", "partner-account"]]);
  assert.equal(whole.why_not, null, "it takes submissions");
}

/** A team, its partner by mail, a draft by versions; the partner's account is the partner's alone. */
export async function submission(programs, story) {
  const [lead, caregiver] = await programs.all("team-lead", "caregiver");
  const stranger = programs.stranger;
  const team = made(await lead("POST", "/teams", { name: "Riverside", organisation: "Riverside Hospital", place: "Ohio", kind: "clinician" }));
  const draft = made(await lead("POST", "/calls/best/submissions", { team, title: "Ask about the day first" }));
  const text = { title: "Ask about the day first", message: "Begin with the day.", keywords: ["visits"], answers: { did: "We changed the first question. Patients wrote it." } };
  const saved = read(await lead("PUT", `/submissions/${draft}`, { ...text, version: 1 }));
  assert.equal(saved.version, 2);
  assert.equal((await lead("PUT", `/submissions/${draft}`, { ...text, title: "Another day", version: 1 })).status, 409, "an old version overwrites nothing");
  hidden(await caregiver("PUT", `/submissions/${draft}`, { ...text, version: 2 }));
  hidden(await caregiver("GET", `/submissions/${draft}`));
  locked(await stranger("GET", `/submissions/${draft}`));
  refused(await lead("POST", `/submissions/${draft}/send`), "refused-team-needs-partner");

  await invitations(programs, team);
  const rosa = await programs.of(ROSA);
  hidden(await caregiver("GET", `/teams/${team}`));
  assert.deepEqual(read(await rosa("GET", `/teams/${team}`)).members.map((one) => one.kind), ["clinician", "partner"]);
  refused(await lead("PUT", `/submissions/${draft}`, { ...text, answers: { ...text.answers, own: "I speak for her." }, version: 2 }), "refused-account-is-the-partners");
  read(await rosa("PUT", `/submissions/${draft}`, { ...text, answers: { own: ACCOUNT }, version: 2 }));
  const whole = read(await lead("GET", `/submissions/${draft}`));
  assert.deepEqual([whole.answers.own, whole.answers.did, whole.stage], [ACCOUNT, text.answers.did, "draft"]);
  made(await lead("POST", `/submissions/${draft}/send`));
  refused(await lead("PUT", `/submissions/${draft}`, { ...text, version: whole.version }), "refused-submission-sent");

  const second = made(await lead("POST", "/calls/best/submissions", { team, title: "Too early" }));
  made(await lead("POST", `/submissions/${second}/withdraw`));
  assert.equal(read(await lead("GET", `/submissions/${second}`)).stage, "withdrawn");
  Object.assign(story, { team, submission: draft, rosa: ROSA });
}

/** One is taken back, one is declined, one brings Rosa in; each link works once. */
async function invitations(programs, team) {
  const lead = await programs.of("team-lead");
  const stranger = programs.stranger;
  const invite = async (email, name) => {
    const id = made(await lead("POST", `/teams/${team}/invitations`, { email, name, kind: "partner" }));
    const found = await programs.letter(new RegExp(`${email}[\\s\\S]*?/invitations/([0-9A-Za-z_-]+)`));
    return [id, found[1]];
  };
  faults(await lead("POST", `/teams/${team}/invitations`, { email: "nobody", name: "", kind: "king" }), "email", "kind", "name");
  const [first, late] = await invite("late@riverside.example.net", "Late");
  did(await lead("POST", `/teams/${team}/invitations/revoke`, { invitation: first }));
  refused(await stranger("POST", `/invitations/${late}/accept`), "refused-invitation-unknown");
  const [, no] = await invite("no@riverside.example.net", "No");
  assert.equal(read(await stranger("GET", `/invitations/${no}`)).team, "Riverside");
  did(await stranger("POST", `/invitations/${no}/decline`));
  refused(await stranger("GET", `/invitations/${no}`), "refused-invitation-unknown");
  const [, key] = await invite(ROSA, "Rosa Fen");
  made(await stranger("POST", `/invitations/${key}/accept`));
  refused(await stranger("POST", `/invitations/${key}/accept`), "refused-invitation-unknown");
}

/** A file brings others: bad lines are named, good ones are kept, twice adds nothing twice. */
export async function file(programs) {
  const [steward, lead] = await programs.all("steward", "team-lead");
  const lines = [
    JSON.stringify({ id: "a", title: "From a file", text: "We asked.\n\nThey told.", authors: ["A. Writer"] }),
    "not json",
    JSON.stringify({ id: "b", title: "مرحبا <b>two</b>", text: "Two 👩🏽‍🦽." }),
    JSON.stringify({ id: "c", title: "" }),
  ];
  const send = (who) => who("POST", "/calls/best/import?name=file.jsonl", undefined, { raw: lines.join("\n") });
  locked(await send(programs.stranger));
  assert.equal((await send(lead)).status, 403, "only who steers");
  const first = read(await send(steward));
  assert.deepEqual([first.kept.length, first.already.length, first.refused.map((one) => one.line)], [2, 0, [2, 4]]);
  for (const one of first.refused) assert.match(one.message, /\.$/);
  const again = read(await send(steward));
  assert.deepEqual([again.kept.length, again.already], [0, ["a", "b"]]);
  const all = read(await steward("GET", "/calls/best/submissions"));
  assert.deepEqual(all.filter((one) => one.stage === "submitted").map((one) => one.title).sort(), ["Ask about the day first", "From a file", "مرحبا <b>two</b>"].sort());
}

/** Conflicts keep out; without partners nothing is carried; with them the practice is accepted and letters go out. */
export async function acceptance(programs, story) {
  const [steward, chair, caregiver, coder, officer] = await programs.all("steward", "co-chair", "caregiver", "coder", "provider");
  made(await coder("POST", "/teams", { name: "Another ward", organisation: "Riverside Hospital", place: "Ohio", kind: "educator" }));
  const early = read(await steward("POST", "/calls/best/panel/assign", { wanted: "4" }));
  assert.deepEqual([early.assigned, Object.values(early.not_ready).sort()], [0, ["refused-no-offer", "refused-no-offer", "refused-not-disclosed", "refused-not-disclosed"]]);
  for (const key of ["marisol-quintanar", "desmond-okparaebo"]) {
    const [name, email] = known(key);
    made(await steward("POST", `${AT}/agreements`, {
      email, name, role: "Reads practices", starts: programs.day(1), hours: "20", rate: "60.00", expenses: "Travel, in advance.",
      credit: "By name.", feedback: "An answer in ten days.", leave: "At any time.",
    }));
  }
  for (const one of [chair, caregiver, coder, officer]) made(await one("POST", `${AT}/disclosures`, { have: "none" }));
  const done = read(await steward("POST", "/calls/best/panel/assign", { wanted: "4" }));
  assert.deepEqual([done.kept_out, done.without_partner], [1, []], JSON.stringify(done));
  const of = async (who) => read(await who("GET", "/reviews")).find((one) => one.submission === story.submission);
  assert.equal(await of(coder), undefined, "who works in the same place is not asked");
  const own = await of(officer);
  assert.equal(read(await officer("GET", `/reviews/${own.id}`)).title, "Ask about the day first");
  made(await officer("POST", `/reviews/${own.id}/conflict`));
  const kept = await of(officer);
  assert.deepEqual([kept.state, kept.title], ["kept-out", ""]);
  for (const away of [await officer("GET", `/reviews/${own.id}`), await officer("PUT", `/reviews/${own.id}`, { scores: { part: 5 }, comment: "Fine.", recommendation: "accept" })]) {
    refused(away, "refused-conflict-declared");
  }
  for (const partner of [chair, caregiver]) {
    const { id } = await of(partner);
    faults(await partner("PUT", `/reviews/${id}`, { scores: {}, comment: "", recommendation: "perhaps" }), "recommendation", "score-part");
    made(await partner("PUT", `/reviews/${id}`, { scores: { part: 5 }, comment: "Their own question.", recommendation: "accept" }));
    hidden(await steward("GET", `/reviews/${id}`));
  }
  await slate(programs, story);
  const other = read(await steward("GET", "/calls/best/submissions")).find((one) => one.title === "From a file");
  made(await steward("POST", `/submissions/${other.id}/decline`, { reason: "No partner took part in it." }));
}

async function slate(programs, story) {
  const [steward, lead] = await programs.all("steward", "team-lead");
  faults(await steward("POST", "/calls/best/panel/slate", { submission: [story.submission], question: "", summary: "" }), "question", "summary");
  const ask = { submission: [story.submission], question: "We accept this practice.", summary: "Both reviews are there." };
  const silent = made(await steward("POST", "/calls/best/panel/slate", ask));
  await programs.wait(15);
  refused(await steward("POST", `/decisions/${silent}/close`, { outcome: "carried", influence: "large" }), "refused-partners-silent");
  refused(await steward("POST", "/calls/best/panel/accept", { decision: silent }), "refused-no-assent-practice-accepted");
  made(await steward("POST", `/decisions/${silent}/close`, { outcome: "fell", influence: "none" }));
  const decision = made(await steward("POST", "/calls/best/panel/slate", ask));
  await carry(programs, decision);
  const letters = read(await steward("GET", `/submissions/${story.submission}/letter`));
  assert.deepEqual(letters.map((one) => one.lang), ["en", "es"]);
  refused(await lead("POST", "/calls/best/panel/accept", { decision }), "refused-not-yours");
  assert.equal(read(await steward("POST", "/calls/best/panel/accept", { decision })).accepted, 1);
  await programs.letter(/rosa@riverside\.example\.net[\s\S]*?Ask about the day first/);
  const practice = read(await programs.stranger("GET", `/practices/${story.submission}`));
  assert.deepEqual([practice.account.text, practice.members.map((one) => one.kind).sort()], [ACCOUNT, ["clinician", "partner"]]);
  assert.deepEqual(read(await programs.stranger("GET", "/practices")).map((one) => one.title), ["Ask about the day first"]);
}
