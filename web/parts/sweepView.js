import { html, nothing } from '../lib/lit.js';
import { stamp } from '../logic/dates.js';
import { count, counted } from '../logic/numbers.js';
import { OUTCOMES, queryOf, rowsOf, stateWord } from '../logic/sweepState.js';
import { kindWord } from '../logic/words.js';
import { address } from '../url.js';
import { listEnd } from './listEnd.js';
import { failed, remote } from './notice.js';
import { takeAlong } from './takeAlong.js';
import { table } from './table.js';
import { code, plain } from './text.js';

const COLUMNS = [
  { title: 'Line', number: true },
  { title: 'Value' },
  { title: 'Kind' },
  { title: 'Outcome' },
  { title: 'Reports', number: true },
];
const HOLDERS = [{ title: 'Report' }, { title: 'Values of the list', number: true }];

/** One sweep: its sums, what can be done with it, the reports that hold most of it, and its rows. */
export function sweepView(sweep, state, actions) {
  const { summary } = sweep;
  return html`<div class="stack">
    <div class="panel-head"><h1 tabindex="-1">Sweep of ${stamp(sweep.created)}</h1>
      <a href=${address('sweeps')}>All sweeps</a></div>
    <p role="status">${sweep.purpose ? html`${plain(sweep.purpose)}: ` : nothing}${stateWord(sweep)}${
      sweep.ran && sweep.state === 'done' ? `, as of ${stamp(sweep.ran)}` : ''}.
      ${sweep.state === 'running' ? html`<progress aria-label="How much is done" max="100" value=${sweep.progress}></progress>` : nothing}</p>
    ${state.problem ? failed(state.problem) : nothing}
    ${summary && sweep.state !== 'running' ? found(sweep, summary, state, actions) : nothing}
    <div class="row">
      ${sweep.state === 'running' ? nothing : html`<button type="button" class="secondary" @click=${actions.again}>Run again</button>`}
      <button type="button" class="secondary" @click=${actions.forget}>Forget this list</button>
    </div>
  </div>`;
}

function found(sweep, summary, state, actions) {
  return html`<p>${count(summary.rows)} values: ${OUTCOMES.map(([outcome, word], i) =>
      html`${i ? ', ' : ''}<strong>${count(rowsOf(summary, outcome))}</strong> ${word}`)}.
      ${summary.repeated ? html`${count(summary.repeated)} of them repeat one above them.` : nothing}
      ${summary.passedOver ? html`${count(summary.passedOver)} cells were no value and were passed over.` : nothing}
      ${summary.partial ? html`<span class="chip chip-warn">A time limit cut some counts: they are at least.</span>` : nothing}</p>
    <p class="row">
      ${summary.reports
        ? html`<button type="button" @click=${() => actions.search(queryOf(sweep.id))}>Search the ${counted(summary.reports, 'report')} of hits</button>`
        : html`<span>No report that you may see holds a hit.</span>`}
      ${summary.noiseReports > summary.reports
        ? html`<button type="button" class="secondary" @click=${() => actions.search(queryOf(sweep.id, true))}>With noise: ${counted(summary.noiseReports, 'report')}</button>`
        : nothing}
    </p>
    ${takeAlong('Save as CSV', actions.save)}
    ${summary.holders.length ? holders(summary) : nothing}
    ${rows(summary, state, actions)}`;
}

function holders(summary) {
  const more = summary.reports - summary.holders.length;
  return html`<details><summary>Reports that hold most of the list</summary>
    ${table('Reports that hold most of the list', HOLDERS, summary.holders.map(({ reportId, values }) => html`<tr>
      <th scope="row"><a href=${address('report', reportId)}>${plain(reportId)}</a></th>
      <td class="table-number">${count(values)}</td></tr>`))}
    ${more > 0 ? html`<p class="quiet">${count(more)} more reports hold as many or fewer; the search lists them all.</p>` : nothing}
  </details>`;
}

function rows(summary, { rows: list, chosen }, actions) {
  return html`<div class="panel-head"><h2>Values</h2>
    <label class="order">Show <select @change=${(event) => actions.choose(event.target.value || null)}>
      <option value="" .selected=${chosen.outcome === null}>all ${count(summary.rows)}</option>
      ${OUTCOMES.map(([outcome, word, meaning]) => html`<option value=${outcome} .selected=${chosen.outcome === outcome}>
        ${count(rowsOf(summary, outcome))} ${word} (${meaning})</option>`)}</select></label></div>
    ${list ? remote(list.store.state.answer, 'the values', ({ total }) => html`
      ${table('Values of the list', COLUMNS, list.store.state.rows.map((row) => value(row, actions)))}
      ${listEnd(list.store.state, total, 'values', list.more)}`, list.load) : nothing}`;
}

function value(row, actions) {
  return html`<tr>
    <td class="table-number">${count(row.line)}</td>
    <th scope="row" class="table-value">${row.keys.length === 1
      ? html`<a href=${address('identifier', row.keys[0].keyId)}>${code(row.written)}</a>` : code(row.written)}
      ${row.repeats ? html`<div class="quiet small">repeats row ${count(row.repeats)}</div>` : nothing}</th>
    <td>${row.kind ? kindWord(row.kind) : ''}</td>
    <td>${row.outcome}${row.why ? html`<div class="quiet small">${plain(row.why)}</div>` : nothing}</td>
    <td class="table-number">${row.reports > 0
      ? html`<button type="button" class="secondary small" @click=${() => actions.search(row.query)}>${row.atLeast ? 'at least ' : ''}${count(row.reports)}<span class="only-read"> reports: search them</span></button>`
      : count(0)}</td></tr>`;
}
