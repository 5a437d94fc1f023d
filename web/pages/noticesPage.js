import { html } from '../lib/lit.js';
import { api } from '../api.js';
import { stamp } from '../logic/dates.js';
import { address } from '../url.js';
import { listEnd } from '../parts/listEnd.js';
import { empty, remote } from '../parts/notice.js';
import { table } from '../parts/table.js';
import { plain } from '../parts/text.js';
import { createList } from './listPage.js';

const PAGE_SIZE = 50;
const COLUMNS = [{ title: 'Found' }, { title: 'Told to' }, { title: 'Your report' }, { title: 'Unit to ask' }, { title: 'Contact' }];

/** What the caller's units were told of reports that other units hold. */
export function openNotices(context) {
  const list = createList(context, (cursor) => api.notices({ limit: PAGE_SIZE, cursor }), (answer) => answer.notices);
  return {
    title: () => 'Notices',
    view: () => html`<div class="stack">
      <h1 tabindex="-1">Notices</h1>
      <p class="quiet">Another unit holds a report that is linked with one of yours. Both units are told; neither sees the other’s report.</p>
      ${remote(list.store.state.answer, 'the notices', (answer) => content(list, answer), list.load)}
    </div>`,
  };
}

function content(list, { total }) {
  const { state } = list.store;
  if (total === 0) {
    return empty('No notice.', 'Notices appear where the installation lets units be pointed to each other.');
  }
  return html`${table('Notices', COLUMNS, state.rows.map(row))}
    ${listEnd(state, total, total === 1 ? 'notice' : 'notices', list.more)}`;
}

function row({ made, unit, reportId, other }) {
  return html`<tr>
    <td class="table-tight">${stamp(made)}</td>
    <td>${plain(unit)}</td>
    <th scope="row"><a href=${address('report', reportId)} data-result>${plain(reportId)}</a></th>
    <td>${plain(other.title)}</td>
    <td>${other.contact ? plain(other.contact) : html`<span class="quiet">not stated</span>`}</td></tr>`;
}
