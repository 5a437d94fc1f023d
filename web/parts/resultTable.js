import { html, nothing } from '../lib/lit.js';
import { COLUMNS, FIRST, columnMoved, columnToggled } from '../logic/columns.js';
import { address } from '../url.js';
import { table } from './table.js';
import { plain } from './text.js';

/**
 * Results in the columns that somebody chose, a report a row.
 *
 * @param {object[]} hits
 * @param {string[]} columns
 * @param {(hit: object) => unknown} select the box that selects a row
 */
export function resultTable(hits, columns, select) {
  const shown = columns.filter((name) => COLUMNS[name]);
  const linked = shown.find((name) => name === 'title' || name === 'number') ?? shown[0];
  return table('Results', [{ title: html`<span class="only-read">Select</span>` }, ...shown.map((name) => COLUMNS[name])],
    hits.map((hit) => html`<tr><td>${select(hit)}</td>${shown.map((name) => cell(hit, name, name === linked))}</tr>`));
}

function cell(hit, name, linked) {
  const text = COLUMNS[name].of(hit);
  const more = linked && hit.bundle ? html` <span class="quiet small">and ${hit.bundle.reports - 1} that repeat it</span>` : nothing;
  return html`<td class=${COLUMNS[name].number ? 'table-number' : ''}>
    ${linked ? html`<a href=${address('report', hit.reportId)} data-result>${plain(text)}</a>${more}` : plain(text)}</td>`;
}

/** Cards or a table, and which columns it has; what is chosen is kept for the person. */
export function columnChoice(columns, choose) {
  const asTable = columns.length > 0;
  return html`<label class="order">Show as
      <select @change=${(event) => choose(event.target.value === 'table' ? FIRST : [])}>
        <option value="cards" .selected=${!asTable}>cards</option><option value="table" .selected=${asTable}>a table</option>
      </select></label>
    ${asTable ? html`<details class="columns-choice"><summary>Columns</summary>
      <ul>${[...columns, ...Object.keys(COLUMNS).filter((name) => !columns.includes(name))].map((name) => choice(name, columns, choose))}</ul></details>` : nothing}`;
}

function choice(name, columns, choose) {
  const { title } = COLUMNS[name];
  const chosen = columns.includes(name);
  const move = (by, word, sign) => html`<button type="button" class="plain" aria-label=${`Move ${title} ${word}`}
    ?disabled=${columnMoved(columns, name, by) === columns} @click=${() => choose(columnMoved(columns, name, by))}>${sign}</button>`;
  return html`<li><label><input type="checkbox" .checked=${chosen} ?disabled=${chosen && columns.length === 1}
    @change=${() => choose(columnToggled(columns, name))}> ${title}</label>
    ${chosen ? html`<span>${move(-1, 'to the left', '←')}${move(1, 'to the right', '→')}</span>` : nothing}</li>`;
}
