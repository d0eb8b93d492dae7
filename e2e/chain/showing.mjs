// The poster: written by the team, its partner's words by the partner alone; shown in a hall that partners opened; asked.
import assert from "node:assert/strict";
import { carry, here, known, link, open, send, sees } from "../cast.mjs";
import { phrase } from "../words.mjs";

export async function poster(cast, story) {
  await cast.letter(known("imani-vasterling")[1], /\/posters\//);
  const lead = await cast.as("team-lead");
  await open(lead, "/posters");
  await sees(lead, "Ask about the day first");
  const edit = await link(lead, "/posters/").then((first) => first.replace(/\/edit$/, "") + "/edit");
  const poster = edit.replace(/\/edit$/, "");
  await open(lead, edit);
  assert.equal(await lead.locator("textarea[name=partner_words]").count(), 0, "the lead cannot write the partner's words");
  await send(lead, edit, {
    title: "Ask about the day first", message: "Begin with the day, not with the numbers.", summary: "Patients wrote the first question of each visit.",
    did: "We changed the first question.", who: "Rosa decided how it is asked.", changed: "Visits begin with what matters.",
    hard: "Old habits.", start: "Ask one patient.", takeaway: "Ask one patient how the day was.",
    keywords: "kidney, visits", setting: "Clinic", audience: "Nurses",
    figure_caption: "Visits that began with the day", figure_bars: "Before: 4 of 40\nAfter: 31 of 40", figure_alternative: "From 4 of 40 visits to 31 of 40.",
  });
  const rosa = await cast.as(story.rosa, { phone: true });
  await open(rosa, edit);
  await send(rosa, edit, { partner_words: "It is my question. They ask it now." });
  await open(lead, edit);
  await send(lead, `${poster}/show`);
  story.poster = poster;
}

export async function hall(cast, story) {
  const steward = await cast.as("steward");
  await open(steward, `${story.at}/hall`);
  await send(steward, `${story.at}/hall`, {
    title: "Poster hall", intro: "Walk through and ask.", opens: cast.day(), closes: cast.day(60), asynchronous: "yes",
  });
  const hall = here(steward);
  const body = story.steering.split("/").pop();
  const stranger = await cast.stranger({ phone: true });
  await open(stranger, "/gallery");
  await sees(stranger, phrase("gallery-none"));
  await open(steward, await link(steward, `/bodies/${body}/decisions/new?matter=programme-fixed`));
  await send(steward, `/bodies/${body}/decisions/new`, {
    question: "We open the hall.", summary: "One poster is ready.", method: "consent", cell: "",
  });
  await carry(cast, here(steward));
  await open(steward, hall);
  await send(steward, `${hall}/show`);

  await open(stranger, "/gallery?q=day");
  await sees(stranger, "Ask about the day first");
  await open(stranger, story.poster);
  await sees(stranger, "Begin with the day, not with the numbers.", "It is my question. They ask it now.", phrase("question-sign-in"));
}

export async function question(cast, story) {
  const visitor = await cast.as("reader");
  await open(visitor, story.poster);
  await send(visitor, `${story.poster}/questions`, { text: "How long did it take?" });
  await sees(visitor, "How long did it take?", phrase("question-waits"));
  await cast.letter(known("imani-vasterling")[1], /How long did it take/);
  const rosa = await cast.as(story.rosa, { phone: true });
  await open(rosa, story.poster);
  const form = await rosa.locator("main form[action$='/answer']").getAttribute("action");
  await send(rosa, form, { text: "Six weeks." });
  await cast.letter(known("callum-ihenacho")[1], /Six weeks/);
  const stranger = await cast.stranger();
  await open(stranger, story.poster);
  await sees(stranger, "How long did it take?", "Six weeks.", "Rosa Fen");
}
