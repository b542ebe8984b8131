// What is known about a figure, as rows of name and value.
import { diagnostic } from "./diagnostic.js";
import { link, make } from "./dom.js";

/** "No source yet" and the like: what an editor should still write. */
export const gaps = (figure) => [
  ...(figure.source ? [] : ["no source"]),
  ...(figure.period ? [] : ["no period"]),
];

/** One sentence for a screen reader. */
export function summary(figure) {
  const parts = [figure.name, figure.exact && `exactly ${figure.exact}`, figure.period ?? "no period yet",
    figure.source ? `source: ${figure.source.title}` : "no source yet", figure.status,
    figure.warnings?.length > 0 && `${figure.warnings.length} warnings`];
  return parts.filter(Boolean).join(", ");
}

function source({ source }) {
  if (!source) return make("em", { class: "gap" }, "No source yet");
  const about = [source.producer, source.published].filter(Boolean).join(", ");
  const title = link(source.title, source.url, { target: "_blank", rel: "noopener" });
  return [title, about && make("small", {}, ` ${about}`)];
}

function period({ period, periodIsPages }) {
  if (!period) return make("em", { class: "gap" }, "No period yet");
  return [period, periodIsPages && make("small", {}, " the page’s")];
}

function elsewhere({ elsewhere = [], elsewhereCount = elsewhere.length }) {
  if (elsewhereCount === 0) return "Nowhere";
  const rest = elsewhereCount - elsewhere.length;
  const links = elsewhere.map(({ address, title }) => make("li", {}, link(title, address)));
  return make("ul", { class: "links" }, links, rest > 0 && make("li", {}, `and ${rest} more`));
}

/** The rows, and below them the figure's warnings. */
export function facts(figure) {
  const rows = [
    ["Exact value", figure.exact ?? figure.value],
    ["Period", period(figure)],
    ["Source", source(figure)],
    ["Status", figure.status],
    ["Method", figure.method],
    ["Note", figure.note],
    ["Written in", figure.file && link(`${figure.file}:${figure.line}`, figure.href, { editor: true })],
    ["Also used on", elsewhere(figure)],
  ].filter(([, value]) => value !== null && value !== undefined && value !== "");
  const row = ([name, value]) => make("div", {}, make("dt", {}, name), make("dd", {}, value));
  const list = make("dl", {}, rows.map(row));
  const warnings = (figure.warnings ?? []).map((item) => make("li", {}, diagnostic(item)));
  return warnings.length > 0 ? [list, make("ul", { class: "warnings", "aria-label": "Warnings" }, warnings)] : [list];
}
