// The whole chain, from an empty database on, through the pages only. Each leg stands on the one before.
import { after, test } from "node:test";
import { launch } from "./browser.mjs";
import { Cast } from "./cast.mjs";
import { acceptance, call, submission } from "./chain/recruiting.mjs";
import { role, steering } from "./chain/steering.mjs";
import { adoption, figures, pack, papers, provider, verdict } from "./chain/commending.mjs";
import { coding, edition, finding } from "./chain/distilling.mjs";
import { resource } from "./chain/publishing.mjs";
import { hall, poster, question } from "./chain/showing.mjs";
import { startDemo } from "./demo.mjs";

const demo = await startDemo({ empty: true });
const browser = await launch();
const cast = new Cast(browser, demo);
after(async () => {
  await browser.close();
  await demo.stop();
});

const story = {};
let broken = false;

/** A leg of the way; when one fails, the rest has no ground to stand on and fails at once. */
function leg(name, play) {
  test(name, async () => {
    if (broken) throw new Error("an earlier leg failed");
    broken = true;
    await play(cast, story);
    cast.assertNoFaults();
    broken = false;
  });
}

leg("the steward founds the year, the steering group and the review panel", steering);
leg("a role is posted and a partner comes forward", role);
leg("a call opens only after partners have carried it", call);
leg("a team with a partner sends a practice", submission);
leg("the panel reads, decides with partners, and the letter goes out", acceptance);
leg("the accepted practice becomes a poster", poster);
leg("the hall is fixed with partners and shown", hall);
leg("a visitor asks at the poster and the team answers", question);
leg("a coder marks excerpts", coding);
leg("a finding is rated and carried", finding);
leg("the white paper is released", edition);
leg("a resource is signed by a partner and published", resource);
leg("a provider comes in", provider);
leg("the provider adopts the practice", adoption);
leg("people who planned and taught are recorded with their evidence", papers);
leg("the verdict says the gap in words", verdict);
leg("the evidence pack is one PDF with bookmarks, the same each time", pack);
leg("everybody sees what changed and what became of each word", figures);
