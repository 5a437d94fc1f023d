import { html, nothing } from '../lib/lit.js';
import { api } from '../api.js';
import { count, counted } from '../logic/numbers.js';
import { KEY_FIELDS, byShare, percent, shareOf } from '../logic/providerTable.js';
import { empty, remote } from '../parts/notice.js';
import { table } from '../parts/table.js';
import { plain } from '../parts/text.js';
import { createList } from './listPage.js';

const COLUMNS = [
  { title: 'Provider' },
  { title: 'Reports', number: true },
  { title: 'Placeholders', number: true },
  { title: 'Unreadable', number: true },
  ...KEY_FIELDS.map(([, title]) => ({ title, number: true })),
];

const PARTS = [{ title: 'What' }, { title: 'Reports', number: true }, { title: 'Share', number: true }];

/** What each provider's reports carry: figures only. */
export function openProviders(context) {
  const list = createList(context, () => api.providers(), (answer) => answer.providers);
  const opened = new Set();
  const toggle = (name) => (event) => {
    if (event.target.open !== opened.has(name)) {
      event.target.open ? opened.add(name) : opened.delete(name);
      context.refresh();
    }
  };
  return {
    title: () => 'Providers',
    view: () => html`<div class="stack">
      <h1 tabindex="-1">Providers</h1>
      <p class="quiet">Which share of each provider's reports carries what its sender stated in fields; texts are not counted.
        Figures only, over the reports that you may see.</p>
      ${remote(list.store.state.answer, 'the figures', (answer) => content(list, answer, opened, toggle), list.load)}</div>`,
  };
}

function content(list, { total, reports }, opened, toggle) {
  if (total === 0) {
    return empty('No report is here yet.');
  }
  const { rows } = list.store.state;
  return html`<p role="status">${counted(reports, 'report')} of ${counted(total, 'provider')}.
      <a href=${api.providersAddress()} download>Download every figure as CSV</a></p>
    ${table('Providers', COLUMNS, rows.map(row))}
    <h2>Every field, provider by provider</h2>
    ${rows.map((provider) => whole(provider, opened.has(provider.provider), toggle))}`;
}

function row(provider) {
  return html`<tr>
    <th scope="row">${plain(provider.provider)}</th>
    <td class="table-number">${count(provider.reports)}</td>
    <td class="table-number">${percent(provider.placeholders.share)}</td>
    <td class="table-number">${percent(provider.unreadable.share)}</td>
    ${KEY_FIELDS.map(([field]) => html`<td class="table-number">${percent(shareOf(provider, field))}</td>`)}</tr>`;
}

function whole(provider, open, toggle) {
  return html`<details .open=${open} @toggle=${toggle(provider.provider)}>
    <summary>${plain(provider.provider)} <span class="quiet">${counted(provider.reports, 'report')}</span></summary>
    ${open ? figures(provider) : nothing}
  </details>`;
}

function figures(provider) {
  return html`<div class="stack">
    ${provider.spellings.length > 1
      ? html`<p>Written as ${provider.spellings.map((name, i) => html`${i ? ', ' : ''}${plain(name)}`)}.</p>`
      : nothing}
    ${table(`Fields of ${provider.provider}`, PARTS, byShare(provider.fields).map(part))}
    ${provider.outcomes.map(({ mark, values }) => html`<h3>${mark}</h3>
      ${table(`${mark} of ${provider.provider}`, PARTS, byShare(values).map(part))}`)}
  </div>`;
}

function part({ name, reports, share }) {
  return html`<tr>
    <th scope="row">${plain(name)}</th>
    <td class="table-number">${count(reports)}</td>
    <td class="table-number">${percent(share)}</td></tr>`;
}
