import { html, nothing, repeat } from '../lib/lit.js';
import { BANDS, DISPOSITIONS, ME, NOBODY, daysWords, statusWord, workWords } from '../logic/casework.js';
import { count, counted } from '../logic/numbers.js';
import { spacedName } from '../logic/scores.js';
import { address } from '../url.js';
import { digestView } from './digest.js';
import { cardFacts } from './hitCard.js';
import { listEnd } from './listEnd.js';
import { empty, failed, remote } from './notice.js';
import { breakdown, scoreBadge } from './score.js';
import { plain } from './text.js';

const STATUSES = ['new', 'ongoing', 'cold', 'referred', 'closed'];

/** The queue with its filter, its rows, and what can be done with those that are selected. */
export function queueView(state, me, actions) {
  return html`<div class="stack">
    <h1 tabindex="-1">Queue</h1>
    ${state.digest ? digestView(state.digest, actions.seen) : nothing}
    ${remote(state.answer, 'the queue', (answer) => content(state, answer, me, actions), actions.load)}
  </div>`;
}

function content(state, { total, profile, counts }, me, actions) {
  return html`
    ${filterBar(state.filter, counts, actions)}
    <p class="quiet">${counted(total, 'report')} in the urgent order: priority, then actionability, then oldest first. Profile ${plain(profile)}.</p>
    ${me.covers('investigator') ? selectionBar(state, actions) : nothing}
    ${told(state, actions)}
    ${total === 0
      ? empty('No report passes this filter.', 'Choose any status, or take in reports.')
      : html`<ol class="hits">${repeat(state.rows, (row) => row.reportId, (row) => html`<li>${queueRow(row, state, me, actions)}</li>`)}</ol>
        ${listEnd(state, total, 'reports', actions.more)}`}`;
}

function filterBar(filter, counts, actions) {
  const of = (facet, value) => counts?.facets[facet]?.find((one) => one.value === value)?.count ?? 0;
  const names = (facet) => (counts?.facets[facet] ?? []).map((one) => one.value);
  const open = of('status', 'new') + of('status', 'ongoing') + of('status', 'cold');
  const pick = (name) => (event) => actions.filter({ [name]: event.target.value });
  return html`<form class="case-filter" aria-label="Filter of the queue" @submit=${(event) => event.preventDefault()}>
    ${choice('Status', filter.status, pick('status'), [
      ['open', `not finished (${count(open)})`], ['', 'any'],
      ...STATUSES.map((code) => [code, `${statusWord(code)} (${count(of('status', code))})`])])}
    ${choice('Assignee', filter.assignee, pick('assignee'), [
      ['', 'anybody or nobody'], [NOBODY, `nobody (${count(counts?.unassigned ?? 0)})`], [ME, 'me'],
      ...names('assignee').map((name) => [name, `${name} (${count(of('assignee', name))})`])])}
    ${choice('Unit', filter.unit, pick('unit'), [
      ['', 'any'], ...names('unit').map((name) => [name, `${name} (${count(of('unit', name))})`])])}
    ${choice('Preserved for', filter.preservation, pick('preservation'), [
      ['', 'any time'], ...BANDS.map(([code, words]) => [code, `${words} (${count(counts?.preservation[code] ?? 0)})`])])}
    <label class="case-check"><input type="checkbox" .checked=${filter.unread} @change=${(event) => actions.filter({ unread: event.target.checked })}>
      Unread only (${count(counts?.unread ?? 0)})</label>
  </form>`;
}

function choice(title, chosen, change, options) {
  const known = options.some(([value]) => value === chosen) ? options : [...options, [chosen, chosen]];
  return html`<label>${title} <select @change=${change} .value=${chosen}>
    ${known.map(([value, words]) => html`<option value=${value} ?selected=${value === chosen}>${words}</option>`)}</select></label>`;
}

