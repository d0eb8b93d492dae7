// A phrase that is missing is shown by its key. `cargo xtask phrases` finds those whose key stands in the code; this
// finds the rest: keys put together while the page is made, such as the words of a closed list.
import { readdirSync, readFileSync } from "node:fs";

const BOOK = new URL("../crates/voice/phrases/en/", import.meta.url);

/** What keys begin with: `stance` of `stance-agree`. */
const FAMILIES = readdirSync(BOOK).filter((name) => name.endsWith(".ftl"))
  .flatMap((name) => [...readFileSync(new URL(name, BOOK), "utf8").matchAll(/^([a-z0-9]+)-/gm)].map((found) => found[1]));

/** Texts of the page that are the key of a phrase nobody wrote. */
export async function unspoken(page) {
  return page.evaluate((families) => {
    const found = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const text = walk.currentNode.data.trim();
      const key = /^([a-z0-9]+)(-[a-z0-9]+)+$/.exec(text);
      if (key && families.includes(key[1]) && !walk.currentNode.parentElement.closest("code, pre, script, textarea, bdi, [dir=auto]")) {
        found.push(`a phrase without words: ${text}`);
      }
    }
    return found;
  }, [...new Set(FAMILIES)]);
}

const LANGUAGES = new Map();

/** What a page says for a key, up to the first thing that it names. */
export function phrase(key, lang = "en") {
  if (!LANGUAGES.has(lang)) {
    const folder = new URL(`../crates/voice/phrases/${lang}/`, import.meta.url);
    const lines = readdirSync(folder).filter((name) => name.endsWith(".ftl"))
      .flatMap((name) => [...readFileSync(new URL(name, folder), "utf8").matchAll(/^([a-z0-9-]+) = (.*)$/gm)]);
    LANGUAGES.set(lang, new Map(lines.map(([, name, words]) => [name, words])));
  }
  const words = LANGUAGES.get(lang).get(key);
  if (words === undefined) throw new Error(`no phrase ${key} in ${lang}`);
  return words.split("{")[0].trim();
}
