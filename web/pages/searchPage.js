import { api } from '../api.js';
import { address, joined } from '../url.js';
import { createStore } from '../logic/store.js';
import { chosenIn, exclusionToggled, sameFilters, toggled, withValues } from '../logic/facets.js';
import { beside } from '../logic/levels.js';
import { EMPTY_REQUEST, START, reduce, sortFor, withBundle, withQuery, zoomed } from '../logic/searchState.js';
import { searchView } from '../parts/searchView.js';
import { saveFile } from './saved.js';
import { createSearchRun } from './searchRun.js';

// The search that was shown last stays in sight, greyed, until the next one is answered; so that
// choosing a facet neither empties the page nor loses the place of the keyboard.
let shown = START;
let justKept = { id: null, request: null };

/** The search page: `#/search`, or `#/search/<id>` of a kept search. */
export function openSearch(context, route) {
  const start = { ...shown, stale: shown.answer.status === 'ready', invalid: null };
  const store = createStore(reduce, start, context.refresh);
  const run = createSearchRun(store);
  api.columns().then(({ columns }) => store.send({ type: 'columnsKnown', columns }), () => {});
  requestOf(route.id).then(run.ask, (error) => run.refuse(error));
  return {
    inPlace: true,
    title: () => (store.state.request?.query ? 'Search results' : 'Search'),
    view: () => {
      shown = store.state;
      return searchView(shown, actionsOf(context, store, run));
    },
    close: run.stop,
  };
}

async function requestOf(id) {
  if (id === null) {
    return EMPTY_REQUEST;
  }
  const request = id === justKept.id ? justKept.request : (await api.savedSearch(id)).request;
  return { ...EMPTY_REQUEST, ...request };
}

function actionsOf(context, store, run) {
  const request = store.state.request ?? EMPTY_REQUEST;
  const change = (changed) => goTo(context, run, request, changed);
  return {
    me: context.me,
    send: (query) => change(withQuery(request, query)),
    readPlain: (plainText) => change({ ...request, plainText }),
    sort: (sort) => change({ ...request, sort }),
    toggle: (field, value) => change({ ...request, filters: toggled(request.filters, field, value) }),
    open: (field, value) => change({ ...request, filters: toggled(withValues(request.filters, field, beside(chosenIn(request.filters, field), value)), field, value) }),
    exclude: (field, value) => change({ ...request, filters: exclusionToggled(request.filters, field, value) }),
    zoom: (range) => change(zoomed(request, range)),
    select: (id) => store.send({ type: 'selected', id }),
    selectNone: () => store.send({ type: 'noneSelected' }),
    compare: () => context.go(address('compare', joined(store.state.selected))),
    columns: (columns) => keepColumns(store, columns),
    fold: (fold) => change({ ...request, fold }),
    unfold: (id) => change(withBundle(request, id)),
    clear: () => change({ ...request, filters: {} }),
    openFacet: run.openFacet,
    closeFacet: (field) => store.send({ type: 'facetClosed', field }),
    more: run.more,
    askWhy: run.askWhy,
    again: () => run.ask(request),
    byCluster: () => byCluster(context, run, request),
    save: context.me.covers('analyst') ? (purpose, format) => takeAlong(store, request, purpose, format) : null,
  };
}

/** Shown at once; what cannot be kept for the next visit is no reason to show it otherwise now. */
function keepColumns(store, columns) {
  store.send({ type: 'columnsKnown', columns });
  api.keepColumns(columns).catch(() => {});
}

/** Keeps the search in the store and goes to its address, so that going back works. */
async function goTo(context, run, before, changed) {
  const request = { ...changed, sort: sortFor(changed) };
  if (isSame(request, before)) {
    run.ask(request);
    return;
  }
  try {
    const { id } = await api.saveSearch(request);
    justKept = { id, request };
    context.go(address('search', id));
  } catch (error) {
    run.refuse(error);
  }
}

/** Has the browser save every hit, once the server wrote down who takes it along and why. */
async function takeAlong(store, request, purpose, format) {
  store.send({ type: 'saving', saving: { busy: true, problem: null } });
  try {
    saveFile(await api.exportSearch(request, format, purpose), `search.${format === 'pack' ? 'zip' : format}`);
    store.send({ type: 'saving', saving: null });
  } catch (error) {
    store.send({ type: 'saving', saving: { busy: false, problem: api.problemOf(error) } });
  }
}

/** The same search by cluster, at an address of its own. */
async function byCluster(context, run, request) {
  try {
    const { id } = await api.saveSearch(request);
    context.go(address('clustered', id));
  } catch (error) {
    run.refuse(error);
  }
}

function isSame(one, other) {
  const alike = one.query === other.query && one.sort === other.sort && one.plainText === other.plainText && one.fold === other.fold;
  return alike && sameFilters(one.filters, other.filters);
}