function selectionBar(state, actions) {
  const none = state.selected.length === 0 || state.busy;
  const all = state.rows.length > 0 && state.selected.length === state.rows.length;
  const chosen = (make) => (event) => {
    const value = event.target.value;
    event.target.value = '';
    actions.act(make(value));
  };
  return html`<div class="case-bar" role="toolbar" aria-label="Selected reports">
    <label class="case-check"><input type="checkbox" .checked=${all} @change=${(event) => actions.selectAll(event.target.checked)}>
      ${counted(state.selected.length, 'report')} selected</label>
    <button type="button" data-key="c" ?disabled=${none} @click=${() => actions.act({ action: 'claim' })}>Claim</button>
    <button type="button" class="secondary" ?disabled=${none} @click=${() => actions.act({ action: 'release' })}>Release</button>
    <label>Assign to <select ?disabled=${none} @change=${chosen((to) => ({ action: 'assign', to }))}>
      <option value=""></option>${state.accounts.map((name) => html`<option value=${name}>${name}</option>`)}</select></label>
    <label>Close as <select ?disabled=${none} @change=${chosen((disposition) => ({ action: 'disposition', disposition }))}>
      <option value=""></option>${DISPOSITIONS.filter(([code]) => code !== 'other').map(([code, words]) => html`<option value=${code}>${words}</option>`)}</select></label>
    <button type="button" class="secondary" data-key="r" ?disabled=${none} @click=${() => actions.mark(true)}>Mark read</button>
    <button type="button" class="secondary" ?disabled=${none} @click=${() => actions.mark(false)}>Mark unread</button>
  </div>`;
}

function told({ told: done, refusal, busy }, actions) {
  return html`<div aria-live="polite">
    ${refusal ? failed({ ...refusal, retry: false }) : nothing}
    ${done ? html`<div class="notice"><p class="row"><span>${done.text}</span>
      ${done.action ? html`<button type="button" class="secondary" data-key="z" ?disabled=${busy} @click=${() => actions.undo(done.action)}>Undo</button>` : nothing}</p>
      ${done.refused.length ? html`<ul>${done.refused.map(({ reportId, message }) => html`<li>${plain(reportId)}: ${plain(message)}</li>`)}</ul>` : nothing}</div>` : nothing}
  </div>`;
}

function queueRow(row, state, me, actions) {
  const selected = state.selected.includes(row.reportId);
  return html`<article class="hit case-row ${row.read === false ? 'case-unread' : ''}">
    ${me.covers('investigator')
      ? html`<label class="case-select"><input type="checkbox" data-select .checked=${selected} @change=${() => actions.select(row.reportId)}>
          <span class="only-read">Select report ${row.reportId}</span></label>`
      : nothing}
    <div class="hit-scores">${scoreBadge(row.priority, 'priority')}${scoreBadge(row.actionability, 'actionability')}</div>
    <div>
      <h2 class="hit-title"><span class="quiet">${count(row.rank)}.</span>
        <a href=${address('report', row.reportId)} data-result>${plain(row.card.title || 'Report')} <span class="quiet">${plain(row.reportId)}</span></a></h2>
      ${cardFacts(row.card)}
      ${row.work ? work(row) : nothing}
      ${row.breakdown ? reasons(row.breakdown, row.reportId) : nothing}
    </div>
  </article>`;
}

function work({ work: state, preservation, read }) {
  const warned = preservation.warning !== null || preservation.band === 'ended';
  return html`<ul class="chips case-chips">
    ${read ? nothing : html`<li class="chip case-new">unread</li>`}
    <li class="chip">${plain(workWords(state))}</li>
    <li class="chip ${warned ? 'chip-warn' : ''}">${daysWords(preservation)}</li></ul>`;
}

function reasons({ priority, actionability, missing }, reportId) {
  return html`
    <ul class="chips">${priority.factors.slice(0, 4).map((factor) => html`<li class="chip">${plain(spacedName(factor.factor))} ${factor.points > 0 ? '+' : ''}${Math.round(factor.points)}</li>`)}</ul>
    <details class="hit-why"><summary>Whole breakdown</summary>
      <div class="stack">${breakdown(priority, 'Priority', reportId)}${breakdown(actionability, 'Actionability', reportId)}
        ${missing.length ? html`<p class="small">Missing: ${plain(missing.map(spacedName).join(', '))}</p>` : nothing}</div>
    </details>`;
}
