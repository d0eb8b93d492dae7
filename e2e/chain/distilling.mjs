// From the text of a practice to the white paper: marks, a finding, a round, a decision, an edition.
import assert from "node:assert/strict";
import { carry, here, link, open, refused, send, sees, submit } from "../cast.mjs";
import { phrase } from "../words.mjs";
import { ADDRESS } from "./steering.mjs";

const id = (path) => path.split("/").pop();

export async function coding(cast, story) {
  const steward = await cast.as("steward");
  await open(steward, `${story.at}/bodies/new`);
  await send(steward, `${story.at}/bodies/new`, { kind: "coders", name: "Coders", purpose: "They read and mark." });
  const [name, email] = ADDRESS.coder;
  await send(steward, `${here(steward)}/seats`, { email, name, kind: "educator", lead: "yes" });

  const coder = await cast.as("coder");
  await open(coder, `${story.at}/codebook`);
  await send(coder, `${story.at}/codebook`, { name: "Who asks first", definition: "Who puts the first question.", colour: "3" });
  await open(coder, `${story.at}/documents`);
  await sees(coder, "Ask about the day first");
  const document = await link(coder, "/documents/");
  await open(coder, document);
  const code = await coder.locator("input[name=codes]").first().getAttribute("value");
  const lines = await coder.locator(".coding__line").count();
  assert.ok(lines >= 2, `${lines} sentences`);
  await submit(coder, `${document}/excerpts`, { first: String(lines + 5), codes: code, memo: "Kept." });
  assert.equal(await coder.locator("[name=memo]").first().inputValue(), "Kept.", "a mark beyond the end loses nothing");
  await open(coder, document);
  await send(coder, `${document}/excerpts`, { first: "1", last: "2", codes: code, memo: "The heart of it." });
  await open(coder, document);
  await send(coder, `${document}/finish`);
  await sees(coder, "Who asks first");
}

export async function finding(cast, story) {
  const steward = await cast.as("steward");
  await open(steward, `${story.at}/findings/new`);
  const code = await steward.locator("input[name=codes]").first().getAttribute("value");
  await open(steward, `${story.at}/findings/new?codes=${code}`);
  const excerpt = await steward.locator("input[name=excerpts]").first().getAttribute("value");
  await send(steward, `${story.at}/findings/new`, {
    title: "The first question", statement: "Patients who write the first question change the visit.", plain: "Let patients choose how a visit begins.",
    explanation: "One team let its patients write the first question.", codes: code, excerpts: excerpt,
  });
  const finding = here(steward);
  await open(steward, `${story.at}/rounds/new`);
  await send(steward, `${story.at}/rounds/new`, {
    title: "First round", body: id(story.steering), due: cast.day(14), at_least: "70", below: "15", findings: id(finding),
  });
  const round = here(steward);
  await send(steward, `${round}/open`);
  for (const [name, score] of [["co-chair", 9], ["caregiver", 8], ["steward", 8]]) {
    const page = await cast.as(name, { phone: name !== "steward" });
    await open(page, round);
    await send(page, `${round}/ballot`, { [`score-${id(finding)}`]: String(score), [`comment-${id(finding)}`]: "" });
  }
  await open(steward, round);
  await send(steward, `${round}/close`);
  await open(steward, finding);
  await sees(steward, phrase("distill-carry-needs"));
  await open(steward, round);
  await send(steward, `${round}/ask`, { question: "We carry this finding.", summary: "The ratings are in the round.", findings: id(finding) });
  await carry(cast, here(steward));
  await open(steward, finding);
  await send(steward, `${finding}/carry`);
  Object.assign(story, { finding, excerpt });
}

export async function edition(cast, story) {
  const steward = await cast.as("steward");
  await open(steward, `${story.at}/reports`);
  await send(steward, `${story.at}/reports`, { title: "What partners changed", slug: "white-paper", lang: "en" });
  await open(steward, "/reports/white-paper/edit");
  await send(steward, "/reports/white-paper/edit", {
    foreword: "This paper was written with partners.", order: "1", recommendations: "Let patients write the first question. (1)",
  });
  await open(steward, "/reports/white-paper/edit");
  await send(steward, "/reports/white-paper/editions", { note: "The first edition." });
  await open(steward, "/reports/white-paper/edit");
  const ask = await steward.locator("main a[href$='/ask']").first().getAttribute("href");
  await open(steward, ask);
  const edition = ask.replace(/\/ask$/, "");
  await send(steward, ask, { body: id(story.steering), question: "We release the paper.", summary: "The first edition.", method: "consent" });
  await carry(cast, here(steward));
  await open(steward, "/reports/white-paper/edit");
  await refused(steward, `${edition}/release`, {}, "refused-no-author");
  const credit = "/reports/white-paper/credit";
  await open(steward, `${credit}/mine`);
  await send(steward, credit, { role: "formal-analysis", means: "written", what: "Built the finding from its passages." });
  await send(steward, credit, { role: "writing-original-draft", means: "written", what: "Wrote the first draft." });
  await open(steward, `${credit}/name`);
  await send(steward, `${credit}/name`, { named: "author", affiliation: "of", of: "Education office", accountable: "yes" });
  await send(steward, `${edition}/approve`);
  await open(steward, "/reports/white-paper/edit");
  await refused(steward, `${edition}/release`, {}, "refused-inputs-open");
  await answerEverything(cast, story);
  await open(steward, "/reports/white-paper/edit");
  await send(steward, `${edition}/release`);

  const stranger = await cast.stranger();
  await open(stranger, "/reports");
  await open(stranger, await link(stranger, "/reports/"));
  await sees(stranger, "What partners changed", "Patients who write the first question change the visit.");
  const pdf = await stranger.context().request.get(await link(stranger, "/reports/white-paper/1/pdf"));
  assert.equal((await pdf.body()).subarray(0, 5).toString(), "%PDF-");
  await open(stranger, await link(stranger, "/excerpts/"));
  await sees(stranger, phrase("distill-became"));
  await open(stranger, await link(stranger, "/trace/"));
  await open(stranger, await link(stranger, "/practices/"));
  await sees(stranger, "Ask about the day first");
}

/** Nothing that somebody said stays without an answer: by the steward, or by a partner where the steward said it. */
async function answerEverything(cast, story) {
  const steward = await cast.as("steward");
  await open(steward, `${story.at}/inputs`);
  const forms = await steward.locator("main form[action^='/inputs/']").evaluateAll((all) => all.map((one) => one.getAttribute("action")));
  assert.ok(forms.length >= 6, `${forms.length} open inputs`);
  for (const form of forms) await send(steward, form, { disposition: "used", reason: "We did it so." });
  assert.equal(await steward.locator("main form[action^='/inputs/']").count(), 0);
  const stranger = await cast.stranger({ phone: true });
  await open(stranger, "/said-and-did");
  await sees(stranger, "I read the papers and agree (co-chair).", "We did it so.");
}
