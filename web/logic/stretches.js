// Stretches of time, all of UTC: `2030`, `2030-01`, `2030-01-05`, `2030-01-05T10`; ranges of them (pure).
import { monthName } from './dates.js';
import { endsOf } from './ranges.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const UNITS = { 4: 'year', 7: 'month', 10: 'day', 13: 'hour' };
const WRITTEN = /^\d{4}(-\d{2}(-\d{2}(T\d{2})?)?)?$/;

/** So many stretches without reports may stand between those that have some. */
const MOST_BARS = 1500;

/** How long a stretch is. */
const unitOf = (stretch) => UNITS[stretch.length];

/** A stretch for the eye. */
export function stretchName(stretch) {
  const day = () => `${Number(stretch.slice(8, 10))} ${monthName(stretch.slice(0, 7))}`;
  const names = { year: () => stretch, month: () => monthName(stretch), day, hour: () => `${day()} ${stretch.slice(11)}:00` };
  return names[unitOf(stretch)]();
}

/** Its first moment, and the first one after it, in milliseconds. */
function momentsOf(stretch) {
  const [year, month = 1, day = 1, hour = 0] = stretch.split(/[-T]/).map(Number);
  const start = Date.UTC(year, month - 1, day, hour);
  const ends = { year: () => Date.UTC(year + 1, 0), month: () => Date.UTC(year, month), day: () => start + DAY, hour: () => start + HOUR };
  return [start, ends[unitOf(stretch)]()];
}

const written = (moment, length) => new Date(moment).toISOString().slice(0, length);

/**
 * One bar for each stretch from the first to the last that has reports, empty ones included.
 *
 * @param {{value: string, count: number}[]} values stretches of one length
 * @returns {{value: string, count: number}[]}
 */
export function barsOf(values) {
  const known = values.filter(({ value }) => WRITTEN.test(value)).sort((a, b) => (a.value < b.value ? -1 : 1));
  const counts = new Map(known.map(({ value, count }) => [value, count]));
  const last = known.at(-1)?.value;
  const bars = [];
  for (let at = known[0]?.value; at && at <= last && bars.length < MOST_BARS; at = written(momentsOf(at)[1], at.length)) {
    bars.push({ value: at, count: counts.get(at) ?? 0 });
  }
  return bars.length < MOST_BARS ? bars : known;
}

/** The range between two bars, whichever of them comes first. */
export function rangeBetween(bars, one, other) {
  const [from, to] = one <= other ? [one, other] : [other, one];
  return `${bars[Math.max(from, 0)].value}..${bars[Math.min(to, bars.length - 1)].value}`;
}

/** First moment and end of a range of stretches; null where an end is open or no stretch. */
function bounds(range) {
  const [low, high] = endsOf(range);
  return WRITTEN.test(low) && WRITTEN.test(high) ? [momentsOf(low)[0], momentsOf(high)[1]] : null;
}

/** The stretches into which a range is best parted; those of everything for none. */
export function unitWithin(range) {
  const known = range && bounds(range);
  if (!known) {
    return 'month';
  }
  const days = (known[1] - known[0]) / DAY;
  return days <= 2 ? 'hour' : days <= 93 ? 'day' : days <= 1860 ? 'month' : 'year';
}

/** The next wider range: its months, its years; null for everything. */
export function widened(range) {
  const known = bounds(range);
  if (!known) {
    return null;
  }
  const wider = [10, 7, 4]
    .map((length) => [written(known[0], length), written(known[1] - 1, length)])
    .map(([from, to]) => `${from}..${to}`)
    .filter((candidate) => bounds(candidate)[1] - bounds(candidate)[0] > known[1] - known[0]);
  return wider[0] ?? null;
}

/** The days of a range, for inputs of dates; empty for an open end. */
export function daysOf(range) {
  const [low, high] = range ? endsOf(range) : ['', ''];
  const first = WRITTEN.test(low) ? written(momentsOf(low)[0], 10) : low.slice(0, 10);
  const last = WRITTEN.test(high) ? written(momentsOf(high)[1] - 1, 10) : high.slice(0, 10);
  return [first, last];
}

/** A sentence that says what the chart shows. */
export function summaryOf(bars) {
  if (bars.length === 0) {
    return 'No dated reports.';
  }
  const most = bars.reduce((best, bar) => (bar.count > best.count ? bar : best));
  return `Reports by ${unitOf(bars[0].value)} (UTC) from ${stretchName(bars[0].value)} to ${stretchName(bars.at(-1).value)}; most in ${stretchName(most.value)}: ${most.count}.`;
}
