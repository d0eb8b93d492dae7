// A provider uses the resource, records who planned and who taught, sees the gap to the criterion, takes the evidence along.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { here, known, link, open, refused, send, sees, submit } from "../cast.mjs";
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
  story.activity = activity;
}

/** Somebody's part in an activity, with everything the evidence asks for. */
async function engage(cast, activity, name, part, basis) {
  const staff = await cast.as("provider");
  await open(staff, `${activity}/people/new`);
  await send(staff, `${activity}/people/new`, {
    name, part, basis, did: "Decided the first question.", joined: cast.day(-30), permission: cast.day(-30),
    relations: "nothing", disclosed: cast.day(-30),
  });
  await sees(staff, name);
}

/** The page of one of the provider's activities. */
async function activityOf(cast, story, title) {
  const staff = await cast.as("provider");
  await open(staff, story.provider);
  return staff.locator("main #activities ~ .rows a", { hasText: title }).getAttribute("href");
}

export async function papers(cast, story) {
  const staff = await cast.as("provider");
  const { activity } = story;
  await engage(cast, activity, "Rosa Fen", "planner", "patient");
  await sees(staff, phrase("activity-not-met"));
  await engage(cast, activity, "Ada Kern", "faculty", "caregiver");
  await engage(cast, activity, "Dr. Otto Lind", "faculty", "none");
  await sees(staff, phrase("activity-papers"), "No dated proof names Rosa Fen");
  await proofs(cast, activity);
  await sees(staff, phrase("activity-ready"), "minutes.txt", "slide.png");
  await open(staff, `${activity}/edit`);
  await send(staff, `${activity}/edit`, { instances: 4 });

  // A hundred and twenty in the term: twelve are needed.
  const day = cast.day(10);
  const table = [
    "reference,title,format,delivery,starts,ends,instances",
    `A1,Grand rounds,series,in-person,${day},${day},112`,
    `A2,Ward workshop,course,in-person,${day},${day},3`,
    `A3,Evening talk,course,in-person,${day},${day},1`,
    `A4,No such format,opera,in-person,${day},${day},1`,
  ].join("\r\n");
  await open(staff, `${story.provider}/import`);
  await submit(staff, `${story.provider}/import`, { file: upload("activities.csv", "text/csv", table) });
  await sees(staff, "3 activities were added", "One line was not taken");
  await engage(cast, await activityOf(cast, story, "Ward workshop"), "Rosa Fen", "planner", "patient");
  await engage(cast, await activityOf(cast, story, "Evening talk"), "Ada Kern", "faculty", "family");
  // Staff who teach are not the public, and a clinician is no partner.
  await engage(cast, await activityOf(cast, story, "Grand rounds"), "Dr. Otto Lind", "faculty", "none");
}

/** What a person would choose from a folder. */
function upload(name, mimeType, content) {
  return { name, mimeType, buffer: Buffer.from(content) };
}

/** A dot of a picture. */
const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

async function proofs(cast, activity) {
  const staff = await cast.as("provider");
  const prove = async (who, proves, what, file) => {
    await open(staff, activity);
    const start = await staff.locator("main li.card", { hasText: who }).locator("a[href*='/proofs/new']").getAttribute("href");
    await open(staff, start);
    await send(staff, `${activity}/proofs/new`, { proves, what, dated: cast.day(-20), file });
  };
  const start = `${activity}/proofs/new`;
  await open(staff, start);
  // What a file is, its content says and not its name.
  const answers = { proves: "planning", what: "Minutes", dated: cast.day(-20) };
  await refused(staff, start, { ...answers, file: upload("minutes.pdf", "application/pdf", "MZ\0\0not a paper") }, "field-file-kind");
  await prove("Rosa Fen", "planning", "Minutes of the planning meeting", upload("minutes.txt", "text/plain", "Rosa Fen: the checklist comes first.\n"));
  await prove("Ada Kern", "teaching", "First slide", upload("slide.png", "image/png", PNG));
}

export async function verdict(cast, story) {
  const staff = await cast.as("provider");
  await open(staff, story.term);
  await sees(
    staff, "4 of 12 needed", "3 more have a partner planner but no partner faculty.", "1 more has partner faculty but no partner planner.",
    "Evidence complete for 1 of 6 needed", "120 activities in the term: size L", phrase("standing-begun"),
  );
  const near = await staff.locator("main section[aria-labelledby=near] h3").allInnerTexts();
  assert.deepEqual(near.toSorted(), ["Evening talk", "Ward workshop"], "what is complete, and what has no partner, is not close");
  assert.equal(await staff.locator(`main form[action="${story.term}/attestation"]`).count(), 0, "too few to sign for");
}

