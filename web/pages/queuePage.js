import { html, nothing, repeat } from '../lib/lit.js';
import { api } from '../api.js';
import { address } from '../url.js';
import { count } from '../logic/numbers.js';
import { spacedName } from '../logic/scores.js';
import { cardFacts } from '../parts/hitCard.js';
import { listEnd } from '../parts/listEnd.js';
import { empty, remote } from '../parts/notice.js';
import { breakdown, scoreBadge } from '../parts/score.js';
import { plain } from '../parts/text.js';
import { createList } from './listPage.js';

const PAGE_SIZE = 25;

/** The queue: the reports in the urgent order, each with what put it there. */
export function openQueue(context) {
  const list = createList(context, (cursor) => api.queue({ limit: PAGE_SIZE, cursor }), (answer) => answer.rows);
  return {
    title: () => 'Queue',
    view: () => html`<div class="stack">
      <h1 tabindex="-1">Queue</h1>
      ${remote(list.store.state.answer, 'the queue', (answer) => content(list, answer), list.load)}
    </div>`,
  };
}

function content(list, { total, profile }) {
  const { state } = list.store;
  if (total === 0) {
    return empty('The queue is empty.', 'Reports appear here as they are taken in.');
  }
  return html`
    <p class="quiet">${count(total)} reports in the urgent order: priority, then actionability, then oldest first. Profile ${plain(profile)}.</p>
    <ol class="hits">${repeat(state.rows, (row) => row.reportId, (row) => html`<li>${queueRow(row)}</li>`)}</ol>
    ${listEnd(state, total, 'reports', list.more)}`;
}

function queueRow(row) {
  return html`<article class="hit">
    <div class="hit-scores">${scoreBadge(row.priority, 'priority')}${scoreBadge(row.actionability, 'actionability')}</div>
    <div>
      <h2 class="hit-title"><span class="quiet">${count(row.rank)}.</span>
        <a href=${address('report', row.reportId)} data-result>${plain(row.card.title || 'Report')} <span class="quiet">${plain(row.reportId)}</span></a></h2>
      ${cardFacts(row.card)}
      ${row.breakdown ? reasons(row.breakdown, row.reportId) : nothing}
    </div>
  </article>`;
}

function reasons({ priority, actionability, missing }, reportId) {
  return html`
    <ul class="chips">${priority.factors.slice(0, 4).map((factor) => html`<li class="chip">${plain(spacedName(factor.factor))} ${factor.points > 0 ? '+' : ''}${Math.round(factor.points)}</li>`)}</ul>
    <details class="hit-why"><summary>Whole breakdown</summary>
      <div class="stack">${breakdown(priority, 'Priority', reportId)}${breakdown(actionability, 'Actionability', reportId)}
        ${missing.length ? html`<p class="small">Missing: ${plain(missing.map(spacedName).join(', '))}</p>` : nothing}</div>
    </details>`;
}
