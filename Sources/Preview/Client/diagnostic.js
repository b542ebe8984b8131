// One diagnostic in plain words: where, the source line with its caret, what to write, and what belongs to it.
import { link, make } from "./dom.js";

/** "Content/index.md:4:18", as a link into the editor where there is one. */
function place({ path, line, column, href }) {
  const where = [path, line, column].filter((part) => part !== null && part !== undefined).join(":");
  return where ? make("p", { class: "place" }, link(where, href, { editor: true })) : null;
}

/** The source line, and below it the caret in the same letters. */
function source({ excerpt, marker }) {
  if (!excerpt) return null;
  return make("pre", { tabindex: "0", role: "group", "aria-label": "Source line" }, make("code", {}, excerpt),
    marker && "\n", marker && make("span", { class: "marker", "aria-hidden": "true" }, marker));
}

export function diagnostic(item) {
  const notes = (item.notes ?? []).map((note) =>
    make("li", { class: "note" }, make("p", {}, note.message), place(note), source(note)));
  return make("div", { class: `diagnostic ${item.severity === "warning" ? "warning" : "error"}` },
    make("p", { class: "message" }, item.message), place(item), source(item),
    item.fix && make("div", { class: "fix" }, make("p", {}, "write:"), make("pre", { tabindex: "0" }, item.fix)),
    notes.length > 0 && make("ul", { class: "notes" }, notes));
}
