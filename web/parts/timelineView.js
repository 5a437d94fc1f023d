import { html, nothing } from '../lib/lit.js';
import { stamp } from '../logic/dates.js';
import { STRENGTHS } from '../logic/linkOptions.js';
import { count, counted } from '../logic/numbers.js';
import { keyWord } from '../logic/words.js';
import { address } from '../url.js';
import { keyLink } from './keys.js';
import { listEnd } from './listEnd.js';
import { table } from './table.js';
import { plain } from './text.js';
import { timelineChart } from './timelineChart.js';

const COLUMNS = [{ title: 'Time (UTC)' }, { title: 'Report' }, { title: 'What' }, { title: 'Where it stands' }];

/** Events of linked reports: as a picture with a row for each report, and all of them as a table. */
export function timelineView(state, answer, chosen, actions) {
  const events = state.rows.map((event) => ({ ...event, value: event.reportId, event: wordsOf(event), mark: event.what === 'received' }));
  return html`<section class="panel stack" aria-labelledby="timeline-title">
    <div class="panel-head"><h2 id="timeline-title">Timeline</h2>
      ${chosen ? strengthChoice(chosen, actions) : html`<span class="quiet small">all times in UTC</span>`}</div>
    <p role="status">${counted(answer.total, 'event')} of ${counted(answer.reports, 'report')}${answer.undated > 0 ? `; ${counted(answer.undated, 'report')} without a date of receipt` : ''}.
      ${answer.first ? html`From ${stamp(answer.first)} to ${stamp(answer.last)}.` : nothing}
      ${answer.partial ? html`Partial: ${answer.partial.why}.` : nothing}</p>
    <ul class="graph-legend"><li>round: an address was captured</li><li>square: the report was received</li></ul>
    ${timelineChart(events, { name: 'Timeline of linked reports', one: 'report', many: 'reports', none: 'No event has a time.' })}
    ${state.next ? html`<p class="quiet small">The picture shows the first ${count(events.length)} events, as the table does.</p>` : nothing}
    ${table('Events', COLUMNS, events.map(row))}
    ${listEnd(state, answer.total, 'events', actions.more)}
  </section>`;
}

function strengthChoice({ min }, actions) {
  return html`<label class="order">Strength <select @change=${(event) => actions.choose(event.target.value)}>${STRENGTHS.map(([value, word]) =>
    html`<option value=${value} .selected=${min === value}>${word}</option>`)}</select></label>`;
}

function wordsOf({ what, key }) {
  return what === 'received' ? 'report received' : `${keyWord(key.kind)} ${key.display} captured`;
}

function row({ time, reportId, what, key, path }) {
  return html`<tr><th scope="row" class="table-tight">${stamp(time)}</th>
    <td><a href=${address('report', reportId)}>${plain(reportId)}</a></td>
    <td>${what === 'received' ? 'report received' : html`<span class="quiet small">${keyWord(key.kind)}</span> ${keyLink(key)}`}</td>
    <td class="table-path">${plain(path)}</td></tr>`;
}
