// The field in which a figure is changed in place. What was typed is kept for each figure until it is saved.
import { forget, inFile, oneLine, wrote } from "./ahead.js";
import { diagnostic } from "./diagnostic.js";
import { make } from "./dom.js";
import { say } from "./host.js";
import { fetchFigure, key } from "./figures.js";
import { state } from "./state.js";
import { addStep, dropStep, lastStep } from "./undo.js";

/** Typed and not yet saved, by figure. */
const typed = new Map();

/** Some figure has been changed in its field, and can still be saved. */
export const unsaved = () => typed.size > 0 && Boolean(state?.token);

/** Whether the figure can be written here. */
export const writable = (figure) => figure.editable && Boolean(state?.token);

/** The form for a figure, null where it can't be written. `update` takes the figure as it is now. */
export function editor(figure) {
  if (!writable(figure)) return null;
  const name = key(figure);
  // What the file says, and what the field began with: they differ when the file changes while someone types.
  let present = inFile(name, figure.short);
  let was = present;
  let busy = false;
  let conflict = false;
  let done = null;

  const field = make("input", { id: "figure-value", autocomplete: "off", spellcheck: "false",
    "aria-describedby": "figure-answer", oninput: changed });
  const save = make("button", { type: "submit" }, "Save");
  const undo = make("button", { type: "button", class: "plain", onclick: takeBack }, "Undo");
  const answer = make("div", { id: "figure-answer", class: "answer", role: "status" });
  const form = make("form", { class: "edit", novalidate: true, onsubmit: submit },
    make("label", { for: "figure-value" }, "Write it as"),
    make("div", { class: "line" }, field, save, undo), answer);
  field.value = typed.get(name) ?? oneLine(was);
  show();

  function dirty() {
    return field.value !== oneLine(was);
  }

  function show() {
    dirty() ? typed.set(name, field.value) : typed.delete(name);
    save.setAttribute("aria-disabled", String(!dirty() || busy));
    const step = lastStep(name);
    const possible = step !== null && oneLine(step.value) === oneLine(present);
    if (!possible && undo.getRootNode().activeElement === undo) field.focus();
    undo.hidden = !possible;
  }

  function changed() {
    tell(null);
    show();
  }

  function submit(event) {
    event.preventDefault();
    if (dirty()) send(field.value, was, "Saved");
  }

  function takeBack() {
    const step = lastStep(name);
    if (step) send(step.was, present, "Undone");
  }

  async function send(value, from, deed) {
    if (busy) return;
    busy = true;
    show();
    try {
      const response = await fetch("/.impact/figure", {
        method: "POST",
        headers: { "Content-Type": "application/json", "Impact-Token": state.token },
        body: JSON.stringify({ page: figure.page, name: figure.name, value, was: from }),
      });
      if (response.ok) written(value, from, deed);
      else await refused(response);
    } catch {
      refuse("The preview does not answer. Start it again, then save once more.");
    } finally {
      busy = false;
      show();
    }
  }

  function written(value, from, deed) {
    wrote(name, value, from);
    deed === "Saved" ? addStep(name, { value, was: from }) : dropStep(name);
    present = was = value;
    field.value = oneLine(value);
    tell(deed);
  }

  async function refused(response) {
    const text = await response.text();
    if (response.status !== 409 || !text.startsWith("{")) {
      refuse(text || `The preview answered ${response.status}.`);
      return;
    }
    const { reason, diagnostics } = JSON.parse(text);
    refuse(reason, diagnostics);
    conflict = /changed since/.test(reason);
    if (!conflict) return;
    forget(name);
    const now = await fetchFigure(figure).catch(() => null);
    if (now) replaceable(now.short);
  }

  /** The file said something else than the field began with. That is known now: the next Save may replace it. */
  function replaceable(short) {
    if (typeof short !== "string" || short === was) return;
    const typing = dirty();
    present = was = short;
    if (!typing) field.value = oneLine(short);
    if (dirty()) answer.append(make("p", { class: "again" }, "Save again to replace it."));
    else tell(null);
    conflict = false;
    show();
  }

  /** "Saved" or "Undone", and with it whether the page can show it already; null says nothing. */
  function tell(deed) {
    done = deed;
    conflict = false;
    field.removeAttribute("aria-invalid");
    answer.classList.remove("refused");
    const waits = deed && state?.errors;
    const text = waits ? `${deed}. The page shows it as soon as everything is put right.` : deed;
    answer.replaceChildren(...(text ? [make("p", { class: "done" }, text)] : []));
    if (text) say(text);
  }

  function refuse(reason, diagnostics = []) {
    done = null;
    field.setAttribute("aria-invalid", "true");
    answer.classList.add("refused");
    const list = diagnostics.map(diagnostic);
    answer.replaceChildren(...(list.length > 0 ? list : [make("p", {}, reason ?? "It could not be written.")]));
    say(reason ?? diagnostics[0]?.message ?? "");
    field.focus();
  }

  return {
    form,
    /** Something typed is not saved yet. */
    dirty: () => dirty() || busy,
    /** The file says something else now; what is being typed stays. */
    update(now) {
      if (busy) return;
      const listed = inFile(name, now.short);
      if (listed !== present) {
        if (conflict) return replaceable(listed);
        present = listed;
        if (!dirty()) {
          was = listed;
          field.value = oneLine(listed);
          tell(null);
        } else if (answer.querySelector(".again")) {
          tell(null);
        }
      }
      show();
    },
    /** There is something to put right, or no longer. */
    retell: () => done && tell(done),
  };
}
