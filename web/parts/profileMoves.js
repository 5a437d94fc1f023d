import { html, nothing } from '../lib/lit.js';
import { count, counted } from '../logic/numbers.js';
import { address } from '../url.js';
import { table } from './table.js';
import { plain } from './text.js';

const MOVES = [
  { title: 'Place', number: true },
  { title: 'Now', number: true },
  { title: 'Report' },
  { title: 'Priority', number: true },
  { title: 'Now', number: true },
];

/** What would stand where under a profile. */
export function moves({ total, examined, moved, rows }) {
  return html`<p role="status" class="profile-moved">${count(moved)} of ${counted(examined, 'report')} would stand at another place.
      ${examined < total ? html`There are ${count(total)}; the first of the queue were looked at within the time.` : nothing}
      The first ${count(rows.length)} places:</p>
    ${table('What would move', MOVES, rows.map(move))}`;
}

function move({ reportId, card, rank, rankNow, priority, priorityNow }) {
  return html`<tr>
    <td class="table-number">${count(rank)}</td>
    <td class="table-number">${count(rankNow)}${rankNow > rank ? ' ↑' : rankNow < rank ? ' ↓' : ''}</td>
    <th scope="row"><a href=${address('report', reportId)}>${plain(reportId)}</a> <span class="quiet">${plain(card.title)}</span></th>
    <td class="table-number">${count(priority)}</td>
    <td class="table-number">${count(priorityNow)}</td></tr>`;
}
