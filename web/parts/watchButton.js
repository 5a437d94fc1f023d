import { html, nothing, render } from '../lib/lit.js';
import { api } from '../api.js';
import { address } from '../url.js';
import { failed } from './notice.js';

/**
 * `<watch-button .ask=${ask} .me=${me}>`: a button that opens a small form (name, whom to tell) and
 * keeps a watch. `ask` is what `POST /api/watches` takes, without name and unit.
 */
class WatchButton extends HTMLElement {
  #ask = null;
  #me = null;
  #units = null;
  #state = { open: false, sending: false, problem: null, made: false };

  set ask(ask) {
    if (JSON.stringify(ask) !== JSON.stringify(this.#ask)) {
      this.#ask = ask;
      this.#state = { open: false, sending: false, problem: null, made: false };
      this.#draw();
    }
  }

  set me(me) {
    this.#me = me;
    this.#draw();
  }

  #set(change) {
    this.#state = { ...this.#state, ...change };
    this.#draw();
  }

  #toggle() {
    this.#set({ open: !this.#state.open, problem: null, made: false });
    if (this.#me.allUnits && this.#units === null) {
      this.#units = [];
      api.units().then(({ units }) => {
        this.#units = units.map(({ name }) => name);
        this.#draw();
      }, (error) => this.#set({ problem: api.problemOf(error) }));
    }
  }

  #draw() {
    if (this.#ask && this.#me) {
      render(this.#view(), this);
    }
  }

  #view() {
    const { open, made } = this.#state;
    return html`<div class="watch">
      <button type="button" class="secondary" aria-expanded=${open ? 'true' : 'false'} @click=${() => this.#toggle()}>Watch</button>
      <span role="status">${made ? html`Watched: what arrives will be among the <a href=${address('alerts')}>alerts</a>.` : nothing}</span>
      ${open ? this.#form() : nothing}
    </div>`;
  }

  #form() {
    const { sending, problem } = this.#state;
    return html`<form class="watch-form panel stack-tight" @submit=${(event) => this.#send(event)}>
      ${problem ? failed({ ...problem, retry: false }) : nothing}
      <label>Name <input type="text" name="name" maxlength="200" placeholder="optional"></label>
      ${this.#ask.kind === 'report' ? strengths() : nothing}
      ${this.#me.covers('investigator') ? this.#owners() : nothing}
      <p class="row"><button type="submit" ?disabled=${sending}>Keep this watch</button>
        <button type="button" class="secondary" @click=${() => this.#set({ open: false })}>Cancel</button></p>
    </form>`;
  }

  #owners() {
    return html`<label>Tells <select name="unit"><option value="">me</option>
      ${(this.#units ?? this.#me.units).map((unit) => html`<option value=${unit}>everybody in unit ${unit}</option>`)}</select></label>`;
  }

  async #send(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    this.#set({ sending: true, problem: null });
    try {
      await api.addWatch({
        ...this.#ask,
        name: form.get('name'),
        ...(form.get('unit') ? { unit: form.get('unit') } : {}),
        ...(form.get('min') ? { min: form.get('min') } : {}),
      });
      this.#set({ sending: false, open: false, made: true });
    } catch (error) {
      this.#set({ sending: false, problem: api.problemOf(error) });
    }
  }
}

function strengths() {
  return html`<label>Tells of links that are <select name="min">
    <option value="strong">strong</option><option value="possible">possible or strong</option><option value="weak">any</option></select></label>`;
}

customElements.define('watch-button', WatchButton);
