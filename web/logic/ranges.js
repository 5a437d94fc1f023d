// Ranges of numbers and dates: `700..1000`, `900..`, `..99`, `today..today+7` (pure).

/** A range from two ends of which either may be empty; null when both are. */
export function rangeOf(low, high) {
  const [from, to] = [String(low ?? '').trim(), String(high ?? '').trim()];
  return from || to ? `${from}..${to}` : null;
}

/** The two ends of a range; an open one is empty, a value alone stands at both. */
export function endsOf(range) {
  const points = range.indexOf('..');
  return points < 0 ? [range, range] : [range.slice(0, points), range.slice(points + 2)];
}

/** A range for the eye. */
export function rangeWords(range) {
  const [low, high] = endsOf(range);
  if (/^today/.test(low || high)) {
    return daysWords(daysOf(low), daysOf(high));
  }
  if (low === high) {
    return low;
  }
  return low === '' ? `up to ${high}` : high === '' ? `${low} or more` : `${low} to ${high}`;
}

function daysOf(end) {
  return end === '' ? null : Number(/^today([+-]\d+)?$/.exec(end)?.[1] ?? 0);
}

function daysWords(low, high) {
  if (low === null) {
    return high < 0 ? 'over' : `within ${high} days or over`;
  }
  if (high === null) {
    return `in ${low} days or more`;
  }
  return low === 0 ? `within ${high} days` : `in ${low} to ${high} days`;
}
