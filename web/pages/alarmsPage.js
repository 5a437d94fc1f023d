import { html } from '../lib/lit.js';
import { api } from '../api.js';
import { count } from '../logic/numbers.js';
import { keyWord } from '../logic/words.js';
import { address } from '../url.js';
import { keyLink } from '../parts/keys.js';
import { listEnd } from '../parts/listEnd.js';
import { empty, remote } from '../parts/notice.js';
import { table } from '../parts/table.js';
import { plain } from '../parts/text.js';
import { createList } from './listPage.js';

const PAGE_SIZE = 50;
const COLUMNS = [
  { title: 'Child victim in' },
  { title: 'Reported user in' },
  { title: 'By the value' },
  { title: 'Highest priority', number: true },
];

/** Child victims of one report who are reported users in another. */
export function openAlarms(context) {
  const chosen = { unit: '' };
  const ask = (cursor) => api.alarms({ unit: chosen.unit || undefined, limit: PAGE_SIZE, cursor });
  const list = createList(context, ask, (answer) => answer.alarms);
  const choose = (event) => {
    chosen.unit = event.target.value.trim();
    list.load();
  };
  return {
    title: () => 'Alarms',
    view: () => html`<div class="stack">
      <div class="panel-head"><h1 tabindex="-1">Alarms</h1>
        <label class="order">Unit <input type="text" placeholder="all" .value=${chosen.unit} @change=${choose}></label></div>
      <p class="quiet">A value of a child victim in one report is a reported user’s in another. Such reports are never merged.</p>
      ${remote(list.store.state.answer, 'the alarms', (answer) => content(list, answer), list.load)}
    </div>`,
  };
}

function content(list, { total, withheld }) {
  const { state } = list.store;
  if (withheld) {
    return empty('Alarms are withheld.', 'They rest on values of child victims, which your role may not see.');
  }
  if (total === 0) {
    return empty('No alarm.', 'No child victim’s value is a reported user’s in another report that you may see.');
  }
  return html`${table('Alarms', COLUMNS, state.rows.map(row))}
    ${listEnd(state, total, total === 1 ? 'alarm' : 'alarms', list.more)}`;
}

function row({ victim, reported, reasons }) {
  return html`<tr>
    <th scope="row">${report(victim)}</th>
    <td>${report(reported)}</td>
    <td><ul class="report-keys">${reasons.map(({ key }) => html`<li><span class="quiet small">${keyWord(key.kind)}</span> ${keyLink(key)}</li>`)}</ul></td>
    <td class="table-number">${count(Math.max(victim.priority, reported.priority))}</td></tr>`;
}

function report({ reportId, card }) {
  return html`<a href=${address('report', reportId)} data-result>${plain(card.title || 'Report')} <span class="quiet">${plain(reportId)}</span></a>`;
}
