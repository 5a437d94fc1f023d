import { html } from '../lib/lit.js';

/**
 * Asks why something is taken along, then has it saved.
 *
 * @param {string} what the word on the button
 * @param {(purpose: string) => void} save
 */
export function takeAlong(what, save) {
  const submit = (event) => {
    event.preventDefault();
    save(event.target.purpose.value.trim());
  };
  return html`<form class="row take-along" @submit=${submit}>
    <label>Why it is taken along <input name="purpose" required maxlength="500" pattern=".*\\S.*"></label>
    <button class="secondary">${what}</button>
  </form>`;
}
