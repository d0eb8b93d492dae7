// From the text of a practice to the white paper: marks, a finding, a round, a decision, an edition, and the way back.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { AT, answers } from "./steering.mjs";
import { carry, did, faults, hidden, locked, made, read, refused, until } from "./program.mjs";

export async function coding(programs, story) {
  const [coder, lead] = await programs.all("coder", "team-lead");
  const listed = await until(() => coder("GET", `${AT}/documents`), (documents) => documents.length === 1);
  const document = listed[0].id;
  assert.equal(listed[0].practice, story.submission);
  locked(await programs.stranger("GET", `${AT}/documents`));
  assert.ok([403, 404].includes((await lead("GET", `/documents/${document}`)).status), "those who work on it read it");
  const code = made(await coder("POST", `${AT}/codes`, { name: "Who asks first", definition: "Who puts the first question.", colour: "3" }));
  const { sentences } = read(await coder("GET", `/documents/${document}`));
  const first = sentences.find((one) => one.text === "We changed the first question.").number;
  faults(await coder("POST", `/documents/${document}/excerpts`, { first: `${sentences.length + 1}`, codes: [] }), "codes", "first");
  const excerpt = made(await coder("POST", `/documents/${document}/excerpts`, { first: `${first}`, last: `${first + 1}`, codes: [code], memo: "The heart of it." }));
  const other = made(await coder("POST", `/documents/${document}/excerpts`, { first: `${first + 1}`, codes: [code] }));
  did(await coder("DELETE", `/excerpts/${other}`));
  hidden(await programs.stranger("GET", `/excerpts/${excerpt}`));
  did(await coder("POST", `/documents/${document}/finish`, { finished: "yes" }));
  const whole = read(await coder("GET", `/documents/${document}`));
  assert.deepEqual([whole.finished, whole.excerpts.map((one) => one.id)], [true, [excerpt]]);
  Object.assign(story, { document, code, excerpt });
}

export async function finding(programs, story) {
  const [steward, chair, caregiver, lead] = await programs.all("steward", "co-chair", "caregiver", "team-lead");
  const text = {
    title: "The first question", statement: "Patients who write the first question change the visit.", plain: "Let patients choose how a visit begins.",
    explanation: "One team did.", codes: [story.code], excerpts: [story.excerpt],
  };
  faults(await steward("POST", `${AT}/findings`, { ...text, plain: "" }), "plain");
  const finding = made(await steward("POST", `${AT}/findings`, text));
  assert.ok([403, 404].includes((await lead("GET", `/findings/${finding}`)).status));
  const round = made(await steward("POST", "/rounds", {
    title: "First round", body: story["steering-group"], due: programs.day(14), at_least: "70", below: "15", findings: [finding],
  }));
  refused(await chair("POST", `/rounds/${round}/ballot`, { ratings: [{ finding, score: "9" }] }), "refused-round-not-open");
  did(await steward("POST", `/rounds/${round}/open`));
  faults(await chair("POST", `/rounds/${round}/ballot`, { ratings: [{ finding, score: "10" }] }), `score-${finding}`);
  for (const [who, score] of [[chair, "9"], [caregiver, "8"], [steward, "8"]]) {
    did(await who("POST", `/rounds/${round}/ballot`, { ratings: [{ finding, score, comment: "" }] }));
  }
  did(await steward("POST", `/rounds/${round}/close`));
  refused(await steward("POST", `/findings/${finding}/carry`), "refused-no-assent-finding-carried");
  await carry(programs, made(await steward("POST", `/rounds/${round}/ask`, {
    question: "We carry this finding.", summary: "The ratings are in the round.", method: "consent", findings: [finding],
  })));
  did(await steward("POST", `/findings/${finding}/carry`));
  refused(await (await programs.of("coder"))("DELETE", `/excerpts/${story.excerpt}`), "refused-excerpt-in-use");
  story.finding = finding;
}

