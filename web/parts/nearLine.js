import { api } from '../api.js';
import { html, nothing, render } from '../lib/lit.js';
import { count, counted } from '../logic/numbers.js';
import { LOADING, failure, ready } from '../logic/remote.js';
import { address } from '../url.js';
import { keyLink } from './keys.js';
import { remote } from './notice.js';

const SHOWN = 10;

/**
 * `<near-line .data=${key}>`: asks for the pictures near to one when somebody wants to know, and tells
 * each with its distance. Asking is a search, which is audited, so that nothing asks by itself.
 */
class NearLine extends HTMLElement {
  #key = null;
  #answer = null;

  set data(key) {
    if (key.keyId !== this.#key?.keyId) {
      this.#key = key;
      this.#answer = null;
    }
    this.#draw();
  }

  async #ask() {
    this.#tell(LOADING);
    this.#tell(await api.near(this.#key.display, { limit: SHOWN }).then(ready, (error) => failure(api.problemOf(error))));
  }

  #tell(answer) {
    this.#answer = answer;
    this.#draw();
  }

  #draw() {
    const ask = () => this.#ask();
    render(
      this.#answer
        ? remote(this.#answer, 'the near pictures', (found) => near(found, this.#key), ask)
        : html`<button type="button" class="secondary small" @click=${ask}>Near pictures</button>`,
      this,
    );
  }
}

function near(found, key) {
  const others = found.pictures.filter(({ distance }) => distance > 0);
  return html`<div class="small" role="status">
    ${others.length === 0 ? html`no picture near it in other reports` : html`<ul>${others.map(line)}</ul>`}
    ${found.next ? html`<a href=${address('identifier', key.keyId)}>all ${counted(found.total, 'picture')}</a>` : nothing}</div>`;
}

function line({ key, distance }) {
  return html`<li>${counted(distance, 'bit')} of 256 differ: ${keyLink(key)}, in ${count(key.reports)} ${key.reports === 1 ? 'report' : 'reports'}</li>`;
}

customElements.define('near-line', NearLine);