export async function pack(cast, story) {
  const staff = await cast.as("provider");
  await open(staff, story.term);
  const address = await link(staff, `${story.term}/pack.pdf`);
  const fetched = await staff.context().request.get(address);
  assert.equal(fetched.headers()["content-type"], "application/pdf");
  const bytes = await fetched.body();
  assert.ok(bytes.equals(await (await staff.context().request.get(address)).body()), "the same file, byte for byte");
  const read = await told(bytes);
  const words = ["4 of 12 needed", "Kidney visits course", "Rosa Fen", "minutes.txt", "the checklist comes first", "First slide"];
  for (const one of words) assert.ok(read.text.includes(one), `the pack does not say “${one}”: ${read.text.slice(0, 3000)}`);
  for (const one of ["Kidney visits course", "Minutes of the planning meeting"]) {
    assert.ok(read.bookmarks.some((name) => name.includes(one)), `no bookmark “${one}” among ${read.bookmarks.join(" | ")}`);
  }
  assert.ok(read.images >= 1, "the slide is shown");
  const stranger = await cast.stranger();
  for (const path of [story.provider, story.term, address, story.activity]) {
    const answer = await stranger.context().request.get(path, { maxRedirects: 0 });
    assert.ok([303, 401, 404].includes(answer.status()), `a stranger gets ${answer.status()} for ${path}`);
    assert.ok(!(await answer.text()).includes("Rosa Fen"));
  }
}

/** What two readers of PDF find: the text, the names of the bookmarks, how many pictures. */
async function told(bytes) {
  const run = promisify(execFile);
  const folder = await mkdtemp(join(tmpdir(), "lt-pack-"));
  try {
    const file = join(folder, "pack.pdf");
    await writeFile(file, bytes);
    await run("qpdf", ["--check", file]);
    const { outlines } = JSON.parse((await run("qpdf", ["--json", "--json-key=outlines", file], { maxBuffer: 1 << 26 })).stdout);
    const names = (list) => list.flatMap((one) => [one.title, ...names(one.kids ?? [])]);
    const text = (await run("pdftotext", [file, "-"])).stdout.replaceAll(/\s+/g, " ");
    const images = (await run("pdfimages", ["-list", file])).stdout.split("\n").filter((line) => / image /.test(line)).length;
    return { text, bookmarks: names(outlines), images };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function figures(cast, story) {
  const stranger = await cast.stranger({ phone: true });
  await open(stranger, "/impact");
  await sees(stranger, phrase("impact-standing"), phrase("impact-spread"), phrase("impact-influence"));
  for (const name of ["standing", "spread", "influence"]) {
    const part = stranger.locator(`main section[aria-labelledby=${name}]`);
    assert.ok((await part.locator("figure svg title, figure svg[aria-label], figure svg[aria-labelledby]").count()) > 0, `${name}: a chart with a name`);
    await part.locator("details summary").first().click();
    assert.ok(await part.locator("table tbody tr").first().isVisible(), `${name}: its table`);
  }
  const rows = async (name) => stranger.locator(`main section[aria-labelledby=${name}] table tbody tr`).evaluateAll(
    (all) => all.map((row) => [...row.cells].map((cell) => cell.textContent.trim())));
  assert.deepEqual((await rows("standing")).at(-1).slice(1), ["0", "1", "0", "0", "1"], "one provider, which has begun");
  assert.deepEqual((await rows("spread")).map((row) => row.slice(0, 3)), [["The first question, a checklist", "1", "1"]]);
  const influence = await rows("influence");
  assert.ok(influence.length > 0);
  for (const [aspect, withPartners, all] of influence) assert.equal(withPartners, all, `${aspect}: partners spoke in each decision`);
  const table = await stranger.context().request.get("/impact.csv");
  assert.match(table.headers()["content-type"], /^text\/csv/);
  assert.match(await table.text(), /activities-using,"The first question, a checklist",1,1,/);

  await open(stranger, "/said-and-did");
  await sees(stranger, "I read the papers and agree (caregiver).", "We did it so.");
}
