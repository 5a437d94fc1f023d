import { html, nothing } from '../lib/lit.js';
import { factWord } from '../logic/words.js';
import { plain } from './text.js';

/** What was looked up of an address, each fact with its source and that source's date. */
export function networkFacts(facts) {
  return facts.length === 0 ? nothing : html`<ul class="report-keys small">${facts.map((fact) => html`<li>
    <span class="quiet">${factWord(fact.kind)}</span> ${plain(fact.value)}
    <span class="quiet">${plain(fact.source)}${fact.dated ? `, ${fact.dated}` : ''}</span></li>`)}</ul>`;
}

/** The clearing house's words on an address, as its look-up stands in the documents. */
export function lookedUp(locations) {
  return locations.length === 0 ? nothing : html`<ul class="report-keys small">${locations.map((one) => html`<li>
    ${plain([one.city, one.region, one.country, one.organization, ...one.networkTypes].filter(Boolean).join(', ') || 'no answer')}</li>`)}</ul>`;
}
