import { html, nothing } from '../lib/lit.js';
import { sectionWord, whatWord } from '../logic/changeWords.js';
import { stamp } from '../logic/dates.js';
import { counted } from '../logic/numbers.js';
import { writeRange } from '../logic/versionRange.js';
import { formatWord, roleWord } from '../logic/words.js';
import { address } from '../url.js';
import { long, table } from './table.js';
import { code, plain } from './text.js';

const VERSIONS = [{ title: 'Version' }, { title: 'Recorded' }, { title: 'Documents that were current', number: true }, { title: 'Shown' }];
const CHANGES = [{ title: 'Change' }, { title: 'What' }, { title: 'Before' }, { title: 'After' }, { title: 'Where it stands' }];

/** What a field or a text says of itself needs no name. */
const NAMELESS = new Set(['value', 'text']);

/** Every version, the newest first. */
export function versionList(report, versions) {
  return html`<section class="panel" aria-labelledby="versions-title">
    <h2 id="versions-title">Versions</h2>
    ${table('Versions', VERSIONS, versions.map((one) => html`<tr>
      <th scope="row"><a href=${address('report', report.reportId, 'versions', one.version)} data-result>Version ${one.version}</a></th>
      <td class="table-tight">${stamp(one.created)}</td>
      <td class="table-number">${one.documents.join(', ')}</td>
      <td>${one.version === report.version ? 'this one' : ''}</td></tr>`))}
  </section>`;
}

/** What a version added, removed and changed, section by section. */
export function changes(found, versions, part) {
  const { version, since } = found;
  return html`<section class="panel stack" id="part-changes" aria-labelledby="changes-title" tabindex="-1">
    <h2 id="changes-title">${since === null ? `Version ${version} is the first one` : `What changed in version ${version} since version ${since}`}</h2>
    ${since === null ? html`<p class="quiet">There is nothing before it to compare it with.${version > 1 ? ` A version bears the number of its documents: these ${version} came together.` : ''}</p>` : compared(found, part)}
    ${others(found, versions)}
  </section>`;
}

function compared(found, part) {
  const { added, removed, changed } = found;
  const still = found.sections.filter(({ changes: some }) => some.length === 0).map(({ section }) => sectionWord(section));
  return html`
    <ul class="links-totals"><li><b>${added}</b> added</li><li><b>${removed}</b> removed</li><li><b>${changed}</b> changed</li></ul>
    <p class="small">${documents(found)}</p>
    ${found.sections.filter(({ changes: some }) => some.length > 0).map((section) => sectionOf(section, part))}
    ${added + removed + changed === 0
      ? html`<p>Nothing that you may see is different: the documents say the same.</p>`
      : still.length ? html`<p class="quiet small">Nothing changed in: ${still.join(', ')}.</p>` : nothing}`;
}

function documents({ documentsAdded, documentsLeft }) {
  const told = (numbers, what) => (numbers.length ? `${counted(numbers.length, 'document')} ${what}: number ${numbers.join(', ')}. ` : '');
  return told(documentsAdded, 'became current') + told(documentsLeft, 'no longer current');
}

function sectionOf({ section, changes: some }, part) {
  const name = sectionWord(section);
  return html`<div class="stack">
    <h3>${name[0].toUpperCase()}${name.slice(1)} <span class="quiet">${counted(some.length, 'change')}</span></h3>
    ${long(some, part(`changes ${section}`), (shown) => table(`Changes: ${name}`, CHANGES, shown.map(row)))}
  </div>`;
}

function row({ change, what, subject, role, document, path, fields }) {
  return html`<tr>
    <th scope="row" class="table-tight"><span class="chip report-change-${change}">${change}</span></th>
    <td class="table-value">${whatWord(what)}${role === 'incident' ? nothing : html` <span class="quiet small">${roleWord(role)}</span>`}
      ${subject ? html`<div>${code(subject)}</div>` : nothing}</td>
    <td class="table-value">${side(fields, 'before')}</td>
    <td class="table-value">${side(fields, 'after')}</td>
    <td>${document ? html`<span class="quiet small">${formatWord(document)}</span> <span class="table-path">${plain(path)}</span>` : html`<span class="quiet small">merged from all documents</span>`}</td>
  </tr>`;
}

function side(fields, which) {
  const told = fields.filter((field) => field[which].length > 0);
  return told.length === 0
    ? html`<span class="quiet">not stated</span>`
    : told.map((field) => html`<div>${NAMELESS.has(field.field) ? nothing : html`<span class="quiet small">${plain(field.field)}</span> `}
        ${field[which].map((value, index) => html`${index ? '; ' : nothing}${plain(value)}`)}</div>`);
}

function others({ reportId, version, since }, versions) {
  const earlier = versions.filter((one) => one.version < version);
  return earlier.length < 2
    ? nothing
    : html`<nav aria-label="Compare with another version"><ul class="report-jump"><li class="quiet">Compare with</li>
        ${earlier.map((one) => html`<li><a href=${address('report', reportId, 'versions', writeRange(version, one.version))}
          aria-current=${one.version === since ? 'true' : nothing}>version ${one.version}</a></li>`)}</ul></nav>`;
}
