import { html, live, nothing } from '../lib/lit.js';
import { facetTitle, facetWord } from '../logic/facetWords.js';
import { chosenOf, optionsOf } from '../logic/facets.js';
import { asTree, levelOf, nameOf } from '../logic/levels.js';
import { rangeOf } from '../logic/ranges.js';
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
 * @param {{values: object[], distinct: number, chosen: string[], excluded: string[], opened: ?object, ends: ?string, levels: boolean, word: (value: string) => string}} state
 *     `opened` is null, or holds the text that values shall contain and those values; `ends` is the type of the inputs for a
 *     range of one's own, null where values are no ranges; `levels` tells that values lie within one another
 * @param {{toggle: (value: string) => void, exclude: (value: string) => void, open: (containing: string) => void, close: () => void}} actions
 */
export function facet(name, state, actions) {
  const title = facetTitle(name);
  const { opened, chosen, excluded } = state;
  const flat = optionsOf(opened?.values ?? state.values, chosen, excluded);
  const first = flat.filter((option, at) => at < SHOWN || option.chosen || option.excluded || (state.levels && levelOf(option.value) > 1));
  const shown = opened || state.ends ? flat : first;
  const options = state.levels ? asTree(shown) : shown;
  return html`<fieldset class="facets-field">
    <legend>${title}</legend>
    ${opened && state.distinct > MANY ? finder(title, opened, actions) : nothing}
    ${options.length === 0 ? html`<p class="quiet small facets-list">None among these reports.</p>` : nothing}
    <ul class="facets-list">${options.map((option) => choice(name, title, option, state, actions))}</ul>
    ${state.ends ? rangeForm(title, state.ends, actions) : nothing}
    ${opened?.values && opened.values.length < opened.distinct
      ? html`<p class="quiet small">The ${count(opened.values.length)} most frequent of ${count(opened.distinct)}.</p>`
      : nothing}
    ${!state.ends && (opened || state.distinct > shown.length) ? opener(title, state, actions) : nothing}
  </fieldset>`;
}

function choice(name, title, option, state, actions) {
  const searched = state.opened?.containing;
  const word = state.levels && !searched ? nameOf(option.value) : state.word(option.value);
  const level = state.levels && !searched ? `facets-level-${Math.min(levelOf(option.value), 3)} ` : '';
  return html`<li class=${level + (option.excluded ? 'facets-excluded' : option.chosen ? 'facets-chosen' : '')}><label>
    <input type="checkbox" name=${name} value=${option.value} .checked=${live(option.chosen)}
      @change=${() => actions.toggle(option.value)}>
    <span>${option.excluded ? html`<span class="only-read">left out: </span>` : nothing}${plain(word)}</span>
    <span class="facets-count">${count(option.count)}<span class="only-read"> ${option.count === 1 ? 'report' : 'reports'}</span></span>
  </label><button type="button" class="facets-exclude" data-exclude aria-pressed=${option.excluded ? 'true' : 'false'}
    aria-label=${`Leave out ${title}: ${spelled(word)}`} title=${option.excluded ? 'No longer left out' : 'Leave these reports out'}
    @click=${() => actions.exclude(option.value)}>−</button></li>`;
}

/** A range of one's own; an end that is left empty is open. */
function rangeForm(title, type, actions) {
  const submit = (event) => {
    event.preventDefault();
    const range = rangeOf(event.target.elements.low.value, event.target.elements.high.value);
    if (range) {
      event.target.reset();
      actions.toggle(range);
    }
  };
  return html`<form class="facets-range small" @submit=${submit}>
    <input name="low" type=${type} aria-label=${`${title} from`} placeholder="from">
    <span aria-hidden="true">to</span>
    <input name="high" type=${type} aria-label=${`${title} to`} placeholder="to">
    <button class="secondary" aria-label=${`Filter by this range of ${title}`}>Set</button>
  </form>`;
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
 * The chosen and excluded values, each of which a click removes.
 *
 * @param {object} filters
 * @param {{toggle: (field: string, value: string) => void, exclude: (field: string, value: string) => void, clear: () => void}} actions
 */
export function chosenFilters(filters, actions) {
  const chosen = chosenOf(filters);
  if (chosen.length === 0) {
    return nothing;
  }
  return html`<ul class="chips" aria-label="Chosen filters">
    ${chosen.map((filter) => html`<li>${chip(filter, actions)}</li>`)}
    <li><button type="button" class="plain small" @click=${actions.clear}>Remove all</button></li>
  </ul>`;
}

function chip({ field, value, excluded }, actions) {
  const named = `${facetTitle(field)}: ${excluded ? 'not ' : ''}`;
  return html`<button type="button" class=${excluded ? 'facets-remove facets-not' : 'facets-remove'}
    aria-label=${`Remove the filter ${named}${spelled(facetWord(field, value))}`}
    @click=${() => (excluded ? actions.exclude : actions.toggle)(field, value)}>${named}${plain(facetWord(field, value))}
    <span aria-hidden="true">×</span></button>`;
}
