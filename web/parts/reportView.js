import { html, nothing } from '../lib/lit.js';
import { count } from '../logic/numbers.js';
import { address, joined } from '../url.js';
import { ipEvents } from './ipEvents.js';
import { linkList, linkTotals } from './linkList.js';
import { linksView } from './linksView.js';
import { remote } from './notice.js';
import { files, knownLists } from './reportFiles.js';
import { reportHead, scores, statements } from './reportHead.js';
import { occurrences, parties } from './reportParties.js';
import { documents, locations, passages, unknownFields } from './reportTexts.js';
import { changes, versionList } from './reportVersions.js';

const FIRST = 100;

/** The report page in each of its views. */
export function reportView(state, { route, options, me }, actions) {
  return html`<div class="stack">
    ${state.report.status === 'ready' ? nothing : html`<h1 tabindex="-1">Report</h1>`}
    ${remote(state.report, 'the report', (report) => html`
      ${reportHead(report, me)}
      ${tabs(report, route, state.links.answer.value?.totals)}
      ${viewOf(state, report, { route, options, me }, actions)}`, actions.again)}
  </div>`;
}

function viewOf(state, report, { route, options, me }, actions) {
  const links = (show) => remote(state.links.answer, 'the linked reports', () => show(state.links), actions.again);
  switch (route.view) {
    case 'links':
      return links((found) => linksView(found, options, actions));
    case 'graph':
    case 'timeline':
      return actions.part.view();
    case 'versions':
      return html`${remote(state.versions, 'the versions', (versions) => versionList(report, versions), actions.again)}
        ${remote(state.changes, 'what changed', (found) => changes(found, state.versions.value ?? [], (name) => part(state, actions, name, 'changes')), actions.again)}
        ${route.item ? content(report, state, me, actions, nothing) : nothing}`;
    default:
      return content(report, state, me, actions, links((found) => linkPanel(report, found, actions)));
  }
}

function tabs(report, route, totals) {
  const id = report.reportId;
  const tab = (view, name) => html`<a href=${address('report', id, view)}
    aria-current=${route.view === view ? 'page' : nothing}>${name}</a>`;
  return html`<nav class="report-tabs" aria-label="Views of the report">
    ${tab(null, 'Report')}
    ${tab('links', html`Linked reports${totals ? html` <span class="quiet">${count(totals.all)}</span>` : nothing}`)}
    ${tab('graph', 'Link graph')}
    ${tab('timeline', 'Timeline')}
    ${tab('versions', 'Versions')}
    <a href=${address('cluster', id)}>Cluster</a>
    <a href=${address('compare', joined([id]))}>Compare with</a>
    <a href=${address('path', joined([id]))}>Path to</a>
  </nav>`;
}

function linkPanel(report, found, actions) {
  const { totals } = found.answer.value;
  return html`<section class="panel stack" id="part-links" aria-labelledby="links-title" tabindex="-1">
    <div class="panel-head"><h2 id="links-title">Linked reports</h2>
      <a href=${address('report', report.reportId, 'links')}>All ${count(totals.all)} with everything that is demoted</a></div>
    ${linkTotals(totals)}
    ${linkList({ ...found, next: null }, { min: 'weak' }, actions)}
  </section>`;
}

function part(state, actions, name, what) {
  return { first: FIRST, all: state.whole.includes(name), showAll: () => actions.showAll(name), what };
}

function content(report, state, me, actions, linked) {
  const list = (name, what) => part(state, actions, name, what);
  return html`
    ${jumps(report, linked !== nothing)}
    ${actions.work?.view() ?? nothing}
    ${scores(report.scores, report.reportId)}
    ${statements(report)}
    ${linked}
    ${parties(report)}
    ${ipEvents(report, list('events', 'events'))}
    ${files(report, list('files', 'files'))}
    ${knownLists(report)}
    ${passages(report, list('texts', 'texts'))}
    ${occurrences(report, list('values', 'values'))}
    ${locations(report)}
    ${unknownFields(report, list('unknown', 'fields'))}
    ${documents(report, me.covers('investigator') && me.childVictimValues)}`;
}

function jumps(report, linked) {
  const parts = [
    ['work', 'Work', linked],
    ['scores', 'Why this priority', true],
    ['links', 'Linked reports', linked],
    ['parties', `Parties ${report.parties.length}`, true],
    ['events', 'IP events', true],
    ['files', `Files ${report.files.length}`, true],
    ['lists', `Lists ${report.labels.length}`, report.labels.length > 0],
    ['texts', 'Free text', true],
    ['values', `Values ${report.occurrences.length}`, true],
    ['places', 'Places', report.locations.length > 0],
    ['documents', `Documents ${report.documents.length}`, true],
  ];
  const jump = (name) => () => {
    const target = document.getElementById(`part-${name}`);
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  };
  return html`<nav aria-label="On this page"><ul class="report-jump">
    ${parts.filter(([, , there]) => there).map(([name, title]) =>
      html`<li><button type="button" class="plain" @click=${jump(name)}>${title}</button></li>`)}</ul></nav>`;
}
