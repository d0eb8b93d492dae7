// No link leads nowhere: every address of ours on every page of the demo answers the one who sees the link.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { startDemo } from "./demo.mjs";

/** Pages are alike; so many links of one page are enough. */
const PER_PAGE = 40;

const demo = await startDemo();
after(() => demo.stop());
const pages = await (await fetch(`${demo.url}/demo/pages`)).json();

/** A reader without a browser: a cookie, and what was already asked. */
async function visitor(name) {
  if (!name) return { cookie: "", asked: new Map() };
  const body = new URLSearchParams({ persona: name });
  const answer = await fetch(`${demo.url}/demo/become`, { method: "POST", body, redirect: "manual" });
  assert.ok(answer.status < 400, `cannot become ${name}: ${answer.status}`);
  const cookie = answer.headers.getSetCookie().map((line) => line.split(";")[0]).filter((pair) => !pair.endsWith("=")).join("; ");
  return { cookie, asked: new Map() };
}

async function get(someone, path) {
  return fetch(`${demo.url}${path}`, { headers: { cookie: someone.cookie, accept: "text/html" }, redirect: "follow" });
}

/** Addresses of ours in the order of the page, each once, without what comes after `#`, and without the page itself. */
function linksOf(html, path) {
  const found = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map((match) => match[1].replaceAll(/&(?:amp|#38);/g, "&"));
  const addresses = found.map((link) => new URL(link, demo.url + path)).filter((url) => url.origin === demo.url);
  return [...new Set(addresses.map((url) => url.pathname + url.search))].filter((link) => link !== path);
}

async function answers(someone, link) {
  if (!someone.asked.has(link)) {
    const status = get(someone, link).then(async (answer) => { await answer.arrayBuffer(); return answer.status; });
    someone.asked.set(link, status);
  }
  return someone.asked.get(link);
}

const visitors = new Map();
for (const { path, persona } of pages) {
  test(`${path} as ${persona ?? "anybody"}`, async () => {
    if (!visitors.has(persona)) visitors.set(persona, await visitor(persona));
    const someone = visitors.get(persona);
    const links = linksOf(await (await get(someone, path)).text(), path).slice(0, PER_PAGE);
    const dead = [];
    for (const link of links) {
      const status = await answers(someone, link);
      // A visitor may be asked to sign in; somebody who is signed in may not.
      if (status >= 400 && !(status === 401 && !persona)) dead.push(`${link} answers ${status}`);
    }
    assert.deepEqual(dead, []);
  });
}

test("there were pages to look at", () => assert.ok(pages.length >= 10));
