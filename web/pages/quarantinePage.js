import { html, nothing } from '../lib/lit.js';
import { api } from '../api.js';
import { stamp } from '../logic/dates.js';
import { bytes, count } from '../logic/numbers.js';
import { listEnd } from '../parts/listEnd.js';
import { empty, remote } from '../parts/notice.js';
import { table } from '../parts/table.js';
import { code, plain } from '../parts/text.js';
import { passedOverSection } from '../parts/passedOver.js';
import { createList } from './listPage.js';

const COLUMNS = [
  { title: 'Arrived' },
  { title: 'Source and position' },
  { title: 'Reason' },
  { title: 'Size', number: true },
  { title: 'What can be done' },
];

/** What could not be taken in, and why. */
export function openQuarantine(context) {
  const list = createList(context, (cursor) => api.quarantine({ cursor }), (answer) => answer.entries);
  const passedOver = createList(context, (cursor) => api.passedOver({ cursor }), (answer) => answer.entries);
  return {
    title: () => 'Quarantine',
    view: () => html`<div class="stack">
      <h1 tabindex="-1">Quarantine</h1>
      ${list.store.state.told ? html`<p role="status" class="chip">${list.store.state.told}</p>` : nothing}
      ${remote(list.store.state.answer, 'the quarantine', (answer) => content(list, answer), list.load)}
      ${passedOverSection(passedOver)}</div>`,
  };
}

function content(list, { total }) {
  const { state } = list.store;
  if (total === 0) {
    return empty('Nothing is in quarantine.', 'Documents that cannot be read are listed here with place and reason.');
  }
  return html`${table('Quarantine', COLUMNS, state.rows.map((entry) => row(entry, list)))}
    ${listEnd(state, total, 'documents', list.more)}`;
}

function row(entry, list) {
  return html`<tr>
    <td class="table-tight">${stamp(entry.arrived)}</td>
    <th scope="row">${code(entry.source)}<div class="quiet small">${plain(entry.position)}</div></th>
    <td><span class="chip">${plain(entry.reason)}</span><div class="small">${plain(entry.message)}</div>
      <div class="quiet small">${plain(entry.advice)}</div></td>
    <td class="table-number">${entry.size < 0 ? 'not known' : bytes(entry.size)}</td>
    <td>${entry.kept
      ? html`<div class="row"><button type="button" class="secondary" @click=${() => retry(entry, list)}>Read again</button>
          <a href=${api.quarantinedAddress(entry.entry)} download>Download</a></div>`
      : html`<span class="quiet">nothing was kept of it</span>`}</td></tr>`;
}

async function retry(entry, list) {
  const told = await api.retry(entry.entry).then(summary, (error) => api.problemOf(error).title);
  await list.load();
  list.store.send({ type: 'told', told });
}

function summary({ accepted, updated, unchanged, quarantined }) {
  return `Read again: ${count(accepted)} accepted, ${count(updated)} updated, ${count(unchanged)} unchanged, ${count(quarantined)} still cannot be read.`;
}
