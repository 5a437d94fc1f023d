import { html, nothing } from '../lib/lit.js';
import { api } from '../api.js';
import { causeWord, ownerWord, watchName } from '../logic/alertWords.js';
import { stamp, toSecond } from '../logic/dates.js';
import { count } from '../logic/numbers.js';
import { address } from '../url.js';
import { listEnd } from '../parts/listEnd.js';
import { empty, failed, remote } from '../parts/notice.js';
import { table } from '../parts/table.js';
import { plain } from '../parts/text.js';
import { createList } from './listPage.js';

const PAGE_SIZE = 50;
const COLUMNS = [{ title: 'Raised' }, { title: 'What happened' }, { title: 'Watch' }, { title: 'Told to' }, { title: 'Read' }];

/** What watches found: `#/alerts`, and `#/alerts/<watch>` of one watch. */
export function openAlerts(context, route) {
  const chosen = { unread: false };
  const read = new Set();
  const ask = (cursor) => api.alerts({ unread: chosen.unread || undefined, watch: route.id ?? undefined, limit: PAGE_SIZE, cursor });
  const list = createList(context, ask, (answer) => answer.alerts);
  let loadedAt = context.alerts.state.raised;
  const load = () => {
    loadedAt = context.alerts.state.raised;
    read.clear();
    return list.load();
  };
  const mark = (wanted, done) => api.readAlerts(wanted).then(
    ({ unread }) => {
      done();
      context.alerts.know(unread);
    },
    (error) => list.store.send({ type: 'told', told: { problem: api.problemOf(error) } }),
  );
  const actions = {
    load,
    more: list.more,
    isRead: (alert) => alert.read || read.has(alert.alert),
    markOne: ({ alert }) => mark({ alert }, () => read.add(alert)),
    markAll: (rows) => mark({ upTo: rows[0].alert, watch: route.id ?? undefined }, load),
    onlyUnread: (unread) => {
      chosen.unread = unread;
      load();
    },
  };
  return {
    title: () => 'Alerts',
    view: () => html`<div class="stack">
      <div class="panel-head"><h1 tabindex="-1">Alerts${route.id ? ' of one watch' : ''}</h1>
        <span class="row">
          <label class="order"><input type="checkbox" .checked=${chosen.unread} @change=${(event) => actions.onlyUnread(event.target.checked)}> unread only</label>
          ${route.id ? html`<a href=${address('alerts')}>All alerts</a>` : nothing}
          <a href=${address('watches')}>Watches</a></span></div>
      ${fresh(context.alerts.state.raised - loadedAt, actions)}
      ${list.store.state.told?.problem ? failed({ ...list.store.state.told.problem, retry: false }) : nothing}
      ${remote(list.store.state.answer, 'the alerts', (answer) => content(list, answer, actions), load)}
    </div>`,
  };
}

function fresh(raised, actions) {
  return html`<p role="status" class="row alert-fresh">${raised > 0
    ? html`${raised === 1 ? 'A new alert came.' : `${count(raised)} new alerts came.`}
        <button type="button" class="secondary" @click=${actions.load}>Show ${raised === 1 ? 'it' : 'them'}</button>`
    : nothing}</p>`;
}

function content(list, { total }, actions) {
  const { state } = list.store;
  if (total === 0) {
    return empty('No alert.', 'Alerts come from watches: of a search, a value, a report or a cluster; each of these has a button “Watch”.');
  }
  const unread = state.rows.some((row) => !actions.isRead(row));
  return html`${unread
      ? html`<p class="row"><button type="button" class="secondary" @click=${() => actions.markAll(state.rows)}>Mark all as read</button></p>`
      : nothing}
    ${table('Alerts', COLUMNS, state.rows.map((row) => alertRow(row, actions)))}
    ${listEnd(state, total, total === 1 ? 'alert' : 'alerts', actions.more)}`;
}

function alertRow(alert, actions) {
  const seen = actions.isRead(alert);
  const open = () => (seen ? undefined : actions.markOne(alert));
  return html`<tr class=${seen ? '' : 'alert-unread'}>
    <td class="table-tight">${stamp(toSecond(alert.raised))}</td>
    <th scope="row">${seen ? nothing : html`<span class="only-read">unread: </span>`}${sentence(alert, open)}</th>
    <td><a href=${address('alerts', alert.watch)}>${plain(watchName(alert))}</a></td>
    <td>${plain(ownerWord(alert.owner))}</td>
    <td>${seen
      ? html`<span class="quiet">read</span>`
      : html`<button type="button" class="secondary" @click=${() => actions.markOne(alert)}>Mark as read<span class="only-read"> alert about ${plain(alert.reportId)}</span></button>`}</td></tr>`;
}

function sentence(alert, open) {
  const report = html`<a href=${address('report', alert.reportId)} data-result @click=${open}>${plain(alert.reportId)}</a>`;
  return html`${report} <span class="alert-cause">${causeWord(alert.cause)}
    ${alert.otherReportId ? html`<a href=${address('report', alert.otherReportId)}>${plain(alert.otherReportId)}</a>` : nothing}
    ${alert.otherUnit ? plain(alert.otherUnit) : nothing}
    ${alert.cause === 'changed' ? html`<span class="quiet">version ${alert.version}</span>` : nothing}
    ${alert.cause === 'linked' ? html`<a href=${address('report', alert.reportId, 'links')} @click=${open}>linked reports</a>` : nothing}</span>`;
}
