import { html, nothing } from '../lib/lit.js';
import { graphOf } from '../logic/graphModel.js';
import { holdersShown, reportsOf } from '../logic/graphState.js';
import { STRENGTHS } from '../logic/linkOptions.js';
import { count, counted } from '../logic/numbers.js';
import { kindChoices, keyWord } from '../logic/words.js';
import { address, joined } from '../url.js';
import './linkGraph.js';
import { keyLink } from './keys.js';
import { strengthChip } from './linkList.js';
import { failed } from './notice.js';
import { table } from './table.js';
import { plain } from './text.js';

const FORMATS = [['png', 'Picture (PNG)'], ['csv', 'CSV'], ['graphml', 'GraphML'], ['jsonl', 'JSON lines']];

/**
 * The link graph of a report: picture, what is chosen in it, and tables that hold and do the same.
 *
 * @param {object} state of graphState.js
 * @param {{units: string[], mayExport: boolean}} may
 * @param {object} actions filter, expand, openKey, undo, select, choose, export
 */
export function graphView(state, may, actions) {
  const { shown } = state;
  const graph = graphOf(shown);
  const zoom = (factor) => () => document.querySelector('link-graph').zoom(factor);
  return html`<section class="panel stack" aria-labelledby="graph-title">
    <div class="panel-head"><h2 id="graph-title">Link graph</h2>${exporting(state, may, actions)}</div>
    ${filters(state, may, actions)}
    ${ahead(shown)}
    ${state.problem ? failed({ ...state.problem, retry: false }) : nothing}
    <div class="row row-apart">
      <div class="row" role="toolbar" aria-label="Graph">
        <button type="button" class="secondary" ?disabled=${state.past.length === 0} @click=${actions.undo}>Undo</button>
        <button type="button" class="secondary" @click=${zoom(1.3)}>Zoom in</button>
        <button type="button" class="secondary" @click=${zoom(1 / 1.3)}>Zoom out</button>
        <button type="button" class="secondary" @click=${zoom(0)}>Show all</button>
      </div>
      <p role="status" class="quiet">${state.busy ? 'Loading …' : holds(shown)}</p>
    </div>
    <link-graph aria-label=${`Graph of ${holds(shown)}; the tables below hold and do the same.`}
      .data=${{ graph, choose: actions.select }}></link-graph>
    ${legend(graph)}
    ${state.selected ? selectedPanel(state, actions) : nothing}
    ${reportTable(state, actions)}
    ${valueTable(state, actions)}
  </section>`;
}

function holds(shown) {
  return `${counted(Object.keys(shown.reports).length, 'report')} and ${counted(Object.keys(shown.keys).length, 'value')}`;
}

function exporting(state, may, actions) {
  if (!may.mayExport) {
    return nothing;
  }
  const submit = (event) => {
    event.preventDefault();
    actions.export(new FormData(event.target).get('format'));
  };
  return html`<form class="row" @submit=${submit}>
    <label class="order">Export <select name="format">${FORMATS.map(([value, word]) => html`<option value=${value}>${word}</option>`)}</select></label>
    <button class="secondary" ?disabled=${state.busy}>Save file</button>
  </form>`;
}

function filters({ filter, shown }, may, actions) {
  const set = (name) => (event) => actions.filter({ ...filter, [name]: event.target.value });
  const select = (label, name, values) => html`<label class="order">${label}
    <select @change=${set(name)}>${values.map(([value, word]) => html`<option value=${value} .selected=${filter[name] === value}>${word}</option>`)}</select></label>`;
  const day = (label, name) => html`<label class="order">${label} <input type="date" .value=${filter[name]} @change=${set(name)}></label>`;
  return html`<fieldset class="graph-filters"><legend class="only-read">Filters of the graph</legend>
    ${select('Strength', 'min', STRENGTHS)}
    ${select('Values', 'kinds', [['', 'all kinds'], ...kindChoices(shown.kindsKnown)])}
    ${select('Unit', 'units', [['', 'all units'], ...may.units.map((unit) => [unit, unit])])}
    ${day('Received from', 'receivedFrom')}
    ${day('to', 'receivedTo')}
  </fieldset>`;
}

/** What each hop adds, told before anything is opened. */
function ahead({ hops, partial }) {
  const line = (hop) => `${counted(hop.reports, 'report')} (${count(hop.strong)} strong, ${count(hop.possible)} possible, ${count(hop.weak)} weak)`;
  return html`<ul class="links-totals">
    ${hops.map((hop) => html`<li><b>${hop.hop === 1 ? 'Linked' : `${hop.hop} hops away`}</b> ${line(hop)}${hop.hidden > 0 ? html`, ${count(hop.hidden)} you may not see` : nothing}</li>`)}
  </ul>
  ${partial ? html`<p class="quiet">Partial: ${partial.why}.</p>` : nothing}`;
}

function legend({ hubsLeft }) {
  return html`<ul class="graph-legend"><li>${strengthChip('strong')}</li><li>${strengthChip('possible')}</li><li>${strengthChip('weak')}</li>
    <li>circle: report, with how many it would add</li><li>box: shared value; dashed: more reports hold it</li>
    <li>diamond: demoted value, counted</li><li>dashed box with +: more reports</li>
    ${hubsLeft > 0 ? html`<li>${counted(hubsLeft, 'demoted value')} more in the table</li>` : nothing}</ul>`;
}

