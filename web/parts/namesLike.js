import { api } from '../api.js';
import { html, nothing, render } from '../lib/lit.js';
import { count, counted } from '../logic/numbers.js';
import { failed } from './notice.js';
import { keyLink } from './keys.js';
import { plain } from './text.js';

const MORE = 200;
const WORDS = {
  same: 'the same letters',
  'look-alike': 'letters that look the same',
  transliterated: 'the same in Latin letters',
  variant: 'without digits, or with letters for them',
  spelling: 'a letter or two off',
  sound: 'the same sound',
};

/**
 * `<names-like .data=${like}>`: which names a search took for one that it was asked for by likeness,
 * by the way in which they are like; the first come with the answer, the others when asked for.
 */
class NamesLike extends HTMLElement {
  #like = null;
  #names = [];
  #next = null;
  #problem = null;

  set data(like) {
    if (like !== this.#like) {
      this.#like = like;
      this.#names = like.names;
      this.#next = like.next;
      this.#problem = null;
      this.#draw();
    }
  }

  async #more() {
    const like = this.#like;
    try {
      const page = await api.names(like.asked, { limit: MORE, cursor: this.#next });
      if (like === this.#like) {
        this.#names = [...this.#names, ...page.names];
        this.#next = page.next;
        this.#problem = null;
      }
    } catch (error) {
      this.#problem = api.problemOf(error);
    }
    this.#draw();
  }

  #draw() {
    const { asked, total, partial } = this.#like;
    render(html`<details class="names-like">
      <summary>Taken for <strong>${plain(asked)}</strong>: ${counted(total, 'name')}${partial ? ' at least, for a time limit ended the comparison' : ''}</summary>
      ${total === 0 ? html`<p class="quiet">No report that you may see holds a name like it.</p>` : ways(this.#names)}
      ${this.#problem ? failed(this.#problem, () => this.#more()) : nothing}
      ${this.#next ? html`<button type="button" class="secondary small" @click=${() => this.#more()}>Show more of ${count(total)}</button>` : nothing}
    </details>`, this);
  }
}

function ways(names) {
  return Object.entries(WORDS).map(([way, words]) => {
    const like = names.filter(({ likeness }) => likeness === way);
    return like.length === 0 ? nothing : html`<p class="names-way"><span class="quiet small">${words}</span></p>
      <ul class="chips">${like.map(({ key }) => html`<li class="chip">${keyLink(key)} <span class="quiet small">${counted(key.reports, 'report')}</span></li>`)}</ul>`;
  });
}

customElements.define('names-like', NamesLike);
