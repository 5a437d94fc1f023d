import { html, repeat } from '../lib/lit.js';
import { api } from '../api.js';
import { count, counted } from '../logic/numbers.js';
import { address } from '../url.js';
import { clusterFacts } from '../parts/clusterFacts.js';
import { cardFacts } from '../parts/hitCard.js';
import { listEnd } from '../parts/listEnd.js';
import { empty, remote } from '../parts/notice.js';
import { scoreBadge } from '../parts/score.js';
import { table } from '../parts/table.js';
import { plain } from '../parts/text.js';
import { createList } from './listPage.js';

const PAGE_SIZE = 25;
const SIZES = [[1, 'all, single reports too'], [2, '2 reports or more'], [3, '3 reports or more'], [6, '6 reports or more'], [11, '11 reports or more']];
const PRIORITIES = [[0, 'any'], [250, '250 or more'], [500, '500 or more'], [750, '750 or more']];
const SPANS = [[0, 'any'], [1, 'a day or more'], [8, '8 days or more'], [31, '31 days or more'], [366, 'more than a year']];
const TITLES = { size: 'Reports in the cluster', priority: 'Highest priority', span: 'Days between reports', units: 'Units' };

/** The results of a kept search by cluster: `#/clustered/<id of the search>`. */
export function openClustered(context, route) {
  const chosen = { minSize: 1, minPriority: 0, minSpanDays: 0, unit: '' };
  const kept = api.savedSearch(route.id);
  const ask = async (cursor) => {
    const { request } = await kept;
    const { query, filters, sort, plainText } = request;
    return api.searchClusters({ ...chosen, unit: chosen.unit || null, search: { query, filters, sort, plainText }, limit: PAGE_SIZE, cursor });
  };
  const list = createList(context, ask, (answer) => answer.groups);
  const choose = (name, value) => {
    chosen[name] = value;
    list.load();
  };
  return {
    title: () => 'Results by cluster',
    view: () => html`<div class="stack">
      <div class="panel-head"><h1 tabindex="-1">Results by cluster</h1><a href=${address('search', route.id)}>Back to the reports</a></div>
      ${remote(list.store.state.answer, 'the clusters', (answer) => content(list, answer, chosen, choose), list.load)}
    </div>`,
  };
}

function content(list, answer, chosen, choose) {
  const { state } = list.store;
  return html`${choices(answer, chosen, choose)}
    <p role="status">${counted(answer.reports, 'report')} in ${counted(answer.clusters, 'cluster')}, of ${counted(answer.total, 'report')} that the search finds.
      ${answer.partial ? html`<strong>Partial:</strong> ${count(answer.read)} of them were looked at in the time; search for less.` : ''}</p>
    ${answer.clusters === 0
      ? empty('No cluster.', 'No report that the search finds belongs to a cluster like that.')
      : html`<ol class="hits">${repeat(state.rows, ({ cluster }) => cluster.cluster, (row) => html`<li>${item(row)}</li>`)}</ol>
        ${listEnd(state, answer.clusters, 'clusters', list.more)}
        <section class="report-two" aria-label="How the clusters are spread">${answer.facets.map(spread)}</section>`}`;
}

function choices(answer, chosen, choose) {
  const select = (label, name, values, read = Number) => html`<label class="order">${label}
    <select @change=${(event) => choose(name, read(event.target.value))}>${values.map(([value, word]) =>
      html`<option value=${value} .selected=${chosen[name] === value}>${word}</option>`)}</select></label>`;
  const units = answer.facets.find(({ field }) => field === 'units').values.map(({ value }) => [value, value]);
  const known = chosen.unit && !units.some(([unit]) => unit === chosen.unit) ? [[chosen.unit, chosen.unit], ...units] : units;
  return html`<div class="row">
    ${select('Size', 'minSize', SIZES)}
    ${select('Highest priority', 'minPriority', PRIORITIES)}
    ${select('Span', 'minSpanDays', SPANS)}
    ${select('Unit', 'unit', [['', 'all'], ...known], String)}
  </div>`;
}

function item({ cluster, matching, first }) {
  const several = cluster.size > 1;
  return html`<article class="hit">
    ${scoreBadge(cluster.priority, 'highest priority')}
    <div>
      <h2 class="hit-title"><a href=${several ? address('cluster', cluster.cluster) : address('report', first.reportId)} data-result>
        ${several ? `${count(matching)} of ${count(cluster.size)} reports match` : 'Belongs with no other'} <span class="quiet">${plain(cluster.cluster)}</span></a></h2>
      ${several ? html`<ul class="hit-meta">${clusterFacts(cluster)}</ul>` : ''}
      <p class="small">First: <a href=${address('report', first.reportId)}>${plain(first.card.title || 'Report')} <span class="quiet">${plain(first.reportId)}</span></a></p>
      ${cardFacts(first.card)}
    </div>
  </article>`;
}

function spread({ field, values }) {
  return html`<div class="panel"><h2>${TITLES[field]}</h2>
    ${table(TITLES[field], [{ title: TITLES[field] }, { title: 'Clusters', number: true }], values.map(({ value, clusters }) =>
      html`<tr><th scope="row">${plain(value)}</th><td class="table-number">${count(clusters)}</td></tr>`))}</div>`;
}
