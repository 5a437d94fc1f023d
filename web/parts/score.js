import { html, nothing, svg } from '../lib/lit.js';
import { bandOf, spacedName, stepsOf } from '../logic/scores.js';
import { counted, rounded } from '../logic/numbers.js';
import { plain } from './text.js';

/** A score as number and bar, 0 to 1000. */
export function scoreBadge(value, label) {
  return html`<div class="score score-${bandOf(value)}">
    <span class="score-value">${value}</span>
    <svg class="score-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="8"></rect>${svg`<rect class="score-fill" width=${value / 10} height="8"></rect>`}
    </svg>
    <span class="score-label">${label}<span class="only-read">, of 1000</span></span>
  </div>`;
}

/** The clearing house's own mark. `E` is the default mark and no emergency. */
export function clearingHouseMark(mark) {
  return html`<span class="score-mark score-mark-${mark}">${mark}</span>`;
}

/** A score's breakdown: a step for each factor, with its points, its reason and where it rests. */
export function breakdown(score, title, reportId) {
  return html`<div class="table-wrap" tabindex="0" role="region" aria-label=${`${title} of ${reportId}: breakdown`}>
    <table class="score-waterfall">
      <caption>${title}: <strong>${score.value}</strong> of 1000</caption>
      <thead><tr>
        <th scope="col">Factor</th><th scope="col" class="table-number">Points</th><th scope="col">From 0 to 1000</th>
      </tr></thead>
      <tbody>
        ${stepsOf(score).map(stepRow)}
        ${score.factors.length === 0
          ? html`<tr><td colspan="3" class="quiet">No factor applies.</td></tr>`
          : nothing}
      </tbody>
    </table>
  </div>`;
}

function stepRow(step) {
  const kind = step.points < 0 ? 'score-down' : 'score-up';
  return html`<tr>
    <th scope="row">${plain(spacedName(step.factor))}
      ${step.reason ? html`<div class="quiet small">${plain(step.reason)}</div>` : nothing}
      ${step.evidence.length
        ? html`<details class="small"><summary>rests on ${counted(step.evidence.length, 'place')}</summary>
            <div class="table-path">${step.evidence.map((path) => html`<div>${plain(path)}</div>`)}</div></details>`
        : nothing}
    </th>
    <td class="table-number">${step.points > 0 ? '+' : ''}${rounded(step.points, 1)}</td>
    <td><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      ${svg`<rect class=${kind} x=${step.start} y="1" width=${Math.max(step.width, 0.5)} height="8"></rect>`}
    </svg></td>
  </tr>`;
}
