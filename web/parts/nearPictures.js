import { html, nothing } from '../lib/lit.js';
import { count, counted } from '../logic/numbers.js';
import { address } from '../url.js';
import { keyLink } from './keys.js';
import { listEnd } from './listEnd.js';
import { remote } from './notice.js';
import { table } from './table.js';
import { plain } from './text.js';

const COLUMNS = [
  { title: 'Bits of 256 that differ', number: true },
  { title: 'Picture' },
  { title: 'In reports', number: true },
  { title: 'The newest of them' },
];

/** The pictures near to one by their PDQ hashes, in reports and on imported lists: a list that is read on by cursor. */
export function nearPictures({ store, more, load }) {
  const { state } = store;
  return html`<section class="panel stack-tight" id="near-pictures" aria-labelledby="near-title">
    <h2 id="near-title">Near-identical pictures</h2>
    ${remote(state.answer, 'the near pictures', (found) => content(found, state, more), load)}</section>`;
}

function content(found, state, more) {
  return html`
    ${found.tells ? nothing : html`<p>This hash is almost all ones or zeros: it says too little of a picture to be compared with others.</p>`}
    ${found.total === 0
      ? html`<p class="quiet">No report holds it or one near it.</p>`
      : html`<p>${counted(found.reports, 'report')} hold it or a picture within 31 bits of it.</p>
        ${table('Near-identical pictures', COLUMNS, state.rows.map(row))}
        ${listEnd(state, found.total, 'pictures', more)}`}
    ${found.lists.length === 0 ? nothing : html`<h3>On imported lists</h3><ul>${found.lists.map(listed)}</ul>`}`;
}

function row({ key, distance, newest }) {
  return html`<tr>
    <td class="table-number">${distance}</td>
    <th scope="row">${distance === 0 ? 'this very hash' : keyLink(key)}</th>
    <td class="table-number">${count(key.reports)}</td>
    <td>${newest.map((hit) => html`<div><a href=${address('report', hit.reportId)}>${plain(hit.card.title || 'Report')} <span class="quiet">${plain(hit.reportId)}</span></a></div>`)}
      ${key.reports > newest.length ? html`<div class="quiet small">and ${count(key.reports - newest.length)} more: open the picture for all</div>` : nothing}</td>
  </tr>`;
}

function listed({ list, meaning, category, distance }) {
  return html`<li><span class="chip">${meaning}</span> ${plain(list)}${category ? html`, category ${plain(category)}` : nothing}:
    ${distance === 0 ? 'this very hash' : html`${counted(distance, 'bit')} of 256 differ`}</li>`;
}
