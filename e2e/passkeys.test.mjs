// A passkey is added on one's account page and signs in without a mail. Chromium's virtual authenticator plays the phone.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { faultsOf, launch, persona } from "./browser.mjs";
import { startDemo } from "./demo.mjs";

const demo = await startDemo({ empty: true });
const browser = await launch();
after(async () => {
  await browser.close();
  await demo.stop();
});

/** A device that holds passkeys and says yes to every question. */
async function authenticator(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true,
      isUserVerified: true, automaticPresenceSimulation: true,
    },
  });
  const credentials = async () => (await session.send("WebAuthn.getCredentials", { authenticatorId })).credentials;
  const forget = async () => session.send("WebAuthn.clearCredentials", { authenticatorId });
  return { credentials, forget };
}

async function signOut(page) {
  await page.locator("header details.menu summary").first().click();
  await page.locator("header form[action='/sign-out'] button").click();
  await page.waitForURL((url) => url.pathname === "/");
}

async function addPasskey(page, label) {
  await page.goto("/me/account");
  await page.locator("#passkey-label").fill(label);
  await page.locator("[data-passkey-add] button").click();
  await page.waitForURL(/done=done-passkey-added/);
}

test("a passkey added on the account page signs its owner in, and leads back", async () => {
  const someone = await persona(browser, demo, "co-chair");
  const page = await someone.page();
  const device = await authenticator(page);
  await addPasskey(page, "Kitchen phone");
  assert.equal(await page.locator("section[aria-labelledby=passkeys] li h3").innerText(), "Kitchen phone");
  assert.equal((await device.credentials()).length, 1, "the device holds the key");
  const name = await page.locator("input[name=name]").inputValue();

  await signOut(page);
  assert.equal((await page.goto("/me")).status(), 401);
  assert.equal(faultsOf(page).length, 0);
  await page.goto("/sign-in?back=/said-and-did");
  await page.locator("[data-passkey-sign-in] button").click();
  await page.waitForURL((url) => url.pathname === "/said-and-did");
  await page.goto("/me/account");
  assert.equal(await page.locator("input[name=name]").inputValue(), name);
  assert.deepEqual(faultsOf(page), []);
  await someone.close();
});

test("a removed passkey opens nothing and says so", async () => {
  const someone = await persona(browser, demo, "coder");
  const page = await someone.page();
  const device = await authenticator(page);
  await addPasskey(page, "Old phone");
  await page.locator("section[aria-labelledby=passkeys] li button").click();
  await page.waitForURL(/done=done-passkey-removed/);
  assert.equal(await page.locator("section[aria-labelledby=passkeys] li").count(), 0);
  assert.equal((await device.credentials()).length, 1, "the device still believes in its key");

  await signOut(page);
  await page.goto("/sign-in");
  const button = page.locator("[data-passkey-sign-in]");
  await button.locator("button").click();
  await page.waitForFunction(() => document.querySelector("[data-passkey-sign-in] [role=status]").textContent !== "");
  assert.equal(await button.locator("[role=status]").innerText(), await button.getAttribute("data-failed"));
  assert.equal((await page.goto("/me")).status(), 401);
  await someone.close();
});

test("the device says no to a second key for the same account", async () => {
  const someone = await persona(browser, demo, "caregiver");
  const page = await someone.page();
  const device = await authenticator(page);
  await addPasskey(page, "First");
  await page.goto("/me/account");
  await page.locator("[data-passkey-add] button").click();
  await page.waitForFunction(() => document.querySelector("[data-passkey-add] [role=status]").textContent !== "");
  assert.equal((await device.credentials()).length, 1);
  await someone.close();
});
