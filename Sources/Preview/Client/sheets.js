// Stylesheets: the new one is loaded beside the old one, which goes only then, so that the page is never bare.
import { held, override, written } from "./own.js";

/** Links whose successors are still on the way. */
const leaving = new Set();

const isSheet = (node) => node.localName === "link" && node.relList.contains("stylesheet");
const sheets = (head) => [...head.children].filter((node) => isSheet(node) && !leaving.has(node));
const address = (link) => written(link, "href");

/** `old` goes as soon as all of `next` have loaded; if one fails it stays, better than a bare page. */
function replaceWhenLoaded(old, next) {
  if (next.length === 0) return old.forEach((link) => link.remove());
  for (const link of old) leaving.add(link);
  const loaded = next.map((link) => new Promise((done) => link.addEventListener("load", done, { once: true })));
  Promise.all(loaded).then(() => {
    for (const link of old) {
      leaving.delete(link);
      link.remove();
    }
  });
}

/** Takes over the stylesheets of the new head; what is left in both heads is the morph's. */
export function morphSheets(live, fresh) {
  const old = sheets(live);
  const unclaimed = new Set(old);
  const chosen = sheets(fresh).map((link) => {
    link.remove();
    const same = [...unclaimed].find((other) => address(other) === address(link) && other.media === link.media);
    unclaimed.delete(same);
    return same ?? document.importNode(link);
  });
  const added = chosen.filter((link) => !link.isConnected);
  for (const link of [...old, ...added]) held.add(link);
  replaceWhenLoaded([...unclaimed], added);
  for (const link of added) {
    const next = chosen.slice(chosen.indexOf(link) + 1).find((other) => other.isConnected);
    const last = [...live.children].findLast(isSheet);
    live.insertBefore(link, next ?? last?.nextSibling ?? null);
  }
}

/** The file behind the link has changed under the same name: `shown` is the address that fetches it anew. */
export function refreshSheet(link, shown) {
  if (leaving.has(link)) return;
  const next = document.importNode(link);
  next.setAttribute("href", address(link));
  override(next, "href", shown);
  held.add(next);
  replaceWhenLoaded([link], [next]);
  link.after(next);
}
