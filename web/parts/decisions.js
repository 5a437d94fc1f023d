import { html, nothing } from '../lib/lit.js';
import { stamp } from '../logic/dates.js';
import { decisionWords } from '../logic/words.js';
import { address } from '../url.js';
import { table } from './table.js';
import { plain } from './text.js';

const COLUMNS = [{ title: 'Decision' }, { title: 'Reports' }, { title: 'By' }, { title: 'Reason' }];

/** What an analyst decided about two reports, in one word for lists. */
export function decidedChip(kind) {
  return kind
    ? html`<span class="chip ${kind === 'cannot-link' ? 'chip-bad' : ''}">decided: ${decisionWords(kind)}</span>`
    : nothing;
}

/** The decisions about some reports as a table; `ending(decision)` shows how one is ended. */
export function decisionTable(decisions, ending = () => nothing) {
  return table('Decisions of analysts', COLUMNS, decisions.map((decision) => html`<tr>
    <th scope="row">${decisionWords(decision.kind)}</th>
    <td>${reportLink(decision.reportId)} and ${reportLink(decision.otherReportId)}</td>
    <td>${plain(decision.who)}<div class="quiet small"><time datetime=${decision.made}>${stamp(decision.made)}</time></div></td>
    <td>${decision.reason ? plain(decision.reason) : html`<span class="quiet">you may not see the reason</span>`}
      ${decision.withdrawn ? withdrawn(decision.withdrawn) : ending(decision)}</td></tr>`));
}

/** The form by which an analyst decides about two reports. */
export function decisionForm(report, decide) {
  const submit = async (event) => {
    event.preventDefault();
    const form = event.target;
    const decision = { kind: form.kind.value, reportId: form.one.value.trim(), otherReportId: form.other.value.trim(), reason: form.reason.value };
    if (await decide(decision)) {
      form.reset();
    }
  };
  return html`<form class="list-import" aria-labelledby="decide-title" @submit=${submit}>
    <h3 id="decide-title" class="list-import-wide">Decide about two reports</h3>
    <label>Report <input name="one" maxlength="330" required .value=${report}></label>
    <label>Other report <input name="other" maxlength="330" required></label>
    <label>Decision <select name="kind">
      <option value="must-link">they belong together</option>
      <option value="cannot-link">they are to be kept apart</option></select></label>
    <label class="list-import-wide">Reason <textarea name="reason" rows="2" maxlength="2000" required></textarea></label>
    <div class="list-import-wide"><button type="submit">Decide</button>
      <span class="quiet small">It holds until it is withdrawn, with your name and reason.</span></div>
  </form>`;
}

/** The way to end a decision that holds. */
export function withdrawal(decision, withdraw) {
  const submit = (event) => {
    event.preventDefault();
    withdraw(decision.id, event.target.reason.value);
  };
  return html`<details><summary>Withdraw</summary>
    <form class="stack" @submit=${submit}>
      <label>Reason for withdrawing <input name="reason" maxlength="2000" required></label>
      <div><button type="submit" class="secondary">Withdraw this decision</button></div>
    </form></details>`;
}

function withdrawn({ who, made, reason }) {
  return html`<div class="small">Withdrawn by ${plain(who)}, <time datetime=${made}>${stamp(made)}</time>${reason ? html`: ${plain(reason)}` : nothing}</div>`;
}

function reportLink(id) {
  return html`<a href=${address('report', id)}>${plain(id)}</a>`;
}
