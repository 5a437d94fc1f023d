import { html, nothing } from '../lib/lit.js';
import { graphOf } from '../logic/graphModel.js';
import { listedOf } from '../logic/linkOptions.js';
import { count, counted } from '../logic/numbers.js';
import { keyWord } from '../logic/words.js';
import { address } from '../url.js';
import { decisionTable } from './decisions.js';
import { keyLink } from './keys.js';
import { demotedKeys, linkList, linkTotals, strengthChip, suggestions } from './linkList.js';
import './linkGraph.js';
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
    ${select('Strength', 'min', [['weak', 'all links'], ['possible', 'possible or strong'], ['strong', 'strong only']])}
    ${select('Values', 'keys', [['all', 'all forms'], ['exact', 'exact forms only']])}
    ${select('Noise control', 'noise', [['on', 'on'], ['off', 'off: every shared value links']])}
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

/** The link graph, and the same as a table. */
export function graphView(report, state, options, actions) {
  const listed = listedOf(state.answer.value.totals, options.min);
  const graph = graphOf(report, state.links, listed);
  const zoom = (factor) => () => document.querySelector('link-graph').zoom(factor);
  return html`<section class="panel stack" aria-labelledby="graph-title">
    <div class="panel-head"><h2 id="graph-title">Link graph</h2>${choices(options, actions)}</div>
    ${linkTotals(state.answer.value.totals)}
    <div class="row row-apart">
      <ul class="graph-legend"><li>${strengthChip('strong')}</li><li>${strengthChip('possible')}</li><li>${strengthChip('weak')}</li>
        <li>circle: report</li><li>box: shared value</li><li>dashed box: more, counted</li></ul>
      <div class="row" role="toolbar" aria-label="Zoom of the graph">
        <button type="button" class="secondary" @click=${zoom(1.3)}>Zoom in</button>
        <button type="button" class="secondary" @click=${zoom(1 / 1.3)}>Zoom out</button>
        <button type="button" class="secondary" @click=${zoom(0)}>Show all</button>
      </div>
    </div>
    <link-graph aria-label=${`Graph of ${counted(state.links.length, 'linked report')}; the table below holds the same.`}
      .data=${{ graph, open: actions.open }}></link-graph>
    ${left(graph, state, actions)}
    <h3>The graph as a table</h3>
    ${graphTable(state.links)}
  </section>`;
}

function left({ reportsLeft, keysLeft }, state, actions) {
  const parts = [
    reportsLeft > 0 ? `${counted(reportsLeft, 'report')} more` : '',
    keysLeft > 0 ? `${counted(keysLeft, 'value')} more` : '',
  ].filter(Boolean);
  return html`<div class="row">
    ${parts.length ? html`<span>${parts.join(' and ')} than the picture shows.</span>` : html`<span class="quiet">Nothing is left out.</span>`}
    ${state.next ? html`<button type="button" class="secondary" ?disabled=${state.more === 'loading'} @click=${actions.more}>Load more into the table</button>` : nothing}
  </div>`;
}

function graphTable(links) {
  const columns = [{ title: 'Report' }, { title: 'Strength' }, { title: 'Joined by' }, { title: 'Priority', number: true }];
  return table('The link graph as a table', columns, links.map((link) => html`<tr>
    <th scope="row"><a href=${address('report', link.reportId)} data-result>${plain(link.reportId)}</a></th>
    <td>${strengthChip(link.strength)}</td>
    <td><ul class="report-keys">${link.reasons.map(({ key, documentFrequency }) => html`<li>
      <span class="quiet small">${keyWord(key.kind)}</span> ${keyLink(key)} <span class="quiet small">in ${count(documentFrequency)}</span></li>`)}</ul></td>
    <td class="table-number">${link.priority}</td></tr>`));
}
