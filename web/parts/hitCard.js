import { html, nothing } from '../lib/lit.js';
import { stamp } from '../logic/dates.js';
import { counted, rounded } from '../logic/numbers.js';
import { spacedName } from '../logic/scores.js';
import { markWords } from '../logic/words.js';
import { address } from '../url.js';
import { breakdown, clearingHouseMark, scoreBadge } from './score.js';
import { failed, loading } from './notice.js';
import { code, plain } from './text.js';

/**
 * One report in a list: its priority, what it is, where the query matched, its links, and why it
 * stands where it stands.
 *
 * @param {object} hit a Hit of the API
 * @param {{sort: string, why: ?object, askWhy: ?(() => void), select: unknown}} order how the list is ordered; what selects the card
 */
export function hitCard(hit, order) {
  return html`<article class="hit">
    <div class="hit-left">${scoreBadge(hit.priority, 'priority')}${order.select ?? nothing}</div>
    <div>
      ${heading(hit)}
      ${cardFacts(hit.card)}
      ${hit.near ? html`<p class="small">its picture ${code(hit.near.hash)}: ${hit.near.distance === 0 ? 'this very hash' : html`${counted(hit.near.distance, 'bit')} of 256 differ`}</p>` : nothing}
      ${excerpts(hit.highlights)}
      ${hit.bundle && order.unfold ? bundled(hit.bundle, order.unfold) : nothing}
      <div class="row small hit-foot">${linkCount(hit)}${whyHere(hit, order)}</div>
      ${order.askWhy ? why(hit, order) : nothing}
    </div>
  </article>`;
}

/** A row that stands for others: how many, and the way to them. */
function bundled({ id, reports }, unfold) {
  return html`<p class="row small"><span class="chip">and ${counted(reports - 1, 'more report')} that ${reports === 2 ? 'repeats' : 'repeat'} it</span>
    <button type="button" class="secondary" @click=${() => unfold(id)}>Show them one by one</button></p>`;
}

function heading(hit) {
  return html`<h3 class="hit-title">
    <a href=${address('report', hit.reportId)} data-result>${plain(hit.card.title || 'Report')}
      <span class="quiet">${plain(hit.reportId)}</span></a>
  </h3>`;
}

/** The facts about a report that a list shows. */
export function cardFacts(card) {
  return html`<ul class="hit-meta">
    <li title=${`Clearing-house mark: ${markWords(card.clearingHousePriority)}`}>Mark
      ${clearingHouseMark(card.clearingHousePriority)}</li>
    ${[card.provider || 'reporter not stated', ...card.types]
      .filter((fact) => !card.title.includes(fact))
      .map((fact) => html`<li>${plain(fact)}</li>`)}
    <li>received ${card.received ? html`<time datetime=${card.received}>${stamp(card.received)}</time>` : 'not stated'}</li>
    ${card.informational === 'yes' ? html`<li>informational</li>` : nothing}
    ${card.units.map((unit) => html`<li>unit ${plain(unit)}</li>`)}
    <li>${counted(card.files, 'file')}</li>
    <li>${counted(card.identifiers, 'identifier')}</li>
  </ul>`;
}

function excerpts(highlights) {
  if (highlights.length === 0) {
    return nothing;
  }
  return html`<ul class="hit-excerpts">
    ${highlights.map((part) => html`<li>${plain(part.text, part.ranges)}
      ${part.path ? html`<span class="hit-path">${code(part.path)}</span>` : nothing}</li>`)}
  </ul>`;
}

function linkCount(hit) {
  if (hit.links === null) {
    return nothing;
  }
  return hit.links === 0
    ? html`<span class="quiet">No linked reports</span>`
    : html`<a href=${address('report', hit.reportId, 'links')}>${counted(hit.links, 'linked report')}</a>
      <a href=${address('cluster', hit.reportId)}>Cluster</a>`;
}

function whyHere(hit, { sort }) {
  const scores = `priority ${hit.priority}, actionability ${hit.actionability}`;
  const told = {
    relevance: `Here by relevance ${rounded(hit.score, 3)}, with ${scores}`,
    text: `Here by text score ${rounded(hit.score, 3)}`,
    priority: `Here by ${scores}`,
    newest: 'Here by time of receipt',
    oldest: 'Here by time of receipt',
  };
  return html`<span class="quiet">${told[sort] ?? nothing}</span>`;
}

function why(hit, { why: known, askWhy }) {
  const open = (event) => event.target.open && known === undefined && askWhy();
  return html`<details class="hit-why" @toggle=${open}>
    <summary>Why it ranks here</summary>
    ${known === undefined ? nothing : known === null ? loading('the explanation') : explained(known, hit.reportId)}
  </details>`;
}

function explained(why, reportId) {
  if (why.problem) {
    return failed(why.problem);
  }
  return html`<div class="stack">
    ${why.explanation ? html`<div><h4 class="small">Relevance</h4>${explanationTree(why.explanation)}</div>` : nothing}
    ${breakdown(why.scores.priority, 'Priority', reportId)}
    ${why.scores.missing.length
      ? html`<p class="small">Missing: ${plain(why.scores.missing.map(spacedName).join(', '))}. Profile ${plain(why.scores.profile)}.</p>`
      : nothing}
  </div>`;
}

/** A number and what it was computed from. */
function explanationTree(node) {
  return html`<ul class="small"><li><strong>${rounded(node.value, 4)}</strong> ${plain(node.description)}
    ${node.details.map(explanationTree)}</li></ul>`;
}
