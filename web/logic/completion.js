// What a query may go on with while it is typed (pure).

export const CLOSED = Object.freeze({ options: [], active: -1, asked: null });

/** The next state after an event; events are named by what happened. */
export function reduce(state, event) {
  switch (event.type) {
    case 'asked':
      return { ...state, asked: event.text };
    case 'answered':
      return event.text === state.asked ? { ...state, options: event.options, active: -1 } : state;
    case 'moved':
      return { ...state, active: moved(state, event.by) };
    case 'pointed':
      return { ...state, active: event.at };
    case 'closed':
      return CLOSED;
    default:
      return state;
  }
}

/** Round the list, with a place outside it between its end and its beginning. */
function moved({ options, active }, by) {
  const places = options.length + 1;
  return ((active + 1 + by + places) % places) - 1;
}

/**
 * The text and the place of the caret after an option was taken.
 *
 * @param {string} typed
 * @param {number} caret the option stands for the word that ends here
 * @param {{text: string, what: string}} option
 */
export function taken(typed, caret, option) {
  if (option.what === 'recent') {
    return { text: option.text, caret: option.text.length };
  }
  const before = typed.slice(0, caret);
  const start = before.length - (/[^\s(]*$/.exec(before)?.[0].length ?? 0);
  const rest = typed.slice(caret).replace(/^[^\s)]*/, '');
  const put = option.what === 'field' || rest.startsWith(' ') ? option.text : `${option.text} `;
  return { text: before.slice(0, start) + put + rest, caret: start + put.length };
}

/** How many things are offered, as a sentence. */
export function offered(options) {
  const searches = options.filter(({ what }) => what === 'recent').length;
  return options.length === 0
    ? ''
    : `${options.length} offered, ${searches} of them earlier searches; arrows choose, Enter takes, Escape closes`;
}
