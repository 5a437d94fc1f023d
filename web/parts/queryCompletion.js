import { api } from '../api.js';
import { html, nothing, render } from '../lib/lit.js';
import { CLOSED, offered, reduce, taken } from '../logic/completion.js';
import { count } from '../logic/numbers.js';
import { plain } from './text.js';

const PAUSE = 120;

/**
 * `<query-completion for="query-box" .send=${(text) => ...}>`: what the query in a text area may go on with: earlier
 * searches, fields, values. An arrow down in an empty box brings the earlier searches; nothing is taken unless chosen.
 */
class QueryCompletion extends HTMLElement {
  #state = CLOSED;
  #box = null;
  #timer = null;
  #listening = null;
  send = () => {};

  connectedCallback() {
    this.#box = document.getElementById(this.getAttribute('for'));
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    Object.entries({ 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox', 'aria-controls': 'query-offers' })
      .forEach(([name, value]) => this.#box.setAttribute(name, value));
    this.#box.addEventListener('input', () => this.#typed(), { signal });
    this.#box.addEventListener('keydown', (event) => this.#key(event), { signal, capture: true });
    this.#box.addEventListener('blur', () => this.#close(), { signal });
    this.#draw();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    this.#listening.abort();
  }

  #typed() {
    clearTimeout(this.#timer);
    if (this.#box.value.trim() === '') {
      this.#close();
    } else {
      this.#timer = setTimeout(() => this.#ask(), PAUSE);
    }
  }

  async #ask() {
    const text = this.#box.value.slice(0, this.#box.selectionEnd).slice(-500);
    this.#change({ type: 'asked', text });
    try {
      const { suggestions } = await api.suggestions(text);
      this.#change({ type: 'answered', text, options: suggestions });
    } catch {
      this.#close(); // completion is a help: where it fails one types on
    }
  }

  #key(event) {
    const open = this.#state.options.length > 0;
    const act = {
      ArrowDown: () => (open ? this.#change({ type: 'moved', by: 1 }) : this.#box.value.trim() === '' && this.#ask()),
      ArrowUp: () => open && this.#change({ type: 'moved', by: -1 }),
      Escape: () => open && this.#close(),
      Enter: () => (this.#state.active >= 0 ? this.#take(this.#state.options[this.#state.active]) : this.#close()),
      Delete: () => this.#chosen()?.what === 'recent' && this.#forget(this.#chosen().text),
    }[event.key];
    const mine = open ? act && (event.key !== 'Enter' || this.#state.active >= 0) && (event.key !== 'Delete' || this.#chosen()?.what === 'recent')
      : event.key === 'ArrowDown' && this.#box.value.trim() === '';
    if (mine) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    act?.();
  }

  #chosen() {
    return this.#state.options[this.#state.active];
  }

  #take(option) {
    const { text, caret } = taken(this.#box.value, this.#box.selectionEnd, option);
    this.#box.value = text;
    this.#box.setSelectionRange(caret, caret);
    this.#close();
    if (option.what === 'recent') {
      this.send(text);
    } else if (option.what === 'field') {
      this.#ask();
    }
  }

  async #forget(query) {
    await api.forgetSearches(query).catch(() => {});
    this.#ask();
  }

  #close() {
    clearTimeout(this.#timer);
    this.#change({ type: 'closed' });
  }

  #change(event) {
    const next = reduce(this.#state, event);
    if (next !== this.#state) {
      this.#state = next;
      this.#draw();
    }
  }

  #draw() {
    const { options, active } = this.#state;
    if (active >= 0) {
      this.#box.setAttribute('aria-activedescendant', `query-offer-${active}`);
    } else {
      this.#box.removeAttribute('aria-activedescendant');
    }
    render(html`
      <ul id="query-offers" role="listbox" aria-label="What the query may go on with" ?hidden=${options.length === 0}>
        ${options.map((option, at) => this.#option(option, at, at === active))}</ul>
      ${options.some(({ what }) => what === 'recent') ? this.#forgetting() : nothing}
      <span class="only-read" role="status">${offered(options)}</span>`, this);
  }

  #option(option, at, active) {
    return html`<li id=${`query-offer-${at}`} role="option" aria-selected=${active ? 'true' : 'false'}
      @pointerenter=${() => this.#change({ type: 'pointed', at })}
      @pointerdown=${(event) => { event.preventDefault(); this.#take(option); }}>
      <span>${plain(option.text)}</span>
      <span class="quiet small">${WHAT[option.what](option)}</span></li>`;
  }

  /** The pointer keeps the focus in the box, so that the list stays open. */
  #forgetting() {
    const chosen = this.#chosen()?.what === 'recent' ? this.#chosen().text : null;
    const press = (act) => (event) => { event.preventDefault(); act(); };
    return html`<p class="query-forget small"><span class="quiet">Earlier searches are kept for you alone.</span>
      ${chosen ? html`<button type="button" class="plain" tabindex="-1" @pointerdown=${press(() => this.#forget(chosen))}>Forget this one <kbd>Del</kbd></button>` : nothing}
      <button type="button" class="plain" tabindex="-1" @pointerdown=${press(() => this.#forget(null))}>Forget all</button></p>`;
  }
}

const WHAT = {
  recent: () => 'searched before',
  field: () => 'field',
  value: ({ reports }) => (reports === null ? '' : `${count(reports)} ${reports === 1 ? 'report' : 'reports'}`),
};

customElements.define('query-completion', QueryCompletion);
