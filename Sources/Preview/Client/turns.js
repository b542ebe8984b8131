// A browser opens no more than six connections to a host. Of all the tabs that are seen only a few wait at the server;
// the others hear from those that something has changed, and ask then.

const TURNS = ["impact-waits-1", "impact-waits-2", "impact-waits-3"];

/** Ends this tab's turn; null while it has none. */
let leave = null;
let heard = 0;
let known = 0;
let wake = () => {};

const channel = new BroadcastChannel("impact-preview");
channel.addEventListener("message", () => {
  heard += 1;
  wake();
});

/** Tells the other tabs that there is something to ask for, or nobody to ask. */
export const tellOthers = () => channel.postMessage("ask");

/** What was told until now is known with the next answer. */
export const asking = () => (known = heard);

/** The tab is not seen any more: another one may wait in its place, and it asks when it is seen again. */
export function giveUpTurn() {
  leave?.();
  leave = null;
  known = -1;
  wake();
}

/** Comes back when this tab may ask: with true it may wait at the server, too. Without locks every tab may. */
export async function turn() {
  if (leave || !navigator.locks) return true;
  for (const name of TURNS) if (await take(name, { ifAvailable: true })) return true;
  if (heard !== known) return false;
  const stop = new AbortController();
  const told = new Promise((done) => (wake = done)).then(() => false);
  const any = TURNS[Math.floor(Math.random() * TURNS.length)];
  const mine = await Promise.race([told, take(any, { signal: stop.signal }).catch(() => false)]);
  stop.abort();
  return mine;
}

/** Takes the turn of that name and keeps it; false if it can't be had, or nobody looks any more. */
function take(name, options) {
  return new Promise((done, fail) => {
    const held = (lock) => {
      const mine = lock !== null && document.visibilityState === "visible";
      done(mine);
      return mine ? new Promise((end) => (leave = end)) : null;
    };
    navigator.locks.request(name, options, held).catch(fail);
  });
}
