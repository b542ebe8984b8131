// The figure inspector: pointing at or tabbing to a number shows what it is and where it comes from.
import { make } from "./dom.js";
import { editor, writable } from "./edit.js";
import { covered, enterErrors, whenCovered } from "./errors.js";
import { facts, summary } from "./facts.js";
import { figureOf, figures, key, marksOf, reachable, same, whenFigures } from "./figures.js";
import { root, say } from "./host.js";
import { place, uncover, unplace } from "./place.js";
import { listen } from "./state.js";

const SHOW_AFTER = 150;
const HIDE_AFTER = 250;

const title = make("h2", { id: "inspector-title" });
const reference = make("code", { class: "reference" });
const body = make("div", { class: "facts" });
const slot = make("div", { class: "slot" });
const keys = make("p", { class: "hint keys" });
const shut = make("button",
  { class: "close", type: "button", "aria-label": "Close", onclick: () => close(true) }, "×");
const box = make("div", { class: "inspector", role: "dialog", "aria-labelledby": "inspector-title", tabindex: "-1",
  hidden: true }, make("header", {}, make("div", {}, title, reference), shut), slot, body, keys);
root.append(box);

/** The mark that is shown, its figure and its form. */
let mark = null;
let figure = null;
let current = null;
let timer = null;

const inside = () => box.contains(root.activeElement);

/** The mark that an event of the page belongs to: the number itself, or the first in a link that has the focus. */
function markOf(target, focus) {
  if (!(target instanceof Element)) return null;
  const within = focus && target.matches("a, button, summary") ? target.querySelector("data") : null;
  return target.closest("data") ?? within;
}

/** Whether a mark leads to its row in the table of figures; here it opens the box instead, which says more. */
const leadsToRow = (element) => element.closest("a.figure") !== null;

/** Shows the mark's figure; nothing happens for a `<data>` that is none, or behind the errors. */
export async function inspect(element) {
  await figures().catch(() => null);
  if (covered()) return;
  const found = element.isConnected ? figureOf(element) : null;
  if (!found) return;
  cancel();
  const fresh = !figure || key(found) !== key(figure);
  const hidden = box.hidden;
  mark = element;
  figure = found;
  box.hidden = false;
  if (fresh || hidden) fill();
  place(box, mark);
  if (fresh) box.scrollTop = 0;
  if (fresh || hidden) uncover(box, mark);
  const focused = document.activeElement;
  if (focused === mark || focused === reachable(mark)) say(summary(figure));
}

function fill() {
  current = editor(figure);
  slot.replaceChildren(...(current ? [current.form] : []));
  describe();
}

function describe() {
  title.textContent = figure.text || figure.name;
  reference.textContent = figure.name;
  body.replaceChildren(...facts(figure));
  const enter = mark && reachable(mark) && !leadsToRow(mark) ? "F2" : "Enter";
  keys.replaceChildren(make("kbd", {}, enter), " to come in here, ", make("kbd", {}, "Esc"), " to close");
}

/** Takes the box away; the focus goes back to where it came from. */
export function close(giveBack = false) {
  cancel();
  if (box.hidden) return;
  const back = mark && (reachable(mark) ?? mark);
  const had = inside();
  box.hidden = true;
  unplace();
  if (had && covered()) return enterErrors();
  if (had && giveBack && back?.isConnected) {
    quiet = true;
    back.focus({ preventScroll: true });
    quiet = false;
  }
}

/** The focus comes back from the box: it is not to open again. */
let quiet = false;

/** The keyboard goes into the box: to the field, or to the first link. */
function enter() {
  const first = box.querySelector("input") ?? box.querySelector("dl a, button") ?? box;
  first.focus({ preventScroll: true });
}

const cancel = () => clearTimeout(timer);

function later(time, task) {
  cancel();
  timer = setTimeout(task, time);
}

/** Whether the pointer may take the box elsewhere or away. */
const busy = () => !box.hidden && current?.dirty();

/** Whether the keyboard holds the box open. */
function held() {
  const focused = document.activeElement;
  return inside() || (mark && (focused === mark || focused === reachable(mark)));
}

document.addEventListener("pointerover", (event) => {
  if (event.pointerType === "touch") return;
  const target = event.composedPath()[0];
  if (box.contains(target)) return cancel();
  const element = markOf(target, false);
  if (element) {
    if (element === mark && !box.hidden) return cancel();
    if (!busy()) later(SHOW_AFTER, () => inspect(element));
  } else if (!box.hidden && !busy() && !held()) {
    later(HIDE_AFTER, () => close());
  } else if (box.hidden) {
    cancel();
  }
});

document.documentElement.addEventListener("pointerleave", () => {
  if (!busy() && !held()) later(HIDE_AFTER, () => close());
});

/** A finger or button is down: what it does is known only by the click. */
let pressed = false;
document.addEventListener("pointerdown", () => (pressed = true), true);
for (const type of ["click", "keydown", "pointercancel"]) {
  document.addEventListener(type, () => (pressed = false), true);
}

document.addEventListener("focusin", (event) => {
  if (quiet || pressed || event.composedPath().includes(root)) return;
  const element = markOf(event.target, true);
  if (element) inspect(element);
  else if (!box.hidden) close();
});

document.addEventListener("click", (event) => {
  const path = event.composedPath();
  if (path.includes(box)) return;
  const element = markOf(path[0], false);
  if (!element || !figureOf(element)) {
    if (!path.includes(root)) close();
    return;
  }
  // On a touch screen nothing can be pointed at: there a tap on a number within a link shows it.
  const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (event.pointerType === "touch" && reachable(element) || leadsToRow(element) && !elsewhere) event.preventDefault();
  inspect(element);
});

document.addEventListener("keydown", async (event) => {
  if (event.defaultPrevented) return;
  if (event.key === "Escape" && !box.hidden) {
    event.preventDefault();
    close(true);
    return;
  }
  const focused = document.activeElement;
  if (event.composedPath().includes(root) || event.ctrlKey || event.metaKey || event.altKey) return;
  const element = markOf(focused, true);
  const own = element && (element === focused ? ["Enter", " "].includes(event.key)
    : leadsToRow(element) && event.key === "Enter");
  if (!element || !(own || event.key === "F2")) return;
  event.preventDefault();
  await inspect(element);
  if (!box.hidden && mark === element) enter();
});

// The box can lie above the errors, which take this key as well.
box.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  event.preventDefault();
  close(true);
});

// The errors cover the box as they cover the page, but never what someone is writing.
whenCovered((over) => {
  const writes = current?.dirty() || inside();
  box.classList.toggle("above", over && writes);
  if (over && !writes) close();
});

listen((now, before) => {
  if (box.hidden || !figure) return;
  if (current && !now.token) fill();
  if (Boolean(now.errors) !== Boolean(before?.errors)) current?.retell();
});

const follow = () => {
  if (!box.hidden && mark?.isConnected) place(box, mark);
};
addEventListener("scroll", follow, { passive: true, capture: true });
addEventListener("resize", follow);

whenFigures(() => {
  if (box.hidden || !figure) return;
  const now = (mark?.isConnected && figureOf(mark)) || null;
  const found = now && key(now) === key(figure) ? now : same(figure);
  if (!found) {
    if (!current?.dirty()) close(true);
    return;
  }
  const changed = JSON.stringify(found) !== JSON.stringify(figure);
  figure = found;
  if (!mark?.isConnected || figureOf(mark) !== figure) mark = marksOf(figure)[0] ?? mark;
  if (changed) describe();
  if (!current && writable(figure)) fill();
  current?.update(figure);
  follow();
});
