// What a reader has done to the page and must find again after an exchange: the place, the focus, what was typed.

/** Notes the place; the answer puts back what the exchange has moved or lost. */
export function keep() {
  const anchor = scrollY > 0 ? anchors() : [];
  const focused = document.activeElement;
  const typed = typedControls();
  return () => {
    for (const [control, state] of typed) if (!control.isConnected) giveBack(control, state);
    if (focused && focused !== document.body && !focused.isConnected) {
      successor(focused)?.focus({ preventScroll: true });
    }
    const first = anchor.find(([element]) => element.isConnected);
    if (!first) return;
    const [element, top] = first;
    const moved = element.getBoundingClientRect().top - top;
    if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: "instant" });
  };
}

/** What stands in the window, the innermost first, each with its distance from the top. */
function anchors() {
  const found = new Set();
  for (const height of [0.2, 0.4, 0.6, 0.8]) {
    let element = document.elementFromPoint(innerWidth / 2, innerHeight * height);
    if (!element || !document.body.contains(element) || stands(element)) continue;
    for (; element && element !== document.body; element = element.parentElement) {
      // What begins above the window may grow above it: its top says nothing.
      if (element.getBoundingClientRect().top >= 0) found.add(element);
    }
  }
  return [...found].map((element) => [element, element.getBoundingClientRect().top]);
}

/** The element does not scroll with the page. */
function stands(element) {
  for (; element; element = element.parentElement) {
    if (["fixed", "sticky"].includes(getComputedStyle(element).position)) return true;
  }
  return false;
}

/** Every control that no longer says what the author wrote. */
function typedControls() {
  const typed = new Map();
  for (const control of document.querySelectorAll("input, textarea, select")) {
    if (control.type === "file" || !(control.id || control.name)) continue;
    if (control.localName === "select") {
      const chosen = [...control.options].filter((option) => option.selected);
      if ([...control.options].some((option) => option.selected !== option.defaultSelected)) {
        typed.set(control, { chosen: chosen.map((option) => option.value) });
      }
    } else if (control.value !== control.defaultValue || control.checked !== control.defaultChecked) {
      typed.set(control, { value: control.value, checked: control.checked });
    }
  }
  return typed;
}

/** The element that stands in the place of one that was exchanged: of the same id or name. */
function successor(element) {
  if (element.id) return document.getElementById(element.id);
  if (!element.name) return null;
  return [...document.getElementsByName(element.name)].find(
    (other) => !["radio", "checkbox"].includes(element.type) || other.value === element.value) ?? null;
}

/** The control was exchanged: what was typed goes to the one of the same id or name. */
function giveBack(control, state) {
  const found = successor(control);
  if (!found || found.localName !== control.localName || found.type !== control.type) return;
  if (state.chosen) {
    for (const option of found.options) option.selected = state.chosen.includes(option.value);
    return;
  }
  if (found.value !== state.value) found.value = state.value;
  if ("checked" in found) found.checked = state.checked;
}
