// A partner on a phone, without scripts: tells a story, says what it may be used for, releases it, and takes it back with one tap.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { launch, persona, PHONE, reader } from "./browser.mjs";
import { startDemo } from "./demo.mjs";

const demo = await startDemo();
const browser = await launch();
after(async () => {
  await browser.close();
  await demo.stop();
});

const WORDS = "My mother counts the spoons twice, and I let her.";

test("a story is told, shown after two yeses, and gone after one tap", async () => {
  const teller = await persona(browser, demo, "caregiver", { size: PHONE, scripts: false });
  const page = await teller.page();
  await page.goto("/me");
  await page.getByRole("link", { name: "Tell a story" }).click();
  await page.getByRole("link", { name: /Tell a story for/ }).click();
  await page.getByLabel("Title").fill("Twelve spoons");
  await page.getByLabel("Your story").fill(WORDS);
  await page.getByRole("button", { name: "Keep it" }).click();

  await page.getByRole("heading", { name: "Say what it may be used for" }).waitFor();
  await page.getByText("The stories of this site").first().click();
  await page.getByLabel("The stories of this site: who may see it").selectOption("public");
  await page.locator('input[name="library_by"][value="site"]').check();
  for (const line of await page.locator('input[name="understood"]').all()) await line.check();
  await page.getByLabel("Your name, as signature").fill("D. Okparaebo");
  await page.getByRole("button", { name: "I agree to this" }).click();

  await page.getByRole("heading", { name: "Look at the final words" }).waitFor();
  const stranger = await reader(browser, demo);
  const shelf = await stranger.page();
  await shelf.goto("/stories");
  assert.ok(!(await shelf.textContent("main")).includes("Twelve spoons"), "one yes is not enough");
  await page.getByRole("button", { name: "Yes, show these words" }).click();
  await page.getByRole("link", { name: "See it as readers do" }).waitFor();

  await shelf.reload();
  await shelf.getByRole("link", { name: "Twelve spoons" }).click();
  await shelf.getByText(WORDS).waitFor();
  const address = shelf.url();

  await page.getByRole("button", { name: "Take it back now" }).click();
  await page.getByRole("heading", { name: "It is gone", exact: true }).waitFor();
  assert.ok(!(await page.content()).includes("spoons"), "no word is left with the teller either");

  const answer = await shelf.goto(address);
  assert.equal(answer.status(), 410);
  await shelf.getByRole("heading", { name: "It is no longer here" }).waitFor();
  await shelf.goto("/library?q=spoons");
  assert.ok(!(await shelf.textContent("main")).includes(WORDS.slice(0, 20)), "nothing is found");
  const wide = await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth).catch(() => true);
  assert.ok(wide, "nothing scrolls sideways on a small phone");
  await Promise.all([teller.close(), stranger.close()]);
});