function selectedPanel({ selected, shown }, actions) {
  const of = { report: () => reportFacts(shown, selected.target, actions), here: () => reportFacts(shown, selected.target, actions), stub: () => expandButton(shown.reports[selected.target], actions) };
  const show = of[selected.kind] ?? (() => keyFacts(shown.keys[selected.target], holdersShown(shown), actions));
  return html`<div class="graph-selected row" role="group" aria-label="Chosen in the graph">${show()}</div>`;
}

function reportFacts(shown, id, actions) {
  const report = shown.reports[id];
  return html`<strong>Report <a href=${address('report', id)}>${plain(id)}</a></strong>
    ${report.card ? html`<span>${plain(report.card.title)}</span>` : nothing}
    ${expandButton(report, actions)}`;
}

function keyFacts(key, holders, actions) {
  return html`<strong>${keyWord(key.kind)} ${keyLink(key)}</strong>
    <span>in ${counted(key.frequency, 'report')}, ${count(holders[key.keyId] ?? 0)} shown${key.demoted ? html`, demoted: ${key.demoted}` : nothing}</span>
    ${openButton(key, holders, actions)}`;
}

function expandButton(report, actions) {
  if (report.open) {
    return report.more
      ? html`<button type="button" class="secondary" @click=${() => actions.expand(report.id, report.more)}>Next of ${count(report.left)} more</button>`
      : html`<span class="quiet">expanded</span>`;
  }
  const adds = report.adds === null ? '' : ` (adds ${count(report.adds)})`;
  return html`<button type="button" class="secondary" aria-label=${`Expand report ${report.id}${adds}`} @click=${() => actions.expand(report.id, null)}>Expand${adds}</button>`;
}

function openButton(key, holders, actions) {
  if (key.frequency <= (holders[key.keyId] ?? 0) || (key.open && !key.more)) {
    return html`<span class="quiet">all shown</span>`;
  }
  return html`<button type="button" class="secondary" aria-label=${`${key.open ? 'Next reports' : 'Open'}: ${key.display}`} @click=${() => actions.openKey(key.keyId, key.more)}>${key.open ? 'Next reports' : 'Open'}</button>`;
}

function reportTable({ shown, chosen }, actions) {
  const rows = reportsOf(shown);
  const columns = [{ title: 'Compare' }, { title: 'Report' }, { title: 'Strength' }, { title: 'Joined by' }, { title: 'Priority', number: true }, { title: 'Next step' }];
  return html`<div class="row row-apart"><h3>Reports in the graph</h3>
      ${chosen.length > 1 ? html`<a role="button" class="secondary" href=${address('compare', joined(chosen))}>Compare ${count(chosen.length)} reports</a>` : html`<span class="quiet small">tick two or more to compare them</span>`}</div>
    ${table('Reports in the graph', columns, rows.map((report) => html`<tr>
      <td><input type="checkbox" aria-label=${`Compare report ${report.id}`} .checked=${chosen.includes(report.id)} @change=${(event) => actions.choose(report.id, event.target.checked)}></td>
      <th scope="row"><a href=${address('report', report.id)} data-result>${plain(report.id)}</a>${report.id === shown.start ? html` <span class="quiet small">start</span>` : nothing}</th>
      <td>${report.strength ? strengthChip(report.strength) : html`<span class="quiet">${report.id === shown.start ? '' : 'shares the value'}</span>`}</td>
      <td>${joinedBy(shown, report)}</td>
      <td class="table-number">${report.priority ?? ''}</td>
      <td>${expandButton(report, actions)}</td></tr>`))}`;
}

function joinedBy(shown, { id }) {
  const keys = Object.keys(shown.edges).filter((edge) => edge.startsWith(`r:${id}|k:`)).map((edge) => shown.keys[edge.split('|k:')[1]]).filter((key) => !key.demoted || key.open);
  return html`<ul class="report-keys">${keys.map((key) => html`<li><span class="quiet small">${keyWord(key.kind)}</span> ${keyLink(key)}</li>`)}</ul>`;
}

function valueTable({ shown }, actions) {
  const holders = holdersShown(shown);
  const columns = [{ title: 'Value' }, { title: 'In reports', number: true }, { title: 'Shown', number: true }, { title: 'Next step' }];
  const keys = Object.values(shown.keys);
  return html`<h3>Values in the graph</h3>
    ${keys.length === 0 ? html`<p class="quiet">None.</p>` : table('Values in the graph', columns, keys.map((key) => html`<tr>
      <th scope="row"><span class="quiet small">${keyWord(key.kind)}</span> ${keyLink(key)}${key.demoted ? html` <span class="chip">demoted: ${key.demoted}</span>` : nothing}</th>
      <td class="table-number">${count(key.frequency)}</td>
      <td class="table-number">${count(holders[key.keyId] ?? 0)}</td>
      <td>${openButton(key, holders, actions)}</td></tr>`))}`;
}
