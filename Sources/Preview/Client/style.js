// How the preview looks; light and dark by `data-theme` on the host, which follows the page.

const base = `
:host {
  all: initial !important; display: contents !important;
  --back: #fff; --raised: #fff; --quiet: #f4f5f7; --text: #1b1f24; --soft: #57606a; --line: #d8dee4;
  --accent: #0b57b0; --on-accent: #fff; --bad: #b3261e; --bad-back: #fdf0ef; --warn: #7a4d00; --warn-back: #fff5dd;
  --good: #17652f; --shade: rgb(20 24 30 / .55);
  --edge: rgb(20 24 30 / .28);
  --shadow: 0 1px 2px rgb(20 24 30 / .12), 0 8px 28px rgb(20 24 30 / .2);
}
:host([data-theme="dark"]) {
  --back: #16191d; --raised: #20242a; --quiet: #2a2f36; --text: #eceff2; --soft: #a9b2bc; --line: #3d444d;
  --accent: #8cc0ff; --on-accent: #0a1b30; --bad: #ffb0a8; --bad-back: #3a2221; --warn: #f2cd7b; --warn-back: #372c14;
  --good: #86dda0; --edge: rgb(0 0 0 / .7); --shade: rgb(0 0 0 / .65);
  --shadow: 0 0 0 1px #3d444d, 0 10px 32px rgb(0 0 0 / .6);
}
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
.notices, .banner, .errors, .aside, .inspector, .figures, .toggle, .ring {
  color: var(--text); font: 400 15px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  color-scheme: light; text-align: start;
}
:host([data-theme="dark"]) :is(.notices, .banner, .errors, .aside, .inspector, .figures, .toggle) {
  color-scheme: dark;
}
p, h2, h3, ul, ol, dl, dd, pre { margin: 0; padding: 0; }
ul, ol { list-style: none; }
h2 { font-size: 1.2em; line-height: 1.3; } h3 { font-size: 1em; }
a { color: var(--accent); text-underline-offset: .15em; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
h2:focus-visible { outline: none; }
button, input { font: inherit; }
button {
  min-height: 44px; padding: 0 16px; border: 1px solid transparent; border-radius: 8px; cursor: pointer;
  background: var(--accent); color: var(--on-accent); font-weight: 600;
}
button.plain { background: transparent; color: var(--accent); border-color: var(--line); }
button.plain:hover { background: var(--quiet); }
button[aria-disabled="true"] { opacity: .6; cursor: default; }
input {
  width: 100%; min-height: 44px; padding: 8px 12px; border: 1px solid var(--soft); border-radius: 8px;
  background: var(--back); color: var(--text);
}
.unseen { position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.hint { color: var(--soft); font-size: 14px; }
`;

const notices = `
.notices {
  position: fixed; z-index: 2147483647; inset: auto 16px 16px; display: grid; gap: 8px; justify-items: center;
  pointer-events: none;
}
.notice {
  display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; max-width: 40rem; padding: 12px 18px;
  border-radius: 10px; background: var(--raised); box-shadow: var(--shadow); pointer-events: auto;
}
.notice a { display: inline-flex; align-items: center; min-height: 44px; margin: -12px 0; }
.banner {
  position: absolute; z-index: 2147483630; inset: 0 0 auto; height: 2.5rem; display: grid; place-items: center;
  padding: 0 12px; background: var(--warn-back); color: var(--warn); border-block-end: 1px solid var(--line);
  font-weight: 600; font-size: 14px; white-space: nowrap; overflow: hidden;
}
`;

