import { html, nothing } from '../lib/lit.js';
import { count } from '../logic/numbers.js';

/**
 * A table that scrolls sideways where it must, and by keyboard.
 *
 * @param {string} name what it holds, for screen readers
 * @param {{title: string, number: ?boolean}[]} columns
 * @param {unknown[]} rows
 */
export function table(name, columns, rows) {
  return html`<div class="table-wrap" tabindex="0" role="region" aria-label=${`${name}, as a table`}>
    <table>
      <thead><tr>${columns.map(({ title, number }) =>
        html`<th scope="col" class=${number ? 'table-number' : ''}>${title}</th>`)}</tr></thead>
      <tbody>${rows}</tbody>
    </table>
  </div>`;
}

/**
 * A long list, the first part of it at first; the rest is one click away.
 *
 * @param {object[]} items
 * @param {{first: number, all: boolean, showAll: () => void, what: string}} state
 * @param {(shown: object[]) => unknown} show
 */
export function long(items, { first, all, showAll, what }, show) {
  const shown = all ? items : items.slice(0, first);
  return html`${show(shown)}
    ${shown.length < items.length
      ? html`<p class="row"><button type="button" class="secondary" @click=${showAll}>Show all ${count(items.length)} ${what}</button>
          <span class="quiet">${count(shown.length)} shown</span></p>`
      : nothing}`;
}
