import { html, live, nothing, repeat } from '../lib/lit.js';
import { facetOrder, facetTitle, facetWord } from '../logic/facetWords.js';
import { chosenIn, excludedIn } from '../logic/facets.js';
import { MONTHS_FACET, zoomOf } from '../logic/searchState.js';
import { count, counted } from '../logic/numbers.js';
import { sortWord } from '../logic/words.js';
import { chosenFilters, facet } from './facetList.js';
import { hitCard } from './hitCard.js';
import { timeFilter } from './timeFilter.js';
import { empty, failed, loading } from './notice.js';
import './namesLike.js';
import { queryBox } from './queryBox.js';
import { columnChoice, resultTable } from './resultTable.js';
import { takeAlong } from './takeAlong.js';
import './watchButton.js';

const FORMS = [['csv', 'CSV, for spreadsheets'], ['jsonl', 'JSON lines'], ['pack', 'evidence pack (ZIP)']];
const WIDE = matchMedia('(min-width: 60.01rem)');

/** The search page: box, facets, months, results. */
export function searchView(state, actions) {
  return html`<div class="stack">
    <h1 class="only-read" tabindex="-1">Search</h1>
    ${state.request ? box(state, actions) : nothing}
    ${state.answer.status === 'failed' ? failed(state.answer.problem, actions.again) : nothing}
    ${state.answer.status === 'loading' && !state.invalid ? loading('reports') : nothing}
    ${state.answer.status === 'ready' && !state.invalid ? columns(state, actions) : nothing}
  </div>`;
}

function box(state, actions) {
  const recognised = state.answer.value?.recognised ?? [];
  const invalid = state.invalid ? { problem: state.invalid, typed: state.request.query } : null;
  return html`${queryBox({ request: state.request, recognised, invalid, didYouMean: state.answer.value?.didYouMean }, actions)}
    ${(state.answer.value?.like ?? []).map((like) => html`<names-like .data=${like}></names-like>`)}`;
}

function columns(state, actions) {
  return html`<div class="search-columns" aria-busy=${state.stale ? 'true' : 'false'}>
    <details class="search-side panel" ?open=${WIDE.matches}>
      <summary>Filters</summary>
      ${usedFacets(state).length === 0
        ? html`<p class="quiet small">Nothing to filter by.</p>`
        : facets(state, actions)}
    </details>
    <section class="stack" aria-labelledby="results-title">
      ${resultsHead(state, actions)}
      ${state.answer.value.total === 0 ? noHits(state, actions) : results(state, actions)}
    </section>
  </div>`;
}

/** What the facet of places tells within one another is shown apart only where it is filtered by. */
const WITHIN_PLACE = ['country', 'state', 'city'];

const isFiltered = (filters, name) => chosenIn(filters, name).length > 0 || excludedIn(filters, name).length > 0;

/** The facets with a value to choose or one that is chosen. */
function usedFacets({ answer, request }) {
  const { facets: counts } = answer.value;
  const used = (name) => counts[name].length > 0 || isFiltered(request.filters, name);
  const shown = (name) => name !== MONTHS_FACET && (!WITHIN_PLACE.includes(name) || isFiltered(request.filters, name));
  return facetOrder(Object.keys(counts)).filter((name) => shown(name) && used(name));
}

const ENDS = { number: 'number', date: 'date' };

function facets({ answer, request, opened, fields }, actions) {
  const { facets: counts, facetTotals } = answer.value;
  return html`<div class="facets">
    ${repeat(usedFacets({ answer, request }), (name) => name, (name) => facet(name, {
      values: counts[name],
      distinct: facetTotals[name] ?? 0,
      chosen: chosenIn(request.filters, name),
      excluded: excludedIn(request.filters, name),
      levels: isOfLevels(fields, name),
      ends: ENDS[fields.fields.find((field) => field.name === name)?.kind] ?? null,
      opened: opened[name] ?? null,
      word: (value) => facetWord(name, value),
    }, facetActions(name, actions, isOfLevels(fields, name))))}
  </div>`;
}

const isOfLevels = ({ fields }, name) => fields.some((field) => field.name === name && field.levels);

function facetActions(name, actions, levels) {
  return {
    toggle: (value) => (levels ? actions.open : actions.toggle)(name, value),
    exclude: (value) => actions.exclude(name, value),
    open: (containing) => actions.openFacet(name, containing),
    close: () => actions.closeFacet(name),
  };
}

