import { html, nothing } from '../lib/lit.js';
import { stamp } from '../logic/dates.js';
import { decisionWords } from '../logic/words.js';
import { address } from '../url.js';
import { table } from './table.js';
import { plain } from './text.js';

const COLUMNS = [{ title: 'Decision' }, { title: 'Reports' }, { title: 'By' }, { title: 'Reason' }];

/** What an analyst decided about two reports, in one word for lists. */
export function decidedChip(kind) {
  return kind
    ? html`<span class="chip ${kind === 'cannot-link' ? 'chip-bad' : ''}">decided: ${decisionWords(kind)}</span>`
    : nothing;
}

/** The decisions about some reports as a table; `ending(decision)` shows how one is ended. */
export function decisionTable(decisions, ending = () => nothing) {
  return table('Decisions of analysts', COLUMNS, decisions.map((decision) => html`<tr>
    <th scope="row">${decisionWords(decision.kind)}</th>
    <td>${reportLink(decision.reportId)} and ${reportLink(decision.otherReportId)}</td>
    <td>${plain(decision.who)}<div class="quiet small"><time datetime=${decision.made}>${stamp(decision.made)}</time></div></td>
    <td>${decision.reason ? plain(decision.reason) : html`<span class="quiet">you may not see the reason</span>`}
      ${decision.withdrawn ? withdrawn(decision.withdrawn) : ending(decision)}</td></tr>`));
}

function withdrawn({ who, made, reason }) {
  return html`<div class="small">Withdrawn by ${plain(who)}, <time datetime=${made}>${stamp(made)}</time>${reason ? html`: ${plain(reason)}` : nothing}</div>`;
}

function reportLink(id) {
  return html`<a href=${address('report', id)}>${plain(id)}</a>`;
}
