import { html, nothing } from '../lib/lit.js';
import { watchKind } from '../logic/alertWords.js';
import { clock } from '../logic/dates.js';
import { count, counted } from '../logic/numbers.js';
import { address } from '../url.js';
import { plain } from './text.js';

const SOON = ['0-7', '8-14', '15-30', '31-60'];

/** What is new since the last visit, and the alarm for urgent reports that nobody has claimed. */
export function digestView(digest, seen) {
  return html`${alarm(digest)}
    <details class="panel"><summary>New since ${clock(digest.since)} UTC: ${counted(digest.arrived.total, 'report')}, ${count(digest.urgent.total)} urgent${digest.newLinks.length ? `, ${counted(digest.newLinks.length, 'report')} of yours with new links` : ''}${ending(digest.expiringMine)}</summary>
      <div class="stack">
        ${part(`Urgent ones that arrived, from priority ${digest.urgentFrom} on`, digest.urgent)}
        ${part('All that arrived', digest.arrived)}
        ${newLinks(digest)}
        ${watches(digest)}
        ${preservation(digest)}
        <div><button type="button" class="secondary" @click=${seen}>I have seen this</button></div>
      </div></details>`;
}

function alarm({ unreviewed }) {
  return unreviewed.total === 0
    ? nothing
    : html`<div class="notice notice-failed" role="alert">
      <p class="notice-title">${counted(unreviewed.total, 'urgent report')} ${unreviewed.total === 1 ? 'waits' : 'wait'} for somebody to claim ${unreviewed.total === 1 ? 'it' : 'them'}, for longer than the unit allows.</p>
      <p>${rows(unreviewed.first)}${rest(unreviewed)}</p></div>`;
}

function part(title, { total, first }) {
  return html`<div><h2>${title}: ${count(total)}</h2><p>${rows(first)}${rest({ total, first })}</p></div>`;
}

function rows(first) {
  return first.map((row, at) => html`${at ? ', ' : ''}${reportLink(row.reportId)} <span class="quiet">${row.priority}</span>`);
}

/** A list that is cut says so; all of them stand in the queue below. */
function rest({ total, first }) {
  return total > first.length ? html` <span class="quiet">and ${count(total - first.length)} more in the queue</span>` : nothing;
}

function newLinks({ newLinks: found, mine, looked }) {
  return html`<div><h2>Yours, not finished: ${count(mine.total)}</h2>
    ${found.length ? html`<ul>${found.map(({ reportId, arrived }) => html`<li>${reportLink(reportId)} is linked with ${arrived.map((id, at) => html`${at ? ', ' : ''}${reportLink(id)}`)}</li>`)}</ul>` : html`<p>No new links.</p>`}
    ${looked < mine.total ? html`<p class="quiet">Links were looked for of the ${count(looked)} most urgent ones.</p>` : nothing}</div>`;
}

function watches({ watches: found }) {
  return html`<div><h2>What your watches found</h2>
    ${found.length ? html`<ul>${found.map(({ watchId, kind, name, alerts, unread }) => html`<li><a href=${address('alerts', watchId)}>${name ? plain(name) : watchKind(kind)}</a>: ${counted(alerts, 'alert')}, ${count(unread)} not read</li>`)}</ul>` : html`<p>Nothing.</p>`}</div>`;
}

function preservation({ expiring, expiringMine }) {
  return html`<div><h2>Preservation that ends, of reports not finished</h2>
    <p>${SOON.map((band, at) => html`${at ? '; ' : ''}in ${band} days ${count(expiring[band])}, ${count(expiringMine[band])} of them yours`)}.</p></div>`;
}

function ending(mine) {
  const soon = mine['0-7'] + mine['8-14'];
  return soon ? `, preservation of ${counted(soon, 'report')} of yours ends within 14 days` : '';
}

function reportLink(id) {
  return html`<a href=${address('report', id)}>${plain(id)}</a>`;
}
