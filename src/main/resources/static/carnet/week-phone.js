// The week grid on a telephone: one person, one day, steps of a quarter day. The radio buttons of names and days choose what
// shows, by style alone; this adds ways from person to person, and the steps.
(() => {
  const week = window.carnetWeek;
  if (!week || !CSS.supports("selector(:has(a))")) return;
  const { form, table, people, cells, take, tell, french } = week;
  const narrow = matchMedia("(max-width: 47.99em)");
  const names = [...form.querySelectorAll("[name=qui]")];
  const days = [...form.querySelectorAll("[name=jour]")];
  const who = form.querySelector("[data-carnet=qui]");
  const [before, after] = who.querySelectorAll("button");
  const list = who.querySelector("select");
  form.classList.add("carnet-week-form--live");
  who.hidden = false;

  const person = () => Math.max(0, names.findIndex((name) => name.checked));
  const day = () => Math.max(0, days.findIndex((one) => one.checked));

  const step = (cell, quarters) => {
    const days = Math.min(1, Math.max(0, Math.round(cell.value * 4 + quarters) / 4));
    cell.input.value = days ? french.format(days) : "";
    take(cell);
    tell();
  };
  const button = (cell, sign, label, quarters) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "fr-btn fr-btn--secondary carnet-week-step";
    made.textContent = sign;
    made.setAttribute("aria-label", `${label}, ${cell.row.line.name}`);
    made.addEventListener("click", () => {
      step(cell, quarters());
      week.announce(() => `${french.format(cell.value)} jour, ${french.format(cell.row.person.days[cell.day])} dans la journée`);
    });
    return made;
  };
  const rest = (cell) => Math.round((1 - cell.row.person.days[cell.day]) * 4);
  const steps = (cell) => {
    if (cell.steps || !cell.input) return;
    cell.steps = true;
    cell.input.before(button(cell, "−", "Un quart de jour de moins", () => -1));
    cell.input.after(
      button(cell, "+", "Un quart de jour de plus", () => 1),
      button(cell, "Journée", "Compléter la journée", () => rest(cell)),
    );
  };
  const show = () => {
    list.value = person();
    before.disabled = person() === 0;
    after.disabled = person() === people.length - 1;
    if (narrow.matches) people[person()].rows.forEach((row) => steps(row.days[day()]));
  };
  const turn = (to) => {
    names[to].checked = true;
    show();
    week.announce(() => people[to].name);
  };
  before.addEventListener("click", () => turn(person() - 1));
  after.addEventListener("click", () => turn(person() + 1));
  list.addEventListener("change", () => turn(Number(list.value)));
  [...names, ...days].forEach((radio) => radio.addEventListener("change", show));
  narrow.addEventListener("change", show);

  // The way to a refused cell leads to its person and day first.
  form.querySelector("[data-carnet=erreurs]")?.addEventListener(
    "click",
    (event) => {
      const link = event.target.closest("a[href^='#']");
      const cell = link && cells.get(document.getElementById(link.hash.slice(1)));
      if (!cell) return;
      days[cell.day].checked = true;
      turn(people.indexOf(cell.row.person));
    },
    true,
  );
  show();
  // What was refused is read first, below the bar: folds above it closed since it took the focus.
  if (narrow.matches) form.querySelector("[data-carnet=erreurs]")?.scrollIntoView();
})();
