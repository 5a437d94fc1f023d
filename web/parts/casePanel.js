import { html, nothing } from '../lib/lit.js';
import { DISPOSITIONS, daysWords, eventWords, workWords } from '../logic/casework.js';
import { day, stamp } from '../logic/dates.js';
import { stateWord } from '../logic/words.js';
import { failed, remote } from './notice.js';
import { facts } from './reportHead.js';
import { plain } from './text.js';

/** The work on one report. */
export function casePanel(state, actions) {
  return html`<section class="panel stack" id="part-work" aria-labelledby="work-title" tabindex="-1">
    <div class="panel-head"><h2 id="work-title">Work on this report</h2>
      <button type="button" class="secondary" data-key="n" @click=${actions.next}>Next in the queue <kbd>n</kbd></button></div>
    <div aria-live="polite">
      ${state.problem ? failed({ ...state.problem, retry: false }) : nothing}
      ${state.told ? html`<p>${state.told}</p>` : nothing}</div>
    ${remote(state.answer, 'the work on it', (found) => content(found, state, actions), actions.load)}
  </section>`;
}

function content(found, state, actions) {
  const may = (code) => found.allowed.includes(code);
  return html`
    ${facts(told(found))}
    <div class="row">
      ${may('claim') ? html`<button type="button" data-key="c" ?disabled=${state.busy} @click=${() => actions.act('claim', {})}>Claim <kbd>c</kbd></button>` : nothing}
      ${may('release') ? html`<button type="button" class="secondary" ?disabled=${state.busy} @click=${() => actions.act('release', {})}>Release</button>` : nothing}
      ${may('status') && found.work.status !== 'ongoing' ? html`<button type="button" class="secondary" ?disabled=${state.busy} @click=${() => actions.act('status', { status: 'ongoing' })}>${found.work.status === 'new' ? 'Ongoing' : 'Open again'}</button>` : nothing}
      ${may('status') && found.work.status !== 'cold' ? html`<button type="button" class="secondary" ?disabled=${state.busy} @click=${() => actions.act('status', { status: 'cold' })}>Cold</button>` : nothing}
      ${found.read ? html`<button type="button" class="secondary" @click=${() => actions.mark(false)}>Mark unread</button>` : nothing}
    </div>
    ${may('disposition') ? dispositionForm(found, state, actions) : nothing}
    ${may('assign') ? assignForm(found, state, actions) : nothing}
    ${may('preservation') ? preservationForm(state, actions) : nothing}
    ${may('note') ? noteForm(state, actions) : nothing}
    ${history(found, state, actions)}`;
}

function told({ work, found, preservation, arrived }) {
  return [
    ['Status', workWords(work)],
    ...(work.disposition && found ? [['Victim identified', `${stateWord(found.victimIdentified)}; ${found.additionalVictims} more`]] : []),
    ['Preservation', preservation.until ? `${daysWords(preservation)}, until ${stamp(preservation.until)}` : daysWords(preservation)],
    ['Arrived here', stamp(arrived)],
  ];
}

/** A form that empties itself when what it asks for was done. */
function form(title, submit, fields, button, state) {
  const send = async (event) => {
    event.preventDefault();
    const { target } = event;
    if (await submit(target)) {
      target.reset();
    }
  };
  return html`<details><summary>${title}</summary>
    <form class="list-import" @submit=${send}>${fields}
      <div class="list-import-wide"><button type="submit" ?disabled=${state.busy}>${button}</button></div></form></details>`;
}

function dispositionForm(found, state, { act }) {
  const submit = (target) => act('disposition', {
    disposition: target.disposition.value,
    victimIdentified: target.victim.value,
    additionalVictims: Number(target.additional.value || 0),
    reason: target.reason.value,
  });
  return form('What became of it', submit, html`
    <label>Disposition <select name="disposition" required><option value=""></option>
      ${DISPOSITIONS.map(([code, words]) => html`<option value=${code}>${words}</option>`)}</select></label>
    <label>Victim identified <select name="victim"><option value="not-stated">not stated</option><option value="yes">yes</option><option value="no">no</option></select></label>
    <label>Additional victims <input name="additional" type="number" min="0" max="1000000" value="0"></label>
    <label class="list-import-wide">Reason <textarea name="reason" rows="2" maxlength="2000"></textarea></label>`, 'Put down', state);
}

function assignForm({ work }, state, { act }) {
  const others = state.accounts.filter((name) => name !== work.assignee);
  return form('Assign', (target) => act('assign', { to: target.to.value }), html`
    <label>Account <select name="to" required><option value=""></option>
      ${others.map((name) => html`<option value=${name}>${name}</option>`)}</select></label>`, 'Assign', state);
}

function preservationForm(state, { act }) {
  return form('Extend the preservation', (target) => act('preservation', { until: target.until.value, reason: target.reason.value }), html`
    <label>Last day (UTC) <input name="until" type="date" required></label>
    <label class="list-import-wide">Reason <input name="reason" maxlength="2000" required></label>`, 'Extend', state);
}

function noteForm(state, { act }) {
  return form('Write a note', (target) => act('notes', { text: target.text.value }), html`
    <label class="list-import-wide">Note <textarea name="text" rows="3" maxlength="10000" required></textarea></label>`, 'Write', state);
}

function history({ history: events, allowed }, state, actions) {
  if (events.length === 0) {
    return html`<p class="quiet">Nobody has done anything with it yet.</p>`;
  }
  return html`<div><h3>What was done</h3>
    <ol class="case-history">${events.toReversed().map((event) => html`<li class=${event.undoneBy ? 'case-undone' : ''}>
      <div class="row"><span><strong>${plain(eventWords(event))}</strong> by ${plain(event.who)}
        <time class="quiet small" datetime=${event.made} title=${stamp(event.made)}>${day(event.made)} ${event.made.slice(11, 16)} UTC</time></span>
        ${event.undoneBy ? html`<span class="chip">undone by ${plain(event.undoneBy)}</span>` : undoing(event, allowed, state, actions)}</div>
      ${event.reason ? html`<p class="small case-reason">${plain(event.reason)}</p>` : nothing}</li>`)}</ol></div>`;
}

function undoing(event, allowed, state, { act }) {
  return event.kind === 'undo' || allowed.length === 0
    ? nothing
    : html`<button type="button" class="plain small" ?disabled=${state.busy} @click=${() => act('undo', { id: event.id })}>Undo<span class="only-read"> ${eventWords(event)}</span></button>`;
}