export async function edition(programs, story) {
  const steward = await programs.of("steward");
  const stranger = programs.stranger;
  made(await steward("POST", `${AT}/reports`, { title: "What partners changed", slug: "white-paper", lang: "en" }));
  did(await steward("PUT", "/reports/white-paper", {
    version: 1, title: "What partners changed", foreword: "Written with partners.", order: "1", recommendations: "Let patients write the first question. (1)",
  }));
  const edition = made(await steward("POST", "/reports/white-paper/editions", { note: "The first edition." }));
  refused(await steward("POST", `/editions/${edition}/release`), "refused-no-assent-edition-released");
  await carry(programs, made(await steward("POST", `/editions/${edition}/ask`, {
    body: story["steering-group"], question: "We release the paper.", summary: "The first edition.", method: "consent",
  })));
  refused(await steward("POST", `/editions/${edition}/release`), "refused-no-author");
  const credit = "/reports/white-paper/credit";
  made(await steward("POST", credit, { role: "formal-analysis", means: "written", what: "Built the finding." }));
  made(await steward("POST", credit, { role: "writing-original-draft", means: "written", what: "Wrote the draft." }));
  did(await steward("PUT", `${credit}/name`, { named: "author", name: "Sam Steward", affiliation: "of", of: "Education office", accountable: "yes" }));
  refused(await steward("POST", `/editions/${edition}/release`), "refused-not-approved");
  did(await steward("POST", `/editions/${edition}/approve`));
  refused(await steward("POST", `/editions/${edition}/release`), "refused-inputs-open");
  await answers(programs);
  hidden(await stranger("GET", "/reports/white-paper/1"));
  did(await steward("POST", `/editions/${edition}/release`));
  assert.deepEqual(read(await stranger("GET", "/reports")), [{ slug: "white-paper", title: "What partners changed", edition: 1 }]);
}

/** From the paper back to people, and from the practice on to the paper: for anybody. */
export async function traces(programs, story) {
  const stranger = programs.stranger;
  const frozen = read(await stranger("GET", "/reports/white-paper/1"));
  const [held] = frozen.findings;
  assert.deepEqual([held.id, held.excerpts.map((one) => [one.id, one.practice])], [story.finding, [[story.excerpt, story.submission]]]);
  const became = read(await stranger("GET", `/excerpts/${story.excerpt}`));
  assert.deepEqual(became.editions.map((one) => [one.report, one.edition, one.finding, one.place]), [["white-paper", 1, story.finding, 1]]);
  const trace = read(await stranger("GET", `/practices/${story.submission}/trace`));
  assert.deepEqual([trace.excerpts.map((one) => one.id), trace.findings.map((one) => one.id), trace.editions.length], [[story.excerpt], [story.finding], 1]);
  assert.ok(read(await stranger("GET", `/practices/${story.submission}`)).members.some((one) => one.name === "Rosa Fen"));

  const pdf = await stranger("GET", "/reports/white-paper/1/pdf");
  assert.deepEqual([pdf.status, pdf.type, pdf.bytes.subarray(0, 5).toString()], [200, "application/pdf", "%PDF-"]);
  const told = await inside(pdf.bytes);
  for (const one of ["What partners changed", "Patients who write the first question change the visit.", "We changed the first question."]) {
    assert.ok(told.includes(one), `the paper does not say “${one}”: ${told.slice(0, 2000)}`);
  }
}

/** The text of a PDF, and two readers that find nothing wrong with it. */
async function inside(bytes) {
  const run = promisify(execFile);
  const folder = await mkdtemp(join(tmpdir(), "lt-paper-"));
  try {
    const file = join(folder, "paper.pdf");
    await writeFile(file, bytes);
    await run("qpdf", ["--check", file]);
    assert.match((await run("pdfinfo", [file])).stdout, /Tagged:\s+yes/);
    // A word that is parted at the end of a line is one word.
    return (await run("pdftotext", [file, "-"])).stdout.replaceAll(/\u00ad\s*/g, "").replaceAll(/\s+/g, " ");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
