// Nasty texts in every form of the site, by somebody who may use it: never a failure, nothing is lost, nothing runs.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { launch } from "./browser.mjs";
import { startDemo } from "./demo.mjs";
import { parser } from "./forms.mjs";

const NASTY = [
  "\u003cscript>alert(1)</script>\"><img src=x onerror=alert(1)>",
  "'; DROP TABLE facts; -- {{ 7 * 7 }} {% raw %} ${7*7} %s",
  "\u202eevitcartnI \u2067\u2066 \u0645\u0631\u062d\u0628\u0627 \u{1f469}\u{1f3fd}\u200d\u{1f9bd} e\u0301\u0301\u0301",
  "bell\u0007 escape\u001b[31m zero\u0000byte",
  "</textarea></form>line one\r\nline two\r\n\r\nline three",
  "javascript:alert(1)",
  "   ",
];
const LONG = "word ".repeat(20_000);
const TYPED = ["text", "textarea", "email", "search", "date", "number", "datetime-local", "url", "tel"];
/** Signing out ends the reader's own visit; the demo's forms are no part of the site. */
const LEFT_OUT = /^\/(sign-out|demo\/|me\/account\/sign-out-everywhere|me\/passkeys)/;
const FITS = [200, 303, 400, 403, 404, 409, 410, 413, 422];

const demo = await startDemo();
const browser = await launch();
const dom = await parser(browser);
after(async () => {
  await browser.close();
  await demo.stop();
});
const pages = await (await fetch(`${demo.url}/demo/pages`)).json();
const cookies = new Map();

async function cookieOf(persona) {
  if (!persona) return "";
  if (!cookies.has(persona)) {
    const answer = await fetch(`${demo.url}/demo/become`, { method: "POST", body: new URLSearchParams({ persona }), redirect: "manual" });
    cookies.set(persona, answer.headers.getSetCookie().map((line) => line.split(";")[0]).filter((pair) => !pair.endsWith("=")).join("; "));
  }
  return cookies.get(persona);
}

async function ask(persona, path, body) {
  const answer = await once(new URL(path, demo.url), {
    method: body === undefined ? "GET" : "POST", body, redirect: "manual",
    headers: { cookie: await cookieOf(persona), "accept-language": "en", ...(typeof body === "string" ? { "content-type": "application/x-www-form-urlencoded" } : {}) },
  });
  return { status: answer.status, html: await answer.text(), to: answer.headers.get("location") };
}

/** After an upload that it did not read to its end the server closes the connection; who asks next on it asks again. */
async function once(url, request) {
  try {
    return await fetch(url, request);
  } catch {
    return fetch(url, request);
  }
}

