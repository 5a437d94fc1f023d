import { api } from '../api.js';
import { EMPTY_REQUEST } from '../logic/searchState.js';
import { START, reduce } from '../logic/sweepState.js';
import { createStore } from '../logic/store.js';
import { address } from '../url.js';
import { remote } from '../parts/notice.js';
import { sweepView } from '../parts/sweepView.js';
import { createList } from './listPage.js';
import { saveFile } from './saved.js';

const LOOK = 700;
const PAGE_SIZE = 100;

/** One sweep: how far it is, what it found, its rows. */
export function openSweep(context, { id }) {
  const store = createStore(reduce, START, context.refresh);
  const chosen = { outcome: null };
  let rows = null;
  let timer = null;
  const refuse = (error) => store.send({ type: 'refused', problem: api.problemOf(error) });
  const told = (sweep) => {
    rows = sweep.summary && sweep.state !== 'running' ? rows ?? listRows() : null;
    timer = sweep.state === 'running' ? setTimeout(load, LOOK) : null;
    store.send({ type: 'told', sweep });
  };
  const load = () => api.sweep(id).then(told, (error) => store.send({ type: 'untold', problem: api.problemOf(error) }));
  const listRows = () => createList(context, (cursor) => api.sweepRows(id, { ...chosen, limit: PAGE_SIZE, cursor }), (answer) => answer.rows);
  const search = async (query) => {
    try {
      context.go(address('search', (await api.saveSearch({ ...EMPTY_REQUEST, query })).id));
    } catch (error) {
      refuse(error);
    }
  };
  const actions = {
    search,
    choose: (outcome) => {
      chosen.outcome = outcome;
      rows?.load();
    },
    again: () => api.runSweep(id).then(told, refuse),
    forget: () => api.deleteSweep(id).then(() => context.go(address('sweeps')), refuse),
    save: (purpose) => api.exportSweep(id, purpose).then((blob) => saveFile(blob, `sweep-${id}.csv`), refuse),
  };
  load();
  return {
    title: () => 'Sweep',
    view: () => remote(store.state.sweep, 'the sweep', (sweep) => sweepView(sweep, { ...store.state, chosen, rows }, actions), load),
    close: () => clearTimeout(timer),
  };
}
