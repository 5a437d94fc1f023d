import { html, nothing } from '../lib/lit.js';
import { plain } from './text.js';

/** Something is on its way. */
export function loading(what) {
  return html`<p class="notice notice-loading" role="status">
    <span class="notice-spinner" aria-hidden="true"></span>Loading ${what} …
  </p>`;
}

/** There is nothing to show, and why. */
export function empty(title, hint = nothing) {
  return html`<div class="notice notice-empty"><p class="notice-title">${title}</p><p>${hint}</p></div>`;
}

/**
 * Something failed: what, and what to do.
 *
 * @param {{title: string, detail: ?string, retry: boolean}} problem
 * @param {() => void} again
 */
export function failed(problem, again = null) {
  return html`<div class="notice notice-failed" role="alert">
    <p class="notice-title">${problem.title}</p>
    <p>${plain(problem.detail)}</p>
    ${again && problem.retry
      ? html`<button type="button" class="secondary" @click=${again}>Try again</button>`
      : nothing}
  </div>`;
}

/** The three states of something that is asked for: {status, value, problem}. */
export function remote(state, what, show, again = null) {
  if (state.status === 'ready') {
    return show(state.value);
  }
  return state.status === 'failed' ? failed(state.problem, again) : loading(what);
}
