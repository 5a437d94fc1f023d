// The order in which somebody goes through the queue: the reports of the list that was shown last,
// so that the next one can be opened from a report. Kept in memory only.
import { api } from './api.js';
import { OPEN_FILTER, queueRequest } from './logic/casework.js';

const PAGE_SIZE = 25;

let walk = { ids: [], next: null, filter: null };

/** The list that is shown, and how to read on in it. */
export function rememberQueue(rows, next, filter) {
  walk = { ids: rows.map((row) => row.reportId), next, filter };
}

/** The report after this one in the queue, or the first when this one is not in it; null at the end. */
export async function nextInQueue(id, me) {
  if (walk.filter === null || (walk.next !== null && walk.ids.at(-1) === id)) {
    const filter = walk.filter ?? OPEN_FILTER;
    const page = await api.filterQueue(queueRequest(filter, me, PAGE_SIZE, walk.next));
    walk = { ids: [...walk.ids, ...page.rows.map((row) => row.reportId)], next: page.next, filter };
  }
  return walk.ids[walk.ids.indexOf(id) + 1] ?? null;
}
