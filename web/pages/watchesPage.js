import { html, nothing } from '../lib/lit.js';
import { api } from '../api.js';
import { ownerWord, watchAsk, watchKind } from '../logic/alertWords.js';
import { day } from '../logic/dates.js';
import { count, counted } from '../logic/numbers.js';
import { address } from '../url.js';
import { empty, failed, remote } from '../parts/notice.js';
import { table } from '../parts/table.js';
import { plain } from '../parts/text.js';
import { createList } from './listPage.js';

const COLUMNS = [{ title: 'Watch' }, { title: 'Looks for' }, { title: 'Tells' }, { title: 'Since' }, { title: 'Alerts', number: true }, { title: 'End it' }];

/** The caller's watches and those of the caller's units. */
export function openWatches(context) {
  const ask = () => api.watches().then((answer) => ({ ...answer, next: null }));
  const list = createList(context, ask, (answer) => answer.watches);
  const remove = (watch) => {
    if (confirm(`End the watch “${watch.name || watchKind(watch.kind)}”? Its alerts stay.`)) {
      api.removeWatch(watch.id).then(list.load, (error) => list.store.send({ type: 'told', told: { problem: api.problemOf(error) } }));
    }
  };
  return {
    title: () => 'Watches',
    view: () => html`<div class="stack">
      <div class="panel-head"><h1 tabindex="-1">Watches</h1><a href=${address('alerts')}>Alerts</a></div>
      <p class="quiet">Each report is run against these as it arrives. A search, a value, a report and a cluster have a button “Watch” on their pages.</p>
      ${list.store.state.told?.problem ? failed({ ...list.store.state.told.problem, retry: false }) : nothing}
      ${remote(list.store.state.answer, 'the watches', () => content(list.store.state.rows, remove), list.load)}
    </div>`,
  };
}

function content(watches, remove) {
  return watches.length === 0
    ? empty('No watch.', 'Open a search, a value, a report or a cluster, and press “Watch”.')
    : html`${table('Watches', COLUMNS, watches.map((watch) => row(watch, remove)))}
      <p class="quiet">${counted(watches.length, 'watch', 'watches')}</p>`;
}

function row(watch, remove) {
  return html`<tr>
    <th scope="row">${watch.name ? plain(watch.name) : watchKind(watch.kind)}</th>
    <td>${watch.builtIn ? html`<span class="quiet">built in</span>` : plain(watchAsk(watch))}</td>
    <td>${plain(ownerWord(watch.owner))}</td>
    <td class="table-tight">${day(watch.made)}</td>
    <td class="table-number"><a href=${address('alerts', watch.id)}>${count(watch.alerts)}<span class="only-read"> alerts</span></a>
      ${watch.unread > 0 ? html`<span class="quiet small">${count(watch.unread)} unread</span>` : nothing}</td>
    <td>${watch.builtIn ? nothing : html`<button type="button" class="secondary" @click=${() => remove(watch)}>Remove</button>`}</td></tr>`;
}
