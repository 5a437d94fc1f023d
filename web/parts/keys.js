import { html } from '../lib/lit.js';
import { keyWord } from '../logic/words.js';
import { address } from '../url.js';
import { noiseNotes } from './noise.js';
import { code } from './text.js';

/** A match key as a way to what is known of it. */
export function keyLink(key) {
  return html`<a href=${address('identifier', key.keyId)}><span class="only-read">${keyWord(key.kind)} </span>${code(key.display)}</a>`;
}

/** The match keys of a value, each with what it is and how much it says by kind. */
export function keyList(keys) {
  if (keys.length === 0) {
    return html`<span class="quiet">no canonical form</span>`;
  }
  return html`<ul class="report-keys">${keys.map((key) => html`<li>
    <span class="quiet small">${keyWord(key.kind)}</span> ${keyLink(key)}${noiseNotes(key.noise ?? [])}</li>`)}</ul>`;
}
