// What the server last said, and who wants to know.

/** The last answer of `/.impact/wait`; null before the first. */
export let state = null;

const listeners = new Set();

/** Calls `listener(now, before)` after each new answer, when the page is already exchanged. */
export const listen = (listener) => listeners.add(listener);

export function update(now) {
  const before = state;
  state = now;
  for (const listener of listeners) listener(now, before);
}