function resultsHead({ answer, request, fields, histogram, columns }, actions) {
  const { total, partial, facets: counts, facetsPartial } = answer.value;
  const times = histogram?.values ?? counts[MONTHS_FACET];
  return html`
    <div class="row row-apart">
      <h2 id="results-title"><span role="status">${partial ? 'At least ' : ''}${counted(total, 'report')}</span></h2>
      <div class="row">${total > 0 ? html`<button type="button" class="secondary" @click=${actions.byCluster}>By cluster</button>` : nothing}
        <label class="order"><input type="checkbox" .checked=${request.fold} @change=${(event) => actions.fold(event.target.checked)}>
          floods as one row</label>
        ${columnChoice(columns, actions.columns)}
        ${orderMenu(request, fields, actions)}</div>
    </div>
    ${partial ? html`<p class="chip chip-warn">The time limit ended this search: there may be more reports than counted here.</p>` : nothing}
    ${facetsPartial.length > 0 ? html`<p class="chip chip-warn">The time limit ended the counting of filters; their
      counts are at least: ${facetOrder(facetsPartial).map(facetTitle).join(', ')}.</p>` : nothing}
    ${chosenFilters(request.filters, actions)}
    <watch-button .me=${actions.me} .ask=${{ kind: 'search', query: request.query, filters: request.filters, plainText: request.plainText }}></watch-button>
    ${times
      ? html`<div class="panel stack-tight">${timeFilter(times, { range: zoomOf(request), chosen: chosenIn(request.filters, MONTHS_FACET) },
          actions.zoom, total)}</div>`
      : nothing}
  `;
}

function orderMenu(request, fields, actions) {
  const usable = request.query === '' ? fields.sorts.filter((sort) => !['relevance', 'text'].includes(sort)) : fields.sorts;
  return html`<label class="order">Order
    <select @change=${(event) => actions.sort(event.target.value)}>
      ${usable.map((sort) => html`<option value=${sort} .selected=${sort === request.sort}>${sortWord(sort)}</option>`)}
    </select></label>`;
}

function results(state, actions) {
  const { request, hits, why } = state;
  const order = (hit) => ({ sort: request.sort, why: why[hit.reportId], askWhy: () => actions.askWhy(hit.reportId), unfold: actions.unfold });
  return html`
    ${selectionBar(state.selected, actions)}
    ${state.columns.length > 0
      ? resultTable(hits, state.columns, (hit) => selectBox(hit, state.selected, actions))
      : html`<ol class="hits">${repeat(hits, (hit) => hit.reportId, (hit) => html`<li>${hitCard(hit, { ...order(hit), select: selectBox(hit, state.selected, actions) })}</li>`)}</ol>`}
    ${pageEnd(state, actions)}
    ${actions.save ? taking(state, actions) : nothing}
  `;
}

const MOST_COMPARED = 20;

function selectionBar(selected, actions) {
  if (selected.length === 0) {
    return nothing;
  }
  const fits = selected.length >= 2 && selected.length <= MOST_COMPARED;
  return html`<div class="row selection" role="toolbar" aria-label="Selected reports">
    <span role="status">${counted(selected.length, 'report')} selected</span>
    <button type="button" ?disabled=${!fits} @click=${actions.compare}>Compare</button>
    <button type="button" class="secondary" @click=${actions.selectNone}>Select none</button>
    ${fits ? nothing : html`<span class="quiet small">2 to ${MOST_COMPARED} reports can be compared</span>`}
  </div>`;
}

function selectBox(hit, selected, actions) {
  return html`<label class="select-box"><input type="checkbox" data-select .checked=${live(selected.includes(hit.reportId))}
    @change=${() => actions.select(hit.reportId)}><span class="only-read">Select report ${hit.reportId}</span></label>`;
}

function taking({ answer, saving }, actions) {
  return html`<details class="taking"><summary>Take ${counted(answer.value.total, 'report')} along</summary>
    ${takeAlong('Save', actions.save, FORMS)}
    ${saving?.problem ? failed(saving.problem) : nothing}
    ${saving?.busy ? loading('the file') : nothing}
  </details>`;
}

function pageEnd({ hits, next, more, answer, problem }, actions) {
  const shown = html`<span class="quiet">${count(hits.reduce((sum, hit) => sum + (hit.bundle?.reports ?? 1), 0))} of ${counted(answer.value.total, 'report')} shown</span>`;
  if (more === 'failed') {
    return failed({ ...problem, retry: true }, actions.more);
  }
  return html`<div class="row">${next
    ? html`<button type="button" class="secondary" ?disabled=${more === 'loading'} @click=${actions.more}>Show the next 20</button>`
    : nothing}${shown}</div>`;
}

function noHits({ request }, actions) {
  const filtered = Object.keys(request.filters).length > 0;
  return html`${empty('No report that you may see matches.', filtered
    ? 'Remove a filter, or search for less of the value: the end of a number, a name without its domain.'
    : 'Search for less of the value: the end of a number, a name without its domain, or a * for any letters.')}
    ${filtered ? html`<p class="row"><button type="button" class="secondary" @click=${actions.clear}>Remove all filters</button></p>` : nothing}`;
}
