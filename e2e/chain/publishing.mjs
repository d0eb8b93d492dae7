// A resource made from the finding: signed by a partner, published by decision, found in the library.
import { carry, here, link, open, send, sees } from "../cast.mjs";
import { phrase } from "../words.mjs";

export async function resource(cast, story) {
  const steward = await cast.as("steward");
  const start = `${story.at}/resources/new?finding=${story.finding.split("/").pop()}`;
  await open(steward, start);
  await send(steward, `${story.at}/resources/new`, {
    kind: "checklist", lang: "en", title: "The first question, a checklist", summary: "Five steps to let patients begin the visit.",
    audience: "Nurses", body: "## Before\n\n1. Ask a patient to write the question.\n2. Practise it.\n\nThen begin.", keywords: "visits",
  });
  const desk = here(steward);
  await open(steward, `${desk}`);
  const phone = await cast.as("caregiver", { phone: true });
  await open(phone, `${desk}/sign`);
  await send(phone, `${desk}/sign`);
  await open(steward, desk);
  await sees(steward, "Desmond Okparaebo", phrase("desk-agreed-what"));
  const body = story.steering.split("/").pop();
  await open(steward, await link(steward, `/bodies/${body}/decisions/new?matter=resource-published`));
  await send(steward, `/bodies/${body}/decisions/new`, {
    question: "We publish the checklist.", summary: "It is signed.", method: "consent", cell: "",
  });
  await carry(cast, here(steward));
  await open(steward, desk);
  await send(steward, `${desk}/publish`);

  const stranger = await cast.stranger({ phone: true });
  await open(stranger, "/library?q=checklist");
  await sees(stranger, "The first question, a checklist");
  story.resource = await link(stranger, "/library/");
  await open(stranger, story.resource);
  await sees(stranger, "Desmond Okparaebo", "Patients who write the first question change the visit.");
  story.adopt = await link(stranger, "/adopt?resource=");
}
