import { html, nothing } from '../lib/lit.js';
import { api } from '../api.js';
import { compareView } from '../parts/compareView.js';
import { remote } from '../parts/notice.js';
import { plain } from '../parts/text.js';
import { reportField } from '../parts/reportIds.js';
import { address, joined, parted } from '../url.js';
import { createList } from './listPage.js';

const PAGE_SIZE = 100;
const MOST = 20;

/** Reports side by side: `#/compare/<id>,<id>,...`; `#/compare` asks which. */
export function openCompare(context, route) {
  const reports = parted(route.id);
  const go = (ids) => context.go(address('compare', ids.length ? joined(ids) : null));
  const list = reports.length > 1 ? createList(context, (cursor) => api.compare({ reports, limit: PAGE_SIZE, cursor }), (answer) => answer.values) : null;
  const actions = { more: list?.more, without: (id) => go(reports.filter((one) => one !== id)) };
  return {
    title: () => (list ? `Comparison of ${reports.length} reports` : 'Comparison of reports'),
    view: () => html`<div class="stack">
      <h1 tabindex="-1">Reports side by side</h1>
      ${reports.length < MOST ? form(reports, go) : nothing}
      ${list ? remote(list.store.state.answer, 'the reports', (answer) => compareView(list.store.state, answer, actions), list.load) : nothing}
    </div>`,
  };
}

function form(reports, go) {
  const submit = (event) => {
    event.preventDefault();
    const added = new FormData(event.target).getAll('report').map((id) => id.trim());
    event.target.reset();
    go([...new Set([...reports, ...added])]);
  };
  return html`<form class="panel row path-form" @submit=${submit} aria-label="Reports to compare">
    ${reports.length === 1 ? html`<p>Report <a href=${address('report', reports[0])}>${plain(reports[0])}</a> with</p>` : nothing}
    ${reports.length === 0 ? reportField('First report', 'report', '') : nothing}
    ${reportField(reports.length === 0 ? 'Second report' : 'Another report', 'report', '')}
    <button>${reports.length === 0 ? 'Compare' : 'Add'}</button>
  </form>`;
}
