import { html, nothing, repeat } from '../lib/lit.js';
import { count, counted, rounded } from '../logic/numbers.js';
import { keyWord } from '../logic/words.js';
import { address } from '../url.js';
import { clusterFacts } from './clusterFacts.js';
import { decisionForm, decisionTable, withdrawal } from './decisions.js';
import { cardFacts } from './hitCard.js';
import { keyLink } from './keys.js';
import { listEnd } from './listEnd.js';
import { scoreBadge } from './score.js';
import { table } from './table.js';
import { plain } from './text.js';
import './watchButton.js';

/** A cluster: its reports, what holds it, what was not crossed, and what analysts decided. */
export function clusterView(state, answer, me, actions) {
  const { cluster, hidden } = answer;
  return html`
    <header class="panel report-head">
      <div>
        <h1 tabindex="-1">Cluster <span class="quiet">${plain(cluster.cluster)}</span></h1>
        <ul class="hit-meta"><li>${cluster.size === 1 ? 'a report that belongs with no other' : counted(cluster.size, 'report')}</li>
          ${clusterFacts(cluster)}
          ${hidden > 0 ? html`<li>${counted(hidden, 'further report')} that you may not see</li>` : nothing}</ul>
        <watch-button .me=${me} .ask=${{ kind: 'cluster', reportId: cluster.cluster }}></watch-button>
      </div>
      ${scoreBadge(cluster.priority, 'highest priority')}
    </header>
    <nav class="report-tabs" aria-label="Views of the cluster">
      <a href=${address('cluster', cluster.cluster)} aria-current=${actions.timeline ? nothing : 'page'}>Cluster</a>
      <a href=${address('cluster', cluster.cluster, 'timeline')} aria-current=${actions.timeline ? 'page' : nothing}>Timeline</a>
      <a href=${address('report', cluster.cluster, 'graph')}>Link graph</a>
    </nav>
    ${actions.timeline ? actions.timeline.view() : content(state, answer, me, actions)}`;
}

function content(state, { cluster, bridges, decisions, conflicts, overruled }, me, actions) {
  return html`${overruledPanel(overruled)}
    <section class="panel stack" aria-labelledby="members-title">
      <h2 id="members-title">Reports</h2>
      <ol class="hits">${repeat(state.rows, ({ member }) => member.reportId, (row) => html`<li>${memberItem(row)}</li>`)}</ol>
      ${listEnd(state, cluster.size, 'reports', actions.more)}
    </section>
    ${holding(state.rows.flatMap(({ links }) => links))}
    ${bridgePanel(bridges)}
    ${decisionPanel(cluster, decisions, conflicts, me, actions)}`;
}

function memberItem({ member }) {
  return html`<article class="hit">
    ${scoreBadge(member.priority, 'priority')}
    <div>
      <h3 class="hit-title"><a href=${address('report', member.reportId)} data-result>${plain(member.card.title || 'Report')}
        <span class="quiet">${plain(member.reportId)}</span></a></h3>
      ${cardFacts(member.card)}
    </div>
  </article>`;
}

/** Alarms between reports that analysts brought together all the same. */
function overruledPanel(overruled) {
  return overruled.length === 0 ? nothing : html`<section class="panel stack" aria-labelledby="overruled-title">
    <h2 id="overruled-title"><span class="chip chip-bad">Alarm</span> overruled by decisions of analysts</h2>
    <ul>${overruled.map((two) => html`<li>A child victim of report ${reportLink(two.victimReportId)} is a reported user of report ${reportLink(two.reportedReportId)}.</li>`)}</ul>
  </section>`;
}

/** The strong links of the shown reports to reports with larger ids. */
function holding(links) {
  const columns = [{ title: 'Reports' }, { title: 'Score', number: true }, { title: 'Shared values' }];
  return html`<section class="panel" aria-labelledby="holding-title">
    <div class="panel-head"><h2 id="holding-title">What holds it together</h2>
      <span class="quiet small">strong links of the reports shown above</span></div>
    ${links.length === 0
      ? html`<p class="quiet">No strong link.</p>`
      : table('Strong links of the cluster', columns, links.map((link) => html`<tr>
          <th scope="row">${reportLink(link.reportId)} and ${reportLink(link.otherReportId)}</th>
          <td class="table-number">${rounded(link.score, 4)}</td>
          <td><ul class="report-keys">${link.reasons.filter(({ weight }) => weight > 0).map(({ key, documentFrequency, weight }) => html`<li>
            <span class="quiet small">${keyWord(key.kind)}</span> ${keyLink(key)}
            <span class="quiet small">weight ${rounded(weight, 3)}, in ${count(documentFrequency)}</span></li>`)}</ul></td></tr>`))}
  </section>`;
}

function bridgePanel(bridges) {
  const columns = [{ title: 'Reports' }, { title: 'Other cluster' }, { title: 'Score', number: true }, { title: 'Why it joins nothing' }];
  return html`<section class="panel" aria-labelledby="bridges-title">
    <div class="panel-head"><h2 id="bridges-title">Bridges that were not crossed</h2>
      <span class="quiet small">strong links to other clusters that join nothing</span></div>
    ${bridges.length === 0
      ? html`<p class="quiet">None.</p>`
      : table('Bridges', columns, bridges.map((bridge) => html`<tr>
          <th scope="row">${reportLink(bridge.reportId)} and ${reportLink(bridge.otherReportId)}</th>
          <td><a href=${address('cluster', bridge.cluster)}>${plain(bridge.cluster)}</a></td>
          <td class="table-number">${rounded(bridge.score, 4)}</td>
          <td>${plain(bridge.why)}</td></tr>`))}
  </section>`;
}

function decisionPanel(cluster, decisions, conflicts, me, actions) {
  const mayDecide = me.covers('analyst');
  const ending = (decision) => html`
    ${conflicts.includes(decision.id) ? html`<p class="chip chip-bad">not followed: other decisions keep the two reports apart</p>` : nothing}
    ${mayDecide ? withdrawal(decision, actions.withdraw) : nothing}`;
  return html`<section class="panel stack" aria-labelledby="decided-title">
    <h2 id="decided-title">Decisions of analysts</h2>
    ${decisions.length === 0 ? html`<p class="quiet">None about these reports.</p>` : decisionTable(decisions, ending)}
    ${mayDecide ? decisionForm(cluster.cluster, actions.decide) : html`<p class="quiet">Analysts decide.</p>`}
  </section>`;
}

function reportLink(id) {
  return html`<a href=${address('report', id)}>${plain(id)}</a>`;
}
