import { html, nothing, repeat } from '../lib/lit.js';
import { secondsOf, span } from '../logic/dates.js';
import { count, counted, rounded } from '../logic/numbers.js';
import { groupWord, keyWord } from '../logic/words.js';
import { address, joined } from '../url.js';
import { decidedChip } from './decisions.js';
import { cardFacts } from './hitCard.js';
import { keyLink } from './keys.js';
import { noiseNotes } from './noise.js';
import { empty, failed } from './notice.js';
import { table } from './table.js';
import { plain } from './text.js';

const REASONS = [
  { title: 'Shared value' },
  { title: 'Here' },
  { title: 'There' },
  { title: 'In reports', number: true },
  { title: 'Time gap' },
  { title: 'Weight', number: true },
];

/** How many there are, exactly, by strength; also what is no link, and why. */
export function linkTotals(totals) {
  const cells = [
    [totals.all, totals.all === 1 ? 'linked report' : 'linked reports'],
    [totals.strong, 'strong'],
    [totals.possible, 'possible'],
    [totals.weak, 'weak'],
    [totals.demoted, 'share only demoted values'],
    [totals.notHeld, 'named, not held'],
    ...(totals.hidden > 0 ? [[totals.hidden, 'you may not see']] : []),
  ];
  return html`<ul class="links-totals">${cells.map(([number, what]) => html`<li><b>${count(number)}</b> ${what}</li>`)}</ul>`;
}

/** The linked reports as a list to its end, with the reasons of each. */
export function linkList(state, options, actions) {
  const { totals, listed, bundles } = state.answer.value;
  if (listed === 0 && bundles.length === 0) {
    return empty(options.rows === 'alarms' ? 'No alarm.' : 'No linked report.', totals.all > 0
      ? 'There are other links: choose a lower strength, or all rows.'
      : 'No other report that you may see shares a value that says enough. Demoted values are listed below.');
  }
  return html`${bundleRows(bundles, options, actions)}
    <ol class="links-list">${repeat(state.links, (link) => link.reportId, (link) => html`<li>${linkItem(link, state.answer.value.report)}</li>`)}</ol>
    ${state.more === 'failed' ? failed({ ...state.problem, retry: true }, actions.more) : nothing}
    <div class="row">
      ${state.next && state.more !== 'failed'
        ? html`<button type="button" class="secondary" ?disabled=${state.more === 'loading'} @click=${actions.more}>Show the next ones</button>`
        : nothing}
      <span class="quiet">${count(state.links.length)} of ${counted(listed, 'link')} shown</span>
    </div>`;
}

/** What repeats one file or one event: one row each, which opens its reports. */
function bundleRows(bundles, options, actions) {
  if (bundles.length === 0) {
    return nothing;
  }
  return html`<ul class="links-list" aria-label="Bundles">${bundles.map((bundle) => html`<li><div class="row">
    ${strengthChip(bundle.strength)}
    <span><b>${counted(bundle.reports, 'report')}</b> ${bundle.reports === 1 ? 'repeats' : 'repeat'} one ${bundle.kind} and
      ${bundle.reports === 1 ? 'shares' : 'share'} nothing else with this one:
      <span class="quiet small">${keyWord(bundle.key.kind)}</span> ${keyLink(bundle.key)}</span>
    <button type="button" class="secondary" @click=${() => actions.choose({ ...options, bundle: bundle.key.keyId })}>Show them one by one</button>
  </div></li>`)}</ul>`;
}

/** A strength as word, colour and line. */
export function strengthChip(strength) {
  return html`<span class="links-strength links-${strength}">${strength}</span>`;
}

function linkItem(link, report) {
  return html`<article>
    <div class="row">
      ${strengthChip(link.strength)}
      <h3><a href=${address('report', link.reportId)} data-result>${plain(link.card.title || 'Report')} <span class="quiet">${plain(link.reportId)}</span></a></h3>
      <span class="small quiet">score ${rounded(link.score, 4)} · priority ${link.priority}</span>
      <a class="small" href=${address('compare', joined([report, link.reportId]))}>side by side</a>
      ${link.declared ? html`<span class="chip">declared by a report</span>` : nothing}
      ${decidedChip(link.decided)}
      ${link.alarm ? html`<span class="chip chip-bad">alarm: a child victim’s value here or there is a reported user’s in the other; never merged</span>` : nothing}
    </div>
    ${cardFacts(link.card)}
    ${link.adds ? additions(link.adds) : nothing}
    ${reasonTable(link.reportId, link.reasons)}
  </article>`;
}

