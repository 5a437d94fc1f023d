import { html, nothing } from '../lib/lit.js';
import { STRENGTHS } from '../logic/linkOptions.js';
import { decisionTable } from './decisions.js';
import { demotedKeys, linkList, linkTotals, suggestions } from './linkList.js';
import { table } from './table.js';
import { plain } from './text.js';

/** The linked reports of a report, with everything that is no link beside them. */
export function linksView(state, options, actions) {
  const { totals, demoted, suggestions: lookAlikes, notHeld, decisions, pointers } = state.answer.value;
  return html`
    <section class="panel stack" aria-labelledby="links-title">
      <div class="panel-head"><h2 id="links-title">Linked reports</h2>${choices(options, actions)}</div>
      ${linkTotals(totals)}
      ${pointers.length ? unitPointers(pointers) : nothing}
      ${linkList(state, options, actions)}
    </section>
    <section class="panel" aria-labelledby="demoted-title">
      <div class="panel-head"><h2 id="demoted-title">Demoted values</h2>
        <span class="quiet small">they say too little to link, and stay searchable</span></div>
      ${demotedKeys(demoted)}
    </section>
    ${decisions.length ? decided(decisions) : nothing}
    ${suggestions(lookAlikes)}
    ${notHeld.length ? namedOnly(notHeld) : nothing}`;
}

function choices(options, actions) {
  const choose = (name) => (event) => actions.choose({ ...options, [name]: event.target.value });
  const select = (label, name, values) => html`<label class="order">${label}
    <select @change=${choose(name)}>${values.map(([value, word]) =>
      html`<option value=${value} .selected=${options[name] === value}>${word}</option>`)}</select></label>`;
  return html`<div class="row">
    ${select('Strength', 'min', STRENGTHS)}
    ${select('Order', 'order', [['strength', 'strongest first'], ['adds', 'what it adds, most first']])}
    ${options.order === 'adds' ? nothing : html`${rowChoice(options, actions, select)}
    ${select('Values', 'keys', [['all', 'all forms'], ['exact', 'exact forms only']])}
    ${select('Noise control', 'noise', [['on', 'on'], ['off', 'off: every shared value links']])}`}
  </div>`;
}

function rowChoice(options, actions, select) {
  return options.bundle
    ? html`<button type="button" class="secondary" @click=${() => actions.choose({ ...options, bundle: undefined })}>All links again</button>`
    : select('Rows', 'rows', [['folded', 'floods as one row'], ['every', 'every link'], ['alarms', 'alarms only']]);
}

/** Units that hold a linked report which the caller may not see: whom to ask, and nothing else. */
function unitPointers(pointers) {
  return html`<section aria-labelledby="pointers-title"><h3 id="pointers-title">Held by other units</h3>
    <p class="quiet">These units hold a report that is linked with this one and that you may not see. Both sides have a notice.</p>
    ${table('Units to ask', [{ title: 'Unit' }, { title: 'Contact' }], pointers.map(({ title, contact }) => html`<tr>
      <th scope="row">${plain(title)}</th><td>${contact ? plain(contact) : html`<span class="quiet">not stated</span>`}</td></tr>`))}
  </section>`;
}

function decided(decisions) {
  return html`<section class="panel" aria-labelledby="decisions-title">
    <h2 id="decisions-title">Decisions of analysts about this report</h2>
    ${decisionTable(decisions)}
  </section>`;
}

function namedOnly(notHeld) {
  return html`<section class="panel" aria-labelledby="not-held-title">
    <h2 id="not-held-title">Named by this report, not held</h2>
    ${table('Reports that are not held', [{ title: 'Report' }, { title: 'Where it is named' }], notHeld.map((one) =>
      html`<tr><th scope="row">${plain(one.reportId)}</th><td class="table-path">${plain(one.path)}</td></tr>`))}
  </section>`;
}
