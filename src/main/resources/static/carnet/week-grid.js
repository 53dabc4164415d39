// The week grid as one types: totals, balances, what is too much, what is not saved yet. Without it the grid is a plain form.
// week-keys.js (keyboard, clipboard) and week-phone.js (one person, one day) build on what this leaves in carnetWeek.
(() => {
  const form = document.querySelector("form[data-carnet=semaine]");
  const table = form && form.querySelector(".carnet-week");
  if (!table) return;

  const state = form.querySelector("[data-carnet=etat]");
  const french = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2 });
  const parts = { "¼": ".25", "½": ".5", "¾": ".75", "1/4": ".25", "1/2": ".5", "3/4": ".75" };
  const dates = [...table.querySelectorAll("th[data-day]")].map((th) => th.dataset.day);

  // As the server reads it (FrenchInput, Typed.days): null where no cell can hold it. It then counts for what the cell showed.
  const number = (text) => {
    const plain = text.trim().replace(/\s?(j|j\/h|jours?)$/, "").replace(/^(1\/4|1\/2|3\/4)$|\s?[¼½¾]$/, (sign) => parts[sign.trim()]).replace(",", ".");
    const days = /^\d*\.?\d*$/.test(plain) ? Number(plain) || 0 : null;
    return days === null || days > 1 || days * 4 !== Math.round(days * 4) ? null : days;
  };
  const read = (text, stored) => number(text) ?? stored;
  const off = [...table.querySelectorAll("th[data-day]")].map((th) => th.classList.contains("carnet-week-off"));

  // Once all of a change is taken, and as it stands then.
  let waiting = 0;
  const announce = (words) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const place = document.getElementById("carnet-annonce");
      if (place) place.textContent = words();
    }, 50);
  };
  const write = (td, total, always) => {
    const text = total || always ? french.format(total) : "";
    if (td.textContent !== text) td.textContent = text;
  };

  // What the page says, as figures: each change then only touches the totals that it changes.
  const cells = new Map(); // of each field
  const rows = [];
  const lines = new Map();
  const foot = [...table.querySelectorAll("tfoot [data-total]")];
  const all = Array(7).fill(0);

  const lineOf = (id, td, name) => {
    if (!lines.has(id)) {
      const balance = Number(td.dataset.balance);
      lines.set(id, { name, ordered: Number(td.dataset.ordered), alert: Number(td.dataset.alert), stored: balance, left: balance, places: [] });
    }
    lines.get(id).places.push(td);
    return lines.get(id);
  };

  const people = [...table.querySelectorAll("[data-person]")].map((body) => {
    const head = body.querySelector(".carnet-week-person");
    const person = {
      body,
      head,
      name: head.querySelector("span").textContent,
      totals: [...head.querySelectorAll("[data-total]")],
      over: body.querySelector("[data-over]"),
      rows: [],
    };
    person.elsewhere = person.totals.slice(0, 7).map((td) => Number(td.dataset.elsewhere) || 0);
    person.days = [...person.elsewhere];
    for (const tr of body.querySelectorAll("[data-row]")) {
      const [key, ...before] = tr.querySelector("input[type=hidden]").value.split(";");
      const [line, , , training] = key.split(".");
      const row = { person, tr, at: rows.length, training: training === "f", days: [], sum: 0, total: tr.querySelector("[data-total]") };
      const [number, unit] = tr.querySelectorAll("th a, th abbr");
      row.line = lineOf(line, tr.lastElementChild, `${unit.textContent} du bon ${number.textContent}`);
      [...tr.children].slice(1, 8).forEach((td, day) => {
        const input = td.querySelector("input.carnet-week-cell");
        // A closed cell says why after its days.
        const stored = before[day] ? Number(before[day]) : 0;
        // What was typed before its month was locked can no longer be stored: it changes no total.
        const shut = td.classList.contains("carnet-week-shut");
        const value = shut ? stored : read(input ? input.value : td.firstChild ? td.firstChild.textContent : "", stored);
        const cell = { row, day, td, input, shut, value };
        if (input) {
          cell.off = off[day];
          cell.stored = stored;
          cells.set(input, cell);
          if (!row.training) row.line.left += cell.stored - value;
        }
        row.days.push(cell);
        row.sum += value;
        person.days[day] += value;
      });
      person.rows.push(row);
      rows.push(row);
    }
    person.days.forEach((total, day) => (all[day] += total));
    return person;
  });
  const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);

  const standing = (line) =>
    line.left < 0 ? "Dépassé" : line.left === 0 ? "Épuisé" : line.left * 100 <= line.ordered * line.alert ? "Presque épuisé" : "";

  const showLine = (line) => {
    const words = standing(line);
    const excess = line.left < 0 ? `${french.format(-line.left)} de trop : demandez un bon de commande modificatif` : "";
    for (const td of line.places) {
      write(td.firstElementChild, line.left, true);
      let badge = td.querySelector(".fr-badge");
      if (!words) {
        badge?.remove();
      } else {
        if (!badge) badge = td.appendChild(document.createElement("p"));
        badge.className = `fr-badge fr-badge--sm fr-badge--no-icon fr-badge--${line.left > 0 ? "warning" : "error"}`;
        badge.textContent = words;
      }
      let why = td.querySelector(".carnet-week-excess");
      if (!excess) {
        why?.remove();
      } else {
        if (!why) {
          why = td.appendChild(document.createElement("span"));
          why.className = "carnet-week-what carnet-week-excess";
        }
        why.textContent = excess;
      }
    }
    if (words && words !== line.words) announce(() => `${line.name} : ${standing(line).toLowerCase()}, ${french.format(line.left)} sur ${french.format(line.ordered)}`);
    line.words = words;
  };

  const showOver = (person) => {
    const days = person.days.map((total, day) => day).filter((day) => person.days[day] > 1);
    if (days.length === 0) {
      person.over?.remove();
      person.over = null;
      return;
    }
    if (!person.over) {
      person.over = document.createElement("tr");
      person.over.className = "carnet-week-reasons";
      const td = person.over.appendChild(document.createElement("td"));
      td.colSpan = 10;
      person.head.after(person.over);
    }
    person.over.firstElementChild.replaceChildren(
      ...days.map((day) => {
        const message = document.createElement("p");
        message.className = "fr-message fr-message--error";
        const hidden = person.elsewhere[day] ? ` (dont ${french.format(person.elsewhere[day])} dans des lignes qui ne sont pas affichées)` : "";
        message.textContent = `${dates[day]} : ${french.format(person.days[day])} j${hidden}, au-delà d’un jour. Une personne fait un jour au plus par date, tous bons de commande confondus.`;
        return message;
      }),
    );
  };

  const showPerson = (person, days) => {
    let excess = false;
    for (const day of days) {
      const td = person.totals[day];
      const over = person.days[day] > 1;
      const before = td.classList.contains("carnet-week-over");
      write(td, person.days[day]);
      td.classList.toggle("carnet-week-over", over);
      excess ||= over || before;
      if (over && !before) announce(() => `${person.name}, ${dates[day]} : ${french.format(person.days[day])} j sur 1`);
    }
    write(person.totals[7], sum(person.days), true);
    if (excess) showOver(person);
  };

  const changed = new Set([...cells.values()].filter((cell) => number(cell.input.value) !== cell.stored));

  // What a change touches is reckoned at once, and shown once all of it is taken: a pasted block is one change.
  const touched = { rows: new Set(), people: new Map(), days: new Set(), lines: new Set() };
  const show = () => {
    for (const row of touched.rows) write(row.total, row.sum, true);
    for (const [person, days] of touched.people) showPerson(person, days);
    for (const day of touched.days) write(foot[day], all[day]);
    if (touched.days.size > 0) write(foot[7], sum(all), true);
    for (const line of touched.lines) showLine(line);
    Object.values(touched).forEach((one) => one.clear());
  };

  // What no cell can hold is marked once it is typed, and unmarked as it is corrected; the server says why.
  const unread = (cell, wrong) => {
    if (wrong === Boolean(cell.unread)) return;
    cell.unread = wrong;
    cell.input.classList.toggle("carnet-week-unread", wrong);
    if (wrong) cell.input.setAttribute("aria-invalid", "true");
    else if (!cell.input.classList.contains("carnet-week-wrong")) cell.input.removeAttribute("aria-invalid");
    if (wrong) announce(() => `${cell.row.person.name}, ${dates[cell.day]} : une case va de 0,25 à 1 jour, par quarts`);
  };

  // Takes what stands in the field now.
  const take = (cell) => {
    const { row, day } = cell;
    const { person, line } = row;
    const unsaved = number(cell.input.value) !== cell.stored;
    cell.input.classList.toggle("carnet-week-unsaved", unsaved);
    changed[unsaved ? "add" : "delete"](cell);
    const value = cell.shut ? cell.stored : read(cell.input.value, cell.stored);
    if (number(cell.input.value) !== null) unread(cell, false);
    const more = value - cell.value;
    if (more === 0) return;
    cell.value = value;
    row.sum += more;
    person.days[day] += more;
    all[day] += more;
    touched.rows.add(row);
    touched.people.set(person, (touched.people.get(person) || new Set()).add(day));
    touched.days.add(day);
    if (!row.training) {
      line.left -= more;
      touched.lines.add(line);
    }
  };

  // Work on a weekend or a holiday is confirmed: asked for where it is typed, not after it was refused.
  const confirmed = form.querySelector("[type=checkbox][name=confirme]");
  const confirmation = confirmed.closest("[data-carnet=confirmer]");
  const askToConfirm = () => {
    const needed = !confirmed.checked && [...changed].some((cell) => cell.off && cell.value > cell.stored);
    if (needed && !confirmation.classList.contains("carnet-week-confirm")) announce(() => "Fin de semaine ou jour férié : à confirmer sous la grille");
    confirmation.classList.toggle("carnet-week-confirm", needed);
  };
  confirmed.addEventListener("change", askToConfirm);

  const tell = (more = "") => {
    show();
    askToConfirm();
    const count = changed.size;
    state.textContent =
      (count === 0 ? "Tout est enregistré" : count === 1 ? "1 case non enregistrée" : `${count} cases non enregistrées`) + more;
    state.classList.toggle("carnet-week-state--unsaved", count > 0);
  };

  table.addEventListener("input", (event) => {
    const cell = cells.get(event.target);
    if (!cell) return;
    take(cell);
    tell();
  });

  table.addEventListener("focusout", (event) => {
    const cell = cells.get(event.target);
    if (cell) unread(cell, number(cell.input.value) === null);
  });

  for (const line of lines.values()) {
    line.words = standing(line);
    if (line.left !== line.stored) showLine(line);
  }

  askToConfirm();

  // Leaving with unsaved cells asks, by a link, another week or another filter; sending the form is not leaving.
  let sent = false;
  form.addEventListener("submit", () => (sent = true));
  addEventListener("pageshow", () => (sent = false));
  addEventListener("beforeunload", (event) => {
    if (!sent && changed.size > 0) event.preventDefault();
  });

  window.carnetWeek = { form, table, people, rows, cells, dates, take, tell, announce, number, french };
})();
