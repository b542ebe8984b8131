// Runs before anything of a page: whatever a script may do there is reported on the console.
(() => {
  const log = console.error.bind(console);
  const report = (text) => log("TRAP " + text);
  for (const name of ["alert", "confirm", "prompt", "print", "open", "setInterval", "msgbox"]) {
    window[name] = () => report(name + "()");
  }
  for (const name of ["log", "info", "warn", "debug", "error", "table", "dir"]) {
    console[name] = () => report("console." + name + "()");
  }
  window.addEventListener("error", (event) => {
    if (event instanceof ErrorEvent) report("script error: " + event.message);
  });
  document.addEventListener("securitypolicyviolation", (event) => {
    if (event.effectiveDirective.startsWith("script")) report(event.effectiveDirective + " " + event.sample);
  });

  const allowed = ["http:", "https:", "mailto:", "tel:", ":"];
  const protocol = (address) => address === "" ? ":" : (URL.canParse(address) ? new URL(address).protocol : ":");
  const stay = (event) => {
    const link = event.type === "submit"
      ? event.submitter?.formAction || event.target.action : event.target.closest("[href]")?.href;
    const address = link?.baseVal ?? link;
    if (typeof address === "string" && allowed.includes(protocol(address))) event.preventDefault();
  };
  // What leads to another page or to a mail program is of no interest; everything else goes its way.
  document.addEventListener("click", stay, true);
  document.addEventListener("submit", stay, true);

  // Does to a page what a reader may do; the result is how many elements there were.
  window.useEverything = async () => {
    const elements = [...document.body.querySelectorAll("*")];
    for (const element of elements) {
      element.focus?.();
      for (const type of ["mouseover", "mouseenter", "mousedown", "mouseup", "pointerover", "wheel"]) {
        element.dispatchEvent(new MouseEvent(type, {bubbles: false}));
      }
      for (const name of ["href", "src", "action", "formAction", "poster", "cite"]) {
        const address = element[name]?.baseVal ?? element[name];
        if (typeof address !== "string" || !element.hasAttribute(name)) continue;
        if (!allowed.includes(protocol(address))) report(name + " of " + element.outerHTML.slice(0, 200));
      }
      if (element.matches("a, area, button, [href]") || element instanceof MathMLElement) {
        element.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}));
        const address = element.href?.baseVal ?? element.href ?? "";
        if (!allowed.includes(protocol(address))) await new Promise((done) => setTimeout(done, 5));
      }
    }
    await new Promise((done) => setTimeout(done, 20));
    return elements.length;
  };
})();
