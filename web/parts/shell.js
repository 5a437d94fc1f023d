import { html, nothing } from '../lib/lit.js';
import { address } from '../url.js';
import { SHORTCUTS, areKeysOn, showShortcuts, turnKeys } from '../keys.js';
import { plain } from './text.js';

const MOST = 999;

const PLACES = [
  { page: 'search', name: 'Search', role: 'viewer' },
  { page: 'sweeps', name: 'Sweeps', role: 'analyst' },
  { page: 'queue', name: 'Queue', role: 'viewer' },
  { page: 'clusters', name: 'Clusters', role: 'viewer' },
  { page: 'alerts', name: 'Alerts', role: 'viewer' },
  { page: 'alarms', name: 'Alarms', role: 'viewer' },
  { page: 'notices', name: 'Notices', role: 'viewer' },
  { page: 'lists', name: 'Lists', role: 'viewer' },
  { page: 'profiles', name: 'Profiles', role: 'viewer' },
  { page: 'providers', name: 'Providers', role: 'supervisor' },
  { page: 'quarantine', name: 'Quarantine', role: 'supervisor' },
  { page: 'audit', name: 'Audit', role: 'administrator' },
  { page: 'help', name: 'Help', role: 'viewer' },
];

/** The frame around each page: where one can go, who is logged in, the list of shortcuts. */
export function shell({ me, route, unread, content, leave }) {
  return html`
    <a class="shell-skip" href="#main" @click=${skip}>Skip to the content</a>
    ${me ? html`<header class="shell-bar">${bar(me, route, unread, leave)}${me.synthetic ? syntheticNote() : nothing}</header>` : nothing}
    <main id="main" class="shell-main" tabindex="-1">${content}</main>
    ${shortcutList()}
  `;
}

function bar(me, route, unread, leave) {
  return html`<div class="shell-bar-inner">
      <a class="shell-name" href=${address('search')}><img src="/favicon.svg" alt="">Leadline</a>
      <nav class="shell-nav" aria-label="Pages">
        ${PLACES.filter((place) => me.covers(place.role)).map((place) => link(place, route, place.page === 'alerts' ? unread : 0))}
      </nav>
      <div class="shell-who">
        <span><span class="only-read">Logged in as </span>${plain(me.name)}
          <span class="quiet">${me.role}</span></span>
        <button type="button" class="secondary" @click=${showShortcuts}>Keys <kbd>?</kbd></button>
        <button type="button" class="secondary" @click=${leave}>Log out</button>
      </div>
    </div>`;
}

function link(place, route, unread) {
  const here = route?.page === place.page ? 'page' : nothing;
  return html`<a href=${address(place.page)} aria-current=${here}>${place.name}${unread > 0
    ? html` <span class="shell-badge">${unread > MOST ? `${MOST}+` : unread}<span class="only-read"> unread</span></span>`
    : nothing}</a>`;
}

function syntheticNote() {
  return html`<p class="shell-synthetic">
    <strong>Synthetic data.</strong> Every report on these pages was generated for demonstration; no person stands behind any value.
  </p>`;
}

function shortcutList() {
  return html`<dialog class="shell-keys" aria-labelledby="keys-title">
    <article>
      <h2 id="keys-title">Keyboard shortcuts</h2>
      <dl>${SHORTCUTS.map(([key, does]) => html`<dt><kbd>${key}</kbd></dt><dd>${does}</dd>`)}</dl>
      <label>
        <input type="checkbox" role="switch" .checked=${areKeysOn()}
          @change=${(event) => turnKeys(event.target.checked)}>
        Single-key shortcuts
      </label>
      <form method="dialog"><button>Close</button></form>
    </article>
  </dialog>`;
}

function skip(event) {
  event.preventDefault();
  document.getElementById('main').focus();
}
