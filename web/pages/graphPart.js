import { api } from '../api.js';
import { NO_FILTER, PAGE, START, asked, reduce, reportsOf } from '../logic/graphState.js';
import { createStore } from '../logic/store.js';
import { graphView } from '../parts/graphView.js';
import { remote } from '../parts/notice.js';
import { saveFile } from './saved.js';

/** The link graph of a report, part of the report page: `#/report/<id>/graph`. */
export function openGraph(context, reportId, signal) {
  const store = createStore(reduce, START, context.refresh);
  const run = async (work) => {
    store.send({ type: 'asked' });
    try {
      const event = await work();
      if (event) {
        store.send(event);
      }
    } catch (error) {
      store.send({ type: 'refused', problem: api.problemOf(error) });
    }
  };
  const walk = (id, filter, cursor = null) => api.walk(id, { ...asked(filter), hops: 2, limit: PAGE, cursor }, signal);
  const begin = (filter) => run(async () => {
    const [answer, links] = await Promise.all([walk(reportId, filter), api.links(reportId, { limit: 0 }, signal)]);
    return { type: 'started', report: reportId, answer, demoted: links.demoted, filter };
  });
  const actions = {
    filter: (filter) => (JSON.stringify(filter) === JSON.stringify(store.state.filter) ? null : begin(filter)),
    undo: () => store.send({ type: 'undone' }),
    select: (node) => store.send({ type: 'selected', node }),
    choose: (report, on) => store.send({ type: 'chosen', report, on }),
    expand: (report, cursor) => run(async () => ({ type: 'expanded', report, answer: await walk(report, store.state.filter, cursor) })),
    openKey: (keyId, cursor) => run(async () => ({ type: 'keyOpened', keyId, page: await api.identifier(keyId, { limit: PAGE, cursor, examine: 1 }) })),
    export: (format) => run(async () => {
      await save(store.state, format);
      return { type: 'saved' };
    }),
  };
  begin(NO_FILTER);
  return {
    view: () => {
      const { state } = store;
      const may = { units: unitsOf(state.shown, context.me), mayExport: context.me.covers('investigator') };
      const value = { status: state.status, value: state, problem: state.problem };
      return remote(value, 'the link graph', (ready) => graphView(ready, may, actions), () => begin(state.filter));
    },
  };
}

function unitsOf(shown, me) {
  const seen = Object.values(shown.reports).flatMap(({ card }) => card?.units ?? []);
  return [...new Set([...(me.units ?? []), ...seen])].sort();
}

/** Has the server write its record first, whatever the form; then the browser saves the file. */
async function save({ shown, filter }, format) {
  const { kinds, units, ...rest } = asked(filter);
  const wanted = { ...rest, format, reports: reportsOf(shown).map(({ id }) => id), kinds: kinds ? [kinds] : null, units: units ? [units] : null };
  const file = await api.exportGraph(wanted);
  const blob = file ?? (await document.querySelector('link-graph').png());
  saveFile(blob, `links-${shown.start.replaceAll('/', '-')}.${format}`);
}
