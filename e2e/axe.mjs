// What every page must pass: axe in both themes, on a phone and wide, and no scrolling sideways.
import { AxeBuilder } from "@axe-core/playwright";
import { PHONE, WIDE } from "./browser.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** A theme changes colours and nothing else. */
const ABOUT_COLOUR = ["color-contrast", "link-in-text-block"];

/** All violations of the page as it stands, each as a line that tells what to mend. */
export async function axe(page, rules) {
  // The other mode opens a second page for each run, for the sake of frames from elsewhere; our pages have none.
  const builder = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules ? builder.withRules(rules) : builder.withTags(TAGS)).analyze();
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(" ")} ${node.any[0]?.message ?? violation.help}`));
}

/** By how many pixels the page is wider than the window, and which element sticks out furthest. */
export async function sideways(page) {
  return page.evaluate(() => {
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (over <= 1) return [];
    const edge = (element) => element.getBoundingClientRect().right;
    const widest = [...document.body.querySelectorAll("*")].sort((a, b) => edge(b) - edge(a))[0];
    return [`scrolls sideways by ${over} px: ${widest?.tagName.toLowerCase()}.${widest?.className}`];
  });
}

/** Judges the open page in every look: each fault once, with the looks that have it. Empty when all is well. */
export async function everyLook(page) {
  const found = new Map();
  for (const [width, size] of [["wide", WIDE], ["phone", PHONE]]) {
    await page.setViewportSize(size);
    for (const theme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme: theme });
      await settled(page);
      const faults = theme === "light" ? [...await axe(page), ...await sideways(page)] : await axe(page, ABOUT_COLOUR);
      for (const fault of faults) found.set(fault, [...(found.get(fault) ?? []), `${width} ${theme}`]);
    }
  }
  return [...found].map(([fault, looks]) => `${fault} (${looks.join(", ")})`);
}

async function settled(page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}
