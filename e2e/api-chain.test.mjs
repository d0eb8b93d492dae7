// The whole chain by program, from an empty database on: JSON in and out, no page but those that make keys. Each leg stands on the one before.
import { after, test } from "node:test";
import { figures, pack, papers, provider, verdict } from "./api/commending.mjs";
import { coding, edition, finding, traces } from "./api/distilling.mjs";
import { Programs } from "./api/program.mjs";
import { resource } from "./api/publishing.mjs";
import { acceptance, call, file, submission } from "./api/recruiting.mjs";
import { hall, poster, question } from "./api/showing.mjs";
import { role, year } from "./api/steering.mjs";
import { startDemo } from "./demo.mjs";

const demo = await startDemo({ empty: true });
after(() => demo.stop());
const programs = new Programs(demo);
const story = {};
let broken = false;

function leg(name, play) {
  test(name, async () => {
    if (broken) throw new Error("an earlier leg failed");
    broken = true;
    await play(programs, story);
    broken = false;
  });
}

leg("a program founds the year and seats those who decide", year);
leg("a role is posted and a partner comes forward", role);
leg("a call opens only with the partners' assent", call);
leg("a team, its invitations, and a draft whose partner's account only the partner writes", submission);
leg("a file brings in many, and twice adds nothing twice", file);
leg("conflicts keep out, nothing is carried without partners, and a practice is accepted with them", acceptance);
leg("the accepted practice becomes a poster", poster);
leg("the hall is fixed with partners and shown", hall);
leg("a visitor asks at the poster and the team answers", question);
leg("a coder marks excerpts", coding);
leg("a finding is rated and carried", finding);
leg("everything that was said is answered, and the white paper is released", edition);
leg("the paper leads back to excerpts, practices and people, and the practice on to the paper", traces);
leg("a resource is signed by a partner, published and found", resource);
leg("a provider comes in", provider);
leg("it adopts, and records who planned and taught with their proofs", papers);
leg("the verdict tells the gap in words", verdict);
leg("the evidence pack is the same byte for byte", pack);
leg("anybody reads what changed", figures);