/** What a linked report holds that the one looked at does not. */
function additions({ values, added, noise }) {
  const left = noise > 0 ? html` <span class="quiet small">and ${counted(noise, 'value')} that noise lists say to be nobody’s</span>` : nothing;
  if (values === 0) {
    return html`<p class="quiet small">Adds no e-mail address, phone, account, device or address.${left}</p>`;
  }
  return html`<div class="links-adds"><strong>Adds ${counted(values, 'value')}</strong>${left}
    <ul class="report-keys">${added.map(({ group, key }) => html`<li><span class="quiet small">${groupWord(group)}</span> ${keyLink(key)}</li>`)}</ul></div>`;
}

/** Why two reports are linked. */
export function reasonTable(reportId, reasons) {
  return html`<div class="links-reason">${table(`Reasons of the link with ${reportId}`, REASONS, reasons.map(reasonRow))}</div>`;
}

function reasonRow(reason) {
  const gap = secondsOf(reason.gap);
  return html`<tr>
    <th scope="row"><span class="quiet small">${keyWord(reason.key.kind)}</span> ${keyLink(reason.key)}
      ${reason.near ? html`<div class="small">near to ${keyLink(reason.near.key)}: ${counted(reason.near.distance, 'bit')} of 256 differ</div>` : nothing}
      ${reason.note ? html`<div class="small">${plain(reason.note)}</div>` : nothing}
      ${noiseNotes(reason.noise)}
      <div class="quiet small">${reason.factors.map(({ name, value }) => `${name} ${rounded(value, 3)}`).join(' × ')}</div></th>
    <td class="table-path">${plain(reason.pathHere)}</td>
    <td class="table-path">${plain(reason.pathThere)}</td>
    <td class="table-number">${count(reason.documentFrequency)}</td>
    <td class="table-tight">${gap === null ? html`<span class="quiet">none</span>` : span(gap)}</td>
    <td class="table-number">${rounded(reason.weight, 4)}</td>
  </tr>`;
}

/** The values of the report that do not link, each with why and how many reports hold it. */
export function demotedKeys(demoted) {
  if (demoted.length === 0) {
    return html`<p class="quiet">No value of this report is demoted.</p>`;
  }
  const columns = [{ title: 'Value' }, { title: 'In reports', number: true }, { title: 'Why it does not link' }, { title: 'Where it stands' }];
  return table('Demoted values', columns, demoted.map((one) => html`<tr>
    <th scope="row"><span class="quiet small">${keyWord(one.key.kind)}</span> ${keyLink(one.key)}</th>
    <td class="table-number">${count(one.documentFrequency)}</td>
    <td>${one.noise.length ? noiseNotes(one.noise) : plain(one.why)}</td>
    <td class="table-path">${plain(one.path)}</td></tr>`));
}

/** Look-alike forms that other reports hold: worth a look, never a link. */
export function suggestions(list) {
  if (list.length === 0) {
    return nothing;
  }
  const columns = [{ title: 'Look-alike' }, { title: 'In reports', number: true }, { title: 'Not linked', number: true },
    { title: 'Why it is suggested' }, { title: 'Reports' }];
  return html`<section class="panel" aria-labelledby="suggestions-title">
    <h2 id="suggestions-title">Look-alikes, never links</h2>
    ${table('Look-alikes', columns, list.map((one) => html`<tr>
      <th scope="row"><span class="quiet small">${keyWord(one.key.kind)}</span> ${keyLink(one.key)}</th>
      <td class="table-number">${count(one.documentFrequency)}</td><td class="table-number">${count(one.unlinked)}</td>
      <td>${plain(one.why)}</td><td>${lookAlikeReports(one)}</td></tr>`))}
  </section>`;
}

/** The first reports that hold it; the rest stands on the page of the value. */
function lookAlikeReports({ reports, unlinked }) {
  const links = reports.map((id) => html`<a href=${address('report', id)}>${plain(id)}</a> `);
  return unlinked > reports.length
    ? html`${links}<span class="quiet small">${count(unlinked - reports.length)} more: open the value</span>`
    : links;
}
