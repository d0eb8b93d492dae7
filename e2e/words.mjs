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
      if (key && families.includes(key[1]) && !walk.currentNode.parentElement.closest("code, pre, script, textarea")) {
        found.push(`a phrase without words: ${text}`);
      }
    }
    return found;
  }, [...new Set(FAMILIES)]);
}
