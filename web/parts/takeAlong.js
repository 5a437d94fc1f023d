import { html, nothing } from '../lib/lit.js';

/**
 * Asks why something is taken along, and in which form, then has it saved.
 *
 * @param {string} what the word on the button
 * @param {(purpose: string, form: ?string) => void} save
 * @param {[string, string][]} forms the forms to choose from, each with its word; none for a single one
 */
export function takeAlong(what, save, forms = []) {
  const submit = (event) => {
    event.preventDefault();
    const { purpose, form } = event.target.elements;
    save(purpose.value.trim(), form?.value ?? null);
  };
  return html`<form class="row take-along" @submit=${submit}>
    <label>Why it is taken along <input name="purpose" required maxlength="500" pattern=".*\\S.*"></label>
    ${forms.length ? html`<label>As <select name="form">${forms.map(([form, word]) => html`<option value=${form}>${word}</option>`)}</select></label>` : nothing}
    <button class="secondary">${what}</button>
  </form>`;
}
