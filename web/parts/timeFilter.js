import { html, nothing } from '../lib/lit.js';
import { count, counted } from '../logic/numbers.js';
import { rangeOf } from '../logic/ranges.js';
import { barsOf, daysOf, rangeBetween, stretchName, widened } from '../logic/stretches.js';
import './timeChart.js';

/**
 * Times of receipt as a chart to brush or click, which zooms in; the same as two dates; and as a table.
 *
 * @param {{value: string, count: number}[]} values by stretches of time
 * @param {{range: ?string, chosen: string[]}} filter the range that is chosen; and chosen single months
 * @param {(range: ?string) => void} pick null for all
 * @param {number} total how many reports were found; those that state no date stand in no stretch
 */
export function timeFilter(values, { range, chosen }, pick, total) {
  const bars = barsOf(values);
  const undated = range || chosen.length ? 0 : total - values.reduce((sum, value) => sum + value.count, 0);
  if (bars.length === 0) {
    return html`<p class="quiet small">No dated reports.</p>${range ? zoomOut(range, pick) : nothing}`;
  }
  return html`
    <time-chart .data=${{ bars, chosen, pick: (one, other) => pick(rangeBetween(bars, one, other)) }}></time-chart>
    <div class="row row-apart">
      ${rangeForm(range ?? `${bars[0].value}..${bars.at(-1).value}`, pick)}
      ${range ? zoomOut(range, pick) : html`<span class="quiet small">or click a bar, or drag over several, to zoom in</span>`}
    </div>
    ${undated > 0 ? html`<p class="quiet small">${counted(undated, 'report')} without a date of receipt ${undated === 1 ? 'stands' : 'stand'} in no stretch.</p>` : nothing}
    ${timeTable(bars)}
  `;
}

function zoomOut(range, pick) {
  const wider = widened(range);
  return html`<span class="row">
    ${wider ? html`<button type="button" class="secondary" @click=${() => pick(wider)}>Zoom out</button>` : nothing}
    <button type="button" class="secondary" @click=${() => pick(null)}>All dates</button></span>`;
}

function rangeForm(range, pick) {
  const [first, last] = daysOf(range);
  const send = (event) => {
    event.preventDefault();
    pick(rangeOf(event.target.elements.first.value, event.target.elements.last.value));
  };
  return html`<form class="chart-range" @submit=${send}>
    <label>Received from <input type="date" name="first" .value=${first}></label>
    <label>to <input type="date" name="last" .value=${last}></label>
    <button type="submit" class="secondary">Filter by dates</button>
    <span class="quiet small">UTC</span>
  </form>`;
}

/** The figures of the chart as a table, closed at first. */
export function timeTable(bars) {
  return html`<details class="small">
    <summary>The chart as a table</summary>
    <div class="table-wrap" tabindex="0" role="region" aria-label="Reports by time of receipt, as a table">
      <table>
        <thead><tr><th scope="col">Received (UTC)</th><th scope="col" class="table-number">Reports</th></tr></thead>
        <tbody>${bars.map((bar) =>
          html`<tr><th scope="row">${stretchName(bar.value)}</th><td class="table-number">${count(bar.count)}</td></tr>`)}
        </tbody>
      </table>
    </div>
  </details>`;
}
