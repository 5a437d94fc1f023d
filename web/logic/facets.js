// Filters: field -> chosen values; `-field` -> excluded values (pure; every function gives new objects).

const EXCLUDING = '-';

/** What a filter calls a field of which values are excluded. */
export const excluding = (field) => EXCLUDING + field;

/** The values that are chosen of a field. */
export const chosenIn = (filters, field) => filters[field] ?? [];

/** The values of a field that are excluded. */
export const excludedIn = (filters, field) => filters[excluding(field)] ?? [];

/** The filters with one value chosen or no longer chosen; what is chosen is not excluded. */
export function toggled(filters, field, value) {
  const without = withValues(filters, excluding(field), excludedIn(filters, field).filter((other) => other !== value));
  return flipped(without, field, value);
}

/** The filters with one value excluded or no longer excluded; what is excluded is not chosen. */
export function exclusionToggled(filters, field, value) {
  const without = withValues(filters, field, chosenIn(filters, field).filter((other) => other !== value));
  return flipped(without, excluding(field), value);
}

function flipped(filters, name, value) {
  const values = filters[name] ?? [];
  const next = values.includes(value)
    ? values.filter((other) => other !== value)
    : [...values, value].sort();
  return withValues(filters, name, next);
}

/** The filters with exactly these values of a field. */
export function withValues(filters, field, values) {
  const { [field]: _, ...others } = filters;
  return values.length === 0 ? others : { ...others, [field]: [...values] };
}

/** All chosen and excluded values as a flat list, in a fixed order: the chosen ones first. */
export function chosenOf(filters) {
  return Object.keys(filters)
    .sort((a, b) => Number(a.startsWith(EXCLUDING)) - Number(b.startsWith(EXCLUDING)) || (a < b ? -1 : 1))
    .flatMap((name) => filters[name].map((value) => ({ field: name.replace(/^-/, ''), value, excluded: name.startsWith(EXCLUDING) })));
}

/** Whether two sets of filters choose the same. */
export function sameFilters(one, other) {
  return JSON.stringify(chosenOf(one)) === JSON.stringify(chosenOf(other));
}

/**
 * What a facet shows: its values with their state, chosen and excluded ones that the answer does not count with 0.
 *
 * @param {{value: string, count: number}[]} values
 * @param {string[]} chosen
 * @param {string[]} excluded
 */
export function optionsOf(values, chosen, excluded = []) {
  const counted = new Set(values.map(({ value }) => value));
  const missing = [...chosen, ...excluded].filter((value) => !counted.has(value)).map((value) => ({ value, count: 0 }));
  return [...values, ...missing].map(({ value, count }) =>
    ({ value, count, chosen: chosen.includes(value), excluded: excluded.includes(value) }));
}
