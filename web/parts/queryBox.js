import { html, live, nothing } from '../lib/lit.js';
import { marked, mended } from '../logic/queryError.js';
import { counted } from '../logic/numbers.js';
import { kindWord } from '../logic/words.js';
import { address } from '../url.js';
import './queryCompletion.js';
import { plain } from './text.js';

/**
 * The search box, what was recognised in it, and what is wrong with it.
 *
 * @param {{request: object, typed: string, recognised: object[], invalid: ?object, didYouMean: object[]}} state
 * @param {{send: (query: string) => void, readPlain: (plain: boolean) => void, busy: boolean}} actions
 */
export function queryBox(state, actions) {
  return html`<form class="query" role="search" @submit=${(event) => submit(event, actions)}>
    <label class="only-read" for="query-box">Search all reports</label>
    <div class="query-line">
      <textarea id="query-box" name="query" rows="1" data-search-box spellcheck="false" autocapitalize="none"
        autocomplete="off" maxlength="10000" placeholder="A phone number, address, hash, name, report number, or words"
        .value=${live(state.request.query)}
        aria-describedby=${state.invalid ? 'query-error' : 'query-hint'}
        aria-invalid=${state.invalid ? 'true' : nothing}
        @keydown=${sendOnEnter}></textarea>
      <button type="submit">Search</button>
      <query-completion for="query-box" .send=${actions.send}></query-completion>
    </div>
    ${state.invalid ? error(state.invalid, actions) : html`${readAs(state, actions)}${didYouMean(state.didYouMean ?? [], actions)}`}
  </form>`;
}

function submit(event, actions) {
  event.preventDefault();
  actions.send(event.target.elements.query.value.trim());
}

function sendOnEnter(event) {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
}

/** What may have been meant where next to nothing was found. */
function didYouMean(meant, actions) {
  if (meant.length === 0) {
    return nothing;
  }
  return html`<div class="query-read query-meant" role="status"><span>Did you mean</span>
    <ul class="chips">${meant.map(({ text, reports }) => html`<li><button type="button" class="plain" @click=${() => actions.send(text)}>${plain(text)}</button>
      <span class="quiet small">${counted(reports, 'report')}</span></li>`)}</ul></div>`;
}

function error({ typed, problem }, actions) {
  const meant = mended(typed, problem);
  const { before, wrong, after } = marked(typed, problem);
  return html`<div id="query-error" class="query-error" role="alert">
    <p><strong>This query cannot be read</strong> at character ${problem.position + 1}. ${plain(problem.detail)}</p>
    <code class="query-typed">${plain(before)}<mark>${plain(wrong)}</mark>${plain(after)}</code>
    ${meant ? html`<p>Did you mean <button type="button" class="plain" @click=${() => actions.send(meant.trim())}>${plain(meant)}</button>?</p>` : nothing}
    ${problem.hint ? html`<p>Hint: ${plain(problem.hint)}</p>` : nothing}
  </div>`;
}

function readAs({ request, recognised }, actions) {
  if (request.plainText) {
    return html`<p id="query-hint" class="query-read">Read as plain text.
      <button type="button" class="plain" @click=${() => actions.readPlain(false)}>Recognise values again</button></p>`;
  }
  if (recognised.length === 0) {
    return html`<p id="query-hint" class="quiet small">
      Values are recognised however they are written. ↓ brings earlier searches. <a href=${address('help')}>How to search</a></p>`;
  }
  return html`<div id="query-hint" class="query-read">
    <span class="query-kind">Recognised:</span>
    <ul class="chips">${recognised.map((value) => html`<li>${recognisedChip(value)}</li>`)}</ul>
    <button type="button" class="plain" @click=${() => actions.readPlain(true)}>Search as plain text instead</button>
  </div>`;
}

function recognisedChip(value) {
  const kind = html`<span class="query-kind">${kindWord(value.kind)}</span>`;
  const key = value.keys[0];
  const shown = html`${kind} <strong>${plain(value.readDifferently ? value.written : value.canonical)}</strong>`;
  const chip = key
    ? html`<a class="chip" href=${address('identifier', key.keyId)} title="What is known of this value">${shown}</a>`
    : html`<span class="chip">${shown}</span>`;
  return value.readDifferently
    ? html`${chip} <span class="small">Read differently, so searched as written. ${plain(value.readDifferently)}</span>`
    : chip;
}
