// The words and requests of working on reports (pure).
import { count } from './numbers.js';

const STATUSES = { new: 'new', ongoing: 'ongoing', cold: 'cold', referred: 'referred', closed: 'closed' };

/** Outcomes that are told to the clearing house, then the reasons for closing. */
export const DISPOSITIONS = [
  ['conviction', 'conviction'],
  ['arrest', 'arrest'],
  ['ongoing-investigation', 'ongoing investigation'],
  ['referred', 'referred'],
  ['unable-to-locate-subject', 'closed: unable to locate subject'],
  ['legal-process-lacks-information', 'closed: answer to legal process lacks information'],
  ['no-crime-committed', 'closed: no crime committed'],
  ['no-prosecutorial-merit', 'closed: no prosecutorial merit'],
  ['alleged-child-is-adult', 'closed: alleged child is an adult'],
  ['age-not-determined', 'closed: age cannot be determined'],
  ['false-report', 'closed: false report'],
  ['unfounded', 'closed: unfounded'],
  ['person-deceased', 'closed: person deceased'],
  ['other', 'closed: other, as the reason says'],
];

/** Days for which the provider still preserves what it reported. */
export const BANDS = [
  ['ended', 'ended'],
  ['0-7', '0 to 7 days'],
  ['8-14', '8 to 14 days'],
  ['15-30', '15 to 30 days'],
  ['31-60', '31 to 60 days'],
  ['more', 'more than 60 days'],
  ['not-known', 'not known'],
];

export const statusWord = (code) => STATUSES[code] ?? code;
export const dispositionWord = (code) => new Map(DISPOSITIONS).get(code) ?? code;

/** Who has it and how far it is, in one line. */
export function workWords({ status, assignee, disposition }) {
  const outcome = disposition ? ` (${dispositionWord(disposition).replace('closed: ', '')})` : '';
  return `${statusWord(status)}${outcome}${assignee ? `, ${assignee}` : ', nobody has it'}`;
}

/** How long it is still preserved, in a few words. */
export function daysWords({ daysLeft, extended }) {
  if (daysLeft === null) {
    return 'preservation not known';
  }
  const left = daysLeft < 0 ? 'preservation ended' : `preserved ${count(daysLeft)} more ${daysLeft === 1 ? 'day' : 'days'}`;
  return extended ? `${left}, extended` : left;
}

/** What an entry of the history says, without author and time. */
export function eventWords({ kind, after, preservedUntil }) {
  const told = {
    claim: 'claimed',
    release: 'released',
    assign: `assigned to ${after.assignee}`,
    status: `status ${statusWord(after.status)}`,
    disposition: `disposition ${after.disposition ? dispositionWord(after.disposition) : 'none'}`,
    preservation: `preservation extended to ${preservedUntil?.slice(0, 10) ?? ''}`,
    note: 'note',
    undo: 'undone an entry',
  };
  return told[kind] ?? kind;
}

/** The filter with which the queue opens: what is not finished. */
export const OPEN_FILTER = Object.freeze({ status: 'open', assignee: '', unit: '', preservation: '', unread: false });

const OPEN = ['new', 'ongoing', 'cold'];

/** The request for a page of the queue. */
export function queueRequest(filter, me, limit, cursor) {
  const filters = {};
  if (filter.status) {
    filters.status = filter.status === 'open' ? OPEN : [filter.status];
  }
  if (filter.unit) {
    filters.unit = [filter.unit];
  }
  if (filter.assignee && filter.assignee !== NOBODY) {
    filters.assignee = [filter.assignee === ME ? me : filter.assignee];
  }
  return {
    filters,
    preservation: filter.preservation ? [filter.preservation] : [],
    unread: filter.unread,
    unassigned: filter.assignee === NOBODY,
    facets: cursor === null ? ['status', 'assignee', 'unit'] : null,
    limit,
    cursor,
  };
}

/** Choices of the filter by assignee that are no accounts; no account's name begins so. */
export const NOBODY = '(nobody)';
export const ME = '(me)';

/** What became of an action on several reports, in words. */
export function toldOf({ done, reports }) {
  const others = reports.filter(({ outcome }) => outcome !== 'done' && outcome !== 'unchanged');
  const unchanged = reports.length - done - others.length;
  const parts = [`Done for ${count(done)} of ${count(reports.length)} reports`];
  if (unchanged > 0) {
    parts.push(`${count(unchanged)} were so already`);
  }
  return { text: `${parts.join('; ')}.`, refused: others.map(({ reportId, message }) => ({ reportId, message })) };
}
