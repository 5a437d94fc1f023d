// The words of the page for facets and their values.
import { monthName } from './dates.js';
import { kindWord, markWords, roleWord, stateWord } from './words.js';

const FACETS = {
  priority: 'Clearing-house mark',
  type: 'Incident type',
  category: 'Clearing-house type',
  esp: 'Reporter',
  unit: 'Unit',
  informational: 'Informational',
  viewed: 'File viewed by the provider',
  class: 'File class',
  flag: 'Flags',
  kind: 'Identifiers held',
  state: 'State or region',
  country: 'Country',
  city: 'City',
  role: 'Roles',
  tag: 'Labels',
  platform: 'Platform',
  service: 'Service of an account',
  event: 'IP event',
  source: 'Source',
  network: 'Sort of network (looked up)',
  'ip-country': 'Country of an address (looked up)',
  operator: 'Operator of an address (looked up)',
  list: 'Imported list',
  material: 'Listed material',
  month: 'Month of receipt',
  carries: 'Stated in fields',
  referral: 'Referral',
};

/** A facet's value for the eye: codes as words, months by name, everything else as it is. */
export function facetWord(field, value) {
  const words = {
    priority: markWords,
    informational: stateWord,
    viewed: stateWord,
    role: roleWord,
    kind: kindWord,
    month: monthName,
  };
  return words[field]?.(value) ?? value;
}

/** A facet's heading. */
export const facetTitle = (code) => FACETS[code] ?? code;

/** Facets in the order in which the page shows them; those that it does not know come last. */
export function facetOrder(names) {
  const known = Object.keys(FACETS);
  const place = (name) => (known.includes(name) ? known.indexOf(name) : known.length);
  return [...names].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}
