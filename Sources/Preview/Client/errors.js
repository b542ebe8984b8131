// On an error the last good page stays, covered by a panel that says what to put right. It goes when the error goes.
import { diagnostic } from "./diagnostic.js";
import { count, deepFocus, make, typing } from "./dom.js";
import { root, say } from "./host.js";

/** The page that is served as long as no build has succeeded: there is nothing to show behind the panel. */
const empty = () => document.body.hasAttribute("data-impact-empty");

const title = make("h2", { id: "errors-title", tabindex: "-1" });
const list = make("ol", { class: "diagnostics" });
const more = make("p", { class: "more" });
const hide = make("button", { class: "plain", type: "button", onclick: putAside }, "Show the page");
const panel = make("div", { class: "errors", role: "alertdialog", "aria-labelledby": "errors-title",
  "aria-describedby": "errors-hint", hidden: true },
  make("div", { class: "sheet" },
    make("header", {}, title, hide),
    make("p", { id: "errors-hint", class: "hint" }, "This goes away by itself as soon as it is put right."),
    list, more));
const aside = make("button", { class: "aside", type: "button", hidden: true, onclick: open });
root.append(panel, aside);

let before = null;
let last = null;

const listeners = new Set();

/** Calls `listener(covered)` when the panel comes over the page, and when it goes. */
export const whenCovered = (listener) => listeners.add(listener);

/** The panel is over the page. */
export const covered = () => !panel.hidden;

/** The keyboard goes on in the panel. */
export const enterErrors = () => title.focus({ preventScroll: true });

/** Shows the errors; null when there are none. `built`: there are pages to show. */
export function showErrors(errors, built) {
  if (!errors) {
    if (built && empty()) location.reload();
    last = null;
    aside.hidden = true;
    close();
    return;
  }
  const now = JSON.stringify(errors);
  if (now === last) return;
  last = now;
  title.textContent = aside.textContent = count(errors.count, "thing to put right", "things to put right");
  list.replaceChildren(...errors.list.map((item) => make("li", {}, diagnostic(item))));
  const rest = errors.count - errors.list.length;
  more.hidden = rest <= 0;
  more.textContent = `And ${rest} more: the terminal lists them all.`;
  hide.hidden = empty();
  panel.classList.toggle("alone", empty());
  open();
  say(`${title.textContent}. ${errors.list[0]?.message ?? ""}`);
}

function open() {
  if (!panel.hidden) return;
  const pressed = root.activeElement === aside;
  aside.hidden = true;
  panel.hidden = false;
  panel.scrollTop = 0;
  for (const listener of listeners) listener(true);
  // Whoever is writing goes on writing: the panel is said, not jumped to.
  if (typing()) return;
  before = pressed ? aside : deepFocus();
  enterErrors();
}

function close() {
  if (panel.hidden) return;
  const inside = panel.contains(root.activeElement);
  panel.hidden = true;
  for (const listener of listeners) listener(false);
  say("");
  if (inside && before?.isConnected) before.focus({ preventScroll: true });
  before = null;
}

/** The reader wants to see the page; a button leads back, and the panel comes again when the errors change. */
function putAside() {
  if (empty()) return;
  aside.hidden = false;
  close();
}

panel.addEventListener("keydown", (event) => {
  if (event.key !== "Tab") return;
  const stops = [...panel.querySelectorAll("a, button:not([hidden]), pre")];
  const edge = event.shiftKey ? [stops[0], title] : [stops.at(-1)];
  if (!edge.includes(root.activeElement)) return;
  event.preventDefault();
  (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || panel.hidden || event.defaultPrevented) return;
  event.preventDefault();
  putAside();
});
