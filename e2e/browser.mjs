// One browser a journey file, with contexts that look like a reader: a language, a theme, a width.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--hide-scrollbars",
];

export const PHONE = { width: 320, height: 720 };
export const WIDE = { width: 1280, height: 900 };

export async function launch() {
  return chromium.launch({ executablePath: process.env.LT_CHROMIUM || "/usr/bin/chromium", args: FLAGS });
}

const faults = new WeakMap();

/** A fresh reader, who can open pages. */
export async function reader(browser, demo, { lang = "en", theme = "light", size = WIDE, scripts = true } = {}) {
  const context = await browser.newContext({
    baseURL: demo.url, locale: lang, colorScheme: theme, viewport: size, reducedMotion: "reduce", javaScriptEnabled: scripts,
  });
  context.setDefaultTimeout(15_000);
  const page = async () => watched(await context.newPage());
  return { context, page, close: () => context.close() };
}

/**
 * What has gone wrong on a page since it was last asked: what a person would not see but must not be there.
 * Script errors, refused styles and scripts, files that are missing.
 */
export function faultsOf(page) {
  return faults.get(page).splice(0);
}

function watched(page) {
  const found = [];
  faults.set(page, found);
  page.on("pageerror", (error) => found.push(`script error: ${error.message}`));
  page.on("console", (said) => {
    // What did not load is told below, with its kind: a page may well answer 404 or 410 on purpose.
    if (said.type() === "error" && !said.text().startsWith("Failed to load resource")) found.push(`console: ${said.text()}`);
  });
  page.on("response", (answer) => {
    if (answer.status() >= 400 && answer.request().resourceType() !== "document") found.push(`${answer.status()} ${answer.url()}`);
  });
  return page;
}

/** A reader who is one of the demo's people. */
export async function persona(browser, demo, name, options) {
  const someone = await reader(browser, demo, options);
  const answer = await someone.context.request.post("/demo/become", { form: { persona: name }, maxRedirects: 0 });
  if (answer.status() >= 400) throw new Error(`cannot become ${name}: ${answer.status()} ${await answer.text()}`);
  return someone;
}

/** Says the reader's language the way a person does, with the switch at the foot of every page. */
export async function speak(someone, lang) {
  const answer = await someone.context.request.post("/preferences", { form: { lang, back: "/" }, maxRedirects: 0 });
  if (answer.status() >= 400) throw new Error(`cannot switch to ${lang}: ${answer.status()}`);
}

/** A picture of the whole page in the folder LT_SHOTS; nothing happens without it. */
export async function shot(page, name) {
  const folder = process.env.LT_SHOTS;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
