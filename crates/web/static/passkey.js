// Passkeys: two requests for each ceremony, the browser's own dialog between them.
// Where the browser knows no passkeys, the parts stay hidden and the mailed link does the work.
(() => {
  "use strict";
  const able = window.PublicKeyCredential && PublicKeyCredential.parseCreationOptionsFromJSON;
  if (!able) return;

  const ask = async (path, body) => {
    const answer = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(body ?? {}),
    });
    const said = await answer.json();
    if (!answer.ok) throw new Error(said.message);
    return said;
  };

  const wire = (part, run) => {
    if (!part) return;
    part.hidden = false;
    const status = part.querySelector("[role=status]");
    part.querySelector("button").addEventListener("click", async () => {
      status.textContent = "";
      try {
        location.assign((await run(part)).to);
      } catch {
        status.textContent = part.dataset.failed;
      }
    });
  };

  wire(document.querySelector("[data-passkey-add]"), async (part) => {
    const { ceremony, options } = await ask("/me/passkeys/begin");
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options.publicKey);
    const credential = await navigator.credentials.create({ publicKey });
    const label = part.querySelector("input").value;
    return ask("/me/passkeys/finish", { ceremony, label, credential: credential.toJSON() });
  });

  wire(document.querySelector("[data-passkey-sign-in]"), async (part) => {
    const { ceremony, options } = await ask("/sign-in/passkey/begin");
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options.publicKey);
    const credential = await navigator.credentials.get({ publicKey });
    return ask("/sign-in/passkey/finish", { ceremony, back: part.dataset.back, credential: credential.toJSON() });
  });
})();
