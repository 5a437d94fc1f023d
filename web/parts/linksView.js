import { html, nothing } from '../lib/lit.js';
import { STRENGTHS } from '../logic/linkOptions.js';
import { decisionTable } from './decisions.js';
import { demotedKeys, linkList, linkTotals, suggestions } from './linkList.js';
import { table } from './table.js';
import { plain } from './text.js';

/** The linked reports of a report, with everything that is no link beside them. */
export function linksView(state, options, actions) {
  const { totals, demoted, suggestions: lookAlikes, notHeld, decisions } = state.answer.value;
  return html`
    <section class="panel stack" aria-labelledby="links-title">
      <div class="panel-head"><h2 id="links-title">Linked reports</h2>${choices(options, actions)}</div>
      ${linkTotals(totals)}
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
    ${options.order === 'adds' ? nothing : html`${select('Values', 'keys', [['all', 'all forms'], ['exact', 'exact forms only']])}
    ${select('Noise control', 'noise', [['on', 'on'], ['off', 'off: every shared value links']])}`}
  </div>`;
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
