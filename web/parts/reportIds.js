import { html } from '../lib/lit.js';

/** A field for the number of a report. */
export function reportField(label, name, value) {
  return html`<label>${label} <input name=${name} .value=${value} required maxlength="330" autocomplete="off" spellcheck="false"></label>`;
}
