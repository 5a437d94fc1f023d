import { html, nothing } from '../lib/lit.js';
import { effectWord } from '../logic/words.js';
import { plain } from './text.js';

/** Why a value says little: each list or network that holds it, what that does, and why. */
export function noiseNotes(noise) {
  return noise.length === 0 ? nothing : html`<ul class="report-keys small">${noise.map((hit) => html`<li>
    <span class="chip chip-warn">${effectWord(hit.effect)}</span> ${plain(hit.list)}: ${plain(hit.why)}</li>`)}</ul>`;
}
