// The queue (pure): its rows, what is selected, what was done last.
import { LOADING, failure, ready } from './remote.js';
import { OPEN_FILTER } from './casework.js';

export const START = Object.freeze({
  answer: LOADING,
  rows: [],
  next: null,
  more: 'idle',
  problem: null,
  filter: OPEN_FILTER,
  selected: [],
  /** Accounts to which reports may be given; empty until known. */
  accounts: [],
  /** What is new since the last visit; null until known. */
  digest: null,
  busy: false,
  /** What the last action did: {text, refused, action}. */
  told: null,
  refusal: null,
});

export function reduce(state, event) {
  switch (event.type) {
    case 'asked':
      return { ...state, filter: event.filter, more: 'idle' };
    case 'answered':
      return { ...state, answer: ready(event.answer), rows: event.answer.rows, next: event.answer.next, more: 'idle', selected: kept(state.selected, event.answer.rows) };
    case 'refused':
      return { ...state, answer: failure(event.problem) };
    case 'moreAsked':
      return { ...state, more: 'loading' };
    case 'moreAnswered':
      return { ...state, more: 'idle', rows: [...state.rows, ...event.answer.rows], next: event.answer.next };
    case 'moreRefused':
      return { ...state, more: 'failed', problem: event.problem };
    case 'accountsKnown':
      return { ...state, accounts: event.accounts };
    case 'selected':
      return { ...state, selected: toggled(state.selected, event.id) };
    case 'allSelected':
      return { ...state, selected: event.all ? state.rows.map((row) => row.reportId) : [] };
    case 'digested':
      return { ...state, digest: event.digest };
    case 'acting':
      return { ...state, busy: true, told: null, refusal: null };
    case 'acted':
      return { ...state, busy: false, told: event.told, selected: [] };
    case 'notActed':
      return { ...state, busy: false, refusal: event.problem };
    default:
      return state;
  }
}

function toggled(selected, id) {
  return selected.includes(id) ? selected.filter((one) => one !== id) : [...selected, id];
}

/** What is no longer in the list is no longer selected: nobody acts on what they do not see. */
function kept(selected, rows) {
  const shown = new Set(rows.map((row) => row.reportId));
  return selected.filter((id) => shown.has(id));
}