const diagnostics = `
.diagnostic { display: grid; gap: 6px; min-width: 0; }
.diagnostic > * { min-width: 0; }
.message { font-weight: 600; overflow-wrap: anywhere; }
.place { font-size: 14px; }
.place a, .place span { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
pre {
  overflow-x: auto; padding: 10px 12px; border-radius: 8px; background: var(--quiet); color: var(--text);
  font: 400 13.5px/1.5 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; tab-size: 1;
}
pre code { font: inherit; }
pre mark {
  background: none; color: inherit; text-decoration: underline wavy var(--bad) 1px; text-underline-offset: 3px;
}
.unseen-text { color: transparent; user-select: none; }
.marker { color: var(--bad); font-weight: 700; }
.warning mark { text-decoration-color: var(--warn); }
.warning .marker { color: var(--warn); }
.fix > p { margin-block: 2px 4px; color: var(--soft); font-size: 14px; }
.fix pre { border-inline-start: 3px solid var(--good); white-space: pre-wrap; overflow-wrap: anywhere; }
.notes { display: grid; gap: 10px; }
.note { display: grid; gap: 6px; min-width: 0; padding-inline-start: 12px; border-inline-start: 2px solid var(--line); }
`;

const errors = `
.errors {
  position: fixed; z-index: 2147483645; inset: 0; overflow: auto; overscroll-behavior: contain;
  padding: min(6vh, 48px) 16px; background: var(--shade);
}
.errors .sheet {
  max-width: 52rem; margin: 0 auto; padding: 24px 28px 28px; border-radius: 14px;
  border-block-start: 5px solid var(--bad); background: var(--raised); box-shadow: var(--shadow);
}
.errors header { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; justify-content: space-between; }
.errors h2 { font-size: 1.45em; }
.errors .diagnostics { margin-block-start: 12px; }
.errors .diagnostics > li { padding-block: 18px; border-block-start: 1px solid var(--line); }
.errors .diagnostics > li:last-child { padding-block-end: 0; }
.errors .more { margin-block-start: 18px; color: var(--soft); }
.errors.alone { background: var(--back); }
.aside {
  position: fixed; z-index: 2147483638; inset: auto 16px 72px auto; border: 2px solid var(--bad); border-radius: 22px;
  background: var(--bad-back); color: var(--bad); box-shadow: var(--shadow);
}
.aside:focus-visible { border-radius: 22px; }
@media (width < 600px) {
  .errors .hint { margin-block-start: 8px; }
  .errors { padding: 12px 8px; } .errors .sheet { padding: 16px; border-radius: 12px; }
}
`;

const inspector = `
.ring {
  position: fixed; z-index: 2147483641; pointer-events: none; border: 2px solid #0b57b0; border-radius: 8px;
  box-shadow: 0 0 0 2px #fff;
}
.inspector {
  position: fixed; z-index: 2147483642; width: min(25rem, calc(100vw - 24px)); overflow: auto; padding: 16px 18px;
  overscroll-behavior: contain; border-radius: 14px; box-shadow: var(--shadow); animation: appear .12s ease-out;
  /* A shade at the edge behind which there is more; the first two move with the text and cover it at its ends. */
  background:
    linear-gradient(var(--raised) 12px, transparent) top / 100% 40px no-repeat local,
    linear-gradient(transparent, var(--raised) 28px) bottom / 100% 40px no-repeat local,
    linear-gradient(var(--edge), transparent) top / 100% 14px no-repeat scroll,
    linear-gradient(transparent, var(--edge)) bottom / 100% 14px no-repeat scroll,
    var(--raised);
}
.inspector.above { z-index: 2147483646; }
@keyframes appear { from { opacity: 0; } }
.inspector header, .figures header {
  display: flex; gap: 12px; align-items: start; justify-content: space-between; margin-block-end: 10px;
}
.inspector header > div { min-width: 0; overflow-wrap: anywhere; }
.reference { color: var(--soft); font: 400 13.5px/1.5 ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
button.close {
  flex: none; width: 44px; margin: -8px -10px -4px 0; padding: 0; background: transparent; color: var(--soft);
  font-size: 24px; font-weight: 400; line-height: 1;
}
button.close:hover { background: var(--quiet); color: var(--text); }
dl { display: grid; gap: 6px; }
dl > div { display: grid; grid-template-columns: 6.6rem 1fr; gap: 12px; }
dt { color: var(--soft); }
dd { min-width: 0; overflow-wrap: anywhere; }
small { color: var(--soft); font-size: 14px; }
.gap { color: var(--warn); font-style: normal; font-weight: 600; }
.links { display: flex; flex-wrap: wrap; gap: 2px 14px; }
.warnings { display: grid; gap: 14px; margin-block-start: 14px; }
.diagnostic.warning { padding: 10px 12px; border-radius: 10px; background: var(--warn-back); }
.diagnostic.warning pre { background: var(--raised); }
.edit {
  display: grid; gap: 6px; padding-block-end: 14px; margin-block-end: 14px; border-block-end: 1px solid var(--line);
}
.edit label, .figures label { font-weight: 600; font-size: 14px; }
.edit input[aria-invalid="true"] { border-color: var(--bad); box-shadow: inset 0 0 0 1px var(--bad); }
.line { display: flex; flex-wrap: wrap; gap: 8px; }
.line input { flex: 1 1 12rem; width: 0; }
.answer:not(:empty) { display: grid; gap: 10px; margin-block-start: 6px; min-width: 0; }
.answer.refused { padding: 10px 12px; border-radius: 10px; background: var(--bad-back); }
.answer.refused > p, .answer .message { color: var(--bad); }
.answer.refused pre { background: var(--raised); }
.done { color: var(--good); font-weight: 600; }
.keys { margin-block-start: 14px; }
kbd {
  padding: 1px 6px; border: 1px solid var(--line); border-radius: 5px; background: var(--quiet); font: inherit;
  font-size: 13px;
}
@media (width < 600px) {
  .inspector {
    inset: auto 0 0 !important; width: 100%; max-height: 62vh !important; border-radius: 16px 16px 0 0;
    padding-block-end: max(16px, env(safe-area-inset-bottom));
  }
  .inspector input, .figures input { font-size: 16px; }
}
@media (hover: none) { .keys { display: none; } }
`;

