// A resource made from the finding: signed by a partner, published by decision, found in the library.
import assert from "node:assert/strict";
import { known } from "../cast.mjs";
import { AT } from "./steering.mjs";
import { carry, hidden, made, read, refused } from "./program.mjs";

export async function resource(programs, story) {
  const [steward, caregiver, lead] = await programs.all("steward", "caregiver", "team-lead");
  const stranger = programs.stranger;
  const text = {
    finding: story.finding, kind: "checklist", lang: "en", title: "The first question, a checklist", summary: "Two steps.", audience: "Nurses",
    body: "# Before\n\n1. Ask a patient to write the question.\n2. Practise it.", keywords: "visits",
  };
  const id = made(await steward("POST", `${AT}/resources`, text));
  hidden(await stranger("GET", `/resources/${id}`));
  assert.ok([403, 404].includes((await lead("GET", `/resources/${id}/draft`)).status), "a text on the desk is not for everybody");
  refused(await steward("POST", `/resources/${id}/publish`), "refused-no-assent-resource-published");
  const seen = read(await caregiver("GET", `/resources/${id}/draft`));
  refused(await steward("POST", `/resources/${id}/signature`, { version: `${seen.version}` }), "refused-only-partners-sign");
  const changed = read(await steward("PUT", `/resources/${id}`, { ...text, summary: "Two steps for the first visit.", version: `${seen.version}` }));
  assert.equal((await caregiver("POST", `/resources/${id}/signature`, { version: `${seen.version}` })).status, 409, "nobody signs what they did not read");
  made(await caregiver("POST", `/resources/${id}/signature`, { version: `${changed.version}` }));
  await carry(programs, made(await steward("POST", `/bodies/${story["steering-group"]}/decisions`, {
    question: "We publish the checklist.", summary: "It is signed.", method: "consent", matter: "resource-published", subjects: id,
  })));
  made(await steward("POST", `/resources/${id}/publish`));
  const whole = read(await stranger("GET", `/resources/${id}`));
  assert.deepEqual([whole.signed_by, whole.finding, whole.edition], [known("desmond-okparaebo")[0], story.finding, 1]);
  const found = read(await stranger("GET", "/search?q=checklist"));
  assert.deepEqual(found.found.map((one) => [one.place, one.id]), [["resource", id]]);
  story.resource = id;
}
