// Where a box stands beside an element of the page, and the ring around that element.
import { make } from "./dom.js";
import { root } from "./host.js";

const ring = make("div", { class: "ring", hidden: true, "aria-hidden": "true" });
root.append(ring);

const GAP = 10;
const EDGE = 12;

/** Puts the box below the element, or above where there is more room; on a phone the styles put it at the foot. */
export function place(box, element) {
  const mark = element.getBoundingClientRect();
  ring.hidden = false;
  Object.assign(ring.style, {
    left: `${mark.left - 4}px`, top: `${mark.top - 3}px`, width: `${mark.width + 8}px`, height: `${mark.height + 6}px`,
  });
  const below = innerHeight - mark.bottom - GAP - EDGE;
  const above = mark.top - GAP - EDGE;
  box.style.maxHeight = "";
  const wanted = box.offsetHeight;
  const under = below >= wanted || below >= above;
  box.style.maxHeight = `${Math.max(160, Math.min(wanted, under ? below : above))}px`;
  const height = Math.min(wanted, box.offsetHeight);
  const top = under ? mark.bottom + GAP : mark.top - GAP - height;
  const right = document.documentElement.clientWidth - box.offsetWidth - EDGE;
  box.style.top = `${Math.max(EDGE, Math.min(top, innerHeight - height - EDGE))}px`;
  box.style.left = `${Math.max(EDGE, Math.min(mark.left - 12, right))}px`;
}

/** No element is shown any more. */
export function unplace() {
  ring.hidden = true;
}
