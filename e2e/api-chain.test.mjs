// The first part of the chain by program: keys made on the account page, JSON in and out, no page but those that make keys.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { known } from "./cast.mjs";
import { startDemo } from "./demo.mjs";

const demo = await startDemo({ empty: true });
after(() => demo.stop());
const DAY = 86_400_000;

/** A program that holds a key of one of the demo's people. */
async function programOf(persona) {
  const form = (path, fields, cookie = "") => fetch(demo.url + path, {
    method: "POST", body: new URLSearchParams(fields), headers: { cookie }, redirect: "manual",
  });
  const became = await form("/demo/become", { persona });
  assert.ok(became.status < 400, `cannot become ${persona}: ${became.status}`);
  const cookie = became.headers.getSetCookie().map((line) => line.split(";")[0]).filter((pair) => !pair.endsWith("=")).join("; ");
  const page = await (await form("/me/account/keys", { label: "program" }, cookie)).text();
  const key = /<code>([0-9a-f]{64})<\/code>/.exec(page)[1];
  return async (method, path, body) => {
    const headers = { authorization: `Bearer ${key}`, "accept-language": "en", ...(body ? { "content-type": "application/json" } : {}) };
    const answer = await fetch(`${demo.url}/api${path}`, { method, headers, body: body && JSON.stringify(body) });
    const text = await answer.text();
    return { status: answer.status, body: text ? JSON.parse(text) : undefined };
  };
}

function made(answer) {
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  return answer.body.id;
}

function refused(answer, reason) {
  assert.deepEqual([answer.status, answer.body.reason], [403, reason], JSON.stringify(answer.body));
  assert.match(answer.body.message, /\.$/);
}

const wait = (days) => fetch(`${demo.url}/demo/clock`, { method: "POST", body: new URLSearchParams({ days }), redirect: "manual" });
const [steward, chair, caregiver, lead] = await Promise.all(["steward", "co-chair", "caregiver", "team-lead"].map(programOf));
const story = {};

/** Two partners agree, the notice period passes, the steward closes. */
async function carry(decision) {
  for (const partner of [chair, caregiver]) made(await partner("PUT", `/decisions/${decision}/position`, { stance: "agree" }));
  const close = { outcome: "carried", influence: "large" };
  refused(await steward("POST", `/decisions/${decision}/close`, close), "refused-notice-running");
  await wait(14);
  made(await steward("POST", `/decisions/${decision}/close`, close));
}

test("a program founds the year and seats those who decide", async () => {
  const year = { title: "Year One", slug: "year-one", summary: "Together.", begins: new Date().toISOString().slice(0, 10), notice_days: "10" };
  refused(await chair("POST", "/initiatives", year), "refused-not-yours");
  const wrong = await steward("POST", "/initiatives", { ...year, title: "", notice_days: "61" });
  assert.deepEqual([wrong.status, Object.keys(wrong.body.fields).sort()], [422, ["notice_days", "title"]]);
  made(await steward("POST", "/initiatives", year));
  for (const kind of ["steering-group", "review-panel"]) {
    story[kind] = made(await steward("POST", "/initiatives/year-one/bodies", { kind, name: kind, purpose: "Decides." }));
    for (const name of ["marisol-quintanar", "desmond-okparaebo"]) {
      made(await steward("POST", `/bodies/${story[kind]}/seats`, { email: known(name)[1], name, kind: "partner" }));
    }
  }
});

test("a call opens only with the partners' assent", async () => {
  made(await steward("POST", "/initiatives/year-one/calls", {
    title: "Best practices", slug: "best", intro: "Show us.", panel: story["review-panel"],
    opens: new Date(Date.now() - DAY).toISOString().slice(0, 19), closes: new Date(Date.now() + 90 * DAY).toISOString().slice(0, 19),
    q_key: ["did"], q_ask: ["What did you do?"], q_help: [""], q_kind: ["long-text"], q_required: ["yes"], q_words: ["150"], q_options: [""],
    c_key: ["part"], c_name: ["Partnership"], c_asks: ["Who decided?"], c_anchors: ["none\nlittle\nsome\nmuch\nall"], c_weight: ["1"],
  }));
  refused(await steward("POST", "/calls/best/open"), "refused-no-assent-call-opens");
  await carry(made(await steward("POST", "/calls/best/ask", { body: story["steering-group"] })));
  made(await steward("POST", "/calls/best/open"));
  const calls = await lead("GET", "/calls");
  assert.equal(calls.body.find((call) => call.slug === "best")?.title, "Best practices");
});

test("a draft is kept by versions, and a team without a partner cannot send it", async () => {
  const team = made(await lead("POST", "/teams", { name: "Riverside", organisation: "Riverside Hospital", place: "Ohio", kind: "clinician" }));
  const draft = made(await lead("POST", "/calls/best/submissions", { team, title: "The day first" }));
  const text = { title: "The day first", message: "Begin with the day.", keywords: ["visits"], answers: { did: "We asked." } };
  const saved = await lead("PUT", `/submissions/${draft}`, { ...text, version: 1 });
  assert.deepEqual([saved.status, saved.body.version], [200, 2], JSON.stringify(saved.body));
  assert.equal((await lead("PUT", `/submissions/${draft}`, { ...text, title: "Another day", version: 1 })).status, 409, "an old version overwrites nothing");
  assert.equal((await caregiver("PUT", `/submissions/${draft}`, { ...text, version: 2 })).status, 404, "nobody else learns of it");
  refused(await lead("POST", `/submissions/${draft}/send`), "refused-team-needs-partner");
  made(await lead("POST", `/teams/${team}/invitations`, { email: "rosa@riverside.example.net", name: "Rosa", kind: "partner" }));
});

test("what was said is answered by somebody else, and everybody can read it", async () => {
  const input = made(await caregiver("POST", "/initiatives/year-one/inputs", { text: "Please write shorter." }));
  refused(await caregiver("POST", `/inputs/${input}/answer`, { disposition: "used", reason: "Mine." }), "refused-not-yours");
  made(await steward("POST", `/inputs/${input}/answer`, { disposition: "used", reason: "We cut it in half." }));
  const page = await (await fetch(`${demo.url}/said-and-did`)).text();
  assert.match(page, /We cut it in half\./);
});
