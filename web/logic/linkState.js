// The state of a report's links (pure).
import { LOADING, failure, ready } from './remote.js';

export const START = Object.freeze({ answer: LOADING, links: [], next: null, more: 'idle', problem: null });

export function reduce(state, event) {
  switch (event.type) {
    case 'linksAsked':
      return START;
    case 'linksAnswered':
      return { ...START, answer: ready(event.answer), links: event.answer.links, next: event.answer.next };
    case 'linksRefused':
      return { ...START, answer: failure(event.problem) };
    case 'moreLinksAsked':
      return { ...state, more: 'loading' };
    case 'moreLinksAnswered':
      return { ...state, more: 'idle', links: [...state.links, ...event.answer.links], next: event.answer.next };
    case 'moreLinksRefused':
      return { ...state, more: 'failed', problem: event.problem };
    default:
      return state;
  }
}
