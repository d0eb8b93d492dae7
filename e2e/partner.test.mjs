// A partner on a phone through a month: how it was, credit for what was only said, a word explained, a problem reported, stopping at once.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { launch } from "./browser.mjs";
import { Cast, here, known, link, open, refused, sees, send, submit } from "./cast.mjs";
import { startDemo } from "./demo.mjs";
import { phrase } from "./words.mjs";

const demo = await startDemo();
const browser = await launch();
const cast = new Cast(browser, demo);
after(async () => {
  await browser.close();
  await demo.stop();
});

const AT = "/initiatives/learning-together";
const PAPER = "/reports/white-paper/credit";
const [NAME, ADDRESS] = known("desmond-okparaebo");

test("a partner says how a phase was, without a name, and sees the results before the staff", async () => {
  const steward = await cast.as("steward");
  await open(steward, `${AT}/pulses`);
  await send(steward, `${AT}/pulses`, { phase: "show" });
  const letter = await cast.letter(ADDRESS, /How was it for you/);
  for (const item of ["in-time", "clear", "heard", "effect", "support", "safe"]) assert.ok(letter.text.includes(phrase(`pulse-item-${item}`)), item);

  const phone = await cast.as("caregiver", { phone: true });
  await open(phone, "/me");
  await sees(phone, phrase("pulse-title"));
  const pulse = await link(phone, "/pulses/");
  await open(phone, pulse);
  await refused(phone, pulse, {}, "field-pulse-empty");
  await open(phone, pulse);
  await send(phone, pulse, { "in-time": "2", heard: "4", delivered: "consult", wanted: "collaborate", remark: "Send the papers a week earlier." });
  await sees(phone, phrase("pulse-thanks"));
  await cast.wait(14);
  await open(await cast.as("steward"), pulse);
  await sees(steward, phrase("pulse-first"));
  assert.ok(!(await steward.textContent("main")).includes("a week earlier"), "partners see it first");
  await open(await cast.as("caregiver", { phone: true }), pulse);
  await sees(phone, "Send the papers a week earlier.");
});

test("what was said on the phone counts when the partner says that it is right", async () => {
  const steward = await cast.as("steward");
  await open(steward, PAPER);
  const person = await steward.locator("select[name=person] option", { hasText: NAME }).getAttribute("value");
  await send(steward, PAPER, { person, role: "writing-review-editing", means: "spoken", what: "Read the second draft aloud and changed five sentences." });
  const letter = await cast.letter(ADDRESS, /Read the second draft aloud/);
  const phone = await cast.as("caregiver", { phone: true });
  await open(phone, letter.links.find((address) => address.includes("/credit/mine")));
  const confirm = await phone.locator('main form[action$="/confirm"]').first().getAttribute("action");
  await send(phone, confirm);
  await open(phone, `${PAPER}/name`);
  await refused(phone, `${PAPER}/name`, { named: "author" }, "field-author-accountable");
  await open(phone, `${PAPER}/name`);
  await send(phone, `${PAPER}/name`, { named: "author", affiliation: "patient-partner", accountable: "yes" });
  await sees(phone, phrase("credit-named-author"));
});

test("a hard word is marked while it is written, asked about, and explained", async () => {
  const phone = await cast.as("caregiver", { phone: true });
  await open(phone, `${AT}/explain`);
  await send(phone, `${AT}/explain`, { text: "What does heterogeneity mean?" });
  await open(phone, `${AT}/glossary`);
  await send(phone, `${AT}/glossary`, { word: "heterogeneity", meaning: "How much things differ from each other." });
  await sees(phone, "How much things differ from each other.");
  const steward = await cast.as("steward");
  await open(steward, `${AT}/inputs`);
  await sees(steward, "What does heterogeneity mean?");
  await open(steward, `${AT}/openings/new`);
  await steward.locator("main textarea").first().fill("The instrument was implemented by clinicians in order to facilitate the utilization of modalities in the ambulatory setting of the institution.");
  await steward.locator("details.plain-note summary").first().click();
  await steward.getByText(phrase("plain-passive")).first().waitFor();
});

test("a problem goes to the independent person alone, and one button stops everything", async () => {
  const phone = await cast.as("caregiver", { phone: true });
  await open(phone, `${AT}/safety`);
  await open(phone, `${AT}/problems/new`);
  await submit(phone, `${AT}/problems`, { text: "I was told to be brief.", named: "yes" });
  const report = here(phone);
  await cast.letter(known("shirin-galbraith")[1], /I was told to be brief/);
  await open(await cast.as("steward"), report, 404);
  const officer = await cast.as("provider");
  await open(officer, report);
  await send(officer, `${report}/close`, { answer: "From now on you speak first." });
  await cast.letter(ADDRESS, /From now on you speak first/);
  await open(phone, `${AT}/safety`);
  await send(phone, `${AT}/stop`, { call: "yes" });
  await cast.letter(known("callum-ihenacho")[1], new RegExp(NAME));
  cast.assertNoFaults();
});
