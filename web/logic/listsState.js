// The page of imported lists (pure): what is held, what is being sent, what came of it.
import { LOADING, failure, ready } from './remote.js';
import { count } from './numbers.js';

export const START = Object.freeze({
  answer: LOADING,
  /** {sent, of} while a file is on its way; sent equals of while the server reads it. */
  sending: null,
  /** The name of the list that is about to be taken out of use. */
  leaving: null,
  told: null,
  problem: null,
});

export function reduce(state, event) {
  switch (event.type) {
    case 'answered':
      return { ...state, answer: ready(event.answer) };
    case 'unanswered':
      return state.answer.status === 'ready' ? state : { ...state, answer: failure(event.problem) };
    case 'sending':
      return { ...state, sending: { sent: event.sent, of: event.of }, told: null, problem: null };
    case 'imported':
      return { ...state, sending: null, told: imported(event.outcome) };
    case 'asked':
      return { ...state, leaving: event.name, told: null, problem: null };
    case 'removed':
      return { ...state, leaving: null, told: `${event.name} is out of use.` };
    case 'refused':
      return { ...state, sending: null, leaving: null, problem: event.problem };
    default:
      return state;
  }
}

/** What an import did, in words. */
export function imported({ list, replaced }) {
  const entries = `${count(list.hashes)} ${list.hashes === 1 ? 'entry' : 'entries'} of ${count(list.rows)} ${list.rows === 1 ? 'row' : 'rows'}`;
  return `${list.name} is in use: ${entries}${list.update ? ', updated' : replaced ? ', in the place of the list of this name' : ''}.`;
}

/** Why a file need not be sent at all; null when it may be. */
export function tooLarge(size, mostBytes) {
  return size <= mostBytes
    ? null
    : {
        title: 'The file is too large',
        detail: `Over the page a list has up to ${count(Math.floor(mostBytes / 1048576))} MiB. Import it with the command leadline lists import on the computer that holds the data.`,
        retry: false,
      };
}

/** How far the labelling is, in words; null when all reports have their labels. */
export function labelling(progress) {
  return progress ? `Labels follow: ${count(progress.upTo)} of ${count(progress.last)} reports were looked at.` : null;
}
