// From the call to the letter: a call that opens by decision, a team with a partner, a panel, an acceptance.
import assert from "node:assert/strict";
import { carry, here, known, link, open, refused, send, sees, submit } from "../cast.mjs";
import { phrase } from "../words.mjs";

const CALL = "/calls/best-practices";
const ROSA = "rosa@riverside.example.net";
export const ACCOUNT = "I told them to stop reading numbers at me. They asked what my day is like. Now every visit begins so.";

/** A call is written; it cannot open until the steering group has carried it. */
export async function call(cast, story) {
  const steward = await cast.as("steward");
  await open(steward, "/calls");
  await sees(steward, phrase("calls-none"));
  await open(steward, `${story.at}/calls/new`);
  await send(steward, `${story.at}/calls/new`, {
    title: "Best practices", slug: "best-practices", intro: "Show us how patients plan and teach with you.",
    panel: story.panel.split("/").pop(), opens: `${cast.day()}T00:00:00`, closes: `${cast.day(90)}T23:59:60`.replace(":60", ":59"),
    q_ask: ["What did you do?", "In the partner’s own words"], q_kind: ["long-text", "partner-account"], q_words: ["150", "150"],
    c_name: ["Partnership"], c_asks: ["Did partners decide?"], c_weight: ["1"],
    c_anchors: ["They were told\nThey were asked\nThey joined in\nThey decided with us\nThey led"],
  });
  assert.equal(here(steward), CALL);
  await refused(steward, `${CALL}/open`, {}, "refused-no-assent-call-opens");
  const lead = await cast.as("team-lead");
  await open(lead, CALL, 404);

  await open(steward, CALL);
  await send(steward, `${CALL}/ask`, { body: story.steering.split("/").pop() });
  const decision = here(steward);
  await cast.letter(known("marisol-quintanar")[1], new RegExp(decision));
  const phone = await cast.as("co-chair", { phone: true });
  await open(phone, "/me");
  await sees(phone, "Best practices");
  await carry(cast, decision);
  await open(steward, CALL);
  await send(steward, `${CALL}/open`);
  const stranger = await cast.stranger();
  await open(stranger, "/calls");
  await sees(stranger, "Best practices", phrase("call-stage-open"));
}

/** A team answers; the partner joins by mail and writes a part that nobody else can; only then it can be sent. */
export async function submission(cast, story) {
  const lead = await cast.as("team-lead");
  await open(lead, "/teams/new");
  await send(lead, "/teams/new", { name: "Riverside kidney team", organisation: "Riverside Hospital", place: "Ohio", kind: "clinician" });
  const team = here(lead);
  await sees(lead, phrase("refused-team-needs-partner"));
  await open(lead, CALL);
  await submit(lead, `${CALL}/submissions`, { team: team.split("/").pop(), title: "Ask about the day first" });
  const draft = here(lead).replace(/\/edit$/, "");
  await open(lead, `${draft}/edit`);
  await refused(lead, `${draft}/edit`, {
    message: "Begin with the day, not with the numbers.", keywords: "kidney, visits",
    "answer-what-did-you-do": "We changed the first question of each visit. Patients wrote it and trained us to ask it.",
  }, "refused-team-needs-partner", "[value=send]");
  assert.match(await lead.locator("[name=answer-what-did-you-do]").inputValue(), /^We changed/, "nothing is lost");

  await open(lead, team);
  await send(lead, `${team}/invitations`, { email: ROSA, name: "Rosa Fen", kind: "partner" });
  const letter = await cast.letter(ROSA, /invitations/);
  const rosa = await cast.stranger({ phone: true });
  await open(rosa, letter.links.find((address) => address.includes("/invitations/")));
  await sees(rosa, "Riverside kidney team");
  await submit(rosa, here(rosa));
  await sees(rosa, "Riverside kidney team");

  await open(rosa, `${draft}/edit`);
  await send(rosa, `${draft}/edit`, { "answer-in-the-partner-s-own-words": ACCOUNT }, "[value=keep]");
  await open(lead, `${draft}/edit`);
  await sees(lead, ACCOUNT, phrase("account-theirs"));
  assert.equal(await lead.locator("textarea[name=answer-in-the-partner-s-own-words]").count(), 0, "the lead cannot write it");
  await send(lead, `${draft}/edit`, {}, "[value=send]");
  story.submission = draft;
  story.rosa = ROSA;
}

/** Partners are offered pay, and everybody on the panel says what ties to companies there are. */
async function readyToWork(cast, story) {
  const steward = await cast.as("steward");
  for (const key of ["marisol-quintanar", "desmond-okparaebo"]) {
    const [name, email] = known(key);
    await open(steward, `${story.at}/agreements/new`);
    await send(steward, `${story.at}/agreements/new`, {
      email, name, role: "Reads practices", starts: cast.day(1), hours: "20", rate: "60.00", expenses: "Travel, in advance.",
      credit: "By name.", feedback: "An answer in ten days.", leave: "At any time.",
    });
  }
  for (const who of ["co-chair", "caregiver", known("bertrand-osgood")[1]]) {
    const page = await cast.as(who, { phone: true });
    await open(page, `${story.at}/disclosures/mine`);
    await send(page, `${story.at}/disclosures/mine`, { have: "none" });
  }
}

/** The panel reads; one member is kept out; the slate is decided with partners; the letter goes out. */
export async function acceptance(cast, story) {
  const steward = await cast.as("steward");
  await open(steward, `${CALL}/panel`);
  await submit(steward, `${CALL}/panel/assign`, { wanted: "3" });
  await sees(steward, phrase("assigned-not-ready"), phrase("refused-no-offer"), phrase("refused-not-disclosed"));
  await readyToWork(cast, story);
  await open(steward, `${CALL}/panel`);
  await submit(steward, `${CALL}/panel/assign`, { wanted: "3" });
  await sees(steward, phrase("assigned-kept-out"), known("bertrand-osgood")[0]);
  for (const [name, score] of [["co-chair", 5], ["caregiver", 4]]) {
    const phone = await cast.as(name, { phone: true });
    await open(phone, "/reviews");
    const review = await link(phone, "/reviews/");
    await open(phone, review);
    const criterion = await phone.locator(`form[action="${review}"] input[type=radio]`).first().getAttribute("name");
    await send(phone, review, { [criterion]: String(score), comment: `Their own question, their own words (${name}).`, recommendation: "accept" });
  }
  await open(steward, `${CALL}/panel`);
  await send(steward, `${CALL}/panel/slate`, {
    submission: story.submission.split("/").pop(), question: "We accept this practice.", summary: "Both reviews are in the table.",
  });
  const decision = here(steward);
  await carry(cast, decision);
  await open(steward, `${CALL}/panel`);
  await send(steward, `${CALL}/panel/accept`);
  for (const address of [known("imani-vasterling")[1], ROSA]) await cast.letter(address, /Ask about the day first/);
  const stranger = await cast.stranger();
  await open(stranger, "/practices");
  await sees(stranger, "Ask about the day first");
  story.practice = await link(stranger, "/practices/");
  await open(stranger, story.practice);
  await sees(stranger, ACCOUNT, "Rosa Fen");
}
