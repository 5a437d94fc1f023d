// Where a query is wrong, cut out of the text that was typed.

/** The query that was plainly meant; null where that is not plain. */
export function mended(typed, { mend }) {
  return mend ? typed.slice(0, mend.position) + mend.text + typed.slice(mend.position + mend.length) : null;
}

/**
 * The typed text before, at and after the place that cannot be read; a place of no length marks the
 * character at it, or the end.
 *
 * @param {string} typed
 * @param {{position: number, length: number}} problem UTF-16 units
 */
export function marked(typed, problem) {
  const from = Math.min(problem.position, typed.length);
  const to = Math.min(from + Math.max(problem.length ?? 0, 1), typed.length);
  return { before: typed.slice(0, from), wrong: typed.slice(from, to) || '⟨end⟩', after: typed.slice(to) };
}
