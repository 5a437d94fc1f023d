import { html } from '../lib/lit.js';
import { api } from '../api.js';
import { SHORTCUTS } from '../keys.js';
import { EXAMPLES } from '../logic/queryExamples.js';
import { LOADING, failure, ready } from '../logic/remote.js';
import { createStore } from '../logic/store.js';
import { remote } from '../parts/notice.js';
import { table } from '../parts/table.js';
import { code, plain } from '../parts/text.js';

/** How to search: examples, the fields, the shortcuts. */
export function openHelp(context) {
  const store = createStore((state, event) => event, LOADING, context.refresh);
  const load = () => api.fields().then(
    (fields) => store.send(ready(fields)),
    (error) => store.send(failure(api.problemOf(error))),
  );
  load();
  return { title: () => 'Help', view: () => view(store.state, load) };
}

function view(state, load) {
  return html`<div class="stack">
    <h1 tabindex="-1">How to search</h1>
    <section class="panel" aria-labelledby="paste-title"><h2 id="paste-title">Paste anything</h2>
      <p class="text-prose">A phone number in any national form, an e-mail address, an IP address or network, a hash, a web address, a report number: it is recognised and searched in its canonical form. The page says what it recognised, and offers to search for it as plain text.</p></section>
    <section class="panel" aria-labelledby="examples-title"><h2 id="examples-title">Examples</h2>
      ${table('Examples', [{ title: 'Query' }, { title: 'Finds' }], EXAMPLES.map(([query, finds]) =>
        html`<tr><th scope="row">${code(query)}</th><td>${finds}</td></tr>`))}</section>
    <section class="panel" aria-labelledby="fields-title"><h2 id="fields-title">Fields</h2>
      ${remote(state, 'the fields', ({ fields }) => table('Fields', [{ title: 'Field' }, { title: 'Holds' }, { title: 'Also named' }],
        fields.map((field) => html`<tr><th scope="row">${code(`${field.name}:`)}</th><td>${plain(field.about)}</td><td>${plain(field.aliases.join(', '))}</td></tr>`)), load)}</section>
    <section class="panel" aria-labelledby="shortcuts-title"><h2 id="shortcuts-title">Keyboard</h2>
      ${table('Keyboard shortcuts', [{ title: 'Key' }, { title: 'Does' }], SHORTCUTS.map(([key, does]) =>
        html`<tr><th scope="row"><kbd>${key}</kbd></th><td>${does}</td></tr>`))}</section>
  </div>`;
}
