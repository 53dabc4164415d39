// A coordination meeting as one leads it: from order to order by keyboard, what is not saved yet, nothing lost on leaving.
(() => {
  const orders = [...document.querySelectorAll(".carnet-point__order")];
  const bar = document.querySelector("[data-carnet=point]");
  const part = (name) => bar && bar.querySelector(`[data-carnet=${name}]`);
  const announce = (words) => {
    const place = document.getElementById("carnet-annonce");
    if (place) place.textContent = words;
  };

  // Where there is no room for all, an order is folded to its figures; on paper all is open.
  if (matchMedia("(max-width: 61.99em)").matches) {
    for (const fold of document.querySelectorAll(".carnet-point__more")) fold.open = `#${fold.parentElement.id}` === location.hash;
  }
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll(".carnet-point__more:not([open])")];
    for (const fold of folded) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of folded) fold.open = false;
  });

  // From order to order: Alt and an arrow, or the buttons.
  let current = orders.findIndex((order) => `#${order.id}` === location.hash);
  const where = () => {
    const place = part("ou");
    if (!place || current < 0) return;
    const number = orders[current].querySelector("h4 a").textContent;
    place.textContent = `Bon ${current + 1} sur ${orders.length} · ${number}`;
  };
  const go = (step) => {
    const next = Math.min(Math.max(current + step, 0), orders.length - 1);
    if (!orders[next]) return;
    current = next;
    const order = orders[current];
    const fold = order.querySelector(".carnet-point__more");
    if (matchMedia("(max-width: 61.99em)").matches) fold.open = true;
    order.scrollIntoView({ block: "start" });
    (order.querySelector("textarea") || order.querySelector("h4")).focus({ preventScroll: true });
    history.replaceState(history.state, "", `#${order.id}`);
    where();
  };
  for (const [name, step] of [["precedent", -1], ["suivant", 1]]) {
    const button = part(name);
    if (!button || orders.length === 0) continue;
    button.hidden = false;
    button.addEventListener("click", () => go(step));
  }
  document.addEventListener("focusin", (event) => {
    const at = orders.indexOf(event.target.closest(".carnet-point__order"));
    if (at >= 0 && at !== current) {
      current = at;
      where();
    }
  });
  document.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!bar || !step || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.target.matches("select, input")) return;
    event.preventDefault();
    go(step);
  });
  where();

  // What stands in a note against what was saved of it.
  const notes = [...document.querySelectorAll("form.carnet-point__note")];
  const saved = new Map(notes.map((form) => [form, form.dataset.carnetUnsaved ? null : form.elements.text.value]));
  const sent = new Map();
  const unsaved = () => notes.filter((form) => form.elements.text.value !== saved.get(form));
  const tell = () => {
    for (const form of notes) form.querySelector("[data-carnet=pas-enregistre]").hidden = form.elements.text.value === saved.get(form);
    const count = unsaved().length;
    if (part("etat")) part("etat").textContent = count === 0 ? "Toutes les notes sont enregistrées" : count === 1 ? "1 note pas encore enregistrée" : `${count} notes pas encore enregistrées`;
  };
  document.addEventListener("input", (event) => {
    if (event.target.closest("form.carnet-point__note")) tell();
  });
  tell();

  // A decision half typed is not saved either.
  const halfTyped = () => {
    const form = document.querySelector("form[data-carnet=decision]");
    return form && (form.querySelector("[data-carnet=erreurs]") || [...form.querySelectorAll("textarea, input:not([type=hidden])")].some((field) => field.value !== field.defaultValue));
  };

  // A link followed while a note is on its way waits for it; leaving with anything unsaved asks.
  let then = null;
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]:not([href^='#'], [target], [download])");
    if (!link || sent.size === 0 || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    then = link.href;
  });
  addEventListener("beforeunload", (event) => {
    if (unsaved().length > 0 || halfTyped()) event.preventDefault();
  });

  // A note saves itself as one leaves it or pauses; over what a colleague wrote meanwhile, by its button alone.
  const worthSaving = (form, trigger) =>
    !trigger || trigger.type === "submit" || (form.elements.text.value !== saved.get(form) && !form.querySelector("[data-carnet=conflit]"));

  // After a decision the same place is ready for the next one.
  let acted = null;
  document.addEventListener("htmx:beforeRequest", (event) => {
    const form = event.target;
    if (saved.has(form)) {
      if (!worthSaving(form, event.detail.requestConfig.triggeringEvent)) {
        event.preventDefault();
        return;
      }
      sent.set(form, form.elements.text.value);
    }
    const item = form.closest(".carnet-decisions > li");
    acted = form.matches("[data-carnet=decision]") ? "decision" : item && item.id;
  });
  // Refused or cut off: what was typed is still there, and must be taken along.
  for (const failure of ["htmx:responseError", "htmx:sendError"]) {
    document.addEventListener(failure, (event) => {
      if (!saved.has(event.target) && !acted) return;
      const words = "Rien n’a été enregistré : le réseau est coupé, ou votre session est close. Votre texte est resté dans son champ : copiez-le avant de recharger la page.";
      announce(words);
      if (part("etat")) part("etat").textContent = words;
    });
  }
  document.addEventListener("htmx:afterRequest", (event) => {
    const form = event.target;
    if (!saved.has(form)) return;
    const text = sent.get(form);
    sent.delete(form);
    if (event.detail.successful && form.querySelector("[data-carnet-saved]")) {
      saved.set(form, text);
      tell();
    }
    if (then && sent.size === 0) {
      const href = then;
      then = null;
      location.assign(href);
    }
  });

  document.addEventListener("htmx:afterSettle", (event) => {
    if (!acted || !event.target.matches("#a-suivre, #decisions")) return;
    const section = event.target;
    const mistakes = section.querySelector("[data-carnet=erreurs]");
    const item = document.getElementById(acted);
    if (acted === "decision" && !mistakes) announce("La décision est notée.");
    const place = mistakes || (item && (item.matches("textarea") ? item : item.querySelector("button"))) || section.querySelector("h2");
    acted = null;
    place.focus();
  });
})();
