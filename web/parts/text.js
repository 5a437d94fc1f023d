import { html, nothing } from '../lib/lit.js';
import { codeOf, pieces } from '../logic/visibleText.js';

/**
 * Untrusted text as text: kept apart from its neighbours' writing direction, unseen characters as
 * chips, ranges marked.
 */
export function plain(text, ranges = []) {
  if (text === null || text === undefined || text === '') {
    return nothing;
  }
  return html`<bdi>${pieces(text, ranges).map(piece)}</bdi>`;
}

/** Untrusted text that a reader copies letter by letter: identifiers, hashes, paths. */
export function code(text) {
  return html`<span class="text-code">${plain(text)}</span>`;
}

function piece(part) {
  const shown = part.hidden
    ? html`<span class="text-hidden" title="a character that shows nothing">${codeOf(part.text)}</span>`
    : part.text;
  return part.marked ? html`<mark>${shown}</mark>` : shown;
}
