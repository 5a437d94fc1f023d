// Which links are listed, as it stands in an address: `possible,exact,noisy,adds`; nothing for the usual.

export const USUAL = Object.freeze({ min: 'weak', keys: 'all', noise: 'on', order: 'strength' });

/** From which strength on, with the words for it. */
export const STRENGTHS = Object.freeze([['weak', 'all links'], ['possible', 'possible or strong'], ['strong', 'strong only']]);

const WORDS = {
  strong: { min: 'strong' },
  possible: { min: 'possible' },
  exact: { keys: 'exact' },
  noisy: { noise: 'off' },
  adds: { order: 'adds' },
};

/** Reads the words of an address; words that are not known are passed over. */
export function readOptions(item) {
  return (item ?? '').split(',').reduce((options, word) => ({ ...options, ...WORDS[word] }), USUAL);
}

/** Writes the words; null for the usual. */
export function writeOptions(options) {
  const words = [
    options.min === 'weak' ? '' : options.min,
    options.keys === 'exact' ? 'exact' : '',
    options.noise === 'off' ? 'noisy' : '',
    options.order === 'adds' ? 'adds' : '',
  ].filter(Boolean);
  return words.length ? words.join(',') : null;
}

/** How many links the list holds in all, to its end. */
export function listedOf(totals, min) {
  const strong = totals.strong;
  const possible = strong + totals.possible;
  return { strong, possible, weak: possible + totals.weak }[min];
}
