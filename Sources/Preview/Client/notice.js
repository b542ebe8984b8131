// Short notices at the foot of the window, and the banner of a draft.
import { link, make } from "./dom.js";
import { makeRoom, root } from "./host.js";

const box = make("div", { class: "notices", role: "status" });
const banner = make("div", { class: "banner", role: "note", hidden: true },
  "Draft: only this preview shows this page.");
root.append(banner, box);

const shown = new Map();

/** Shows the notice of that name, with a link if wanted; a null text takes it away. */
export function notice(name, text, target = null) {
  const old = shown.get(name);
  if (text === null) {
    old?.remove();
    shown.delete(name);
    return;
  }
  if (old) return;
  const element = make("p", { class: "notice" }, make("span", {}, text), target && link(target.text, target.href));
  shown.set(name, element);
  box.append(element);
}

/** The page is a draft, or no longer. */
export function draft(now) {
  if (banner.hidden !== now) return;
  banner.hidden = !now;
  makeRoom(now);
}
