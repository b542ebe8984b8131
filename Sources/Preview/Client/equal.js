// Whether a part of the shown page says the same as a part of the new one.
import { written, writtenNames, writtenOpen } from "./own.js";

/** Whether the element's `open` is also the reader's. */
export const opens = (element) => element.localName === "details" || element.localName === "dialog";

/** Both are the same kind of node, so that one can be turned into the other. */
export function compatible(live, fresh) {
  if (live.nodeType !== fresh.nodeType) return false;
  if (live.nodeType !== Node.ELEMENT_NODE) return true;
  if (live.localName !== fresh.localName || live.namespaceURI !== fresh.namespaceURI) return false;
  if ((live.id || fresh.id) && live.id !== fresh.id) return false;
  return !isField(live) || (live.type === fresh.type && (live.id !== "" || fieldName(live) === fieldName(fresh)));
}

const isField = (element) => element.matches("input, select, textarea");

/** What tells a field from the others of its form, so that typed text never lands in another one. */
function fieldName(field) {
  const choice = ["radio", "checkbox"].includes(field.type) ? field.getAttribute("value") : null;
  return JSON.stringify([written(field, "name"), choice]);
}

/** The fields within an element, by id or name. */
export function fieldNames(element) {
  if (isField(element)) return [];
  return [...element.querySelectorAll("input, select, textarea")].map((field) => field.id || fieldName(field));
}

/** The author's attributes are the same. */
function sameAttributes(live, fresh) {
  const names = writtenNames(live).filter((name) => name !== "open" || !opens(live));
  const others = fresh.getAttributeNames().filter((name) => name !== "open" || !opens(live));
  if (names.length !== others.length) return false;
  if (opens(live) && writtenOpen(live) !== fresh.hasAttribute("open")) return false;
  return others.every((name) => written(live, name) === fresh.getAttribute(name));
}

/** The trees say the same, apart from what the preview and the reader have added. */
export function equal(live, fresh) {
  if (live.nodeType !== fresh.nodeType) return false;
  if (live.nodeType !== Node.ELEMENT_NODE) return live.data === fresh.data;
  if (live.localName !== fresh.localName || live.namespaceURI !== fresh.namespaceURI) return false;
  if (!sameAttributes(live, fresh)) return false;
  if (live.localName === "noscript") return live.textContent === fresh.innerHTML;
  if (live.localName === "template") live = live.content;
  if (fresh.localName === "template") fresh = fresh.content;
  let a = live.firstChild;
  let b = fresh.firstChild;
  while (a && b && equal(a, b)) {
    a = a.nextSibling;
    b = b.nextSibling;
  }
  return !a && !b;
}
