import { api } from '../api.js';
import { address } from '../url.js';
import { readOptions, writeOptions } from '../logic/linkOptions.js';
import { START, reduce } from '../logic/reportState.js';
import { createStore } from '../logic/store.js';
import { readRange } from '../logic/versionRange.js';
import { reportView } from '../parts/reportView.js';
import { openCase } from './casePart.js';
import { openGraph } from './graphPart.js';
import { openTimeline } from './timelinePart.js';

const PAGE_SIZE = 50;
const FEW = 5;

/** The report page: `#/report/<id>`, and its links, graph and versions. */
export function openReport(context, route) {
  const store = createStore(reduce, START, context.refresh);
  const options = readOptions(route.view === 'versions' ? null : route.item);
  const asking = new AbortController();
  const load = () => loadAll(store, route, options, asking.signal);
  load();
  const parts = { graph: () => openGraph(context, route.id, asking.signal), timeline: () => openTimeline(context, (asked) => api.timeline(route.id, asked)) };
  const part = parts[route.view]?.();
  const work = route.view === null ? openCase(context, route.id) : null;
  const actions = { ...actionsOf(context, store, route, options, load), part, work };
  return {
    title: () => titleOf(store.state, route),
    view: () => reportView(store.state, { route, options, me: context.me }, actions),
    close: () => asking.abort(),
  };
}

function titleOf({ report }, route) {
  const views = { links: 'Linked reports of ', graph: 'Link graph of ', timeline: 'Timeline of ', versions: 'Versions of ' };
  return `${views[route.view] ?? ''}${report.status === 'failed' ? 'Report' : `Report ${route.id}`}`;
}

function actionsOf(context, store, route, options, load) {
  return {
    again: load,
    showAll: (part) => store.send({ type: 'wholeAsked', part }),
    choose: (chosen) => context.go(address('report', route.id, route.view ?? 'links', writeOptions(chosen))),
    more: () => more(store, route, options),
  };
}

function loadAll(store, route, options, signal) {
  const { version, since } = route.view === 'versions' ? readRange(route.item) : {};
  const report = api.report(route.id, version);
  answer(store, report, (found) => known(found, route), 'reportRefused');
  if (route.view === 'versions') {
    const changes = report.then((found) => api.changes(route.id, found.version, since));
    answer(store, changes, (found) => ({ type: 'changesKnown', changes: found }), 'changesRefused');
    answer(store, api.versions(route.id), ({ versions }) => ({ type: 'versionsKnown', versions }), 'versionsRefused');
  } else {
    store.send({ type: 'linksAsked' });
    const links = linksOf(route, options, null, signal);
    answer(store, links, (found) => ({ type: 'linksAnswered', answer: found }), 'linksRefused');
  }
}

/** A page of links in the chosen order; by what they add, the links come with it. */
async function linksOf(route, { order, ...options }, cursor, signal = undefined) {
  const sizes = { links: PAGE_SIZE, graph: 0, timeline: 0 };
  const limit = sizes[route.view] ?? FEW;
  if (order !== 'adds' || route.view !== 'links') {
    return api.links(route.id, { ...options, limit, cursor }, signal);
  }
  const [all, added] = await Promise.all([
    api.links(route.id, { min: options.min, limit: 0 }, signal),
    api.additions(route.id, { min: options.min, sort: 'adds', limit, cursor }, signal),
  ]);
  const links = added.links.map(({ link, ...row }) => ({ ...row, ...link, decided: decidedOf(all, row.reportId) }));
  return { ...all, links, next: added.next, partial: added.partial };
}

function decidedOf({ decisions }, reportId) {
  return decisions.find((one) => one.reportId === reportId || one.otherReportId === reportId)?.kind ?? null;
}

/** A report that came without its number answers as the report of that number: the page goes there. */
function known(report, route) {
  if (report.reportId !== route.id) {
    location.replace(address('report', report.reportId, route.view, route.item));
  }
  return { type: 'reportKnown', report };
}

function more(store, route, options) {
  store.send({ type: 'moreLinksAsked' });
  const links = linksOf(route, options, store.state.links.next);
  answer(store, links, (found) => ({ type: 'moreLinksAnswered', answer: found }), 'moreLinksRefused');
}

function answer(store, promise, event, refused) {
  promise.then(
    (value) => store.send(event(value)),
    (error) => store.send({ type: refused, problem: api.problemOf(error) }),
  );
}
