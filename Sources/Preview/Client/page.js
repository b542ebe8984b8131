// Exchanges the shown page for the new one.
import { keep } from "./keep.js";
import { morph, morphAttributes } from "./morph.js";
import { morphSheets } from "./sheets.js";

/** The element that loaded this script; the server writes the page's name and hash there. */
export const script = (root = document) => root.querySelector('script[src="/.impact/preview.js"]');

/** The page's name among the site's pages ("" is the home page); null for the page of addresses that lead nowhere. */
export const pageName = () => script()?.dataset.page ?? null;

/** Whether the text is that of the page for addresses that lead nowhere. */
export function isForMissing(text) {
  const theirs = script(new DOMParser().parseFromString(text, "text/html"));
  return theirs !== null && theirs.dataset.page === undefined;
}

const PROGRAMS = /^(|module|importmap|speculationrules|(text|application)\/(java|ecma)script)$/i;

/** The programs that a page runs, without the preview's own. */
const programs = (root) =>
  [...root.querySelectorAll("script")]
    .filter((element) => PROGRAMS.test(element.type) && element.getAttribute("src") !== "/.impact/preview.js")
    .map((element) => element.outerHTML)
    .join("\n");

/** Fetches this address again and shows what has changed. False if there is no such page just now. */
export async function exchange() {
  const response = await fetch(location.pathname + location.search, { cache: "no-store" });
  const text = await response.text();
  const fresh = new DOMParser().parseFromString(text, "text/html");
  const theirs = script(fresh);
  if (!theirs || (theirs.dataset.page ?? null) !== pageName()) return false;
  if (programs(document) !== programs(fresh) || document.body.localName !== fresh.body.localName) {
    location.reload();
    return true;
  }
  show(fresh);
  return true;
}

function show(fresh) {
  const putBack = keep();
  morphSheets(document.head, fresh.head);
  morph(document.body, fresh.body);
  morphAttributes(document.documentElement, fresh.documentElement);
  morph(document.head, fresh.head);
  putBack();
}
