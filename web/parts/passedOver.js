import { html } from '../lib/lit.js';
import { stamp } from '../logic/dates.js';
import { bytes } from '../logic/numbers.js';
import { passReason } from '../logic/words.js';
import { listEnd } from './listEnd.js';
import { empty, remote } from './notice.js';
import { table } from './table.js';
import { code, plain } from './text.js';

const TITLE = 'Passed over (media and the like)';
const COLUMNS = [{ title: 'Arrived' }, { title: 'Name' }, { title: 'Reason' }, { title: 'Size', number: true }];

/** What lay beside documents and was not taken: names, sizes and reasons, never content. */
export function passedOverSection(list) {
  return html`<section class="stack" aria-labelledby="passed-over">
    <h2 id="passed-over">${TITLE}</h2>
    ${remote(list.store.state.answer, 'what was passed over', (answer) => content(list, answer), list.load)}</section>`;
}

function content(list, { total }) {
  const { state } = list.store;
  if (total === 0) {
    return empty('Nothing was passed over.', 'Media beside documents are neither read nor kept; their names and sizes are listed here.');
  }
  return html`${table(TITLE, COLUMNS, state.rows.map(row))}
    ${listEnd(state, total, 'items', list.more)}`;
}

function row(entry) {
  return html`<tr>
    <td class="table-tight">${stamp(entry.arrived)}</td>
    <th scope="row">${code(entry.source)}</th>
    <td>${plain(passReason(entry.reason))}</td>
    <td class="table-number">${entry.size < 0 ? 'not known' : bytes(entry.size)}</td></tr>`;
}
