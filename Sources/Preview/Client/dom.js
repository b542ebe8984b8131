// Making elements, with text as text only.

const SAFE = /^(https?|mailto|tel|file):$/;
const DANGEROUS = /^(javascript|data|vbscript|blob):$/;

/** An element with attributes (`on…` are listeners, false and null are left out) and children (strings are text). */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A link, or the text alone where the address is none that may be followed. Editors have schemes of their own. */
export function link(text, href, { editor = false, ...attributes } = {}) {
  const protocol = href ? parsed(href, location.href)?.protocol : null;
  const allowed = protocol && (editor ? !DANGEROUS.test(protocol) : SAFE.test(protocol));
  return allowed ? make("a", { href, ...attributes }, text) : make("span", {}, text);
}

/** The address, null where it is none. */
export function parsed(address, base) {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

/** "1 thing", "3 things". */
export const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;

/** The reader is writing, so that keys belong to the text. */
export function typing(event) {
  const target = event ? event.composedPath()[0] : deepFocus();
  if (!(target instanceof Element)) return false;
  return target.isContentEditable || target.matches("textarea, select, input:not([type=button], [type=submit])");
}

/** The element in focus, also within the preview's own tree. */
export function deepFocus() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
