// Whether somebody is in the middle of writing something that would be lost on another page.
import { unsaved } from "./edit.js";
import { deepFocus, typing } from "./dom.js";

/** A number is being changed, or a field of the page that has the focus says something new. */
export function writing() {
  if (unsaved()) return true;
  const field = deepFocus();
  return typing() && (field.value === undefined || field.value !== (field.defaultValue ?? ""));
}