/** Addresses alike but for whose they are: three of a kind show every state that has a form of its own. */
const kindOf = (path) => path.split(/[?#]/)[0].replace(/^\/([a-z-]+)\/(?!new\b)[^/]+/, "/$1/{}").replaceAll(/[a-z]{3,4}_[0-9a-f-]{20,}/g, "{id}");
const OF_A_KIND = 3;

/** Every page that somebody comes to by links, from the home page and the listed pages on. */
async function walk(persona, listed) {
  const seen = new Set();
  const counts = new Map();
  const found = [];
  const waiting = ["/", "/me", "/teams", "/reviews", "/posters", "/providers", "/calls", ...listed];
  while (waiting.length > 0) {
    const path = waiting.shift();
    const kind = kindOf(path);
    if (seen.has(path) || LEFT_OUT.test(path) || (counts.get(kind) ?? 0) >= OF_A_KIND) continue;
    seen.add(path);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const { status, html } = await ask(persona, path);
    if (status !== 200 || !html.startsWith("<!")) continue;
    found.push({ path, persona, html });
    for (const [, link] of html.matchAll(/\shref="(\/[^"]*)"/g)) waiting.push(link.replaceAll(/&(?:amp|#38);/g, "&").split("#")[0]);
  }
  return found;
}

/** Each kind of form once, with the page it stands on and who may use it. */
async function everyForm() {
  const kinds = new Map();
  for (const persona of [undefined, "steward", "co-chair", "caregiver", "team-lead", "coder", "provider", "reader"]) {
    const listed = pages.filter((page) => (page.persona ?? undefined) === persona).map((page) => page.path);
    for (const { path, html } of await walk(persona, listed)) {
      for (const form of await dom.forms(html)) {
        const action = form.action && !form.action.startsWith("#") ? form.action : path;
        const kind = `${form.method} ${kindOf(action)} ${[...new Set(form.fields.map((field) => field.name.replace(/-.*/, "")))]}`;
        if (!LEFT_OUT.test(action) && !kinds.has(kind)) kinds.set(kind, { ...form, action, path, persona, kind });
      }
    }
  }
  return [...kinds.values()];
}

const forms = await everyForm();
const written = (form) => form.fields.filter((field) => TYPED.includes(field.kind));

/** What a browser would send with `text` in every field one can write in. */
function filled(form, text) {
  const pairs = [];
  const radios = new Set();
  for (const field of form.fields) {
    if (TYPED.includes(field.kind)) pairs.push([field.name, text]);
    else if (field.kind === "radio") {
      if (!radios.has(field.name)) pairs.push([field.name, field.value]);
      radios.add(field.name);
    } else if (field.kind === "checkbox") {
      if (field.checked) pairs.push([field.name, field.value || "on"]);
    } else if (field.kind !== "submit" && field.kind !== "file") pairs.push([field.name, field.value]);
  }
  return pairs;
}

async function send(form, pairs) {
  if (form.method === "get") {
    // An address has an end.
    const short = pairs.map(([name, value]) => [name, value.slice(0, 2000)]);
    return ask(form.persona, `${form.action.split("?")[0]}?${new URLSearchParams(short)}`);
  }
  if (!form.files) return ask(form.persona, form.action, new URLSearchParams(pairs).toString());
  const body = new FormData();
  for (const [name, value] of pairs) body.append(name, value);
  return ask(form.persona, form.action, body);
}

/** The answer is one that people can read, and nothing on it runs. */
async function wellAnswered(what, answer) {
  assert.ok(FITS.includes(answer.status), `${what} answers ${answer.status}`);
  if (answer.html && answer.html.startsWith("<!")) assert.deepEqual(await dom.harm(answer.html), [], what);
  else assert.ok(answer.status === 303 || answer.status === 200, `${what} answers ${answer.status} without a page: ${answer.html.slice(0, 100)}`);
  if (answer.status === 303) {
    const next = await ask(undefined, answer.to);
    assert.ok(next.status < 500, `${what} leads to ${next.status}`);
  }
}

const plain = (text) => text.replaceAll("\r\n", "\n").replaceAll(/[\u0000\ufffd]/g, "");

/** Actions that were taken: an input that is answered has no owner to name any more. */
const over = (form) => form.action.replace(/[^/]*$/, "");
const taken = new Set();
const isDone = (form) => form.done || taken.has(over(form));

/** A form that comes back holds what was typed, in every field. */
async function nothingLost(what, form, text, answer) {
  if (![409, 422].includes(answer.status)) return;
  const back = (await dom.forms(answer.html)).filter((one) => one.fields.some((field) => TYPED.includes(field.kind)));
  for (const { name } of written(form)) {
    const held = back.flatMap((one) => one.fields).filter((field) => field.name === name).map((field) => plain(field.value));
    // What was done once, to this or to what it belongs to, cannot be done again: its form is gone, and the page says why.
    if (held.length > 0 || !isDone(form)) assert.ok(held.includes(plain(text)), `${what}: ${name} lost its text, and holds ${JSON.stringify(held.map((one) => one.slice(0, 60)))}`);
  }
}

test("there are forms of every part of the site", () => {
  assert.ok(forms.length >= 45, forms.map((form) => form.kind).join("\n"));
});

for (const [place, text] of [...NASTY, LONG].entries()) {
  test(`${JSON.stringify(text.slice(0, 40))} in every field of every form`, async () => {
    const wrong = [];
    for (const form of forms.filter((one) => written(one).length > 0)) {
      const what = `text ${place} in ${form.kind} on ${form.path}`;
      try {
        const answer = await send(form, filled(form, text));
        await wellAnswered(what, answer);
        if (form.method === "post") await nothingLost(what, form, text, answer);
        form.done ||= answer.status === 303;
        if (form.done) taken.add(over(form));
      } catch (error) {
        wrong.push(error.message);
      }
    }
    assert.deepEqual(wrong, []);
  });
}

test("an empty form, a field twice, bytes that are no text and words that are not on the list", async () => {
  const wrong = [];
  for (const form of forms.filter((one) => one.method === "post" && !one.files)) {
    const pairs = filled(form, "Text");
    const names = [...new Set(form.fields.map((field) => field.name))];
    const bodies = {
      empty: "",
      twice: new URLSearchParams([...pairs, ...pairs]).toString(),
      "no text": names.map((name) => `${encodeURIComponent(name)}=%FF%FE%ED%A0%80%`).join("&"),
      "unknown words": new URLSearchParams(names.map((name) => [name, NASTY[0]])).toString(),
      "no form": "%%%&&&===;\u0000",
    };
    for (const [kind, body] of Object.entries(bodies)) {
      const what = `${kind} in ${form.kind} on ${form.path}`;
      try {
        await wellAnswered(what, await ask(form.persona, form.action, body));
      } catch (error) {
        wrong.push(error.message);
      }
    }
  }
  assert.deepEqual(wrong, []);
});

test("files that are none of what is asked for are told so", async () => {
  const utf16 = Buffer.from("\ufeffid,title,text\n1,A,x\n", "utf16le");
  const files = [
    ["none.csv", ""], ["utf16.csv", utf16], ["latin.csv", Buffer.from("id,title,text\na,Caf\u00e9,x\n", "latin1")], ["sheet.csv", Buffer.from("PK\u0003\u0004rest")],
    ["paper.pdf", Buffer.from("%PDF-1.7")], ["\u003cscript>alert(1)</script>.csv", "id;title"], ["what.exe", Buffer.from([0, 0, 1, 2])], ["columns.csv", "a,b\n1,2\n"],
  ];
  const uploads = forms.filter((form) => form.method === "post" && form.fields.some((field) => field.kind === "file"));
  assert.ok(uploads.length >= 2, "submissions and activities come from files");
  for (const form of uploads) {
    const field = form.fields.find((one) => one.kind === "file").name;
    for (const [name, content] of files) {
      const body = new FormData();
      for (const [key, value] of filled(form, "Text")) body.append(key, value);
      body.append(field, new Blob([content]), name);
      const answer = await ask(form.persona, form.action, body);
      await wellAnswered(`${name} in ${form.kind}`, answer);
      assert.ok(!answer.html.includes("\u003cscript>alert"), name);
    }
    await wellAnswered(`no upload in ${form.kind}`, await ask(form.persona, form.action, "file=x"));
  }
});

test("every page stands as it stood, and nothing that was typed runs", async () => {
  for (const { path, persona } of pages) {
    const answer = await ask(persona, path);
    assert.ok(answer.status < 500, `${path} answers ${answer.status}`);
    if (answer.html.startsWith("<!")) assert.deepEqual(await dom.harm(answer.html), [], path);
  }
});
