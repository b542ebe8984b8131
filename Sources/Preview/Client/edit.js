// The field in which a figure is changed in place. What was typed is kept for each figure until it is saved.
import { diagnostic } from "./diagnostic.js";
import { make } from "./dom.js";
import { say } from "./host.js";
import { key } from "./figures.js";
import { state } from "./state.js";

/** Typed and not yet saved, and what can be undone: by figure. */
const typed = new Map();
const undoable = new Map();

/** Some figure has been changed in its field, and not been saved. */
export const unsaved = () => typed.size > 0;

/** The form for a figure, null where it can't be written. `update` takes the figure as it is now. */
export function editor(figure) {
  if (!figure.editable || !state?.token) return null;
  const name = key(figure);
  let was = figure.short;
  let busy = false;

  const field = make("input", { id: "figure-value", autocomplete: "off", spellcheck: "false",
    "aria-describedby": "figure-answer", oninput: changed });
  const save = make("button", { type: "submit" }, "Save");
  const undo = make("button", { type: "button", class: "plain", onclick: takeBack }, "Undo");
  const answer = make("div", { id: "figure-answer", class: "answer", role: "status" });
  const form = make("form", { class: "edit", novalidate: true, onsubmit: submit },
    make("label", { for: "figure-value" }, "Write it as"),
    make("div", { class: "line" }, field, save, undo), answer);
  field.value = typed.get(name) ?? was;
  undo.hidden = !undoable.has(name);
  shownDirty();

  function shownDirty() {
    const dirty = field.value !== was;
    dirty ? typed.set(name, field.value) : typed.delete(name);
    save.setAttribute("aria-disabled", String(!dirty || busy));
  }

  function changed() {
    if (field.getAttribute("aria-invalid") === "true") tell(null);
    else answer.replaceChildren();
    shownDirty();
  }

  function submit(event) {
    event.preventDefault();
    if (field.value !== was) send(field.value, was, "Saved");
  }

  function takeBack() {
    const step = undoable.get(name);
    if (step) send(step.was, step.value, "Undone");
  }

  async function send(value, from, done) {
    if (busy) return;
    busy = true;
    shownDirty();
    try {
      const response = await fetch("/.impact/figure", {
        method: "POST",
        headers: { "Content-Type": "application/json", "Impact-Token": state.token },
        body: JSON.stringify({ page: figure.page, name: figure.name, value, was: from }),
      });
      if (response.ok) {
        was = value;
        if (done === "Saved") undoable.set(name, { value, was: from });
        else undoable.delete(name);
        field.value = value;
        tell(done);
      } else if (response.status === 409) {
        const { reason, diagnostics } = await response.json();
        refuse(reason, diagnostics);
      } else {
        refuse((await response.text()) || `The preview answered ${response.status}.`);
      }
    } catch {
      refuse("The preview does not answer. Start it again, then save once more.");
    } finally {
      busy = false;
      if (undo.getRootNode().activeElement === undo && !undoable.has(name)) field.focus();
      undo.hidden = !undoable.has(name);
      shownDirty();
    }
  }

  function tell(text) {
    field.removeAttribute("aria-invalid");
    answer.classList.remove("refused");
    answer.replaceChildren(...(text ? [make("p", { class: "done" }, text)] : []));
    if (text) say(text);
  }

  function refuse(reason, diagnostics = []) {
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
    dirty: () => field.value !== was || busy,
    /** The file says something else now; what is being typed stays. */
    update(now) {
      const untouched = field.value === was && !busy;
      if (untouched) was = now.short;
      if (untouched && field.value !== now.short) field.value = now.short;
      shownDirty();
    },
  };
}
