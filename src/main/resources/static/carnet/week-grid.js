// The week grid as one types: totals, arrows and Enter, what is not saved yet. Without it the grid is a plain form.
(() => {
  const form = document.querySelector("form[data-carnet=semaine]");
  const table = form && form.querySelector(".carnet-week");
  if (!table) return;

  const cells = [...table.querySelectorAll("input.carnet-week-cell")];
  const state = form.querySelector("[data-carnet=etat]");
  const loaded = new Map(cells.map((cell) => [cell, cell.value]));
  const pending = new Set(cells.filter((cell) => cell.classList.contains("carnet-week-unsaved")));
  const french = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2 });
  const halves = { "¼": ".25", "½": ".5", "¾": ".75" };

  const days = (text) => {
    const plain = text.trim().replace(/[¼½¾]/, (sign) => halves[sign]).replace(",", ".");
    return /^\d*\.?\d*$/.test(plain) ? Number(plain) || 0 : 0;
  };
  const inCell = (td) => {
    const input = td.querySelector("input.carnet-week-cell");
    // A locked cell says why after its days.
    return days(input ? input.value : td.firstChild ? td.firstChild.textContent : "");
  };
  const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
  const show = (td, total, always) => {
    td.textContent = total || always ? french.format(total) : "";
  };

  const people = [...table.querySelectorAll("[data-person]")].map((body) => ({
    totals: [...body.querySelectorAll(".carnet-week-person [data-total]")],
    rows: [...body.querySelectorAll("[data-row]")].map((row) => ({
      days: [...row.querySelectorAll("td")].slice(0, 7),
      total: row.querySelector("[data-total]"),
    })),
  }));
  const foot = [...table.querySelectorAll("tfoot [data-total]")];

  const reckon = () => {
    const all = Array(7).fill(0);
    for (const person of people) {
      const dates = person.totals.slice(0, 7).map((td) => Number(td.dataset.elsewhere) || 0);
      for (const row of person.rows) {
        const values = row.days.map(inCell);
        values.forEach((value, day) => (dates[day] += value));
        show(row.total, sum(values), true);
      }
      dates.forEach((total, day) => {
        show(person.totals[day], total);
        person.totals[day].classList.toggle("carnet-week-over", total > 1);
        all[day] += total;
      });
      show(person.totals[7], sum(dates), true);
    }
    all.forEach((total, day) => show(foot[day], total));
    show(foot[7], sum(all), true);
  };

  const unsaved = () => cells.filter((cell) => pending.has(cell) || cell.value !== loaded.get(cell));
  const tell = () => {
    const count = unsaved().length;
    state.textContent =
      count === 0 ? "Tout est enregistré" : count === 1 ? "1 case non enregistrée" : `${count} cases non enregistrées`;
  };

  table.addEventListener("input", (event) => {
    const cell = event.target;
    cell.classList.toggle("carnet-week-unsaved", pending.has(cell) || cell.value !== loaded.get(cell));
    reckon();
    tell();
  });

  // Arrows and Enter go from cell to cell, as in a spreadsheet; left and right only at the ends of what is typed.
  const lines = people.flatMap((person) => person.rows.map((row) => row.days));
  const go = (cell, down, right) => {
    let line = lines.findIndex((one) => one.includes(cell.parentElement));
    let day = lines[line].indexOf(cell.parentElement);
    do {
      line += down;
      day += right;
      const next = lines[line] && lines[line][day] && lines[line][day].querySelector("input");
      if (next) {
        next.focus();
        next.select();
        return true;
      }
    } while (lines[line] && lines[line][day]);
    return false;
  };
  table.addEventListener("keydown", (event) => {
    const cell = event.target;
    if (!loaded.has(cell) || event.altKey || event.ctrlKey || event.metaKey) return;
    const whole = cell.selectionStart === 0 && cell.selectionEnd === cell.value.length;
    const moved = {
      ArrowUp: () => go(cell, -1, 0),
      ArrowDown: () => go(cell, 1, 0),
      Enter: () => go(cell, event.shiftKey ? -1 : 1, 0) || true,
      ArrowLeft: () => (whole || cell.selectionEnd === 0) && go(cell, 0, -1),
      ArrowRight: () => (whole || cell.selectionStart === cell.value.length) && go(cell, 0, 1),
    }[event.key];
    if (moved && moved()) event.preventDefault();
  });
  table.addEventListener("focusin", (event) => {
    if (loaded.has(event.target)) event.target.select();
  });

  // A block copied from a spreadsheet fills the cells from this one on, to the right and down. What has no open cell is told.
  table.addEventListener("paste", (event) => {
    const cell = event.target;
    const text = event.clipboardData.getData("text/plain").replace(/\r?\n$/, "");
    if (!loaded.has(cell) || !/[\t\n]/.test(text)) return;
    event.preventDefault();
    const line = lines.findIndex((one) => one.includes(cell.parentElement));
    const day = lines[line].indexOf(cell.parentElement);
    let left = 0;
    text.split(/\r?\n/).forEach((row, down) =>
      row.split("\t").forEach((value, right) => {
        const target = lines[line + down] && lines[line + down][day + right];
        const input = target && target.querySelector("input.carnet-week-cell");
        if (input) {
          input.value = value.trim();
          input.dispatchEvent(new Event("input", { bubbles: true }));
        } else if (value.trim() !== "") {
          left++;
        }
      }),
    );
    if (left > 0) {
      state.textContent += left === 1 ? " ; 1 valeur collée n’a pas trouvé de case ouverte" : ` ; ${left} valeurs collées n’ont pas trouvé de case ouverte`;
    }
  });

  // Leaving with unsaved cells asks; sending the form is not leaving.
  let sent = false;
  form.addEventListener("submit", () => (sent = true));
  addEventListener("pageshow", () => (sent = false));
  addEventListener("beforeunload", (event) => {
    if (!sent && unsaved().length > 0) event.preventDefault();
  });
})();
