// Turns the shown page into the new one by changing only what differs: whatever says the same stays the same node, with
// its focus, its typed text, its scroll position and whatever plays in it.
import { align } from "./align.js";
import { equal, opens } from "./equal.js";
import { held, noteOpen, rewrite, rewriteOpen, written, writtenNames, writtenOpen } from "./own.js";

/** Turns `live` into what `fresh` says; both have the same name. `fresh` is used up. */
export function morph(live, fresh) {
  morphAttributes(live, fresh);
  if (live.localName === "noscript") {
    // With scripts the browser keeps its content as text, a parsed page as elements.
    if (live.textContent !== fresh.innerHTML) live.textContent = fresh.innerHTML;
  } else if (live.localName === "template") {
    morphChildren(live.content, fresh.content);
  } else {
    morphChildren(live, fresh);
  }
}

/** Takes over the author's attributes one by one. */
export function morphAttributes(live, fresh) {
  for (const name of writtenNames(live)) {
    if (name === "open" && opens(live)) continue;
    if (!fresh.hasAttribute(name)) rewrite(live, name, null);
  }
  for (const name of fresh.getAttributeNames()) {
    if (name === "open" && opens(live)) continue;
    const value = fresh.getAttribute(name);
    if (written(live, name) !== value) rewrite(live, name, value);
  }
  if (opens(live)) {
    const now = fresh.hasAttribute("open");
    if (writtenOpen(live) !== now) rewriteOpen(live, now);
  }
}

function morphNode(live, fresh) {
  if (live.nodeType === Node.ELEMENT_NODE) morph(live, fresh);
  else replaceText(live, fresh.data);
}

/** Exchanges only the letters that differ, so that a selection beside them stays. */
function replaceText(node, text) {
  const old = node.data;
  const shortest = Math.min(old.length, text.length);
  let start = 0;
  while (start < shortest && old[start] === text[start]) start += 1;
  let end = 0;
  while (end < shortest - start && old[old.length - 1 - end] === text[text.length - 1 - end]) end += 1;
  if (start + end < Math.max(old.length, text.length)) {
    node.replaceData(start, old.length - start - end, text.slice(start, text.length - end));
  }
}

/** Turns the children of `live` into those of `fresh`. */
export function morphChildren(live, fresh) {
  const old = [...live.childNodes].filter((node) => !held.has(node));
  const now = [...fresh.childNodes];
  let start = 0;
  while (start < old.length && start < now.length && equal(old[start], now[start])) start += 1;
  let oldEnd = old.length;
  let nowEnd = now.length;
  while (oldEnd > start && nowEnd > start && equal(old[oldEnd - 1], now[nowEnd - 1])) {
    oldEnd -= 1;
    nowEnd -= 1;
  }
  const middle = old.slice(start, oldEnd);
  const wanted = now.slice(start, nowEnd);
  const pairs = align(middle, wanted);
  const kept = new Set(pairs.values());
  const rest = middle.filter((node) => !kept.has(node));
  const after = old[oldEnd] ?? null;
  const moved = moves(rest, wanted, pairs);
  for (const node of rest) if (!moved.has(node)) node.remove();
  let cursor = start === 0 ? live.firstChild : old[start - 1].nextSibling;
  for (const node of wanted) {
    const partner = pairs.get(node);
    while (cursor && cursor !== after && cursor !== partner && (moved.has(cursor) || held.has(cursor))) {
      cursor = cursor.nextSibling;
    }
    if (!partner) {
      const copy = document.importNode(node, true);
      noteOpen(copy);
      live.insertBefore(copy, cursor);
      continue;
    }
    moved.delete(partner);
    if (partner === cursor) cursor = cursor.nextSibling;
    else place(live, partner, cursor);
    if (!equal(partner, node)) morphNode(partner, node);
  }
}

/** Elements that went to another place among their siblings: added to `pairs`, and returned. */
function moves(rest, wanted, pairs) {
  const moved = new Set();
  const elements = rest.filter((node) => node.nodeType === Node.ELEMENT_NODE);
  if (elements.length === 0 || elements.length > 500) return moved;
  for (const node of wanted) {
    if (node.nodeType !== Node.ELEMENT_NODE || pairs.has(node)) continue;
    const same = (other) =>
      !moved.has(other) && (node.id ? other.id === node.id && other.localName === node.localName : equal(other, node));
    const found = elements.find(same);
    if (!found) continue;
    moved.add(found);
    pairs.set(node, found);
  }
  return moved;
}

/** Puts a child elsewhere; where the browser can, without losing its state. */
function place(parent, child, before) {
  if (parent.moveBefore && parent.isConnected) parent.moveBefore(child, before);
  else parent.insertBefore(child, before);
}
