import { html, nothing } from '../lib/lit.js';
import { stamp } from '../logic/dates.js';
import { count, counted, rounded } from '../logic/numbers.js';
import { keyWord, markWords, roleWord } from '../logic/words.js';
import { address, joined } from '../url.js';
import { keyLink } from './keys.js';
import { strengthChip } from './linkList.js';
import { listEnd } from './listEnd.js';
import { table } from './table.js';
import { plain } from './text.js';

const FIELDS = { title: 'Title', provider: 'Provider', types: 'Types', received: 'Received', mark: 'Clearing-house mark', informational: 'Informational', units: 'Units', priority: 'Priority', actionability: 'Actionability', files: 'Files', identifiers: 'Identifiers' };
const WORDS = { received: stamp, mark: markWords };

/** Two or more reports side by side: the links between them, their fields, their values. */
export function compareView(state, answer, actions) {
  const ids = answer.reports.map(({ reportId }) => reportId);
  return html`
    ${linksBetween(answer.links, ids)}
    <section class="panel stack" aria-labelledby="fields-title">
      <h2 id="fields-title">Field by field</h2>
      ${table('Fields of the reports', columns(ids, 'Field', 'Agreement'), [heads(ids, actions), ...answer.facts.map(factRow)])}
    </section>
    <section class="panel stack" aria-labelledby="values-title">
      <h2 id="values-title">Value by value</h2>
      ${sums(answer.totals, ids)}
      ${table('Values of the reports', columns(ids, 'Value', 'Held by'), state.rows.map((value) => valueRow(value, ids.length)))}
      ${listEnd(state, answer.totals.values, 'values', actions.more)}
    </section>`;
}

function columns(ids, first, second) {
  return [{ title: first }, { title: second }, ...ids.map((id) => ({ title: id }))];
}

function heads(ids, actions) {
  return html`<tr><th scope="row">Report</th><td></td>${ids.map((id) => html`<td><a href=${address('report', id)} data-result>${plain(id)}</a>
    ${ids.length > 2 ? html`<button type="button" class="plain" aria-label=${`Take report ${id} out of the comparison`} @click=${() => actions.without(id)}>take out</button>` : nothing}</td>`)}</tr>`;
}

function factRow({ field, values, same }) {
  const word = WORDS[field] ?? ((text) => text);
  return html`<tr class=${same ? '' : 'compare-differs'}><th scope="row">${FIELDS[field] ?? field}</th>
    <td class="table-tight">${same ? 'same' : 'differs'}</td>
    ${values.map((said) => html`<td>${said.length ? plain(said.map(word).join('; ')) : html`<span class="quiet">not stated</span>`}</td>`)}</tr>`;
}

function sums({ values, common, shared, alone }, ids) {
  return html`<p role="status">${counted(values, 'value')}: ${count(common)} in all reports, ${count(shared)} in two or more${alone.map((number, at) =>
    html`; ${count(number)} only in <bdi>${ids[at]}</bdi>`)}.</p>`;
}

function valueRow({ key, holders, cells }, reports) {
  return html`<tr class=${holders > 1 ? 'compare-shared' : ''}>
    <th scope="row" class="table-value"><span class="quiet small">${keyWord(key.kind)}</span> ${keyLink(key)}</th>
    <td class="table-tight">${holders === reports ? 'all' : holders > 1 ? `${holders} of ${reports}` : 'only one'}</td>
    ${cells.map((cell) => html`<td>${cell.length ? html`<ul class="report-keys">${cell.map(({ written, role }) =>
      html`<li>${plain(written)} <span class="quiet small">${roleWord(role)}</span></li>`)}</ul>` : html`<span class="quiet" aria-label="not held">–</span>`}</td>`)}</tr>`;
}

function linksBetween(links, ids) {
  const heading = [{ title: 'Reports' }, { title: 'Strength' }, { title: 'Score', number: true }, { title: 'Shared values' }];
  return html`<section class="panel stack" aria-labelledby="between-title">
    <h2 id="between-title">Links between them</h2>
    ${links.length === 0
      ? html`<p class="quiet">No link.${ids.length === 2 ? html` <a href=${address('path', joined(ids))}>Find a chain through other reports</a>` : nothing}</p>`
      : table('Links between the reports', heading, links.map(({ reportId, otherReportId, link }) => html`<tr>
          <th scope="row">${plain(reportId)} and ${plain(otherReportId)}</th>
          <td>${strengthChip(link.strength)}</td>
          <td class="table-number">${rounded(link.score, 4)}</td>
          <td><ul class="report-keys">${link.reasons.filter(({ weight }) => weight > 0).map(({ key, documentFrequency }) => html`<li>
            <span class="quiet small">${keyWord(key.kind)}</span> ${keyLink(key)} <span class="quiet small">in ${count(documentFrequency)}</span></li>`)}</ul></td></tr>`))}
  </section>`;
}
