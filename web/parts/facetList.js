import { html, live, nothing } from '../lib/lit.js';
import { facetTitle, facetWord } from '../logic/facetWords.js';
import { chosenOf, optionsOf } from '../logic/facets.js';
import { count } from '../logic/numbers.js';
import { plain } from './text.js';
import { spelled } from '../logic/visibleText.js';

const SHOWN = 6;
const MANY = 12;

/**
 * One facet: its values to choose from, as many at once as wanted, with the reports that each would
 * show.
 *
 * @param {string} name
 * @param {{values: object[], distinct: number, chosen: string[], opened: ?object, word: (value: string) => string}} state
 *     `opened` is null, or holds the text that values shall contain and those values
 * @param {{toggle: (value: string) => void, open: (containing: string) => void, close: () => void}} actions
 */
export function facet(name, state, actions) {
  const title = facetTitle(name);
  const { opened, chosen } = state;
  const options = opened?.values ? optionsOf(opened.values, chosen) : optionsOf(state.values, chosen);
  const shown = opened ? options : options.filter((option, at) => at < SHOWN || option.chosen);
  return html`<fieldset class="facets-field">
    <legend>${title}</legend>
    ${opened && state.distinct > MANY ? finder(title, opened, actions) : nothing}
    ${options.length === 0 ? html`<p class="quiet small facets-list">None among these reports.</p>` : nothing}
    <ul class="facets-list">${shown.map((option) => choice(name, option, state, actions))}</ul>
    ${opened?.values && opened.values.length < opened.distinct
      ? html`<p class="quiet small">The ${count(opened.values.length)} most frequent of ${count(opened.distinct)}.</p>`
      : nothing}
    ${opened || state.distinct > shown.length ? opener(title, state, actions) : nothing}
  </fieldset>`;
}

function choice(name, option, state, actions) {
  return html`<li><label class=${option.chosen ? 'facets-chosen' : ''}>
    <input type="checkbox" name=${name} value=${option.value} .checked=${live(option.chosen)}
      @change=${() => actions.toggle(option.value)}>
    <span>${plain(state.word(option.value))}</span>
    <span class="facets-count">${count(option.count)}<span class="only-read"> ${option.count === 1 ? 'report' : 'reports'}</span></span>
  </label></li>`;
}

function finder(title, { containing }, actions) {
  return html`<input class="facets-find" type="search" autocomplete="off" spellcheck="false" placeholder="Find a value"
    aria-label=${`Find a value of ${title}`} .value=${live(containing)}
    @input=${(event) => actions.open(event.target.value)}>`;
}

function opener(title, { opened, distinct }, actions) {
  return html`<button type="button" class="plain small" aria-expanded=${opened ? 'true' : 'false'}
    @click=${() => (opened ? actions.close() : actions.open(''))}>
    ${opened ? 'Show fewer' : `Show all ${count(distinct)}`}<span class="only-read"> of ${title}</span></button>`;
}

/**
 * The chosen values, each of which a click removes.
 *
 * @param {object} filters
 * @param {{toggle: (field: string, value: string) => void, clear: () => void}} actions
 */
export function chosenFilters(filters, actions) {
  const chosen = chosenOf(filters);
  if (chosen.length === 0) {
    return nothing;
  }
  return html`<ul class="chips" aria-label="Chosen filters">
    ${chosen.map(({ field, value }) => html`<li><button type="button" class="facets-remove"
      aria-label=${`Remove the filter ${facetTitle(field)}: ${spelled(facetWord(field, value))}`}
      @click=${() => actions.toggle(field, value)}>${facetTitle(field)}: ${plain(facetWord(field, value))}
      <span aria-hidden="true">×</span></button></li>`)}
    <li><button type="button" class="plain small" @click=${actions.clear}>Remove all</button></li>
  </ul>`;
}
