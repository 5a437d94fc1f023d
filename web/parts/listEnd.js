import { html, nothing } from '../lib/lit.js';
import { count } from '../logic/numbers.js';
import { failed } from './notice.js';

/** The end of a list that is read on by cursor: the next page, and how many there are. */
export function listEnd({ rows, next, more, problem }, total, what, askMore) {
  return html`${more === 'failed' ? failed({ ...problem, retry: true }, askMore) : nothing}
    <div class="row">
      ${next && more !== 'failed'
        ? html`<button type="button" class="secondary" ?disabled=${more === 'loading'} @click=${askMore}>Show the next ones</button>`
        : nothing}
      <span class="quiet">${count(rows.length)} of ${count(total)} ${what} shown</span>
    </div>`;
}
