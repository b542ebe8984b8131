// The side panel: all figures of the page, those that lack something first, and the warnings.
import { diagnostic } from "./diagnostic.js";
import { count, make, typing } from "./dom.js";
import { covered, whenCovered } from "./errors.js";
import { gaps } from "./facts.js";
import { figures, key, known, marksOf, whenFigures } from "./figures.js";
import { root, say } from "./host.js";
import { inspect } from "./inspector.js";

const badge = make("span", { class: "badge", hidden: true });
const toggle = make("button", { class: "toggle", type: "button", "aria-expanded": "false", "aria-controls": "figures",
  "aria-keyshortcuts": "?", title: "All figures of this page (?)", onclick: () => (panel.hidden ? open() : close()) },
  "Figures", badge);
const search = make("input", { id: "figures-search", type: "search", autocomplete: "off",
  placeholder: "Name, words or number", oninput: list });
const total = make("p", { class: "hint", role: "status" });
const items = make("ul", { class: "items" });
const warnings = make("ul", { class: "warnings" });
const warned = make("section", { hidden: true, "aria-labelledby": "warnings-title" },
  make("h3", { id: "warnings-title" }, "Warnings"), warnings);
const panel = make("div", { id: "figures", class: "figures", role: "dialog", "aria-labelledby": "figures-title",
  hidden: true },
  make("header", {}, make("h2", { id: "figures-title" }, "Figures of this page"),
    make("button", { class: "close", type: "button", "aria-label": "Close", onclick: () => close() }, "×")),
  make("label", { for: "figures-search" }, "Search"), search, total, items, warned);
root.append(toggle, panel);

/** How often each figure was jumped to, so that the next jump goes to the next mark. */
const jumps = new Map();

async function open() {
  if (covered()) return;
  panel.hidden = false;
  toggle.setAttribute("aria-expanded", "true");
  search.focus();
  await figures().catch(() => null);
  list();
}

function close() {
  const had = panel.contains(root.activeElement);
  panel.hidden = true;
  toggle.setAttribute("aria-expanded", "false");
  if (had) toggle.focus();
}

/** The figures that have all the words of the search, incomplete ones first. */
function found() {
  const words = search.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const says = (figure) =>
    [figure.name, figure.text, figure.value, figure.exact, figure.label, figure.period, figure.source?.title,
      figure.file, ...gaps(figure)].join(" ").toLocaleLowerCase();
  const fitting = known().filter((figure) => words.every((word) => says(figure).includes(word)));
  const lacking = (figure) => gaps(figure).length > 0;
  return [...fitting.filter(lacking), ...fitting.filter((figure) => !lacking(figure))];
}

function list() {
  if (panel.hidden) return;
  const focused = root.activeElement?.dataset?.figure;
  const all = found();
  items.replaceChildren(...all.map(item));
  if (focused) [...items.querySelectorAll("button")].find((button) => button.dataset.figure === focused)?.focus();
  total.textContent = search.value ? `${all.length} of ${known().length}` : count(known().length, "figure", "figures");
}

function item(figure) {
  const lacks = gaps(figure).map((gap) => make("span", { class: "tag" }, gap));
  const about = [figure.period, figure.source?.title].filter(Boolean).join(" · ");
  return make("li", {}, make("button", { type: "button", class: "item", "data-figure": key(figure),
    onclick: () => jump(figure) },
    make("span", { class: "words" }, figure.text || figure.name), lacks,
    make("span", { class: "about" }, [figure.name, about].filter(Boolean).join(" · "))));
}

/** Whether a mark stands in the table that has a row for every figure. */
const isInTable = (mark) => mark.closest("[id^='figure-']") !== null;

/** Says beside a figure in the list that it is not where readers look first. */
function remark(figure, words) {
  const button = [...items.querySelectorAll("button")].find((each) => each.dataset.figure === key(figure));
  button?.querySelector(".nowhere")?.remove();
  button?.append(make("span", { class: "nowhere" }, words));
  say(words);
}

/** To the figure's next mark on a card or in a text of the page, or to its row in the table where there is none. */
async function jump(figure) {
  const all = marksOf(figure);
  const told = all.filter((mark) => !isInTable(mark));
  const marks = told.length > 0 ? told : all;
  if (told.length === 0) remark(figure, all.length > 0 ? "only in the table" : "not shown on this page");
  if (marks.length === 0) return;
  const turn = jumps.get(key(figure)) ?? 0;
  jumps.set(key(figure), turn + 1);
  const mark = marks[turn % marks.length];
  unfold(mark);
  if (innerWidth < 600) close();
  mark.scrollIntoView({ block: "center", behavior: "instant" });
  mark.focus({ preventScroll: true });
  await inspect(mark);
}

/** Opens whatever the author has folded away around the mark. */
function unfold(mark) {
  for (let at = mark.closest("details"); at; at = at.parentElement?.closest("details")) {
    if (mark.closest("summary")?.parentElement !== at) at.open = true;
  }
}

whenCovered((over) => over && !panel.hidden && close());

panel.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    event.preventDefault();
    close();
    return;
  }
  const stops = [search, ...items.querySelectorAll("button")];
  const at = stops.indexOf(root.activeElement);
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (at >= 0 && event.key in steps) {
    event.preventDefault();
    stops[Math.max(0, Math.min(stops.length - 1, at + steps[event.key]))].focus();
  } else if (event.key === "Enter" && root.activeElement === search) {
    event.preventDefault();
    stops[1]?.click();
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "?" || event.defaultPrevented || event.ctrlKey || event.metaKey || typing(event)) return;
  if (covered()) return;
  event.preventDefault();
  panel.hidden ? open() : close();
});

/** The warnings of the whole site: counted on the button, listed in the panel. */
export function showWarnings(now) {
  const number = now?.count ?? 0;
  badge.hidden = number === 0;
  badge.textContent = count(number, "warning", "warnings");
  warned.hidden = number === 0;
  const rest = number - (now?.list.length ?? 0);
  warnings.replaceChildren(...(now?.list ?? []).map((each) => make("li", {}, diagnostic(each))),
    ...(rest > 0 ? [make("li", { class: "hint" }, `And ${rest} more: the terminal lists them all.`)] : []));
}

whenFigures(list);
