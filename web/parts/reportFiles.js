import { html, nothing } from '../lib/lit.js';
import { stamp } from '../logic/dates.js';
import { counted } from '../logic/numbers.js';
import { occurrencesOfFile, viewedCounts } from '../logic/reportParts.js';
import { stateWord, viewedWords } from '../logic/words.js';
import { place } from './reportHead.js';
import { keyLink } from './keys.js';
import './nearLine.js';
import { long, table } from './table.js';
import { code, plain } from './text.js';

const COLUMNS = [
  { title: 'Name' },
  { title: 'Viewed by the provider' },
  { title: 'Class' },
  { title: 'Labels' },
  { title: 'Hashes and addresses' },
  { title: 'Uploaded' },
  { title: 'Where it stands' },
];

const LABEL_COLUMNS = [
  { title: 'List' },
  { title: 'Category' },
  { title: 'Value' },
  { title: 'Owner, handling, licence' },
  { title: 'Date' },
  { title: 'Source' },
];

/** Facts about the files that the report names. No file is held, shown or opened. */
export function files(report, state) {
  return html`<section class="panel" id="part-files" aria-labelledby="files-title" tabindex="-1">
    <div class="panel-head"><h2 id="files-title">Files</h2>
      <span class="quiet small">Facts only: Leadline holds no file and opens none.</span></div>
    ${report.files.length === 0 ? html`<p class="quiet">The documents name no file.</p>` : withFiles(report, state)}
  </section>`;
}

function withFiles(report, state) {
  return html`
    <ul class="links-totals">${viewedCounts(report.files).map(({ state: viewed, count }) =>
      html`<li title=${viewedWords(viewed)}><b>${count}</b> viewed by the provider: ${stateWord(viewed)}</li>`)}</ul>
    <p class="quiet small">“Not stated” is neither yes nor no. Whether somebody at the provider viewed a file can decide whether a warrant is needed.</p>
    ${long(report.files, state, (shown) => table(counted(report.files.length, 'file'), COLUMNS, shown.map((file) => row(report, file))))}`;
}

function row(report, file) {
  const values = occurrencesOfFile(report, file);
  return html`<tr>
    <th scope="row">${code(file.originalName ?? file.name ?? 'no name')}
      ${file.originalName && file.name ? html`<div class="quiet small">in the package: ${code(file.name)}</div>` : nothing}
      ${file.fileId ? html`<div class="quiet small">id ${code(file.fileId)}</div>` : nothing}</th>
    <td title=${viewedWords(file.viewedByProvider)}><span class="report-viewed">${stateWord(file.viewedByProvider)}</span>
      <div class="quiet small">public: ${stateWord(file.publiclyAvailable)}</div></td>
    <td>${file.industryClass ?? html`<span class="quiet">none</span>`}</td>
    <td>${file.tags.length ? html`<ul class="chips">${file.tags.map((tag) => html`<li class="chip">${plain(tag)}</li>`)}</ul>` : nothing}
      ${file.attributes.map(({ name, value }) => html`<div class="small">${plain(name)}: ${plain(value)}</div>`)}</td>
    <td class="table-value">${values.map((value) => html`<div>${value.keys.length ? value.keys.slice(0, 1).map((key) => hash(key, report.labels)) : code(value.raw)}</div>`)}</td>
    <td class="table-tight">${stamp(file.uploaded)}</td>
    <td>${[file, ...file.further].map((block) => html`<div>${place(block)}</div>`)}</td>
  </tr>`;
}

function hash(key, labels) {
  return html`<span class="quiet small">${key.kind}</span> ${keyLink(key)}
    ${key.kind === 'pdq' ? html`<near-line .data=${key}></near-line>` : nothing}
    ${labels.filter(({ keyId }) => keyId === key.keyId).map(label)}`;
}

function label({ list, category, distance }) {
  return html`<div class="small"><span class="chip">${list.meaning}</span> ${plain(list.name)}${category ? html`, category ${plain(category)}` : nothing}${away(distance)}</div>`;
}

/** A fingerprint that is near one on the list, and not the same. */
function away(distance) {
  return distance ? html`<div class="small">not the same fingerprint: ${distance} of 256 bits differ</div>` : nothing;
}

/** The imported lists that hold a value of this report, each with its provenance. */
export function knownLists(report) {
  if (report.labels.length === 0) {
    return nothing;
  }
  return html`<section class="panel" id="part-lists" aria-labelledby="lists-title" tabindex="-1">
    <div class="panel-head"><h2 id="lists-title">Imported lists</h2></div>
    ${table(counted(report.labels.length, 'label'), LABEL_COLUMNS, report.labels.map(labelRow))}
  </section>`;
}

function labelRow({ list, category, hash: digits, path, distance }) {
  return html`<tr>
    <th scope="row">${plain(list.name)}<div class="quiet small">${list.meaning}</div></th>
    <td>${category ? plain(category) : html`<span class="quiet">none</span>`}<div class="quiet small">${plain(list.scheme)}</div></td>
    <td class="table-value">${code(digits)}<div class="quiet small">${code(path)}</div>${away(distance)}</td>
    <td>${plain(list.owner)}<div class="quiet small">${plain(list.handling)}</div><div class="quiet small">${plain(list.licence)}</div></td>
    <td class="table-tight">${list.dated ?? html`<span class="quiet">not said</span>`}<div class="quiet small">imported ${stamp(list.imported)}</div></td>
    <td class="table-value">${plain(list.source)}<div class="quiet small">${list.rows} rows, SHA-256 ${code(list.sha256)}</div></td>
  </tr>`;
}
