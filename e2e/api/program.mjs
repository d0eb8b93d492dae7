// Programs of people: a key made on the account page, then JSON in and out. Strangers have no key.
import assert from "node:assert/strict";

const DAY = 86_400_000;

/** Everybody's programs in one story on one demo. */
export class Programs {
  #held = new Map();
  #days = 0;

  constructor(demo) {
    this.url = demo.url;
  }

  #form(path, fields, cookie = "") {
    return fetch(this.url + path, { method: "POST", body: new URLSearchParams(fields), headers: { cookie }, redirect: "manual" });
  }

  /** The program of a persona (by key) or of anybody with an account (by address). */
  async of(name) {
    if (!this.#held.has(name)) this.#held.set(name, this.#caller(await this.#key(name)));
    return this.#held.get(name);
  }

  /** Several at once, in the order of their names. */
  async all(...names) {
    const programs = [];
    for (const name of names) programs.push(await this.of(name));
    return programs;
  }

  /** A program without a key. */
  get stranger() {
    return this.#caller();
  }

  async #key(name) {
    const became = await this.#form("/demo/become", { persona: name });
    assert.ok(became.status < 400, `cannot become ${name}: ${became.status}`);
    const cookie = became.headers.getSetCookie().map((line) => line.split(";")[0]).filter((pair) => !pair.endsWith("=")).join("; ");
    const page = await (await this.#form("/me/account/keys", { label: "program" }, cookie)).text();
    return /<code>([0-9a-f]{64})<\/code>/.exec(page)[1];
  }

  #caller(key) {
    return async (method, path, body, { raw } = {}) => {
      const headers = { "accept-language": "en" };
      if (key) headers.authorization = `Bearer ${key}`;
      if (body !== undefined && !raw) headers["content-type"] = "application/json";
      const answer = await fetch(`${this.url}/api${path}`, { method, headers, body: raw ?? (body && JSON.stringify(body)), redirect: "manual" });
      const bytes = Buffer.from(await answer.arrayBuffer());
      const isJson = answer.headers.get("content-type")?.startsWith("application/json");
      return { status: answer.status, body: isJson ? JSON.parse(bytes) : undefined, bytes, type: answer.headers.get("content-type") };
    };
  }

  /** Days go by. */
  async wait(days = 14) {
    await this.#form("/demo/clock", { days });
    this.#days += days;
  }

  /** A day of the demo's calendar from today on. */
  day(from = 0) {
    return new Date(Date.now() + (this.#days + from) * DAY).toISOString().slice(0, 10);
  }

  /** What the letters say: the first match in the outbox; jobs send letters, so it may take a moment. */
  async letter(fits) {
    for (let tries = 0; tries < 100; tries += 1) {
      const found = fits.exec(await (await fetch(`${this.url}/demo/outbox`)).text());
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`no letter fits ${fits}`);
  }
}

/** Asks until an answer fits: jobs carry what was done from one part of the house to the next. */
export async function until(ask, fits) {
  let answer;
  for (let tries = 0; tries < 100; tries += 1) {
    answer = await ask();
    if (answer.status < 400 && fits(answer.body)) return answer.body;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`never came: ${JSON.stringify(answer)}`);
}

/** The id of what was made. */
export function made(answer) {
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  return answer.body.id;
}

/** What was read. */
export function read(answer) {
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body;
}

/** It was done, and there is nothing to say about it. */
export function did(answer) {
  assert.equal(answer.status, 204, JSON.stringify(answer.body));
}

/** A rule said no, by its name and in a sentence. */
export function refused(answer, reason) {
  assert.deepEqual([answer.status, answer.body?.reason], [403, reason], JSON.stringify(answer.body));
  assert.match(answer.body.message, /\.$/);
}

/** For this reader it is not there. */
export function hidden(answer) {
  assert.deepEqual([answer.status, answer.body?.error], [404, "error-not-found"], JSON.stringify(answer.body));
}

/** One has to have a key first. */
export function locked(answer) {
  assert.deepEqual([answer.status, answer.body?.error], [401, "error-sign-in"], JSON.stringify(answer.body));
}

/** The fields that do not hold together. */
export function faults(answer, ...fields) {
  assert.equal(answer.status, 422, JSON.stringify(answer.body));
  assert.deepEqual(Object.keys(answer.body.fields).sort(), fields.sort());
  for (const { message } of Object.values(answer.body.fields)) assert.match(message, /[.…:?]$/);
}

/** Two partners agree, the notice period passes, the steward closes. */
export async function carry(programs, decision) {
  const [steward, chair, caregiver] = await programs.all("steward", "co-chair", "caregiver");
  const close = { outcome: "carried", influence: "large" };
  for (const partner of [chair, caregiver]) {
    made(await partner("PUT", `/decisions/${decision}/position`, { stance: "agree", reason: "I read the papers and agree." }));
  }
  const waiting = read(await programs.stranger("GET", `/decisions/${decision}`));
  assert.deepEqual([waiting.state, waiting.reason, waiting.positions.length], ["open", "refused-notice-running", 2]);
  refused(await steward("POST", `/decisions/${decision}/close`, close), "refused-notice-running");
  await programs.wait(14);
  made(await steward("POST", `/decisions/${decision}/close`, close));
  assert.equal(read(await programs.stranger("GET", `/decisions/${decision}`)).state, "carried");
}
