// Follows every save: one request waits at the server until something changes. Only a tab that is seen waits.
import { changed, refresh } from "./assets.js";
import { notice } from "./notice.js";
import { exchange, isForMissing, pageName, script } from "./page.js";
import { state, update } from "./state.js";
import { writing } from "./writing.js";
import { asking, giveUpTurn, tellOthers, turn } from "./turns.js";

const RETRY = 300;
const SAY_AFTER = 1000;

const sleep = (time) => new Promise((done) => setTimeout(done, time));
const visible = () => document.visibilityState === "visible";

/** Until the tab is left; never returns. */
export async function follow() {
  let failedSince = null;
  for (;;) {
    await untilVisible();
    const waits = state === null || failedSince !== null || (await turn());
    if (!visible()) continue;
    try {
      await take(await ask(waits), waits);
      failedSince = null;
      notice("stopped", null);
    } catch (error) {
      if (error.name === "AbortError") continue;
      if (failedSince === null) tellOthers();
      failedSince ??= performance.now();
      if (performance.now() - failedSince >= SAY_AFTER) {
        notice("stopped", "Impact preview was stopped. Start it again: this page goes on by itself.");
      }
      await sleep(RETRY);
    }
  }
}

async function untilVisible() {
  while (!visible()) {
    await new Promise((done) => document.addEventListener("visibilitychange", done, { once: true }));
  }
}

/** The next answer, or with `waits` false the present one; given up when the tab is hidden. */
async function ask(waits) {
  const stop = new AbortController();
  const hide = () => visible() || stop.abort();
  document.addEventListener("visibilitychange", hide);
  try {
    const query = new URLSearchParams({ page: pageName() ?? "" });
    if (state) {
      query.set("run", state.run);
      query.set("version", state.version);
    }
    asking();
    const address = `/.impact/${waits ? "wait" : "state"}?${query}`;
    const response = await fetch(address, { cache: "no-store", signal: stop.signal });
    if (!response.ok) throw new Error(`wait: ${response.status}`);
    return await response.json();
  } finally {
    document.removeEventListener("visibilitychange", hide);
  }
}

/** Shows what the server said, the page first, since someone is waiting for it. Whoever is `first` tells the others. */
async function take(answer, first) {
  const missing = pageName() === null;
  if (missing) answer.page = answer.missing ? { hash: answer.missing, draft: false } : null;
  if (answer.page && answer.page.hash !== script()?.dataset.hash) {
    await exchange();
    refresh();
  }
  const before = state;
  const news = before?.run !== answer.run || before.version !== answer.version;
  if (missing && news) await appear();
  update(answer);
  if (before && first && news) tellOthers();
  // As long as nothing has been built in this run, nobody knows which pages and files there are.
  const built = answer.page || answer.missing || !answer.errors;
  if (before && built) {
    const others = before.run !== answer.run && answer.all;
    changed(answer.files, answer.all || others, `${answer.run}.${answer.version}`);
  }
  notice("gone", !missing && !answer.page && built ? "This page is not in the site any more." : null, {
    href: "/",
    text: "To the home page",
  });
  go(answer);
}

document.addEventListener("visibilitychange", () => visible() || giveUpTurn());

/** Loads the page again if someone has written what was missing at this address. */
async function appear() {
  const response = await fetch(location.pathname, { cache: "no-store" });
  if (!response.ok) return;
  // The page for missing addresses has an address of its own, at which it is always found.
  const isPage = response.headers.get("Content-Type")?.startsWith("text/html");
  if (!isPage || !isForMissing(await response.text())) location.reload();
}

/** With `--follow`: to the page whose file was saved last, once for each save; whoever is writing is only told. */
function go({ run, follow }) {
  const key = "impact-followed";
  const [lastRun, last] = (sessionStorage.getItem(key) ?? "").split(" ");
  const version = follow?.version ?? 0;
  sessionStorage.setItem(key, `${run} ${Math.max(version, lastRun === run ? Number(last) : 0)}`);
  if (!follow || lastRun !== run || version <= Number(last)) return;
  const target = new URL(follow.address, location.origin);
  notice("saved", null);
  if (target.origin !== location.origin || target.pathname === location.pathname) return;
  if (writing()) notice("saved", "Another page was saved.", { href: target.pathname, text: "Go there" });
  else location.assign(target);
}
