// Pictures and fonts that stylesheets name: where such a file has changed under the same name, the rule itself is given
// an address that fetches it anew.

const URLS = /url\(\s*(["']?)(.*?)\1\s*\)/g;

/** Puts `versioned(address)` in the place of each address in the page's stylesheets, where that is not null. */
export function refreshRules(versioned) {
  for (const sheet of document.styleSheets) {
    if (sheet.ownerNode?.localName) walk(rules(sheet), sheet.href ?? document.baseURI, versioned);
  }
}

/** The rules; none for a stylesheet from another site. */
function rules(sheet) {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}

function walk(list, base, versioned) {
  for (const rule of list) {
    if (rule.styleSheet) walk(rules(rule.styleSheet), rule.styleSheet.href ?? base, versioned);
    if (rule.cssRules) walk([...rule.cssRules], base, versioned);
    if (rule.style?.cssText.includes("url(")) rewriteStyle(rule.style, base, versioned);
  }
}

function rewriteStyle(style, base, versioned) {
  for (const name of [...style]) {
    const value = style.getPropertyValue(name);
    const now = value.replace(URLS, (all, _, address) => {
      const shown = versioned(address, base);
      return shown === null ? all : `url("${shown.replaceAll('"', "%22")}")`;
    });
    if (now !== value) style.setProperty(name, now, style.getPropertyPriority(name));
  }
}
