// The frame round every page: signing in, the design page, and the switches for language and colours.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { everyLook } from "./axe.mjs";
import { faultsOf, launch, reader, shot } from "./browser.mjs";
import { startDemo } from "./demo.mjs";

const demo = await startDemo({ empty: true });
const browser = await launch();
after(async () => {
  await browser.close();
  await demo.stop();
});

/** Opens a page as a stranger and leaves everything tidy. */
async function visit(path, options, story) {
  const someone = await reader(browser, demo, options);
  try {
    const page = await someone.page();
    const answer = await page.goto(path);
    assert.equal(answer.status(), 200, `${path} answers ${answer.status()}`);
    await story(page);
    assert.deepEqual(faultsOf(page), []);
  } finally {
    await someone.close();
  }
}

/** Presses a switch; the page that comes back is the one we were on. */
async function press(page, name) {
  const path = new URL(page.url()).pathname;
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name, exact: true }).click()]);
  assert.equal(new URL(page.url()).pathname, path);
}

const language = (page) => page.getAttribute("html", "lang");
const theme = (page) => page.getAttribute("html", "data-theme");

for (const path of ["/sign-in", "/design"]) {
  test(`${path} reads well in every look`, () => visit(path, {}, async (page) => {
    await shot(page, `frame${path.replace("/", "-")}`);
    assert.deepEqual(await everyLook(page), []);
  }));
}

/** The newest sign-in link in the demo's outbox; the letter is sent by a job, so it may take a moment. */
async function mailedLink(page) {
  for (let tries = 0; tries < 40; tries += 1) {
    await page.goto("/demo/outbox");
    const found = /\/sign-in\/link\?key=[\w-]+/.exec(await page.content());
    if (found) return found[0];
    await page.waitForTimeout(250);
  }
  throw new Error("no sign-in link in the outbox");
}

test("somebody signs in with a mailed link, without a password, and signs out", () => visit("/sign-in", {}, async (page) => {
  assert.equal(await page.locator("input[type=password]").count(), 0);
  await page.locator("main input[type=email]").fill("marisol@example.org");
  await page.locator("main form:has(input[type=email]) [type=submit]").first().click();
  await page.waitForLoadState();
  assert.match(await page.locator("main").innerText(), /marisol@example\.org/);

  const link = await mailedLink(page);
  await page.goto(link);
  // Looking at the link does not use it up: mail scanners look at links too.
  await page.goto(link);
  await page.locator("main form [type=submit]").first().click();
  await page.waitForLoadState();
  assert.equal(new URL(page.url()).pathname, "/me/account", "the first time leads to one's own account");
  await shot(page, "frame-account");

  await page.goto(link);
  assert.equal(await page.locator("main form [type=submit]").count(), 0, "a link works once");
  await page.goto("/me/account");
  await page.locator("header details.menu summary").first().click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.waitForLoadState();
  assert.equal((await page.goto("/me/account")).status(), 401);
}));

test("an address that is none is told at its field and kept as typed", () => visit("/sign-in", {}, async (page) => {
  const field = page.locator("main input[type=email]");
  await page.locator("main form:has(input[type=email])").evaluate((form) => { form.noValidate = true; });
  await field.fill("no address");
  await page.locator("main form:has(input[type=email]) [type=submit]").first().click();
  await page.waitForLoadState();
  assert.equal(await field.inputValue(), "no address");
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  assert.deepEqual(await everyLook(page), []);
}));

test("the browser's language is the first guess and the switch is kept", () => visit("/sign-in", { lang: "es" }, async (page) => {
  assert.equal(await language(page), "es");
  await press(page, "English");
  assert.equal(await language(page), "en");
  await page.goto("/design");
  assert.equal(await language(page), "en");
  await press(page, "Español");
  assert.equal(await language(page), "es");
}));

test("the device's colours are the first choice and the switch is kept", () => visit("/sign-in", { theme: "light" }, async (page) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await ground();
  assert.equal(await theme(page), null);
  await press(page, "Dark");
  assert.equal(await theme(page), "dark");
  assert.notEqual(await ground(), light);
  await page.goto("/design");
  assert.equal(await theme(page), "dark");
  await press(page, "As my device");
  assert.equal(await theme(page), null);
  assert.equal(await ground(), light);
}));

test("the switches work without scripts", () => visit("/sign-in", { scripts: false }, async (page) => {
  await press(page, "Español");
  assert.equal(await language(page), "es");
  await press(page, "Oscuros");
  assert.equal(await theme(page), "dark");
}));

test("the keyboard reaches the content first", () => visit("/sign-in", {}, async (page) => {
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("href")), "#main");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "main");
}));
