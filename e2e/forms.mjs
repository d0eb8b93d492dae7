// Forms of a page as a browser would read them, and what stands in them when they come back.

/** A page of a browser that only parses: nothing on it runs, nothing is fetched. */
export async function parser(browser) {
  const page = await browser.newPage();
  await page.goto("about:blank");
  return {
    /** Every form of a page: where it goes, and its fields with what they hold. */
    forms: (html) => page.evaluate(formsOf, html),
    /** What is wrong with a page that shows what somebody typed; empty where all is well. */
    harm: (html) => page.evaluate(harmIn, html),
    close: () => page.close(),
  };
}

/* Runs in the browser. */
function formsOf(html) {
  const doc = new DOMParser().parseFromString(html, "text/html");
  const read = (field) => {
    const kind = field.tagName === "INPUT" ? (field.getAttribute("type") ?? "text") : field.tagName.toLowerCase();
    const choices = kind === "select" ? [...field.querySelectorAll("option")].map((one) => one.getAttribute("value") ?? one.textContent) : [];
    const chosen = kind === "select" ? field.querySelector("option[selected]")?.getAttribute("value") : undefined;
    const value = kind === "textarea" ? field.textContent : (chosen ?? choices.find(Boolean) ?? field.getAttribute("value") ?? "");
    return { name: field.getAttribute("name"), kind, value, checked: field.hasAttribute("checked"), choices };
  };
  return [...doc.querySelectorAll("form")].map((form) => ({
    action: form.getAttribute("action") ?? "",
    method: (form.getAttribute("method") ?? "get").toLowerCase(),
    files: form.getAttribute("enctype") === "multipart/form-data",
    fields: [...form.querySelectorAll("input, textarea, select, button[name]")].filter((one) => one.getAttribute("name")).map(read),
  }));
}

/* Runs in the browser. */
function harmIn(html) {
  const doc = new DOMParser().parseFromString(html, "text/html");
  const found = [];
  for (const one of doc.querySelectorAll("script")) if (!one.getAttribute("src")?.startsWith("/static/")) found.push(one.outerHTML.slice(0, 120));
  for (const one of doc.querySelectorAll("*")) {
    for (const { name, value } of one.attributes) {
      const runs = name.startsWith("on") || (["href", "src", "action", "formaction"].includes(name) && /^\s*(javascript|data):/i.test(value) && !value.startsWith("data:image/svg"));
      if (runs) found.push(`${one.tagName} ${name}=${value}`);
    }
  }
  if (doc.querySelector('img[src="x"], iframe, object, embed, base')) found.push("an element that somebody typed");
  if (!doc.querySelector("h1")?.textContent.trim()) found.push("a page without a heading");
  return found;
}
