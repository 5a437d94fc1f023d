// The columns of results (pure).
import { stamp } from './dates.js';
import { markWords } from './words.js';

/** What stands in each column, and whether it is a number. */
export const COLUMNS = {
  number: { title: 'Report', of: (hit) => hit.reportId },
  priority: { title: 'Priority', number: true, of: (hit) => String(hit.priority) },
  actionability: { title: 'Actionability', number: true, of: (hit) => String(hit.actionability) },
  mark: { title: 'Mark', of: (hit) => markWords(hit.card.clearingHousePriority) },
  title: { title: 'Title', of: (hit) => hit.card.title || 'Report' },
  reporter: { title: 'Reporter', of: (hit) => hit.card.provider },
  types: { title: 'Incident types', of: (hit) => hit.card.types.join(', ') },
  received: { title: 'Received', of: (hit) => stamp(hit.card.received) },
  informational: { title: 'Informational', of: (hit) => hit.card.informational },
  units: { title: 'Units', of: (hit) => hit.card.units.join(', ') },
  files: { title: 'Files', number: true, of: (hit) => String(hit.card.files) },
  identifiers: { title: 'Identifiers', number: true, of: (hit) => String(hit.card.identifiers) },
  links: { title: 'Linked', number: true, of: (hit) => String(hit.links ?? '') },
};

/** What a table shows that nobody has chosen columns for yet. */
export const FIRST = ['number', 'title', 'priority', 'reporter', 'received', 'files', 'links'];

/** The columns with one more at the end, or without it. */
export function columnToggled(columns, name) {
  return columns.includes(name) ? columns.filter((one) => one !== name) : [...columns, name];
}

/** The columns with one a place further to the left or right. */
export function columnMoved(columns, name, by) {
  const at = columns.indexOf(name);
  const to = at + by;
  if (at < 0 || to < 0 || to >= columns.length) {
    return columns;
  }
  const moved = columns.filter((one) => one !== name);
  moved.splice(to, 0, name);
  return moved;
}
