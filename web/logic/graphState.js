// The state of a link graph that grows (pure): reports and values as nodes, what each further step
// would add, and every earlier state, so that each step can be taken back.

export const PAGE = 40;

export const NO_FILTER = Object.freeze({ min: 'weak', kinds: '', receivedFrom: '', receivedTo: '', units: '' });

const NOTHING = Object.freeze({ start: null, hops: [], reports: {}, keys: {}, edges: {}, kindsKnown: [], partial: null });

export const START = Object.freeze({ status: 'loading', problem: null, busy: false, filter: NO_FILTER, shown: NOTHING, past: [], selected: null, chosen: [] });

export function reduce(state, event) {
  switch (event.type) {
    case 'asked':
      return { ...state, busy: true, problem: null };
    case 'refused':
      return { ...state, busy: false, status: state.shown.start ? 'ready' : 'failed', problem: event.problem };
    case 'started':
      return grown(state, started(event), event.filter);
    case 'expanded':
      return grown(state, walked(state.shown, event.report, event.answer));
    case 'keyOpened':
      return grown(state, opened(state.shown, event.keyId, event.page));
    case 'undone': {
      const before = state.past.at(-1);
      return before ? { ...state, ...before, past: state.past.slice(0, -1), selected: null, problem: null } : state;
    }
    case 'saved':
      return { ...state, busy: false };
    case 'selected':
      return { ...state, selected: event.node };
    case 'chosen':
      return { ...state, chosen: event.on ? [...state.chosen, event.report] : state.chosen.filter((one) => one !== event.report) };
    default:
      return state;
  }
}

function grown(state, shown, filter = state.filter) {
  const past = state.shown.start ? [...state.past, { shown: state.shown, filter: state.filter }] : state.past;
  return { ...state, status: 'ready', busy: false, problem: null, shown, filter, past, selected: null };
}

function started({ report, answer, demoted }) {
  const here = { id: report, at: 0, parent: null, card: null, priority: null, strength: null, from: null, adds: null, more: null, left: 0, open: false };
  const keys = {};
  for (const one of demoted.filter(({ documentFrequency }) => documentFrequency > 1)) {
    keys[one.key.keyId] = { ...keyOf(one.key, one.documentFrequency, `r:${report}`), demoted: one.cause };
  }
  const edges = Object.fromEntries(Object.keys(keys).map((keyId) => [`r:${report}|k:${keyId}`, 'demoted']));
  const first = { ...NOTHING, start: report, reports: { [report]: here }, keys, edges };
  const kindsKnown = answer.hops.flatMap(({ kinds }) => kinds.map(({ kind }) => kind));
  return { ...walked(first, report, answer), hops: answer.hops, kindsKnown: [...new Set(kindsKnown)].sort(), partial: answer.partial };
}

function keyOf(key, frequency, parent) {
  return { ...key, frequency, parent, demoted: null, more: null, open: false };
}

/** With the reports one link away from a report. */
function walked(shown, from, answer) {
  const next = { ...shown, reports: { ...shown.reports }, keys: { ...shown.keys }, edges: { ...shown.edges } };
  const near = answer.reports.filter(({ hop }) => hop === 1);
  near.forEach((row) => addLink(next, from, row));
  const listed = (shown.reports[from].listed ?? 0) + near.length;
  const left = Math.max(0, answer.hops[0].reports - listed);
  next.reports[from] = { ...next.reports[from], open: true, listed, left, more: left > 0 ? answer.next : null };
  return next;
}

function addLink(next, from, row) {
  const telling = row.link.reasons.filter(({ weight }) => weight > 0);
  for (const { key, documentFrequency } of telling) {
    next.keys[key.keyId] ??= keyOf(key, documentFrequency, `r:${from}`);
    strengthen(next.edges, `r:${from}|k:${key.keyId}`, row.link.strength);
    strengthen(next.edges, `r:${row.reportId}|k:${key.keyId}`, row.link.strength);
  }
  if (telling.length === 0) {
    strengthen(next.edges, `r:${from}|r:${row.reportId}`, row.link.strength);
  }
  const parent = telling.length ? `k:${telling[0].key.keyId}` : `r:${from}`;
  const known = next.reports[row.reportId];
  next.reports[row.reportId] = known
    ? { ...known, adds: known.adds ?? row.adds }
    : reportOf(row, parent, { at: placeIn(next), from, strength: row.link.strength, adds: row.adds });
}

function reportOf(row, parent, how) {
  return { id: row.reportId, parent, card: row.card, priority: row.priority, more: null, left: 0, open: false, ...how };
}

function placeIn({ reports }) {
  return Object.keys(reports).length;
}

/** The reports in the order in which they came into the graph. */
export function reportsOf({ reports }) {
  return Object.values(reports).sort((a, b) => a.at - b.at);
}

const ORDER = ['demoted', 'held', 'weak', 'possible', 'strong'];

function strengthen(edges, id, strength) {
  if (ORDER.indexOf(strength) > ORDER.indexOf(edges[id] ?? 'demoted') || !(id in edges)) {
    edges[id] = strength;
  }
}

/** With the reports that hold a value. */
function opened(shown, keyId, page) {
  const next = { ...shown, reports: { ...shown.reports }, keys: { ...shown.keys }, edges: { ...shown.edges } };
  for (const hit of page.hits) {
    next.reports[hit.reportId] ??= reportOf(hit, `k:${keyId}`, { at: placeIn(next), from: null, strength: null, adds: null });
    strengthen(next.edges, `r:${hit.reportId}|k:${keyId}`, 'held');
  }
  next.keys[keyId] = { ...next.keys[keyId], frequency: page.total, open: true, more: page.next };
  return next;
}

/** How many of the shown reports hold each value. */
export function holdersShown({ edges }) {
  const holders = {};
  for (const id of Object.keys(edges)) {
    const [, to] = id.split('|');
    if (to.startsWith('k:')) {
      holders[to.slice(2)] = (holders[to.slice(2)] ?? 0) + 1;
    }
  }
  return holders;
}

/** The filter as the API takes it. */
export function asked(filter) {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''));
}
