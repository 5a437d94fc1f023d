import { html, nothing } from '../lib/lit.js';
import { monthName } from '../logic/dates.js';
import { barsOf, monthsOf } from '../logic/months.js';
import { count, counted } from '../logic/numbers.js';
import './monthChart.js';

/**
 * The months as a chart to brush or click, the same as two lists to choose from, and as a table.
 *
 * @param {{value: string, count: number}[]} values
 * @param {string[]} chosen months
 * @param {(months: string[]) => void} pick
 * @param {number} total how many reports were found; those that state no date stand in no month
 */
export function monthFilter(values, chosen, pick, total) {
  const bars = barsOf(values);
  const undated = chosen.length ? 0 : total - values.reduce((sum, value) => sum + value.count, 0);
  if (bars.length === 0) {
    return html`<p class="quiet small">No dated reports.</p>`;
  }
  return html`
    <month-chart .data=${{ bars, chosen, pick }}></month-chart>
    <div class="row row-apart">
      ${rangeForm(bars, chosen, pick)}
      <span class="quiet small">or click a month, or drag over several</span>
    </div>
    ${undated > 0 ? html`<p class="quiet small">${counted(undated, 'report')} without a date of receipt ${undated === 1 ? 'stands' : 'stand'} in no month.</p>` : nothing}
    ${monthTable(bars)}
  `;
}

function rangeForm(bars, chosen, pick) {
  const first = chosen.length ? chosen.reduce((a, b) => (a < b ? a : b)) : bars[0].month;
  const last = chosen.length ? chosen.reduce((a, b) => (a > b ? a : b)) : bars.at(-1).month;
  const send = (event) => {
    event.preventDefault();
    const at = (name) => bars.findIndex((bar) => bar.month === event.target.elements[name].value);
    pick(monthsOf(bars, at('first'), at('last')));
  };
  return html`<form class="chart-range" @submit=${send}>
    <label>From ${monthSelect('first', bars, first)}</label>
    <label>to ${monthSelect('last', bars, last)}</label>
    <button type="submit" class="secondary">Filter by months</button>
    ${chosen.length
      ? html`<button type="button" class="secondary" @click=${() => pick([])}>All months</button>`
      : nothing}
  </form>`;
}

function monthSelect(name, bars, chosen) {
  return html`<select name=${name}>
    ${bars.map(({ month }) =>
      html`<option value=${month} .selected=${month === chosen}>${monthName(month)}</option>`)}
  </select>`;
}

/** The figures of the chart as a table, closed at first. */
export function monthTable(bars) {
  return html`<details class="small">
    <summary>The months as a table</summary>
    <div class="table-wrap" tabindex="0" role="region" aria-label="Reports by month, as a table">
      <table>
        <thead><tr><th scope="col">Month</th><th scope="col" class="table-number">Reports</th></tr></thead>
        <tbody>${bars.map((bar) =>
          html`<tr><th scope="row">${monthName(bar.month)}</th><td class="table-number">${count(bar.count)}</td></tr>`)}
        </tbody>
      </table>
    </div>
  </details>`;
}
