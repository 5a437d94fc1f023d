// Which links are listed, as it stands in an address: `possible,exact,noisy,adds,every`, `of:<key id>` for those of one bundle; nothing
// for the usual.

export const USUAL = Object.freeze({ min: 'weak', keys: 'all', noise: 'on', rows: 'folded', order: 'strength' });

const BUNDLE = 'of:';

/** From which strength on, with the words for it. */
export const STRENGTHS = Object.freeze([['weak', 'all links'], ['possible', 'possible or strong'], ['strong', 'strong only']]);

const WORDS = {
  strong: { min: 'strong' },
  possible: { min: 'possible' },
  exact: { keys: 'exact' },
  noisy: { noise: 'off' },
  adds: { order: 'adds' },
  every: { rows: 'every' },
  alarms: { rows: 'alarms' },
};

/** Reads the words of an address; words that are not known are passed over. */
export function readOptions(item) {
  return (item ?? '').split(',').reduce((options, word) => ({ ...options, ...read(word) }), USUAL);
}

function read(word) {
  return word.startsWith(BUNDLE) ? { bundle: word.slice(BUNDLE.length) } : WORDS[word];
}

/** Writes the words; null for the usual. */
export function writeOptions(options) {
  const words = [
    options.min === 'weak' ? '' : options.min,
    options.keys === 'exact' ? 'exact' : '',
    options.noise === 'off' ? 'noisy' : '',
    options.order === 'adds' ? 'adds' : '',
    options.rows === 'folded' ? '' : options.rows,
    options.bundle ? BUNDLE + options.bundle : '',
  ].filter(Boolean);
  return words.length ? words.join(',') : null;
}
