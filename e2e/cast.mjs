// People who act one after the other on one demo: each has a window of their own, and does everything through the pages.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { PHONE, WIDE, faultsOf, reader } from "./browser.mjs";
import { phrase } from "./words.mjs";

const PEOPLE = readFileSync(new URL("../crates/app/demo/people.toml", import.meta.url), "utf8");

/** The name and the address of one of the demo's people, by key. */
export function known(key) {
  const found = new RegExp(`key = "${key}"\\nname = "([^"]+)"\\nemail = "([^"]+)"`).exec(PEOPLE);
  if (!found) throw new Error(`nobody is called ${key}`);
  return [found[1], found[2]];
}

/** Everybody who takes part in a story. Partners hold a phone. */
export class Cast {
  #people = new Map();
  #days = 0;

  constructor(browser, demo) {
    this.browser = browser;
    this.demo = demo;
  }

  /** The page of a persona (by key) or of anybody with an account (by address), signed in. */
  async as(name, { phone = false } = {}) {
    let held = this.#people.get(name);
    if (!held) {
      const someone = await reader(this.browser, this.demo, { size: phone ? PHONE : WIDE });
      held = { someone, page: await someone.page(), since: undefined };
      this.#people.set(name, held);
    }
    // A session ends after sixty days, and these people move through months.
    if (held.since === undefined || this.#days - held.since > 40) {
      const answer = await held.someone.context.request.post("/demo/become", { form: { persona: name }, maxRedirects: 0 });
      assert.ok(answer.status() < 400, `cannot become ${name}: ${answer.status()}`);
      held.since = this.#days;
    }
    return held.page;
  }

  /** A window of somebody without an account. */
  async stranger({ phone = false } = {}) {
    const someone = await reader(this.browser, this.demo, { size: phone ? PHONE : WIDE });
    this.#people.set(someone, { someone, page: await someone.page(), since: Infinity });
    return this.#people.get(someone).page;
  }

  /** Days go by, by the button on the demo's page. */
  async wait(days = 14) {
    const page = await this.as("steward");
    await page.goto("/demo");
    await submit(page, "/demo/clock", {}, `button[value="${days}"]`);
    this.#days += days;
  }

  /** A day of the demo's calendar from today on, as a date field takes it. */
  day(from = 0) {
    return new Date(Date.now() + (this.#days + from) * 86_400_000).toISOString().slice(0, 10);
  }

  /** The newest letter to an address whose text fits; jobs send letters, so it may take a moment. */
  async letter(to, fits) {
    const page = await this.as("steward");
    for (let tries = 0; tries < 60; tries += 1) {
      await page.goto("/demo/outbox");
      const letters = await page.locator("main li details").evaluateAll((all) => all.map((one) => ({
        to: one.querySelector("summary .muted").textContent.split(" · ")[0].trim(),
        subject: one.querySelector("summary strong").textContent.trim(),
        text: one.querySelector(".serif").textContent,
        links: [...one.querySelectorAll("a")].map((link) => link.getAttribute("href")),
      })));
      const found = letters.find((one) => one.to === to && fits.test(`${one.subject}\n${one.text}`));
      if (found) return found;
      await page.waitForTimeout(200);
    }
    throw new Error(`no letter to ${to} that fits ${fits}`);
  }

  /** Nobody met a script error, a refused style or a missing file. */
  assertNoFaults() {
    const found = [...this.#people.values()].flatMap(({ page }) => faultsOf(page));
    assert.deepEqual(found, []);
  }
}

/** Writes answers into the fields of a form: texts, choices, ticked boxes and lists of fields with one name. */
async function answer(form, answers) {
  for (const [name, value] of Object.entries(answers)) {
    const field = form.locator(`[name="${name}"]`);
    const kind = await field.first().evaluate((one) => one.type);
    if (kind === "radio" || kind === "checkbox") {
      for (const one of [value].flat()) await form.locator(`[name="${name}"][value="${one}"]`).check();
    } else if (Array.isArray(value)) {
      for (const [place, one] of value.entries()) await put(field.nth(place), one);
    } else {
      await put(field.first(), value);
    }
  }
}

async function put(field, value) {
  if (await field.evaluate((one) => one.type === "file")) await field.setInputFiles(value);
  else if (await field.evaluate((one) => one.type === "select-one")) await field.selectOption(value);
  else await field.fill(String(value));
}

/** Sends the form of the open page that goes to `action`. */
export async function submit(page, action, answers = {}, button = "[type=submit]") {
  const form = page.locator(`main form[action="${action}"][method="post"]`).first();
  await form.waitFor({ state: "attached" });
  await form.evaluate((one) => {
    for (let up = one.closest("details"); up; up = up.parentElement.closest("details")) up.open = true;
  });
  await answer(form, answers);
  await Promise.all([page.waitForEvent("load"), form.locator(button).first().click()]);
}

/** Sends a form, and the page that comes says that it was done. */
export async function send(page, action, answers, button) {
  await submit(page, action, answers, button);
  const done = /[?&]done=(done-[a-z-]+)/.exec(page.url());
  // Some pages need no sentence: what was done stands on them. A form that comes back has no such excuse.
  if (!done && new URL(page.url()).pathname !== action && (await page.locator("main :is(.callout--refusal, [aria-invalid=true])").count()) === 0) return;
  if (!done) throw new Error(`${action} was not done, at ${page.url()}: ${await complaints(page)}`);
  const lang = await page.getAttribute("html", "lang");
  await sees(page, phrase(done[1], lang));
}

/** Sends a form, and the page that comes says why not, with the sentence of `key`. */
export async function refused(page, action, answers, key, button) {
  await submit(page, action, answers, button);
  const lang = await page.getAttribute("html", "lang");
  const said = await complaints(page);
  assert.ok(said.includes(phrase(key, lang)), `${action} should be refused with ${key}, but the page says: ${said}`);
}

async function complaints(page) {
  const said = await page.locator("main :is(.callout, .error, .lede, h1)").allInnerTexts();
  return said.join(" | ");
}

/** The open page says these words somewhere a person can read them. */
export async function sees(page, ...words) {
  const text = (await page.locator("body").innerText()).replaceAll(/\s+/g, " ");
  for (const one of words) assert.ok(text.includes(one), `${page.url()} does not say “${one}”, but: ${text.slice(0, 1500)}`);
}

/** Opens a page that is there. */
export async function open(page, path, status = 200) {
  const came = await page.goto(path);
  assert.equal(came.status(), status, `${path} answers ${came.status()}`);
}

/** The path of the open page, without what was done. */
export function here(page) {
  return new URL(page.url()).pathname;
}

/** The first address on the open page that begins so. */
export async function link(page, start) {
  return page.locator(`main a[href^="${start}"]`).first().getAttribute("href");
}

/**
 * A question lies before a body: two partners agree on their phones, the notice period is waited out, the steward carries
 * it. Before the end of the notice nobody can.
 */
export async function carry(cast, decision, { partners = ["co-chair", "caregiver"], influence = "moderate" } = {}) {
  for (const name of partners) {
    const phone = await cast.as(name, { phone: true });
    await open(phone, decision);
    await send(phone, `${decision}/position`, { stance: "agree", reason: `I read the papers and agree (${name}).` });
  }
  const steward = await cast.as("steward");
  await open(steward, decision);
  await refused(steward, `${decision}/close`, { influence }, "refused-notice-running", "[value=carried]");
  await cast.wait(14);
  await open(steward, decision);
  await send(steward, `${decision}/close`, { influence }, "[value=carried]");
  await sees(steward, phrase("decision-carried"));
}
