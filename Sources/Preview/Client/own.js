// Attributes that the preview sets on the page's own elements, and what the author wrote there. The morph compares the
// author's words alone, so that nothing of the preview is mistaken for the page.

/** Nodes of the page that the morph leaves alone. */
export const held = new WeakSet();

/** For each element: attribute name -> what the author wrote, null where it wrote nothing. */
const authored = new WeakMap();

/** Shows `value` in place of what the author wrote in the attribute; what was written is kept. */
export function override(element, name, value) {
  let names = authored.get(element);
  if (!names) authored.set(element, (names = new Map()));
  if (!names.has(name)) names.set(name, element.getAttribute(name));
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Gives back what the author wrote. */
export function restore(element, name) {
  const names = authored.get(element);
  if (!names?.has(name)) return;
  const value = names.get(name);
  names.delete(name);
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** What the author wrote in the attribute, null if nothing. */
export function written(element, name) {
  const names = authored.get(element);
  return names?.has(name) ? names.get(name) : element.getAttribute(name);
}

/** The names of the attributes that the author wrote. */
export function writtenNames(element) {
  const names = authored.get(element);
  const all = element.getAttributeNames();
  if (!names) return all;
  const set = new Set(all);
  for (const [name, value] of names) value === null ? set.delete(name) : set.add(name);
  return [...set];
}

// Attributes that decide what a picture's address stands for: a new one is shown as it is.
const ADDRESSES = new Set(["src", "srcset", "href", "poster"]);

/** The author has changed the attribute; null takes it away. What the preview shows there instead stays. */
export function rewrite(element, name, value) {
  const names = authored.get(element);
  if (names?.has(name)) {
    if (!ADDRESSES.has(name)) return void names.set(name, value);
    names.delete(name);
  }
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

// `open` is both the author's word and the reader's doing.
const open = new WeakMap();

/** Remembers which details the author opened, before a reader touches them. */
export function noteOpen(root) {
  if (root.nodeType !== Node.ELEMENT_NODE) return;
  const all = root.matches("details, dialog") ? [root] : [];
  for (const element of [...all, ...root.querySelectorAll("details, dialog")]) {
    open.set(element, element.hasAttribute("open"));
  }
}

/** Whether the author wrote `open`, whatever the reader has done since. */
export function writtenOpen(element) {
  return open.get(element) ?? element.hasAttribute("open");
}

/** The author has changed `open`. */
export function rewriteOpen(element, value) {
  open.set(element, value);
  element.toggleAttribute("open", value);
}
