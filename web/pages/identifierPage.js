import { html, nothing, repeat } from '../lib/lit.js';
import { api } from '../api.js';
import { barsOf } from '../logic/stretches.js';
import { count, counted } from '../logic/numbers.js';
import { keyWord, roleWord } from '../logic/words.js';
import { hitCard } from '../parts/hitCard.js';
import { keyLink } from '../parts/keys.js';
import { listEnd } from '../parts/listEnd.js';
import '../parts/timeChart.js';
import { timeTable } from '../parts/timeFilter.js';
import { nearPictures } from '../parts/nearPictures.js';
import { noiseNotes } from '../parts/noise.js';
import { networkFacts } from '../parts/networkFacts.js';
import { remote } from '../parts/notice.js';
import { table } from '../parts/table.js';
import { code, plain } from '../parts/text.js';
import '../parts/watchButton.js';
import { createList } from './listPage.js';

const PAGE_SIZE = 20;

/** What is known of one value: `#/identifier/<keyId>`. */
export function openIdentifier(context, route) {
  let examine = null;
  let near = null;
  const ask = async (cursor) => {
    const page = await api.identifier(route.id, { limit: PAGE_SIZE, cursor, examine });
    near ??= page.key.kind === 'pdq' ? nearList(context, page.key.display) : null;
    return page;
  };
  const list = createList(context, ask, (answer) => answer.hits);
  const readAll = (total) => {
    examine = total;
    list.load();
  };
  return {
    title: () => 'Identifier',
    view: () => html`<div class="stack">
      ${list.store.state.answer.status === 'ready' ? nothing : html`<h1 tabindex="-1">Identifier</h1>`}
      ${remote(list.store.state.answer, 'the value', (page) => content(page, near, list, readAll, context.me), list.load)}</div>`,
  };
}

function nearList(context, hash) {
  return createList(context, (cursor) => api.near(hash, { limit: PAGE_SIZE, cursor }), (answer) => answer.pictures);
}

function content(page, near, list, readAll, me) {
  return html`
    ${head(page, me)}
    ${near ? nearPictures(near) : nothing}
    <section class="panel stack-tight" aria-labelledby="time-title">
      <h2 id="time-title">Reports over time</h2>
      ${overTime(page.months)}
    </section>
    ${page.examined < page.total ? examinedNote(page, readAll) : nothing}
    <div class="report-two">
      ${counts('Written forms', page.writtenForms, code)}
      ${counts('Roles', page.roles, (role) => roleWord(role))}
      ${counts('Services', page.services, plain)}
      ${counts('Providers', page.providers, plain)}
    </div>
    ${companions(page)}
    <section class="stack" aria-labelledby="reports-title">
      <h2 id="reports-title">Reports that hold it, newest first</h2>
      ${hits(page, list)}
    </section>`;
}

function head({ key, total, noise, networks }, me) {
  return html`<header class="panel">
    <p class="quiet">${keyWord(key.kind)}</p>
    <h1 tabindex="-1">${code(key.display)}</h1>
    <p class="row"><strong>${counted(total, 'report')}</strong>
      <span class="chip">${key.strength} by kind</span>
      <watch-button .me=${me} .ask=${{ kind: 'values', keyIds: [key.keyId] }}></watch-button>
    </p>${noiseNotes(noise)}${networkFacts(networks)}</header>`;
}

function overTime(months) {
  const bars = barsOf(months);
  return bars.length === 0
    ? html`<p class="quiet">No report that holds it has a date of receipt.</p>`
    : html`<time-chart .data=${{ bars, chosen: [], pick: null }}></time-chart>${timeTable(bars)}`;
}

function examinedNote({ examined, total }, readAll) {
  return html`<p class="row">The lists below are read from the newest ${count(examined)} of ${count(total)} reports.
    <button type="button" class="secondary" @click=${() => readAll(total)}>Read all ${count(total)}</button></p>`;
}

function counts(title, values, show) {
  const columns = [{ title: 'Value' }, { title: 'Reports', number: true }];
  return html`<section class="panel"><h2>${title}</h2>
    ${values.length === 0
      ? html`<p class="quiet">None stated.</p>`
      : table(title, columns, values.map(({ value, count: number }) =>
          html`<tr><th scope="row">${show(value)}</th><td class="table-number">${count(number)}</td></tr>`))}</section>`;
}

function companions({ occursWith, occursWithTotal }) {
  const columns = [{ title: 'Value' }, { title: 'Kind' }, { title: 'Together', number: true }, { title: 'In all reports', number: true }];
  return html`<section class="panel" aria-labelledby="companions-title">
    <div class="panel-head"><h2 id="companions-title">Values that it occurs with</h2>
      <span class="quiet small">${count(occursWith.length)} of ${count(occursWithTotal)} shown, most frequent first</span></div>
    ${occursWith.length === 0
      ? html`<p class="quiet">It stands alone in its reports.</p>`
      : table('Values that it occurs with', columns, occursWith.map(({ key, together }) => html`<tr>
          <th scope="row">${keyLink(key)}</th><td>${keyWord(key.kind)}</td><td class="table-number">${count(together)}</td>
          <td class="table-number">${key.reports === null ? html`<span class="quiet">not counted</span>` : count(key.reports)}</td></tr>`))}
  </section>`;
}

function hits(page, list) {
  const { state } = list.store;
  return html`<ol class="hits">${repeat(state.rows, (hit) => hit.reportId, (hit) =>
    html`<li>${hitCard(hit, { sort: 'newest', why: undefined, askWhy: null })}</li>`)}</ol>
    ${listEnd(state, page.total, 'reports', list.more)}`;
}
