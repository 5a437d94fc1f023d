import { html } from '../lib/lit.js';
import { address } from '../url.js';

/** An address that leads nowhere. */
export function openMissing() {
  return {
    title: () => 'No such page',
    view: () => html`<div class="panel">
      <h1 tabindex="-1">No such page</h1>
      <p>This address leads nowhere. <a href=${address('search')}>Go to the search page.</a></p>
    </div>`,
  };
}
