// The words of the page for facets and their values.
import { monthName } from './dates.js';
import { rangeWords } from './ranges.js';
import { kindWord, markWords, roleWord, stateWord } from './words.js';

const FACETS = {
  score: 'Priority',
  priority: 'Clearing-house mark',
  type: 'Incident type',
  category: 'Clearing-house type',
  esp: 'Reporter',
  unit: 'Unit',
  status: 'Work on the report',
  assignee: 'Assigned to',
  disposition: 'What became of it',
  preserved: 'Preservation ends',
  informational: 'Informational',
  viewed: 'File viewed by the provider',
  class: 'File class',
  files: 'Number of files',
  flag: 'Flags',
  kind: 'Identifiers held',
  place: 'Place',
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
  actionability: 'Actionability',
  received: 'Received (UTC)',
  incident: 'Incident (UTC)',
  arrived: 'Taken in (UTC)',
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
    score: rangeWords,
    files: rangeWords,
    actionability: rangeWords,
    preserved: rangeWords,
    received: rangeWords,
    incident: rangeWords,
    arrived: rangeWords,
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
