// Filters: facet field -> chosen values (pure; every function gives new objects).

/** The filters with one value chosen or no longer chosen. */
export function toggled(filters, field, value) {
  const chosen = filters[field] ?? [];
  const next = chosen.includes(value)
    ? chosen.filter((other) => other !== value)
    : [...chosen, value].sort();
  return withValues(filters, field, next);
}

/** The filters with exactly these values of a field. */
export function withValues(filters, field, values) {
  const { [field]: _, ...others } = filters;
  return values.length === 0 ? others : { ...others, [field]: [...values] };
}

/** All chosen values as a flat list, in a fixed order. */
export function chosenOf(filters) {
  return Object.keys(filters)
    .sort()
    .flatMap((field) => filters[field].map((value) => ({ field, value })));
}

/** Whether two sets of filters choose the same. */
export function sameFilters(one, other) {
  return JSON.stringify(chosenOf(one)) === JSON.stringify(chosenOf(other));
}

/**
 * What a facet shows: its values with their state, chosen ones that the answer does not count with 0.
 *
 * @param {{value: string, count: number}[]} values
 * @param {string[]} chosen
 */
export function optionsOf(values, chosen) {
  const counted = new Set(values.map(({ value }) => value));
  const missing = chosen.filter((value) => !counted.has(value)).map((value) => ({ value, count: 0 }));
  return [...values, ...missing].map(({ value, count }) => ({ value, count, chosen: chosen.includes(value) }));
}
