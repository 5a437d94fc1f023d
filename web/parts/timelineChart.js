import { html, nothing, svg } from '../lib/lit.js';
import { stamp } from '../logic/dates.js';
import { counted } from '../logic/numbers.js';
import { layOut } from '../logic/timeline.js';
import { spelled } from '../logic/visibleText.js';

const ROWS = 12;
const WIDTH = 920;
const LEFT = 250;
const RIGHT = 30;
const ROW = 26;

/**
 * Events on a line of time, a row for each value, those of most events; the table beside it holds all.
 *
 * @param {{value: string, time: ?string, event: ?string}[]} events `possibleProxy` colours a dot, `mark` makes it a square
 * @param {{name: string, one: string, many: string, none: string}} words the picture's name, what a row
 *     is, and what to say when no event has a time
 */
export function timelineChart(events, { name, one, many, none }) {
  const { rows, leftOut, undated, ticks } = layOut(events, ROWS);
  if (rows.length === 0) {
    return html`<p class="quiet">${none}</p>`;
  }
  const height = rows.length * ROW + 34;
  const x = (at) => LEFT + at * (WIDTH - LEFT - RIGHT);
  const label = `${counted(events.length - undated, 'event')} of ${counted(rows.length + leftOut, one, many)} over time; the table below holds the same.`;
  return html`<div class="table-wrap" tabindex="0" role="region" aria-label=${name}>
    <svg class="timeline" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label=${label}>
      ${ticks.map((tick, index) => tickMark(x(tick.at), height, tick, index))}
      ${rows.map((line, index) => rowOf(line, index * ROW + 20, x))}
    </svg></div>
    ${leftOut || undated
      ? html`<p class="quiet small">${[leftOut ? `${counted(leftOut, one, many)} more` : '', undated ? `${counted(undated, 'event')} without a time` : '']
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
    ${events.map((event) => eventMark(event, x(event.at), y))}`;
}

/** A square for what is marked, else a circle: shape tells what colour does. */
function eventMark(event, at, y) {
  const title = svg`<title>${stamp(event.time)} ${spelled(event.event ?? '')}</title>`;
  return event.mark
    ? svg`<rect class="timeline-mark" x=${at - 5} y=${y - 5} width="10" height="10">${title}</rect>`
    : svg`<circle class=${event.possibleProxy === 'yes' ? 'timeline-proxy' : ''} cx=${at} cy=${y} r="6">${title}</circle>`;
}
