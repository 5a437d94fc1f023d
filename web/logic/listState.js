// A page with one list that is read on by cursor (pure): queue, quarantine, audit, identifier.
import { LOADING, failure, ready } from './remote.js';

export const START = Object.freeze({ answer: LOADING, rows: [], next: null, more: 'idle', problem: null, told: null });

export function reduce(state, event) {
  switch (event.type) {
    case 'asked':
      return START;
    case 'answered':
      return { ...START, answer: ready(event.answer), rows: event.rows, next: event.answer.next };
    case 'refused':
      return { ...START, answer: failure(event.problem) };
    case 'moreAsked':
      return { ...state, more: 'loading' };
    case 'moreAnswered':
      return { ...state, more: 'idle', rows: [...state.rows, ...event.rows], next: event.answer.next };
    case 'moreRefused':
      return { ...state, more: 'failed', problem: event.problem };
    case 'told':
      return { ...state, told: event.told };
    default:
      return state;
  }
}
