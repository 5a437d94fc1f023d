import { html } from '../lib/lit.js';
import { api } from '../api.js';
import { stamp } from '../logic/dates.js';
import { count } from '../logic/numbers.js';
import { listEnd } from '../parts/listEnd.js';
import { empty, remote } from '../parts/notice.js';
import { table } from '../parts/table.js';
import { plain } from '../parts/text.js';
import { createList } from './listPage.js';

const COLUMNS = [
  { title: 'When' },
  { title: 'Who' },
  { title: 'What' },
  { title: 'On what' },
  { title: 'How many', number: true },
  { title: 'Purpose' },
];

/** Who did what, newest first. */
export function openAudit(context) {
  const list = createList(context, (cursor) => api.audit({ cursor }), (answer) => answer.entries);
  return {
    title: () => 'Audit',
    view: () => html`<div class="stack">
      <h1 tabindex="-1">Audit trail</h1>
      ${remote(list.store.state.answer, 'the audit trail', (answer) => content(list, answer), list.load)}</div>`,
  };
}

function content(list, { total }) {
  const { state } = list.store;
  if (total === 0) {
    return empty('Nothing is recorded yet.');
  }
  return html`${table('Audit trail', COLUMNS, state.rows.map(row))}${listEnd(state, total, 'records', list.more)}`;
}

function row(entry) {
  return html`<tr>
    <td class="table-tight">${stamp(entry.when)}</td>
    <td>${plain(entry.who)}</td>
    <th scope="row">${plain(entry.action)}</th>
    <td>${plain(entry.subject)}</td>
    <td class="table-number">${entry.count < 0 ? '' : count(entry.count)}</td>
    <td>${plain(entry.purpose)}</td></tr>`;
}
