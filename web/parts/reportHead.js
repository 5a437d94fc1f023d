import { html, nothing } from '../lib/lit.js';
import { stamp } from '../logic/dates.js';
import { spacedName } from '../logic/scores.js';
import { formatWord, markWords, stateWord } from '../logic/words.js';
import { address } from '../url.js';
import { breakdown, clearingHouseMark, scoreBadge } from './score.js';
import { plain } from './text.js';
import './watchButton.js';

/** What the report is, both scores, and whose word each fact is. */
export function reportHead(report, me) {
  return html`<header class="panel report-head">
    <div>
      <h1 tabindex="-1">${plain(report.heading || 'Report')} <span class="quiet">${plain(report.reportId)}</span></h1>
      <p class="row small">
        <span>Mark ${clearingHouseMark(report.handling.priority)}<span class="only-read"> ${markWords(report.handling.priority)}</span></span>
        <span>received ${stamp(report.handling.received)}</span>
        ${report.version > 1
          ? html`<a href=${address('report', report.reportId, 'versions', report.version)}>version ${report.version}${report.current ? '' : ' (not the newest)'}: what changed</a>`
          : html`<span>version ${report.version}${report.current ? '' : ' (not the newest)'}</span>`}
        ${report.units.map((unit) => html`<span class="chip">unit ${plain(unit)}</span>`)}
        ${report.incident.escalation !== null ? html`<span class="chip chip-warn">escalated by the provider</span>` : nothing}
        ${report.handling.informational === 'yes' ? html`<span class="chip">informational</span>` : nothing}
      </p>
      <watch-button .me=${me} .ask=${{ kind: 'report', reportId: report.reportId }}></watch-button>
    </div>
    <div class="report-scores">
      ${scoreBadge(report.scores.priority.value, 'priority')}
      ${scoreBadge(report.scores.actionability.value, 'actionability')}
    </div>
  </header>`;
}

/** Both breakdowns, and what an investigation still lacks. */
export function scores({ priority, actionability, missing, profile }, reportId) {
  return html`<section class="panel" id="part-scores" aria-labelledby="scores-title" tabindex="-1">
    <div class="panel-head"><h2 id="scores-title">Why this priority</h2>
      <span class="quiet small">profile ${plain(profile)}</span></div>
    <div class="report-two">${breakdown(priority, 'Priority', reportId)}${breakdown(actionability, 'Actionability', reportId)}</div>
    ${missing.length
      ? html`<h3>Missing for an investigation</h3><ul class="chips">${missing.map((name) => html`<li class="chip">${plain(spacedName(name))}</li>`)}</ul>`
      : html`<p class="quiet">Nothing that an investigation needs is missing.</p>`}
  </section>`;
}

/** The clearing house's word beside the reporter's word, never mixed. */
export function statements(report) {
  return html`<div class="report-two">
    <section class="panel" aria-labelledby="incident-title"><h2 id="incident-title">What the reporter states</h2>
      ${facts(reporterFacts(report))}</section>
    <section class="panel" aria-labelledby="handling-title"><h2 id="handling-title">What the clearing house states</h2>
      ${facts(clearingHouseFacts(report.handling))}</section>
  </div>`;
}

const MEMBER = { yes: ', member of the public', no: ', not a member of the public', 'not-stated': '' };

function reporterFacts({ reporter, incident }) {
  return [
    ['Reporter', `${reporter.name || 'not stated'}${reporter.subBrand ? ` (${reporter.subBrand})` : ''}${MEMBER[reporter.member]}`],
    ['Incident types', incident.types.join('; ') || 'not stated'],
    ['Time', stamp(incident.time)],
    ['What the time means', incident.timeDescription ?? 'not stated'],
    ['Platform', incident.platform ?? 'not stated'],
    ['Escalated', incident.escalation === null ? 'no' : incident.escalation || 'yes, without a reason'],
    ['Flags', incident.flags.join(', ') || 'none'],
    ['Stands for many', incident.batchedReason ?? 'no'],
    ...(incident.title ? [['Title', incident.title]] : []),
    ...(incident.tags.length ? [['Tags', incident.tags.join(', ')]] : []),
    ...incident.attributes.map(({ name, value }) => [name, value]),
  ];
}

function clearingHouseFacts(handling) {
  return [
    ['Mark', markWords(handling.priority)],
    ['Type', handling.classification ?? 'not stated'],
    ['Informational', stateWord(handling.informational)],
    ['Received', stamp(handling.received)],
    ['Made available', stamp(handling.madeAvailable)],
    ...handling.recipients.map((to) => [
      'Made available to',
      `${to.agency}, ${stamp(to.madeAvailable)}${to.referralType ? `, ${to.referralType}` : ''}`,
    ]),
  ];
}

/** Names and values beside each other. */
export function facts(pairs) {
  return html`<dl class="facts">${pairs.map(([name, value]) =>
    html`<dt>${plain(name)}</dt><dd>${plain(value)}</dd>`)}</dl>`;
}

/** Where something stands: document and path, and the pages of the PDF that say the same. */
export function place({ document, path, pages }) {
  return html`<span class="quiet small">${formatWord(document)}</span> <span class="table-path">${plain(path)}</span>${citation(pages)}`;
}

/** The pages of the report's PDF on which something stands, to be cited. */
export function citation(pages) {
  return pages?.length
    ? html` <span class="chip report-page">PDF page${pages.length > 1 ? 's' : ''} ${pages.join(', ')}</span>`
    : nothing;
}
