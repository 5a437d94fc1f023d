import { api } from '../api.js';
import { address } from '../url.js';
import { readOptions, writeOptions } from '../logic/linkOptions.js';
import { START, reduce } from '../logic/reportState.js';
import { createStore } from '../logic/store.js';
import { readRange } from '../logic/versionRange.js';
import { reportView } from '../parts/reportView.js';

const PAGE_SIZE = 50;

/** The report page: `#/report/<id>`, and its links, graph and versions. */
export function openReport(context, route) {
  const store = createStore(reduce, START, context.refresh);
  const options = readOptions(route.view === 'versions' ? null : route.item);
  const asking = new AbortController();
  const load = () => loadAll(store, route, options, asking.signal);
  load();
  const actions = actionsOf(context, store, route, options, load);
  return {
    title: () => titleOf(store.state, route),
    view: () => reportView(store.state, { route, options, me: context.me }, actions),
    close: () => asking.abort(),
  };
}

function titleOf({ report }, route) {
  const views = { links: 'Linked reports of ', graph: 'Link graph of ', versions: 'Versions of ' };
  return `${views[route.view] ?? ''}${report.status === 'failed' ? 'Report' : `Report ${route.id}`}`;
}

function actionsOf(context, store, route, options, load) {
  return {
    again: load,
    showAll: (part) => store.send({ type: 'wholeAsked', part }),
    choose: (chosen) => context.go(address('report', route.id, route.view ?? 'links', writeOptions(chosen))),
    more: () => more(store, route, options),
    open: (node) => open(context, route, node),
  };
}

function open(context, route, node) {
  const pages = { report: 'report', here: 'report', key: 'identifier' };
  if (node.kind === 'stub') {
    context.go(address('report', route.id, 'links', route.item));
  } else {
    context.go(address(pages[node.kind], node.target));
  }
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
    const links = api.links(route.id, { ...options, limit: route.view ? PAGE_SIZE : 5 }, signal);
    answer(store, links, (found) => ({ type: 'linksAnswered', answer: found }), 'linksRefused');
  }
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
  const links = api.links(route.id, { ...options, limit: PAGE_SIZE, cursor: store.state.links.next });
  answer(store, links, (found) => ({ type: 'moreLinksAnswered', answer: found }), 'moreLinksRefused');
}

function answer(store, promise, event, refused) {
  promise.then(
    (value) => store.send(event(value)),
    (error) => store.send({ type: refused, problem: api.problemOf(error) }),
  );
}
