// The words of the page for what changed between versions.
import { kindWord } from './words.js';

const SECTIONS = { 'ip-events': 'IP events' };

/** What changed, where the model's own name is not a word for people. */
const WHATS = {
  timeDescription: 'what the time means',
  batchedReason: 'stands for many',
  subBrand: 'brand of the reporter',
  memberOfThePublic: 'member of the public',
  madeAvailable: 'made available',
  recipient: 'made available to',
  priority: 'mark',
  type: 'incident type',
  ip: 'IP address',
};

export const sectionWord = (section) => SECTIONS[section] ?? section;

/** What changed: a field, a person, a kind of value, a text with the path of its field. */
export function whatWord(what) {
  const [name, path] = what.split(/ (?=[/])/, 2);
  const told = WHATS[name] ?? (name === 'unknown-field' ? 'unknown field' : kindWord(name));
  return path ? `${told} in ${path}` : told;
}
