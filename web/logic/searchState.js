// The state of the search page (pure).
import { withValues } from './facets.js';
import { LOADING, failure, ready } from './remote.js';

/** The facet whose values are months, shown as a chart. */
export const MONTHS_FACET = 'month';

/** The field by which the chart zooms. */
export const TIME_FIELD = 'received';

/** The range of the chart: the only one that is chosen; null for everything. */
export function zoomOf({ filters }) {
  const ranges = filters[TIME_FIELD] ?? [];
  return ranges.length === 1 ? ranges[0] : null;
}

/** The request zoomed to a range, or to everything for null; months chosen one by one are part of what is left. */
export function zoomed(request, range) {
  const filters = withValues(withValues(request.filters, MONTHS_FACET, []), TIME_FIELD, range ? [range] : []);
  return { ...request, filters };
}

export const EMPTY_REQUEST = Object.freeze({ query: '', filters: {}, sort: 'priority', plainText: false, fold: true });

export const START = Object.freeze({
  request: null,
  answer: LOADING,
  hits: [],
  next: null,
  more: 'idle',
  fields: null,
  opened: {},
  histogram: null,
  why: {},
  invalid: null,
  stale: false,
  saving: null,
  /** Reports that are selected, to be compared. */
  selected: [],
  /** The columns of the table; none for cards. */
  columns: [],
});

/** The next state after an event; events are named by what happened. */
export function reduce(state, event) {
  switch (event.type) {
    case 'asked':
      return { ...state, request: event.request, stale: state.answer.status === 'ready', invalid: null };
    case 'fieldsKnown':
      return { ...state, fields: event.fields };
    case 'answered':
      return answered(state, event.answer);
    case 'refused':
      return refused(state, event.problem);
    case 'moreAsked':
      return { ...state, more: 'loading' };
    case 'moreAnswered':
      return { ...state, more: 'idle', hits: [...state.hits, ...event.answer.hits], next: event.answer.next };
    case 'moreRefused':
      return { ...state, more: 'failed', problem: event.problem };
    case 'histogramAnswered':
      return { ...state, histogram: event.histogram };
    case 'facetOpened':
      return withOpened(state, event.field, { containing: event.containing, values: null, distinct: 0 });
    case 'facetAnswered':
      return facetAnswered(state, event);
    case 'facetClosed':
      return { ...state, opened: without(state.opened, event.field) };
    case 'selected':
      return { ...state, selected: selectedToggled(state.selected, event.id) };
    case 'noneSelected':
      return { ...state, selected: [] };
    case 'columnsKnown':
      return { ...state, columns: event.columns };
    case 'saving':
      return { ...state, saving: event.saving };
    case 'whyAsked':
      return { ...state, why: { ...state.why, [event.reportId]: null } };
    case 'whyKnown':
      return { ...state, why: { ...state.why, [event.reportId]: event.why } };
    default:
      return state;
  }
}

/** A sort that suits a query: text can only be relevant to a text. */
export function sortFor(request) {
  const texts = request.sort === 'relevance' || request.sort === 'text';
  return request.query === '' && texts ? 'priority' : request.sort;
}

/** The request after the text in the box was sent: the first text brings relevance. */
export function withQuery(request, query) {
  const first = request.query === '' && query !== '' && request.sort === 'priority';
  const next = { ...request, query, sort: first ? 'relevance' : request.sort };
  return { ...next, plainText: query === request.query && request.plainText, sort: sortFor(next) };
}

/** The search for what one row stands for, one by one. */
export function withBundle(request, id) {
  const query = request.query.trim() === '' ? `bundle:${id}` : `(${request.query}) AND bundle:${id}`;
  return { ...request, query, fold: false };
}

function selectedToggled(selected, id) {
  return selected.includes(id) ? selected.filter((one) => one !== id) : [...selected, id];
}

/** What is no longer shown is no longer selected: nobody compares what they do not see. */
function answered(state, answer) {
  const shown = new Set(answer.hits.map((hit) => hit.reportId));
  return { ...state, selected: state.selected.filter((id) => shown.has(id)), answer: ready(answer), hits: answer.hits, next: answer.next, more: 'idle', stale: false, why: {} };
}

function refused(state, problem) {
  const invalid = problem.position === undefined ? null : problem;
  return { ...state, invalid, answer: invalid ? state.answer : failure(problem), stale: false };
}

function withOpened(state, field, told) {
  const { values, distinct } = state.opened[field] ?? {};
  const kept = told.values === null && values ? { ...told, values, distinct } : told;
  return { ...state, opened: { ...state.opened, [field]: kept } };
}

function facetAnswered(state, { field, containing, answer }) {
  const wanted = state.opened[field]?.containing === containing;
  return wanted ? withOpened(state, field, { containing, values: answer.values, distinct: answer.distinct }) : state;
}

function without(record, key) {
  const { [key]: _, ...others } = record;
  return others;
}
