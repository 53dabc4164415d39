// The week grid's keyboard and clipboard, as in a spreadsheet.
(() => {
  const week = window.carnetWeek;
  if (!week) return;
  const { form, table, people, rows, cells, take, tell } = week;
  const help = form.querySelector("[data-carnet=clavier]");
  if (help) help.hidden = false;

  const at = (row, day) => rows[row]?.days[day];
  const seen = (cell) => cell?.input && cell.input.offsetParent !== null;
  const enter = (cell) => {
    cell.input.focus();
    cell.input.select();
    return true;
  };

  // The next open cell that way.
  const next = (cell, down, right) => {
    let row = cell.row.at + down;
    let day = cell.day + right;
    for (let found = at(row, day); found; found = at((row += down), (day += right))) {
      if (seen(found)) return found;
    }
    return null;
  };
  const go = (cell, down, right) => {
    const to = next(cell, down, right);
    return to ? enter(to) : false;
  };
  const firstOf = (found) => found.find(seen);

  // What was changed, to be undone: each step is a list of cells with their texts before and after.
  const done = [];
  const undone = [];
  let typing = null;
  const settle = () => {
    if (typing && typing.input.value !== typing.before) {
      done.push([{ cell: typing.cell, before: typing.before, after: typing.input.value }]);
      undone.length = 0;
    }
    if (typing) typing.before = typing.input.value;
  };
  const put = (cell, text) => {
    cell.input.value = text;
    take(cell);
  };
  const change = (texts) => {
    settle();
    const step = texts.filter(({ cell, after }) => cell.input.value !== after).map(({ cell, after }) => ({ cell, before: cell.input.value, after }));
    if (step.length === 0) return;
    step.forEach(({ cell, after }) => put(cell, after));
    done.push(step);
    undone.length = 0;
    if (typing) typing.before = typing.input.value;
    tell();
  };
  const back = (from, to, side) => {
    settle();
    const step = from.pop();
    if (!step) return true;
    step.forEach((one) => put(one.cell, one[side]));
    to.push(step);
    if (typing) typing.before = typing.input.value;
    tell();
    return seen(step[0].cell) ? enter(step[0].cell) : true;
  };

  // The selection: from the cell where it begins to the one where it ends.
  let begin = null;
  let end = null;
  let marked = [];
  const block = () => {
    if (!begin || !end) return [];
    const [top, bottom] = [begin.row.at, end.row.at].sort((a, b) => a - b);
    const [left, right] = [begin.day, end.day].sort((a, b) => a - b);
    return rows.slice(top, bottom + 1).map((row) => row.days.slice(left, right + 1));
  };
  const select = (from, to) => {
    marked.forEach((cell) => cell.td.classList.remove("carnet-week-selected"));
    begin = from;
    end = to;
    marked = from && to && from !== to ? block().flat() : [];
    marked.forEach((cell) => cell.td.classList.add("carnet-week-selected"));
    return true;
  };
  const several = () => marked.length > 1;
  const extend = (cell, down, right) => {
    const to = next(end || cell, down, right);
    if (to) select(begin || cell, to);
    return true;
  };
  const empty = () => {
    if (!several()) return false;
    change(marked.filter((cell) => cell.input).map((cell) => ({ cell, after: "" })));
    return true;
  };
  const asStored = (cell) => {
    if (several()) return select(cell, cell);
    if (week.number(cell.input.value) !== cell.stored) change([{ cell, after: cell.stored ? week.french.format(cell.stored) : "" }]);
    return enter(cell);
  };
  const save = () => {
    settle();
    const button = form.querySelector("button[type=submit]:not([name])");
    if (!button.disabled) form.requestSubmit(button);
    return true;
  };

  // Wherever the focus is: just after the page opened it is nowhere in the grid, and Ctrl+S saves all the same.
  document.addEventListener("keydown", (event) => {
    const cell = cells.get(event.target);
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      const act = {
        s: save,
        Enter: () => form.contains(event.target) && save(),
        z: () => cell && (event.shiftKey ? back(undone, done, "after") : back(done, undone, "before")),
        y: () => cell && back(undone, done, "after"),
        Home: () => cell && enter(firstOf(rows.flatMap((row) => row.days))),
        End: () => cell && enter(firstOf(rows.flatMap((row) => row.days).reverse())),
      }[key];
      if (act && act()) event.preventDefault();
      return;
    }
    if (!cell) return;
    const { selectionStart: from, selectionEnd: to, value } = cell.input;
    const whole = from === 0 && to === value.length;
    const act = event.shiftKey
      ? {
          ArrowUp: () => extend(cell, -1, 0),
          ArrowDown: () => extend(cell, 1, 0),
          ArrowLeft: () => (whole || several()) && extend(cell, 0, -1),
          ArrowRight: () => (whole || several()) && extend(cell, 0, 1),
          Enter: () => go(cell, -1, 0) || true,
        }[key]
      : {
          ArrowUp: () => go(cell, -1, 0) || true,
          ArrowDown: () => go(cell, 1, 0) || true,
          Enter: () => go(cell, 1, 0) || enter(cell),
          ArrowLeft: () => (whole || to === 0) && go(cell, 0, -1),
          ArrowRight: () => (whole || from === value.length) && go(cell, 0, 1),
          Home: () => whole && enter(firstOf(cell.row.days)),
          End: () => whole && enter(firstOf([...cell.row.days].reverse())),
          Escape: () => asStored(cell),
          Delete: empty,
          Backspace: empty,
          F2: () => cell.input.setSelectionRange(value.length, value.length) || true,
        }[key];
    if (act && act()) event.preventDefault();
  });

  table.addEventListener("focusin", (event) => {
    const cell = cells.get(event.target);
    settle();
    typing = cell ? { cell, input: cell.input, before: cell.input.value } : null;
    if (!cell) return;
    cell.input.select();
    select(cell, cell);
  });
  table.addEventListener("focusout", settle);
  table.addEventListener("pointerdown", (event) => {
    const cell = cells.get(event.target);
    if (!cell || !event.shiftKey || !begin) return;
    event.preventDefault();
    select(begin, cell);
  });
  table.addEventListener("pointerover", (event) => {
    const cell = cells.get(event.target);
    if (cell && event.pointerType === "mouse" && event.buttons === 1 && begin && cell !== begin && typing) select(begin, cell);
  });

  // A block copied from a spreadsheet fills the cells from this one on, to the right and down; a single value fills the
  // selection. What has no open cell is told.
  table.addEventListener("paste", (event) => {
    const cell = cells.get(event.target);
    const text = event.clipboardData.getData("text/plain").replace(/\r?\n$/, "");
    const single = !/[\t\n]/.test(text);
    if (!cell || (single && !several())) return;
    event.preventDefault();
    const texts = [];
    let left = 0;
    if (single) {
      marked.filter((one) => one.input).forEach((one) => texts.push({ cell: one, after: text.trim() }));
    } else {
      const [top] = block();
      const corner = top ? top[0] : cell;
      text.split(/\r?\n/).forEach((line, down) =>
        line.split("\t").forEach((value, right) => {
          const target = at(corner.row.at + down, corner.day + right);
          if (target?.input) texts.push({ cell: target, after: value.trim() });
          else if (value.trim() !== "") left++;
        }),
      );
    }
    change(texts);
    const lost = left === 1 ? " ; 1 valeur collée n’a pas trouvé de case ouverte" : ` ; ${left} valeurs collées n’ont pas trouvé de case ouverte`;
    tell(left > 0 ? lost : "");
  });

  const text = (cell) => (cell.input ? cell.input.value.trim() : (cell.td.firstChild?.textContent ?? "").trim());
  const sheet = (lines) => lines.map((line) => line.join("\t")).join("\n");
  table.addEventListener("copy", (event) => {
    if (!cells.has(event.target) || !several()) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", sheet(block().map((line) => line.map(text))));
    week.announce(() => `${marked.length} cases copiées`);
  });

  // The whole grid, with its heads.
  const place = form.querySelector("[data-carnet=copier]");
  if (place) {
    const words = (...nodes) => nodes.map((node) => node.textContent).join("").replace(/\s+/g, " ").trim();
    const names = (row) => {
      const order = [...row.tr.firstElementChild.childNodes];
      return [words(...order.slice(0, -1)), words(order.at(-1))];
    };
    const whole = () => [
      ["Personne", "Bon de commande", "Unité et activité", ...week.dates, "Total"],
      ...people.flatMap((person) => person.rows.map((row) => [person.name, ...names(row), ...row.days.map(text), words(row.total)])),
    ];
    place.hidden = false;
    place.firstElementChild.addEventListener("click", () => {
      document.addEventListener(
        "copy",
        (event) => {
          event.preventDefault();
          event.stopPropagation();
          event.clipboardData.setData("text/plain", sheet(whole()));
          tell(" ; la grille est copiée, collez-la dans un tableur");
        },
        { once: true, capture: true },
      );
      document.execCommand("copy");
    });
  }
})();
