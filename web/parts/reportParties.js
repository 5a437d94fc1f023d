import { html, nothing } from '../lib/lit.js';
import { occurrencesOf } from '../logic/reportParts.js';
import { kindWord, originWord, roleWord } from '../logic/words.js';
import { citation, facts, place } from './reportHead.js';
import { keyList } from './keys.js';
import { long, table } from './table.js';
import { code, plain } from './text.js';

/** The persons and accounts of the report, by their role in it. */
export function parties(report) {
  return html`<section class="panel" id="part-parties" aria-labelledby="parties-title" tabindex="-1">
    <div class="panel-head"><h2 id="parties-title">Parties</h2>
      <span class="quiet small">A role is the report's label, not a finding.</span></div>
    ${report.parties.length === 0 ? html`<p class="quiet">The documents name no person or account.</p>` : nothing}
    ${report.parties.map((party) => partyBlock(report, party))}
  </section>`;
}

function partyBlock(report, party) {
  const values = occurrencesOf(report, party);
  const attributes = party.attributes.map(({ name, value }) => [name, value]);
  return html`<article class="report-party">
    <div class="row">
      <h3>${roleWord(party.role)}</h3>
      ${party.service ? html`<span class="chip">${plain(party.service)}</span>` : nothing}
      ${party.compromised === 'yes' ? html`<span class="chip chip-warn">provider says: account compromised</span>` : nothing}
      ${place(party)}
    </div>
    <dl class="facts">${values.filter((value) => !value.capture).map((value) => html`
      <dt>${kindWord(value.kind)}${value.verified === 'yes' ? ' (verified)' : ''}</dt>
      <dd>${value.keys.length ? keyed(value) : plain(value.raw)}${citation(value.pages)}</dd>`)}
    </dl>
    ${attributes.length ? facts(attributes) : nothing}
  </article>`;
}

function keyed(value) {
  return html`<span>${plain(value.raw)}</span> ${keyList(value.keys.slice(0, 1))}`;
}

const COLUMNS = [
  { title: 'Kind' },
  { title: 'As written' },
  { title: 'Canonical forms' },
  { title: 'Role' },
  { title: 'Whose word' },
  { title: 'Manner' },
  { title: 'Where it stands' },
];

/** Every value that can be looked up or can join reports, raw and canonical, with its source. */
export function occurrences(report, state) {
  return html`<section class="panel" id="part-values" aria-labelledby="values-title" tabindex="-1">
    <div class="panel-head"><h2 id="values-title">Values</h2>
      <span class="quiet small">${report.occurrences.length} in document order, mined from free text last</span></div>
    ${report.occurrences.length === 0
      ? html`<p class="quiet">The documents hold no value that can be looked up.</p>`
      : long(report.occurrences, state, (shown) => table('Values', COLUMNS, shown.map(row)))}
  </section>`;
}

function row(value) {
  return html`<tr>
    <th scope="row">${kindWord(value.kind)}${value.valueType ? html`<div class="quiet small">${plain(value.valueType)}</div>` : nothing}</th>
    <td class="table-value">${code(value.raw)}${value.service ? html`<div class="quiet small">${plain(value.service)}</div>` : nothing}${value.readDifferently ? html`<div class="quiet small">Read differently. ${plain(value.readDifferently)}</div>` : nothing}</td>
    <td class="table-value">${keyList(value.keys)}</td>
    <td>${roleWord(value.role)}</td>
    <td>${originWord(value.origin)}</td>
    <td>${value.manner}</td>
    <td>${place(value)}</td>
  </tr>`;
}
