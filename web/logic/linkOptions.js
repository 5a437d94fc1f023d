// Which links are listed, as it stands in an address: `possible,exact,noisy`; nothing for the usual.

export const USUAL = Object.freeze({ min: 'weak', keys: 'all', noise: 'on' });

const WORDS = {
  strong: { min: 'strong' },
  possible: { min: 'possible' },
  exact: { keys: 'exact' },
  noisy: { noise: 'off' },
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
  ].filter(Boolean);
  return words.length ? words.join(',') : null;
}

/** How many links the list holds in all, to its end. */
export function listedOf(totals, min) {
  const strong = totals.strong;
  const possible = strong + totals.possible;
  return { strong, possible, weak: possible + totals.weak }[min];
}
