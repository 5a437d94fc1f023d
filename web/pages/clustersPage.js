import { html, repeat } from '../lib/lit.js';
import { api } from '../api.js';
import { count, counted } from '../logic/numbers.js';
import { address } from '../url.js';
import { clusterFacts } from '../parts/clusterFacts.js';
import { listEnd } from '../parts/listEnd.js';
import { empty, remote } from '../parts/notice.js';
import { scoreBadge } from '../parts/score.js';
import { plain } from '../parts/text.js';
import { createList } from './listPage.js';

const PAGE_SIZE = 25;
const ORDERS = [['priority', 'highest priority'], ['size', 'most reports'], ['span', 'longest time']];

/** Groups of reports that belong together. */
export function openClusters(context) {
  const chosen = { sort: 'priority', minSize: 2 };
  const ask = (cursor) => api.clusters({ ...chosen, limit: PAGE_SIZE, cursor });
  const list = createList(context, ask, (answer) => answer.clusters);
  const choose = (name) => (event) => {
    chosen[name] = event.target.value;
    list.load();
  };
  return {
    title: () => 'Clusters',
    view: () => html`<div class="stack">
      <div class="panel-head"><h1 tabindex="-1">Clusters</h1>${choices(chosen, choose)}</div>
      <p class="quiet">Reports that strong links, or decisions of analysts, hold together. Over the reports that you may see.</p>
      ${remote(list.store.state.answer, 'the clusters', (answer) => content(list, answer), list.load)}
    </div>`,
  };
}

function choices(chosen, choose) {
  return html`<div class="row">
    <label class="order">First <select @change=${choose('sort')}>${ORDERS.map(([value, word]) =>
      html`<option value=${value} .selected=${chosen.sort === value}>${word}</option>`)}</select></label>
    <label class="order">At least <select @change=${choose('minSize')}>${[2, 3, 5, 10, 50].map((size) =>
      html`<option value=${size} .selected=${Number(chosen.minSize) === size}>${size} reports</option>`)}</select></label>
  </div>`;
}

function content(list, { total, reports }) {
  const { state } = list.store;
  if (total === 0) {
    return empty('No cluster.', 'Clusters appear when strong links join reports, or an analyst decides it.');
  }
  return html`<p role="status">${counted(total, 'cluster')} of ${counted(reports, 'report')}.</p>
    <ol class="hits">${repeat(state.rows, (row) => row.cluster, (row) => html`<li>${item(row)}</li>`)}</ol>
    ${listEnd(state, total, 'clusters', list.more)}`;
}

function item(row) {
  return html`<article class="hit">
    ${scoreBadge(row.priority, 'highest priority')}
    <div>
      <h2 class="hit-title"><a href=${address('cluster', row.cluster)} data-result>${count(row.size)} reports
        <span class="quiet">${plain(row.cluster)}</span></a></h2>
      <ul class="hit-meta">${clusterFacts(row)}</ul>
    </div>
  </article>`;
}
