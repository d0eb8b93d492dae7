// Small comforts on top of pages that work without them: word counters, autosave, copying a link,
// menus that close, and the focus on a list of errors. Each part stands alone.
"use strict";

const words = (text) => (text.trim().match(/\S+/gu) || []).length;

// <textarea data-words="250"> with <p class="counter" data-counter-for="its id"><span data-count></span>250 words</p>
for (const box of document.querySelectorAll("[data-words]")) {
  const line = document.querySelector(`[data-counter-for="${CSS.escape(box.id)}"]`);
  if (!line) continue;
  const show = () => {
    const now = words(box.value);
    line.querySelector("[data-count]").textContent = `${now} / `;
    line.classList.toggle("counter--over", now > Number(box.dataset.words));
  };
  box.addEventListener("input", show);
  show();
}

// <form data-autosave="/address"> posts the whole form a moment after the last keystroke. The answer may carry
// JSON {"version": "…"}; the field named "version" then takes it, so that the next save is not stale.
for (const form of document.querySelectorAll("form[data-autosave]")) {
  const line = form.querySelector("[data-autosave-status]");
  let timer = 0, changed = 0, saved = 0, busy = false;
  const say = (state, key = state) => {
    if (!line) return;
    line.hidden = false;
    line.dataset.state = state;
    line.textContent = line.dataset[key] || "";
  };
  const later = () => { clearTimeout(timer); timer = setTimeout(save, 1500); };
  async function save() {
    if (busy) return later();
    busy = true;
    const upTo = changed;
    say("saving");
    try {
      const body = new URLSearchParams();
      for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
      const answer = await fetch(form.dataset.autosave || form.action, {
        method: "POST", body, headers: { Accept: "application/json" }, credentials: "same-origin", redirect: "error",
      });
      if (answer.ok) {
        saved = upTo;
        const told = (answer.headers.get("content-type") || "").includes("json") ? await answer.json() : {};
        const version = form.elements.namedItem("version");
        if (version && told.version !== undefined) version.value = told.version;
        say(saved === changed ? "saved" : "unsaved");
      } else say("failed", answer.status === 401 ? "signedOut" : "refused");
    } catch { say("failed"); }
    busy = false;
    if (saved !== changed && line?.dataset.state === "unsaved") later();
  }
  form.addEventListener("input", () => { changed += 1; say("unsaved"); later(); });
  form.addEventListener("submit", () => { clearTimeout(timer); saved = changed; });
  addEventListener("beforeunload", (event) => { if (saved !== changed) event.preventDefault(); });
}

// <button data-copy="text" data-copied="Copied" hidden>: shown only where copying works
if (navigator.clipboard) for (const button of document.querySelectorAll("[data-copy]")) {
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.copied || label;
    setTimeout(() => { button.textContent = label; }, 2500);
  });
}

// menus close with Escape and with a click elsewhere
const menus = document.querySelectorAll("details.menu");
document.addEventListener("click", (event) => { for (const menu of menus) if (!menu.contains(event.target)) menu.open = false; });
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of menus) if (menu.open) { menu.open = false; menu.querySelector("summary").focus(); }
});

// a form that came back with errors: each names its field, in the order of the form, and they are read first
for (const list of document.querySelectorAll(".error-summary ul")) {
  const lines = [...list.querySelectorAll("a[href^='#']")].map((link) => ({ link, field: document.getElementById(link.hash.slice(1)) }));
  for (const { link, field } of lines) {
    const name = field?.labels?.[0] || field?.querySelector("legend");
    const words = name?.firstChild?.textContent.trim();
    if (words) link.prepend(`${words.replace(/[?:.]$/u, "")}: `);
  }
  const known = lines.filter(({ field }) => field);
  known.sort((a, b) => (a.field.compareDocumentPosition(b.field) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  for (const { link } of known) list.append(link.closest("li"));
}
document.querySelector("[data-focus]")?.focus();

// the second press of the same button sends nothing twice
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || form.hasAttribute("data-again")) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
  setTimeout(() => { delete form.dataset.sent; }, 4000);
});

// <form data-plain="How plain is this?">: below each of its text areas a note that opens, with how the text reads while it is written
for (const form of document.querySelectorAll("form[data-plain]")) for (const box of form.querySelectorAll("textarea")) {
  const note = document.createElement("details");
  const part = document.createElement("div");
  const label = document.createElement("summary");
  label.textContent = form.dataset.plain;
  part.setAttribute("role", "status");
  note.className = "plain-note";
  note.append(label, part);
  box.after(note);
  let timer = 0;
  const look = async () => {
    if (!note.open || words(box.value) === 0) { part.replaceChildren(); return; }
    const body = new URLSearchParams({ text: box.value.slice(0, 20000), lang: form.elements.namedItem("lang")?.value || document.documentElement.lang });
    try {
      const answer = await fetch("/plain/part", { method: "POST", body, credentials: "same-origin", redirect: "error" });
      if (answer.ok) part.innerHTML = await answer.text();
    } catch { part.replaceChildren(); }
  };
  note.addEventListener("toggle", look);
  box.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(look, 1200); });
}
