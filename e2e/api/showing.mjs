// The poster: written by the team, its partner's words by the partner alone; shown in a hall that partners opened; asked.
import assert from "node:assert/strict";
import { AT } from "./steering.mjs";
import { carry, hidden, locked, made, read, refused, until } from "./program.mjs";

const POSTER = {
  title: "Ask about the day first", message: "Begin with the day, not with the numbers.", summary: "Patients wrote the first question of each visit.",
  did: "We changed the first question.", who: "Rosa decided how it is asked.", changed: "Visits begin with what matters.",
  hard: "Old habits.", start: "Ask one patient.", takeaway: "Ask one patient how the day was.", keywords: "kidney, visits", setting: "Clinic", audience: "Nurses",
};

export async function poster(programs, story) {
  const [lead, steward] = await programs.all("team-lead", "steward");
  const rosa = await programs.of(story.rosa);
  const list = () => lead("GET", `/teams/${story.team}/posters`);
  const [{ id }] = await until(list, (posters) => posters.length === 1);
  const stranger = programs.stranger;
  hidden(await stranger("GET", `/posters/${id}`));
  hidden(await steward("GET", `/teams/${story.team}/posters`));
  const { version } = read(await lead("GET", `/posters/${id}`));
  refused(await lead("PUT", `/posters/${id}`, { ...POSTER, partner_words: "I speak for her.", version: `${version}` }), "refused-partner-words");
  const saved = read(await lead("PUT", `/posters/${id}`, { ...POSTER, version: `${version}` }));
  assert.equal((await lead("PUT", `/posters/${id}`, { ...POSTER, version: `${version}` })).status, 409);
  read(await rosa("PUT", `/posters/${id}`, { ...POSTER, partner_words: "It is my question.", version: `${saved.version}` }));
  made(await lead("POST", `/posters/${id}/show`));
  story.poster = id;
}

export async function hall(programs, story) {
  const [steward, lead] = await programs.all("steward", "team-lead");
  const stranger = programs.stranger;
  const about = { title: "Poster hall", intro: "Walk through and ask.", opens: programs.day(), closes: programs.day(60), asynchronous: "yes" };
  refused(await lead("POST", `${AT}/hall`, about), "refused-not-yours");
  const hall = made(await steward("POST", `${AT}/hall`, about));
  refused(await steward("POST", `/halls/${hall}/show`), "refused-no-assent-programme-fixed");
  assert.equal(read(await stranger("GET", "/posters")).total, 0);
  await carry(programs, made(await steward("POST", `/bodies/${story["steering-group"]}/decisions`, {
    question: "We open the hall.", summary: "One poster is ready.", method: "consent", matter: "programme-fixed", subjects: hall,
  })));
  made(await steward("POST", `/halls/${hall}/show`));
  const found = read(await stranger("GET", "/posters?q=day"));
  assert.deepEqual(found.posters.map((one) => one.title), ["Ask about the day first"]);
  assert.equal(read(await stranger("GET", `/posters/${story.poster}`)).partner_words, "It is my question.");
}

export async function question(programs, story) {
  const visitor = await programs.of("reader");
  const rosa = await programs.of(story.rosa);
  const stranger = programs.stranger;
  locked(await stranger("POST", `/posters/${story.poster}/questions`, { text: "How long did it take?" }));
  const asked = made(await visitor("POST", `/posters/${story.poster}/questions`, { text: "How long did it take?" }));
  hidden(await visitor("POST", "/questions/none/answer", { text: "Nothing." }));
  assert.ok([403, 404].includes((await visitor("POST", `/questions/${asked}/answer`, { text: "Long." })).status), "only the team answers");
  made(await rosa("POST", `/questions/${asked}/answer`, { text: "Six weeks." }));
  const [held] = read(await stranger("GET", `/posters/${story.poster}/questions`));
  assert.deepEqual([held.text, held.answer], ["How long did it take?", { text: "Six weeks.", by: "Rosa Fen", partner: true }]);
}
