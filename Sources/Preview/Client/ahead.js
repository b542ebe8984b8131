// What this page has written and the list of figures does not say yet: it comes with the next build, and that waits
// while something is to be put right.

/** Figure -> what its file says now, and what it said before. */
const saved = new Map();

/** The field can hold one line. A value of several is shown in one. */
export const oneLine = (text) => text.replace(/[\r\n]+$/, "").replace(/[ \t]*[\r\n]\s*/g, " ");

/** The figure's value has been written in place of another. */
export function wrote(figure, value, from) {
  const older = saved.get(figure)?.older ?? new Set();
  older.add(oneLine(from)).delete(oneLine(value));
  saved.set(figure, { value, older });
}

/** What the file says, as far as is known, where the list says `listed`. */
export function inFile(figure, listed) {
  const own = saved.get(figure);
  if (own?.older.has(oneLine(listed))) return own.value;
  saved.delete(figure);
  return listed;
}

/** The file says something else than this page has written. */
export const forget = (figure) => saved.delete(figure);
