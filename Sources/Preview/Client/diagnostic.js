// One diagnostic in plain words: where, the source line with its caret, what to write, and what belongs to it.
import { link, make } from "./dom.js";

/** "Content/index.md:4:18", as a link into the editor where there is one. */
function place({ path, line, column, href }) {
  const where = [path, line, column].filter((part) => part !== null && part !== undefined).join(":");
  return where ? make("p", { class: "place" }, link(where, href, { editor: true })) : null;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** The source line with its marked part, and below it the caret in the same letters. */
function source({ excerpt, marker, marked = [] }) {
  if (!excerpt) return null;
  const [from = 0, to = from] = marked;
  const line = make("code", {}, excerpt.slice(0, from), to > from && make("mark", {}, excerpt.slice(from, to)),
    excerpt.slice(to));
  return make("pre", { tabindex: "0", role: "group", "aria-label": "Source line", dir: "auto" }, line,
    ...caret(marker, excerpt.slice(0, from)));
}

/** The line with the caret. Letters that are wider than others keep their width there, unseen. */
function caret(marker, before) {
  if (!marker || RIGHT_TO_LEFT.test(before)) return [];
  const signs = (text) => make("span", { class: "marker", "aria-hidden": "true" }, text);
  if (/^[\t -~]*$/.test(before)) return ["\n", signs(marker)];
  return ["\n", make("span", { class: "unseen-text", "aria-hidden": "true" }, before), signs(marker.trimStart())];
}

export function diagnostic(item) {
  const notes = (item.notes ?? []).map((note) =>
    make("li", { class: "note" }, make("p", {}, note.message), place(note), source(note)));
  return make("div", { class: `diagnostic ${item.severity === "warning" ? "warning" : "error"}` },
    make("p", { class: "message" }, item.message), place(item), source(item),
    item.fix && make("div", { class: "fix" }, make("p", {}, "write:"), make("pre", { tabindex: "0" }, item.fix)),
    notes.length > 0 && make("ul", { class: "notes" }, notes));
}
