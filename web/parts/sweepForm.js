import { html } from '../lib/lit.js';
import { READINGS } from '../logic/sweepState.js';

/**
 * The form that gives a list.
 *
 * @param {(values: Blob, asked: {as: ?string, column: ?string}, purpose: string) => void} give
 */
export function sweepForm(give) {
  const submit = (event) => {
    event.preventDefault();
    const form = event.target;
    give(valuesOf(form), { as: form.as.value || null, column: columnOf(form) }, form.purpose.value.trim());
  };
  return html`<section class="panel" aria-labelledby="sweep-title">
    <h2 id="sweep-title">Sweep a list</h2>
    <form class="list-import" @submit=${submit} @change=${ask}>
      <label class="list-import-wide sweep-values">Values, one a line
        <textarea name="values" rows="6" required spellcheck="false" autocomplete="off"></textarea></label>
      <label>Or a file, text or CSV <input type="file" name="file" accept=".txt,.csv,text/plain,text/csv"></label>
      <label>Column of the CSV <input name="column" maxlength="200" placeholder="every cell that is a value"></label>
      <label>Read as <select name="as">${READINGS.map(([value, word]) => html`<option value=${value}>${word}</option>`)}</select></label>
      <label>Why (goes into the audit trail) <input name="purpose" maxlength="500"></label>
      <div class="row list-import-wide"><button>Look up</button></div>
    </form>
  </section>`;
}

/** Values are asked for where no file is chosen. */
function ask(event) {
  const { form } = event.target;
  form.values.required = form.file.files.length === 0;
}

function valuesOf(form) {
  const [file] = form.file.files;
  if (!file) {
    return new Blob([form.values.value], { type: 'text/plain' });
  }
  return file.slice(0, file.size, isCsv(file) ? 'text/csv' : 'text/plain');
}

function columnOf(form) {
  const [file] = form.file.files;
  return file && isCsv(file) && form.column.value.trim() ? form.column.value.trim() : null;
}

function isCsv(file) {
  return file.name.toLowerCase().endsWith('.csv') || file.type === 'text/csv';
}
