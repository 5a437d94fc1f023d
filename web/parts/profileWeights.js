import { html, nothing } from '../lib/lit.js';
import { count } from '../logic/numbers.js';
import { table } from './table.js';
import { plain } from './text.js';

const COLUMNS = [{ title: 'Weight' }, { title: 'What it is for' }, { title: 'Value', number: true }];
const GROUPS = [
  ['priority', 'What raises priority'],
  ['floors', 'Floors'],
  ['recency', 'Recency'],
  ['damping', 'What is held down'],
  ['actionability', 'What raises actionability'],
];

/** Every weight of a profile, with its sentence and range; to be changed where `change` is given. */
export function weightTables(weights, points, change) {
  return GROUPS.map(([group, title]) => html`<h2>${title}</h2>
    ${table(title, COLUMNS, weights.filter((weight) => weight.group === group).map((weight) => row(weight, points, change)))}`);
}

function row(weight, points, change) {
  const { low, high, unit } = weight.range;
  const value = points.get(weight.name) ?? weight.points;
  return html`<tr>
    <th scope="row">${weight.name}</th>
    <td>${plain(weight.about)} <span class="quiet small">${count(low)} to ${count(high)} ${unit}</span></td>
    <td class="table-number">${change
      ? html`<input type="number" min=${low} max=${high} step="any" aria-label=${`Points of ${weight.name}`} .value=${String(value)} @input=${change(weight)}>`
      : count(value)}
      ${points.has(weight.name) ? html`<span class="quiet small">was ${weight.points}</span>` : nothing}</td></tr>`;
}
