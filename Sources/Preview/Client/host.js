// The one element in which everything of the preview is shown, apart from the page's own styles and text.
import { css } from "./style.js";

const host = document.createElement("impact-preview");
export const root = host.attachShadow({ mode: "open" });

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
root.adoptedStyleSheets = [sheet];
host.lang = "en";
host.dir = "ltr";
document.documentElement.append(host);

const loud = document.createElement("div");
loud.className = "unseen";
loud.setAttribute("role", "status");
root.append(loud);

/** Says the text to a screen reader. */
export function say(text) {
  if (loud.textContent !== text) loud.textContent = text;
}

/** The ring around a number is the preview's own; two would be one too many. */
const rings = new CSSStyleSheet();
rings.replaceSync("data[tabindex]:focus-visible { outline: none !important }");
document.adoptedStyleSheets = [...document.adoptedStyleSheets, rings];

/** Room at the top of the page for a banner. */
const room = new CSSStyleSheet();
room.replaceSync("@media screen { html { padding-block-start: 2.5rem } }");

export function makeRoom(wanted) {
  const others = document.adoptedStyleSheets.filter((other) => other !== room);
  document.adoptedStyleSheets = wanted ? [...others, room] : others;
}

/** Light or dark as the page itself is shown. */
export function matchTheme() {
  const dark = isDark();
  if (host.dataset.theme !== (dark ? "dark" : "light")) host.dataset.theme = dark ? "dark" : "light";
}

function isDark() {
  for (const element of [document.body, document.documentElement]) {
    const [red, green, blue, alpha = 1] = getComputedStyle(element).backgroundColor.match(/[\d.]+/g).map(Number);
    if (alpha > 0.5) return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 110;
  }
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  const declared = document.querySelector('meta[name="color-scheme"]')?.content ?? "";
  const allows = /dark/.test(`${scheme} ${declared}`);
  return allows && (!/light/.test(`${scheme} ${declared}`) || matchMedia("(prefers-color-scheme: dark)").matches);
}

// A stylesheet may bring other colours.
document.addEventListener("load", (event) => event.target.localName === "link" && matchTheme(), true);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", matchTheme);
document.addEventListener("transitionend", (event) => event.target === document.body && matchTheme());
