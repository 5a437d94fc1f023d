// Lists of values that are looked up (pure): the form, one sweep and its rows.
import { LOADING, failure, ready } from './remote.js';

/** What every value of a list may be read as; empty to recognise each. */
export const READINGS = [
  ['', 'whatever each is recognised as'],
  ['email', 'e-mail addresses'],
  ['phone', 'telephone numbers'],
  ['user', 'user names'],
  ['account', 'account ids'],
  ['name', 'names of persons'],
  ['ip', 'IP addresses and networks'],
  ['hash', 'hashes of files'],
  ['url', 'web addresses'],
  ['domain', 'domains'],
  ['device', 'device ids'],
  ['crypto', 'crypto addresses'],
  ['payment', 'payment handles'],
  ['report', 'numbers of reports'],
];

/** The outcomes, each with its word and what it means. */
export const OUTCOMES = [
  ['hit', 'hits', 'held by reports'],
  ['noise', 'noise', 'held, and says little'],
  ['miss', 'misses', 'held by none'],
  ['unreadable', 'unreadable', 'no value of any kind'],
];

const STATES = {
  running: 'is looked up',
  done: 'done',
  failed: 'failed: run it again',
  interrupted: 'interrupted: run it again',
};

export const START = Object.freeze({ sweep: LOADING, problem: null });

export function reduce(state, event) {
  switch (event.type) {
    case 'told':
      return { ...state, sweep: ready(event.sweep), problem: null };
    case 'untold':
      return { ...state, sweep: failure(event.problem) };
    case 'refused':
      return { ...state, problem: event.problem };
    default:
      return state;
  }
}

/** How far a sweep is, in words. */
export function stateWord({ state, progress, outdated }) {
  if (state === 'running') {
    return progress > 0 ? `is looked up, ${progress} %` : 'waits for its turn';
  }
  return outdated ? 'outdated: you saw other reports then, run it again' : STATES[state];
}

/** How many rows have an outcome. */
export function rowsOf(summary, outcome) {
  return { hit: summary.hits, miss: summary.misses, noise: summary.noise, unreadable: summary.unreadable }[outcome];
}

/** The query for the reports of a sweep. */
export function queryOf(id, noise = false) {
  return `sweep:${id}${noise ? '/all' : ''}`;
}
