// Pictures and stylesheets that have changed under the same name are fetched anew, without loading the page again.
import { refreshRules } from "./backgrounds.js";
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
export function changed(files, all, version) {
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
  refreshRules(versionedRule);
}

/** The address in a stylesheet with the file's version; what an earlier version left there goes. */
function versionedRule(address, base) {
  const url = parsed(address, base);
  const version = url && versions.get(path(url.href));
  if (version === undefined || version === null) return null;
  url.searchParams.set("v", version);
  return url.href;
}

// A stylesheet that has just been loaded names the files as the author does.
document.addEventListener("load", ({ target }) => {
  if (versions.size > 0 && target.relList?.contains("stylesheet")) refreshRules(versionedRule);
}, true);
