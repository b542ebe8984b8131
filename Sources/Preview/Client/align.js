// Which child of the shown page becomes which child of the new one. Order is kept; the pairs that say the same weigh
// most, so that a section put in between exchanges nothing but itself.
import { compatible, equal, fieldNames } from "./equal.js";

/** More pairs than this are not all compared: children are then found again by what they say. */
const MOST_PAIRS = 10_000;

const blank = (node) => node.nodeType === Node.TEXT_NODE && !/\S/.test(node.data);

/** How much of two texts is the same at both ends, 0 to 1. */
function likeness(one, two) {
  const length = Math.min(one.length, two.length, 400);
  const longest = Math.max(one.length, two.length);
  if (longest === 0) return 1;
  let same = 0;
  while (same < length && one[same] === two[same]) same += 1;
  let tail = 0;
  while (tail < length - same && one[one.length - 1 - tail] === two[two.length - 1 - tail]) tail += 1;
  return (same + tail) / Math.min(longest, 400);
}

function weight(live, fresh) {
  if (equal(live, fresh)) return blank(live) ? 1 : live.nodeType === Node.ELEMENT_NODE ? 1000 : 50;
  if (!compatible(live, fresh)) return 0;
  if (live.nodeType !== Node.ELEMENT_NODE) return blank(live) || blank(fresh) ? 0.5 : 10;
  if (live.id) return 500;
  const alike = live.getAttribute("class") === fresh.getAttribute("class") ? 20 : 5;
  const fields = fieldNames(live);
  const shared = fields.length > 0 && fieldNames(fresh).some((name) => fields.includes(name)) ? 300 : 0;
  return alike + shared + 100 * likeness(live.textContent, fresh.textContent);
}

/** The heaviest pairs in order, by dynamic programming. */
function heaviest(live, fresh) {
  const width = fresh.length + 1;
  const best = new Float64Array((live.length + 1) * width);
  const own = new Float64Array(live.length * fresh.length);
  for (let i = live.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      const pair = (own[i * fresh.length + j] = weight(live[i], fresh[j]));
      const both = pair > 0 ? pair + best[(i + 1) * width + j + 1] : 0;
      best[i * width + j] = Math.max(both, best[(i + 1) * width + j], best[i * width + j + 1]);
    }
  }
  const pairs = new Map();
  for (let i = 0, j = 0; i < live.length && j < fresh.length; ) {
    const here = best[i * width + j];
    const pair = own[i * fresh.length + j];
    if (pair > 0 && here === pair + best[(i + 1) * width + j + 1]) pairs.set(fresh[j++], live[i++]);
    else if (here === best[(i + 1) * width + j]) i += 1;
    else j += 1;
  }
  return pairs;
}

/** For long lists: whoever has the same id or the same text, in order; the rest in between by `pair`. */
function byKey(live, fresh) {
  const key = (node) => (blank(node) ? null : `${node.nodeName} ${node.id ?? ""} ${node.textContent}`);
  const places = new Map();
  live.forEach((node, at) => {
    const name = key(node);
    if (name !== null) places.get(name)?.push(at) ?? places.set(name, [at]);
  });
  const pairs = new Map();
  let i = 0;
  let j = 0;
  const between = (endLive, endFresh) => {
    const gapLive = live.slice(i, endLive);
    const gapFresh = fresh.slice(j, endFresh);
    if (gapLive.length * gapFresh.length <= MOST_PAIRS) {
      for (const [to, from] of heaviest(gapLive, gapFresh)) pairs.set(to, from);
    } else {
      gapFresh.forEach((to, at) => gapLive[at] && compatible(gapLive[at], to) && pairs.set(to, gapLive[at]));
    }
  };
  fresh.forEach((node, at) => {
    const found = places.get(key(node))?.find((place) => place >= i);
    if (found === undefined || !compatible(live[found], node)) return;
    between(found, at);
    pairs.set(node, live[found]);
    i = found + 1;
    j = at + 1;
  });
  between(live.length, fresh.length);
  return pairs;
}

/** New child -> shown child, for those that have a partner; equal ends are left out of `live` and `fresh` first. */
export function align(live, fresh) {
  if (live.length === 1 && fresh.length === 1) {
    return compatible(live[0], fresh[0]) ? new Map([[fresh[0], live[0]]]) : new Map();
  }
  return live.length * fresh.length <= MOST_PAIRS ? heaviest(live, fresh) : byKey(live, fresh);
}
