import { html } from '../lib/lit.js';
import { remote } from '../parts/notice.js';
import { timelineView } from '../parts/timelineView.js';
import { createList } from './listPage.js';

const PAGE_SIZE = 200;

/**
 * What linked reports date, part of the pages of a report and of a cluster.
 *
 * @param {(asked: object) => Promise<object>} ask
 */
export function openTimeline(context, ask) {
  const chosen = { min: 'possible' };
  const list = createList(context, (cursor) => ask({ ...chosen, limit: PAGE_SIZE, cursor }), (answer) => answer.events);
  const choose = (min) => {
    chosen.min = min;
    list.load();
  };
  return {
    view: () => html`${remote(list.store.state.answer, 'the timeline', (answer) => timelineView(list.store.state, answer, chosen, { choose, more: list.more }), list.load)}`,
  };
}

/** The same of a cluster, whose links need no choice. */
export function openClusterTimeline(context, ask) {
  const list = createList(context, (cursor) => ask({ limit: PAGE_SIZE, cursor }), (answer) => answer.events);
  return {
    view: () => html`${remote(list.store.state.answer, 'the timeline', (answer) => timelineView(list.store.state, answer, null, { more: list.more }), list.load)}`,
  };
}
