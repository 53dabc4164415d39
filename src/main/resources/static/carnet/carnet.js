// What makes every page pleasanter; each page works without it.
(() => {
  const announce = (words) => {
    const place = document.getElementById("carnet-annonce");
    if (place) place.textContent = words;
  };

  // The error summary: each line says which field it is about, and the summary is read first.
  const summary = document.querySelector("[data-carnet=erreurs]");
  if (summary) {
    for (const link of summary.querySelectorAll("a[href^='#']")) {
      const field = document.getElementById(link.hash.slice(1));
      const label = field && (document.querySelector(`label[for='${field.id}']`) || field.querySelector("legend"));
      if (label) link.prepend(`${label.firstChild.textContent.trim()} : `);
      link.addEventListener("click", (event) => {
        if (!field) return;
        event.preventDefault();
        field.focus();
      });
    }
    summary.focus();
  }

  // A table too wide for the screen scrolls sideways, by keyboard too. One that fits is no stop for the Tab key, and may keep
  // its head in sight. The table is watched as well as its frame: it grows by itself once its fonts are there.
  const reach = new ResizeObserver((sized) => {
    for (const { target } of sized) {
      const frame = target.closest(".fr-table__content");
      const fits = frame.scrollWidth <= frame.clientWidth;
      if (fits) frame.removeAttribute("tabindex");
      else frame.setAttribute("tabindex", "0");
      frame.closest(".carnet-table")?.classList.toggle("carnet-table--fits", fits);
    }
  });
  const watchTables = () => document.querySelectorAll(".fr-table__content, .fr-table__content > table").forEach((part) => reach.observe(part));
  watchTables();
  document.addEventListener("htmx:afterSettle", watchTables);

  // Filters are beside the list where there is room, folded above it where there is not.
  if (matchMedia("(max-width: 61.99em)").matches) {
    for (const fold of document.querySelectorAll("[data-carnet=filtres]")) fold.removeAttribute("open");
  }

  // A list remembers its filters: the way back from one of its pages keeps them.
  const memory = "carnet:listes";
  try {
    const lists = JSON.parse(sessionStorage.getItem(memory) || "{}");
    if (document.querySelector(".carnet-list")) {
      lists[location.pathname] = location.search;
      sessionStorage.setItem(memory, JSON.stringify(lists));
    }
    // Another account on this screen does not find what was searched before it.
    if (location.pathname.startsWith("/connexion")) sessionStorage.removeItem(memory);
    else for (const link of document.querySelectorAll("a.fr-breadcrumb__link[href], a.fr-nav__link[href]")) {
      if (!link.search && link.pathname !== location.pathname && lists[link.pathname]) link.search = lists[link.pathname];
    }
  } catch {
    // storage refused: the list starts anew
  }

  // Ctrl+K, and / where nothing is being typed, go to the search: its field where it shows, else its page. The single key can
  // be switched off (WCAG 2.1.4).
  const single = "carnet:touche-recherche";
  const wanted = () => { try { return localStorage.getItem(single) !== "non"; } catch { return true; } };
  const option = document.querySelector("[data-carnet=raccourci] input");
  if (option) {
    option.checked = wanted();
    option.addEventListener("change", () => { try { localStorage.setItem(single, option.checked ? "oui" : "non"); } catch { /* not kept */ } });
  }
  document.addEventListener("keydown", (event) => {
    const search = document.querySelector("[data-carnet=recherche]");
    if (!search || event.defaultPrevented || event.altKey) return;
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    const both = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "k";
    if (!both && !(event.key === "/" && !event.ctrlKey && !event.metaKey && !typing && wanted())) return;
    event.preventDefault();
    const field = search.querySelector("[name=q]");
    if (field.offsetParent) { field.focus(); field.select(); } else location.assign(search.action);
  });

  // A form is sent once, however often its button is pressed; coming back to the page allows it again.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || form.hasAttribute("hx-post")) return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
  addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  });

  // A file too large is told before it is sent.
  for (const field of document.querySelectorAll("[data-carnet-max] input[type=file]")) {
    field.addEventListener("change", () => {
      const limit = Number(field.closest("[data-carnet-max]").dataset.carnetMax);
      const place = document.getElementById(`${field.id}-messages`);
      place.replaceChildren(...[...field.files].filter((file) => file.size > limit * 1048576).map((file) => {
        const message = document.createElement("p");
        message.className = "fr-message fr-message--error";
        message.textContent = `« ${file.name} » dépasse ${limit} Mo, la taille acceptée : retirez-le, ou donnez un lien.`;
        return message;
      }));
    });
  }

  // Parts of a page that could not be refreshed say so.
  for (const failure of ["htmx:responseError", "htmx:sendError"]) {
    document.addEventListener(failure, () => announce("La page n’a pas pu être mise à jour. Rechargez-la pour réessayer."));
  }
})();