const figures = `
.toggle {
  position: fixed; z-index: 2147483638; inset: auto 16px 16px auto; display: flex; gap: 10px; align-items: center;
  min-height: 44px; padding: 0 18px; border: 1px solid var(--line); border-radius: 22px; background: var(--raised);
  color: var(--text); box-shadow: var(--shadow); font-weight: 600;
}
.toggle:hover { background: var(--quiet); }
.toggle:focus-visible { border-radius: 22px; }
.badge { padding: 1px 10px; border-radius: 12px; background: var(--warn-back); color: var(--warn); font-size: 13.5px; }
.figures {
  position: fixed; z-index: 2147483639; inset: 0 0 0 auto; width: min(24rem, 100vw); overflow: auto; padding: 18px;
  overscroll-behavior: contain; background: var(--raised); box-shadow: var(--shadow); animation: appear .12s ease-out;
}
.figures .hint { margin-block: 8px 4px; }
.items { margin-inline: -10px; }
.item {
  display: flex; flex-wrap: wrap; gap: 2px 8px; align-items: baseline; width: 100%; padding: 9px 10px;
  background: transparent; color: var(--text); font-weight: 400; text-align: start;
}
.item:hover { background: var(--quiet); }
.item:focus-visible { outline-offset: -3px; }
.item .words { flex: 1 1 auto; max-width: 100%; font-weight: 600; overflow-wrap: anywhere; }
.item .about { flex: 1 0 100%; color: var(--soft); font-size: 14px; overflow-wrap: anywhere; }
.tag, .nowhere {
  flex: none; padding: 0 8px; border-radius: 10px; background: var(--warn-back); color: var(--warn); font-size: 13px;
}
.nowhere { background: var(--quiet); color: var(--text); }
.figures section { margin-block-start: 18px; padding-block-start: 16px; border-block-start: 1px solid var(--line); }
`;

const rest = `
@media (prefers-reduced-motion: reduce) { * { animation: none !important; } }
@media (forced-colors: active) {
  .inspector, .figures, .errors .sheet, .notice, .banner, .toggle, .aside, button { border: 1px solid ButtonBorder; }
  .errors { background: Canvas; }
}
@media print { :host { display: none !important; } }
`;

/** The whole of it. */
export const css = [base, notices, diagnostics, errors, inspector, figures, rest].join("");
