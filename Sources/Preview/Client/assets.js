// Pictures and stylesheets that have changed under the same name are fetched anew, without loading the page again.
import { parsed } from "./dom.js";
import { override, written } from "./own.js";
import { refreshSheet } from "./sheets.js";

/** Each changed file's path on the site -> what tells its present version from the earlier ones. */
const versions = new Map();

/** The path on the site that an address on this page leads to, null for another site. */
function path(address) {
  const url = parsed(address, document.baseURI);
  if (!url || url.origin !== location.origin) return null;
  try {
    return decodeURIComponent(url.pathname).slice(1);
  } catch {
    return url.pathname.slice(1);
  }
}

/** The address with the file's version, null if the file has not changed. */
function versioned(address) {
  const version = versions.get(path(address));
  if (version === undefined) return null;
  const [rest, fragment] = address.split(/(?=#)/);
  return `${rest}${rest.includes("?") ? "&" : "?"}v=${encodeURIComponent(version)}${fragment ?? ""}`;
}

/** `srcset`: addresses, each with its width or density. */
function versionedSet(set) {
  let changed = false;
  const now = set.replace(/(^|,\s+|,(?=\S+\s))\s*([^\s,]\S*[^\s,])/g, (all, lead, address) => {
    const shown = versioned(address);
    changed ||= shown !== null;
    return shown === null ? all : `${lead && ", "}${shown}`;
  });
  return changed ? now : null;
}

/** Shows the present version of every changed file that the page uses. */
export function refresh() {
  if (versions.size === 0) return;
  for (const element of document.querySelectorAll("[src], [poster], [srcset], link[href]")) {
    if (element.localName === "script" || element.localName === "iframe") continue;
    for (const name of ["src", "poster", "srcset", "href"]) {
      const address = written(element, name);
      if (address === null) continue;
      const shown = name === "srcset" ? versionedSet(address) : versioned(address);
      if (shown === null || element.getAttribute(name) === shown) continue;
      if (element.relList?.contains("stylesheet")) refreshSheet(element, shown);
      else override(element, name, shown);
    }
  }
}

/** Files beside the pages have changed: path -> hash; `all` when it isn't known which. */
export async function changed(files, all, version) {
  const paths = Object.keys(files ?? {});
  for (const name of paths) versions.set(name, files[name]);
  if (all) {
    for (const element of document.querySelectorAll("[src], [poster], link[href]")) {
      for (const name of ["src", "poster", "href"]) {
        const file = written(element, name) !== null && path(written(element, name));
        if (file && !file.startsWith(".impact/") && !versions.has(file)) versions.set(file, String(version));
      }
    }
  }
  refresh();
  await backgrounds(new Set(paths));
}

/** Pictures that only stylesheets name: fetched into the browser's memory, then the stylesheets are read again. */
async function backgrounds(paths) {
  const pictures = [...paths].filter((name) => /\.(avif|gif|jpe?g|png|svg|webp|woff2?)$/i.test(name));
  if (pictures.length === 0) return;
  const used = new Set();
  for (const sheet of document.styleSheets) {
    if (!sheet.ownerNode?.relList?.contains("stylesheet")) continue;
    const base = sheet.href;
    for (const [, address] of text(sheet).matchAll(/url\("((?:[^"\\]|\\.)*)"\)/g)) {
      const url = parsed(address, base);
      if (url && pictures.includes(path(url.href))) used.add({ url: url.href, link: sheet.ownerNode });
    }
  }
  if (used.size === 0) return;
  await Promise.all([...used].map(({ url }) => fetch(url, { cache: "reload" }).catch(() => null)));
  for (const link of new Set([...used].map(({ link }) => link))) {
    const address = written(link, "href");
    refreshSheet(link, `${address}${address.includes("?") ? "&" : "?"}v=${performance.now()}`);
  }
}

/** A stylesheet's rules as text; nothing for one from another site. */
function text(sheet) {
  try {
    return [...sheet.cssRules].map((rule) => rule.cssText).join("\n");
  } catch {
    return "";
  }
}
