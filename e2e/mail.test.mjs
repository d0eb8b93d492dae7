// A real server with a real mail server beside it: the first steward signs in by the link that came in the mail.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { launch, reader } from "./browser.mjs";
import { startServer } from "./demo.mjs";

const letters = [];
let refuse = 1; // The first mail is refused for now, as a busy server would: the program has to try again.
const post = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  logger: false,
  onRcptTo(_address, _session, done) {
    if (refuse > 0) { refuse -= 1; return done(Object.assign(new Error("busy"), { responseCode: 451 })); }
    return done();
  },
  onData(stream, _session, done) {
    simpleParser(stream).then((letter) => { letters.push(letter); done(); }, done);
  },
});
await new Promise((ready) => post.listen(0, "127.0.0.1", ready));

const server = await startServer({
  env: { LT_SMTP: `smtp://127.0.0.1:${post.server.address().port}`, LT_STEWARD: "ana@example.org", LT_MAIL_FROM: "Learning Together <hello@example.org>" },
});
const browser = await launch();
after(async () => {
  await browser.close();
  await server.stop();
  await new Promise((closed) => post.close(closed));
});

async function letterTo(address) {
  for (let tries = 0; tries < 240; tries += 1) {
    const found = letters.find((letter) => letter.to.text.includes(address));
    if (found) return found;
    await new Promise((later) => setTimeout(later, 250));
  }
  throw new Error(`no letter to ${address}`);
}

test("the first steward signs in by a link that came by mail, though the mail server was busy at first", async () => {
  const ana = await reader(browser, server);
  const page = await ana.page();
  await page.goto("/sign-in");
  await page.locator("main input[type=email]").fill("Ana@example.org");
  await page.getByRole("button", { name: "Send me the link" }).click();
  await page.getByRole("heading", { name: "Look in your mail" }).waitFor();

  const letter = await letterTo("ana@example.org");
  assert.equal(letter.from.text, '"Learning Together" <hello@example.org>');
  assert.match(letter.html, /<html lang="en">/);
  const link = /http\S+\/sign-in\/link\?key=[0-9a-f]{64}/.exec(letter.text)?.[0];
  assert.ok(link, letter.text);

  await page.goto(link);
  await page.getByRole("button", { name: "Yes, sign me in" }).click();
  await page.goto("/initiatives");
  await page.getByRole("link", { name: "Begin an initiative" }).first().waitFor();
  await page.goto(link);
  await page.getByRole("heading", { name: "This link no longer works" }).waitFor();
  await ana.close();
});

test("what belongs to the demonstration is not there", async () => {
  for (const path of ["/demo", "/demo/outbox", "/demo/pages"]) assert.equal((await fetch(server.url + path)).status, 404, path);
  const become = await fetch(`${server.url}/demo/become`, { method: "POST", body: new URLSearchParams({ persona: "steward" }) });
  assert.equal(become.status, 404);
});
