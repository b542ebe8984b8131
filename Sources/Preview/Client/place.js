// Where a box stands beside an element of the page, and the ring around that element.
import { make } from "./dom.js";
import { root } from "./host.js";

const ring = make("div", { class: "ring", hidden: true, "aria-hidden": "true" });
root.append(ring);

const GAP = 10;
const EDGE = 12;

/** Puts the box below the element, or above where there is more room; on a phone the styles put it at the foot. */
export function place(box, element) {
  const mark = extent(element);
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
  const panel = root.querySelector(".figures:not([hidden])")?.offsetWidth ?? 0;
  const right = document.documentElement.clientWidth - panel - box.offsetWidth - EDGE;
  box.style.top = `${Math.max(EDGE, Math.min(top, innerHeight - height - EDGE))}px`;
  box.style.left = `${Math.max(EDGE, Math.min(mark.left - 12, right))}px`;
}

/** Where the element's words are, without the empty rest of its line. */
function extent(element) {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const first = texts.nextNode();
  if (!first) return element.getBoundingClientRect();
  let last = first;
  while (texts.nextNode()) last = texts.currentNode;
  const range = document.createRange();
  range.setStart(first, 0);
  range.setEnd(last, last.length);
  return range.getBoundingClientRect();
}

/** On a phone the box stands at the foot: the page moves if that covers the element. */
export function uncover(box, element) {
  if (innerWidth >= 600) return;
  const covered = extent(element).bottom + GAP - box.getBoundingClientRect().top;
  if (covered > 0) scrollBy({ top: covered, behavior: "instant" });
}

/** No element is shown any more. */
export function unplace() {
  ring.hidden = true;
}
