import { html, nothing, svg } from '../lib/lit.js';
import { stamp } from '../logic/dates.js';
import { counted } from '../logic/numbers.js';
import { factsOf, ipEventsOf, lookUpsOf } from '../logic/reportParts.js';
import { layOut } from '../logic/timeline.js';
import { spelled } from '../logic/visibleText.js';
import { originWord, roleWord, stateWord } from '../logic/words.js';
import { place } from './reportHead.js';
import { keyLink } from './keys.js';
import { lookedUp, networkFacts } from './networkFacts.js';
import { long, table } from './table.js';
import { code, plain } from './text.js';

const ROWS = 12;
const WIDTH = 920;
const LEFT = 250;
const RIGHT = 30;
const ROW = 26;

const COLUMNS = [
  { title: 'Time (UTC)' },
  { title: 'Address' },
  { title: 'Port', number: true },
  { title: 'Event' },
  { title: 'Proxy' },
  { title: 'Network, looked up here' },
  { title: 'Clearing house’s look-up' },
  { title: 'Role' },
  { title: 'Whose word' },
  { title: 'Where it stands' },
];

/** The addresses at a time: as a picture, and all of them as a table. */
export function ipEvents(report, state) {
  const events = ipEventsOf(report);
  return html`<section class="panel" id="part-events" aria-labelledby="events-title" tabindex="-1">
    <div class="panel-head"><h2 id="events-title">IP events</h2>
      <span class="quiet small">all times in UTC</span></div>
    ${events.length === 0
      ? html`<p class="quiet">The documents hold no address with an event.</p>`
      : html`<div class="stack">${timeline(events)}${long(events, state, (shown) => table('IP events', COLUMNS, shown.map((event) => row(report, event))))}</div>`}
  </section>`;
}

function row(report, event) {
  const { occurrence } = event;
  return html`<tr>
    <th scope="row" class="table-tight">${event.time ? stamp(event.time) : plain(event.rawTime ?? 'not stated')}
      ${event.zoneAssumed ? html`<div class="quiet small">no zone stated, UTC assumed</div>` : nothing}</th>
    <td class="table-value">${occurrence.keys[0] ? keyLink(occurrence.keys[0]) : code(occurrence.raw)}</td>
    <td class="table-number">${event.port ?? html`<span class="quiet">none</span>`}</td>
    <td>${plain(event.event ?? 'not stated')}</td>
    <td>${stateWord(event.possibleProxy)}</td>
    <td class="table-value">${networkFacts(factsOf(report, event.value))}</td>
    <td class="table-value">${lookedUp(lookUpsOf(report, event))}</td>
    <td>${roleWord(occurrence.role)}</td>
    <td>${originWord(occurrence.origin)}</td>
    <td>${place(occurrence)}</td>
  </tr>`;
}

function timeline(events) {
  const { rows, leftOut, undated, ticks } = layOut(events, ROWS);
  if (rows.length === 0) {
    return html`<p class="quiet">None of the events has a time.</p>`;
  }
  const height = rows.length * ROW + 34;
  const x = (at) => LEFT + at * (WIDTH - LEFT - RIGHT);
  const label = `${counted(events.length - undated, 'event')} of ${counted(rows.length + leftOut, 'address', 'addresses')} over time; the table below holds the same.`;
  return html`<div class="table-wrap" tabindex="0" role="region" aria-label="Timeline of IP events">
    <svg class="timeline" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label=${label}>
      ${ticks.map((tick, index) => tickMark(x(tick.at), height, tick, index))}
      ${rows.map((line, index) => rowOf(line, index * ROW + 20, x))}
    </svg></div>
    ${leftOut || undated
      ? html`<p class="quiet small">${[leftOut ? `${counted(leftOut, 'address', 'addresses')} more` : '', undated ? `${counted(undated, 'event')} without a time` : '']
          .filter(Boolean).join(' and ')} in the table only.</p>`
      : nothing}`;
}

function tickMark(x, height, { time }) {
  return svg`<line x1=${x} x2=${x} y1="4" y2=${height - 22}></line>
    <text x=${x} y=${height - 6} text-anchor="middle">${time}</text>`;
}

function rowOf({ value, events }, y, x) {
  const written = spelled(value);
  const shown = written.length > 36 ? `${written.slice(0, 35)}…` : written;
  return svg`<line class="timeline-axis" x1=${LEFT} x2=${WIDTH - RIGHT} y1=${y} y2=${y}></line>
    <text x=${LEFT - 12} y=${y + 4} text-anchor="end">${shown}</text>
    ${events.map((event) => svg`<circle class=${event.possibleProxy === 'yes' ? 'timeline-proxy' : ''} cx=${x(event.at)} cy=${y} r="6">
      <title>${stamp(event.time)} ${spelled(event.event ?? '')}</title></circle>`)}`;
}
