// What a page in the preview runs: it follows the site as it is saved, says what is to be put right, and shows where
// each number comes from.
import { showErrors } from "./errors.js";
import { figures, mark } from "./figures.js";
import { follow } from "./follow.js";
import { matchTheme } from "./host.js";
import { draft } from "./notice.js";
import { noteOpen } from "./own.js";
import { showWarnings } from "./panel.js";
import { listen } from "./state.js";

noteOpen(document.documentElement);
matchTheme();

listen((now) => {
  matchTheme();
  draft(now.page?.draft ?? false);
  showErrors(now.errors, Boolean(now.page ?? now.missing));
  showWarnings(now.warnings);
  mark();
  whenIdle(() => figures().catch(() => null));
});

/** Nothing is in the way of the next change. */
function whenIdle(task) {
  if ("requestIdleCallback" in window) requestIdleCallback(task, { timeout: 1000 });
  else setTimeout(task, 100);
}

follow();
