// What watches and alerts say, in words (pure).

const KINDS = {
  search: 'a search',
  values: 'values',
  report: 'a report',
  cluster: 'a cluster',
  crossing: 'child victims who are reported elsewhere',
  closed: 'reports of yours that are closed or cold',
  pointer: 'linked reports of other units',
};

/** What kind of thing is watched. */
export function watchKind(kind) {
  return KINDS[kind] ?? kind;
}

/** What a watch looks for, in one line; its name stands beside it. */
export function watchAsk({ kind, ask }) {
  switch (kind) {
    case 'search':
      return [ask.query || 'every report', ...Object.entries(ask.filters).map(([field, values]) => `${field}: ${values.join(' or ')}`)].join('; ');
    case 'values':
      return ask.values.length > 3 ? `${ask.values.slice(0, 3).join(', ')} and ${ask.values.length - 3} more` : ask.values.join(', ');
    case 'report':
      return `report ${ask.reportId}: links that are ${ask.min === 'strong' ? 'strong' : `${ask.min} or stronger`}, and new versions`;
    case 'cluster':
      return `the cluster of report ${ask.reportId}`;
    default:
      return KINDS[kind] ?? kind;
  }
}

/** What a watch is called: its name, or what it looks for. */
export function watchName({ kind, name }) {
  return name || watchKind(kind);
}

/** Whom a watch tells. */
export function ownerWord({ account, unit }) {
  return unit ? `unit ${unit}` : account;
}

/** What an alert says after the report, and before the other one if there is one. */
export function causeWord(cause) {
  const words = {
    matched: 'matches',
    linked: 'is linked to',
    changed: 'has a new version',
    joined: 'belongs to the cluster of',
    crossed: 'shares a value of a child victim with',
    pointed: 'is linked with a report of unit',
  };
  return words[cause] ?? cause;
}
