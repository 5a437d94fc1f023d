// The state of the report page (pure): the report, its versions, its links.
import { LOADING, failure, ready } from './remote.js';
import { START as LINKS, reduce as reduceLinks } from './linkState.js';

export const START = Object.freeze({ report: LOADING, versions: LOADING, changes: LOADING, links: LINKS, whole: [] });

export function reduce(state, event) {
  switch (event.type) {
    case 'reportKnown':
      return { ...state, report: ready(event.report) };
    case 'reportRefused':
      return { ...state, report: failure(event.problem) };
    case 'versionsKnown':
      return { ...state, versions: ready(event.versions) };
    case 'versionsRefused':
      return { ...state, versions: failure(event.problem) };
    case 'changesKnown':
      return { ...state, changes: ready(event.changes) };
    case 'changesRefused':
      return { ...state, changes: failure(event.problem) };
    case 'wholeAsked':
      return { ...state, whole: [...state.whole, event.part] };
    default:
      return { ...state, links: reduceLinks(state.links, event) };
  }
}
