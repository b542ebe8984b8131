// What was saved on this page, step by step, so that it can be taken back. A reload keeps it; another run does not.
import { state } from "./state.js";

const STORED = "impact-undo";

/** Figure -> its steps, the last one at the end: what was written, and what stood there before. */
let steps = null;

function all() {
  steps ??= new Map(stored());
  return steps;
}

function stored() {
  try {
    const { run, list } = JSON.parse(sessionStorage.getItem(STORED)) ?? {};
    return run === state?.run ? list : [];
  } catch {
    return [];
  }
}

function store() {
  try {
    sessionStorage.setItem(STORED, JSON.stringify({ run: state.run, list: [...all()] }));
  } catch {
    // Without room in the browser the steps are known until the page is loaded again.
  }
}

/** The figure's last step, if there is one. */
export const lastStep = (figure) => all().get(figure)?.at(-1) ?? null;

/** The figure has been written. */
export function addStep(figure, step) {
  all().set(figure, [...(all().get(figure) ?? []), step]);
  store();
}

/** The figure's last step has been taken back. */
export function dropStep(figure) {
  all().get(figure)?.pop();
  store();
}
