// Every page of the demo, seen as somebody who may see it, in both languages and themes, on a phone and wide.
// The demo lists its pages at /demo/pages: [{ "path": "/…", "persona": "…" or null }].
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { everyLook } from "./axe.mjs";
import { faultsOf, launch, persona, reader, speak } from "./browser.mjs";
import { startDemo } from "./demo.mjs";
import { unspoken } from "./words.mjs";

/** Pages that say that something is not there. */
const NOT_THERE = new Map([["/nowhere", 404], ["/invitations/x", 410], ["/sign-in/link?key=x", 410], ["/take-back/x", 404]]);

const demo = await startDemo();
const browser = await launch();
after(async () => {
  await browser.close();
  await demo.stop();
});

const pages = await (await fetch(`${demo.url}/demo/pages`)).json();

it("the demo lists its pages", () => {
  assert.ok(pages.length >= 10, `only ${pages.length} pages`);
  assert.equal(new Set(pages.map((page) => `${page.path} as ${page.persona}`)).size, pages.length, "a page is listed twice");
});

// One language after the other: a persona's language belongs to the account.
for (const lang of ["en", "es"]) {
  describe(`in ${lang}`, { concurrency: 2 }, () => {
    const readers = new Map();
    const as = (name) => {
      if (!readers.has(name)) readers.set(name, become(name, lang));
      return readers.get(name);
    };
    after(async () => { for (const someone of readers.values()) await (await someone).close(); });
    for (const { path, persona: name } of pages) {
      it(`${path} as ${name ?? "anybody"}`, async () => judge(await as(name ?? ""), path, lang));
    }
  });
}

async function become(name, lang) {
  const someone = name ? await persona(browser, demo, name, { lang }) : await reader(browser, demo, { lang });
  await speak(someone, lang);
  return someone;
}

async function judge(someone, path, lang) {
  const page = await someone.page();
  try {
    const answer = await page.goto(path, { waitUntil: "load" });
    assert.equal(answer.status(), NOT_THERE.get(path) ?? 200, `${path} answers ${answer.status()}`);
    assert.equal(await page.getAttribute("html", "lang"), lang, "the page is in another language");
    assert.equal(await page.locator("h1").count(), 1, "a page has one first heading");
    const found = [...await everyLook(page), ...await unspoken(page), ...faultsOf(page)];
    assert.ok(found.length === 0, `\n  ${found.join("\n  ")}`);
  } finally {
    await page.close();
  }
}
