import { html, nothing } from '../lib/lit.js';
import { STRENGTHS } from '../logic/linkOptions.js';
import { counted, rounded } from '../logic/numbers.js';
import { address, joined } from '../url.js';
import { cardFacts } from './hitCard.js';
import { reasonTable, strengthChip } from './linkList.js';
import { empty } from './notice.js';
import { scoreBadge } from './score.js';
import { plain } from './text.js';


/** The strongest chain between two reports, or that there is none, or that it is not certain. */
export function pathView(answer, min, actions) {
  const { found, score, strength, steps, start, partial } = answer;
  return html`<section class="panel stack" aria-labelledby="path-title">
    <div class="panel-head"><h2 id="path-title">${found ? `${counted(steps.length, 'link')}, together ${rounded(score, 4)}` : partial ? 'No chain was found' : 'No chain of links connects the two'}</h2>
      <label class="order">Links <select @change=${(event) => actions.choose(event.target.value)}>${STRENGTHS.map(([value, word]) =>
        html`<option value=${value} .selected=${min === value}>${word}</option>`)}</select></label></div>
    <p class="quiet">A chain is as strong as the product of its links’ scores${found ? html`; the weakest link here is ${strengthChip(strength)}` : nothing}.
      ${found ? html`<a href=${address('compare', joined([start.reportId, ...steps.map(({ to }) => to.reportId)].slice(0, 20)))}>Compare these reports</a>` : nothing}</p>
    ${partial ? uncertain(partial, actions) : nothing}
    ${found ? chain(start, steps) : partial ? nothing : empty('No path.', 'Every link that you may see was followed. Weaker links may be chosen above.')}
  </section>`;
}

function uncertain(partial, actions) {
  return html`<div class="notice" role="note"><p><strong>Not certain:</strong> ${partial.why}.</p>
    <button type="button" class="secondary" @click=${actions.longer}>Look longer: 10 links, 60 seconds</button></div>`;
}

function chain(start, steps) {
  return html`<ol class="path-chain">
    <li>${reportCard(start)}</li>
    ${steps.map(({ link, to }) => html`<li>
      <div class="path-link">${strengthChip(link.strength)} <span class="quiet small">score ${rounded(link.score, 4)}</span>${reasonTable(to.reportId, link.reasons)}</div>
      ${reportCard(to)}</li>`)}
  </ol>`;
}

function reportCard(hit) {
  return html`<article class="hit">
    ${scoreBadge(hit.priority, 'priority')}
    <div><h3 class="hit-title"><a href=${address('report', hit.reportId)} data-result>${plain(hit.card.title || 'Report')}
      <span class="quiet">${plain(hit.reportId)}</span></a></h3>${cardFacts(hit.card)}</div>
  </article>`;
}
