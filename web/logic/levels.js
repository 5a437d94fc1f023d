// Facet values that lie within one another: `US`, `US > Texas`, `US > Texas > Austin` (pure).

const WITHIN = ' > ';

/** On which level a value stands, from 1. */
export const levelOf = (value) => value.split(WITHIN).length;

/** The part of a value that is not its parent's. */
export const nameOf = (value) => value.slice(value.lastIndexOf(WITHIN) < 0 ? 0 : value.lastIndexOf(WITHIN) + WITHIN.length);

const isWithin = (value, other) => value.startsWith(other + WITHIN);

/** What stays chosen beside a value: neither what it lies in, which would bring more, nor what lies in it. */
export function beside(chosen, value) {
  return chosen.filter((other) => other === value || (!isWithin(other, value) && !isWithin(value, other)));
}

/** Values with each one's own right below it, brothers in their order. */
export function asTree(options) {
  const parent = (value) => (levelOf(value) === 1 ? '' : value.slice(0, value.lastIndexOf(WITHIN)));
  const known = new Set(options.map(({ value }) => value));
  const under = (above) => options
    .filter(({ value }) => parent(value) === above || (above === '' && !known.has(parent(value)) && levelOf(value) > 1))
    .flatMap((option) => [option, ...under(option.value)]);
  return under('');
}
