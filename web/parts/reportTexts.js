import { html, nothing } from '../lib/lit.js';
import { api } from '../api.js';
import { stamp } from '../logic/dates.js';
import { bytes, counted } from '../logic/numbers.js';
import { passagesOf } from '../logic/reportParts.js';
import { formatWord, noteWord, originWord, roleWord } from '../logic/words.js';
import { place } from './reportHead.js';
import { long, table } from './table.js';
import { code, plain } from './text.js';

/** The free text of the report, piece by piece, with where it stands and whose word it is. */
export function passages(report, state) {
  const { told } = passagesOf(report);
  return html`<section class="panel" id="part-texts" aria-labelledby="texts-title" tabindex="-1">
    <h2 id="texts-title">Free text</h2>
    ${told.length === 0
      ? html`<p class="quiet">The documents hold no free text.</p>`
      : long(told, state, (shown) => html`${shown.map(passage)}`)}
  </section>`;
}

function passage(one) {
  return html`<article class="report-party">
    <div class="row small"><span class="chip">${originWord(one.origin)}</span><span>${roleWord(one.role)}</span>${place(one)}</div>
    <p class="text-prose">${plain(one.text)}</p>
  </article>`;
}

/** Text of fields that the reader of the format does not know: kept, findable, and listed here. */
export function unknownFields(report, state) {
  const { unknown } = passagesOf(report);
  if (unknown.length === 0) {
    return nothing;
  }
  return html`<section class="panel" id="part-unknown" aria-labelledby="unknown-title" tabindex="-1">
    <div class="panel-head"><h2 id="unknown-title">Fields that are not known</h2>
      <span class="quiet small">${counted(unknown.length, 'field')}, kept as text and searchable</span></div>
    ${long(unknown, state, (shown) => table('Fields that are not known', [{ title: 'Where it stands' }, { title: 'Text' }],
      shown.map((one) => html`<tr><th scope="row">${place(one)}</th><td>${plain(one.text)}</td></tr>`)))}
  </section>`;
}

/** Places that the documents connect with the report. */
export function locations(report) {
  if (report.locations.length === 0) {
    return nothing;
  }
  const columns = [{ title: 'Place' }, { title: 'About' }, { title: 'Network' }, { title: 'Whose word' }, { title: 'Where it stands' }];
  return html`<section class="panel" id="part-places" aria-labelledby="places-title" tabindex="-1">
    <h2 id="places-title">Places</h2>
    ${table('Places', columns, report.locations.map((one) => html`<tr>
      <th scope="row">${plain([one.city, one.region, one.postalCode, one.country].filter(Boolean).join(', ') || 'not stated')}</th>
      <td>${one.about ? code(one.about) : html`<span class="quiet">the report</span>`}</td>
      <td>${plain([one.organization, ...one.networkTypes, ...one.attributes.map(({ name, value }) => `${name}: ${value}`)].filter(Boolean).join(', '))}</td>
      <td>${originWord(one.origin)}, ${roleWord(one.role)}</td>
      <td>${place(one)}</td></tr>`))}
  </section>`;
}

/** The documents as delivered, with their SHA-256 and, for those who may, the bytes. */
export function documents(report, mayDownload) {
  const columns = [{ title: 'Document' }, { title: 'Sender' }, { title: 'Made available' }, { title: 'Arrived' }, { title: 'SHA-256' }, { title: 'Original' }];
  return html`<section class="panel" id="part-documents" aria-labelledby="documents-title" tabindex="-1">
    <div class="panel-head"><h2 id="documents-title">Documents as delivered</h2>
      <span class="quiet small">originals are never changed</span></div>
    ${table('Documents', columns, report.documents.map((one) => html`<tr>
      <th scope="row">${formatWord(one.format)}
        <div class="quiet small">${one.current ? 'current: the report is merged from it' : 'superseded'}</div></th>
      <td>${plain(one.sender)}${notes(one.notes)}</td>
      <td class="table-tight">${stamp(one.madeAvailable)}</td>
      <td class="table-tight">${stamp(one.arrived)}</td>
      <td>${code(one.sha256)}</td>
      <td>${mayDownload
        ? html`<a href=${api.originalAddress(report.reportId, one.number)} download>Download, ${bytes(one.size)}</a>`
        : html`<span class="quiet">${bytes(one.size)}; needs the right to see everything in it</span>`}</td></tr>`))}
  </section>`;
}

/** What was noticed while a document was read, for whoever made it or relies on it. */
function notes(noted) {
  return noted.length === 0 ? nothing : html`<details class="small">
    <summary>${counted(noted.length, 'note')} on reading it</summary>
    <ul>${noted.map((one) => html`<li>${noteWord(one.note)}: ${code(one.path)}</li>`)}</ul>
  </details>`;
}
