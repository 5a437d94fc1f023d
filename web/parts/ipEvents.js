import { html, nothing } from '../lib/lit.js';
import { stamp } from '../logic/dates.js';
import { factsOf, ipEventsOf, lookUpsOf } from '../logic/reportParts.js';
import { originWord, roleWord, stateWord } from '../logic/words.js';
import { place } from './reportHead.js';
import { keyLink } from './keys.js';
import { lookedUp, networkFacts } from './networkFacts.js';
import { long, table } from './table.js';
import { code, plain } from './text.js';
import { timelineChart } from './timelineChart.js';

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
      : html`<div class="stack">${timelineChart(events, { name: 'Timeline of IP events', one: 'address', many: 'addresses', none: 'None of the events has a time.' })}${long(events, state, (shown) => table('IP events', COLUMNS, shown.map((event) => row(report, event))))}</div>`}
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
