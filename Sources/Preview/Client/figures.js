// The figures of this page: which `<data>` element shows which, and where each comes from.
import { override, restore } from "./own.js";
import { pageName } from "./page.js";
import { state } from "./state.js";

let shown = { marks: [], figures: [], stamp: null };
let coming = null;

const stamp = () => `${state?.run} ${state?.version}`;
const listeners = new Set();

/** Calls `listener(figures)` whenever they have come anew. */
export const whenFigures = (listener) => listeners.add(listener);

/** The figures as last fetched. */
export const known = () => shown.figures;

/** Fetches the figures if the site has changed since; the answer is the list. */
export function figures() {
  if (shown.stamp === stamp() || pageName() === null) return Promise.resolve(shown.figures);
  coming ??= fetchFigures().finally(() => (coming = null));
  return coming;
}

async function fetchFigures() {
  const at = stamp();
  const query = new URLSearchParams({ page: pageName() });
  const response = await fetch(`/.impact/figures?${query}`, { cache: "no-store" });
  if (!response.ok) return shown.figures;
  const { marked, marks, figures } = await response.json();
  shown = { marks: marksIn(marked, marks), figures, stamp: at };
  mark();
  for (const listener of listeners) listener(shown.figures);
  return shown.figures;
}

// What stands in `<noscript>` is text to a page with scripts, and elements to a parser without.
const dataIn = (body) => [...body.querySelectorAll("data")].filter((element) => !element.closest("noscript"));

/** The value of each `<data>` element of a page whose figures have a mark behind theirs, and the figure's number. */
function marksIn(page, numbers) {
  const { body } = new DOMParser().parseFromString(page, "text/html");
  return dataIn(body).map((element) => {
    const value = element.getAttribute("value") ?? "";
    const start = value.indexOf("\uF8FF");
    return start < 0
      ? { value, number: null }
      : { value: value.slice(0, start), number: numbers[value.slice(start)] ?? null };
  });
}

/** The number of each element's figure; no numbers at all where the page is not just the one that they were told of. */
function numbersOf(elements) {
  const fits = elements.length === shown.marks.length
    && elements.every((element, at) => (element.getAttribute("value") ?? "") === shown.marks[at].value);
  return elements.map((_, at) => (fits ? shown.marks[at].number : null));
}

/** The figure as the server knows it just now, null where there is none any more. */
export async function fetchFigure(figure) {
  const query = new URLSearchParams({ page: pageName() ?? "" });
  const response = await fetch(`/.impact/figures?${query}`, { cache: "no-store" });
  if (!response.ok) return null;
  return (await response.json()).figures.find((other) => key(other) === key(figure)) ?? null;
}


/** What a mark stands in that the reader can reach already: a link or a button. */
export const reachable = (mark) => mark.parentElement?.closest("a[href], button, summary, label") ?? null;

/** The figure that the element shows, null for none. */
export function figureOf(element) {
  const elements = dataIn(document.body);
  const number = numbersOf(elements)[elements.indexOf(element)] ?? null;
  return number === null ? null : (shown.figures[number] ?? null);
}

/** The elements that show the figure, in the order of the page. */
export function marksOf(figure) {
  const number = shown.figures.indexOf(figure);
  const elements = dataIn(document.body);
  const numbers = numbersOf(elements);
  return number < 0 ? [] : elements.filter((_, at) => numbers[at] === number);
}

/** The same figure in the present list: figures are told apart by page and name. */
export const same = (figure) => shown.figures.find((other) => key(other) === key(figure)) ?? null;

/** What tells a figure from all others. */
export const key = (figure) => JSON.stringify([figure.page, figure.name]);

/** Every mark can be reached by the keyboard, in a link or button through that. */
export function mark() {
  const elements = dataIn(document.body);
  const numbers = numbersOf(elements);
  elements.forEach((element, at) => {
    if (numbers[at] === null) {
      for (const name of ["tabindex", "role", "aria-haspopup"]) restore(element, name);
      return;
    }
    const inside = reachable(element);
    override(element, "tabindex", inside ? "-1" : "0");
    if (inside) return;
    override(element, "role", "button");
    override(element, "aria-haspopup", "dialog");
  });
}
