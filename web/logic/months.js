// Counts by month, for the histogram and the pickers beside it.
import { monthsBetween } from './dates.js';

const MONTH = /^\d{4}-\d{2}$/;

/**
 * One bar for each month from the first to the last that has reports, empty ones included.
 *
 * @param {{value: string, count: number}[]} values
 * @returns {{month: string, count: number}[]}
 */
export function barsOf(values) {
  const counts = new Map(values.filter(({ value }) => MONTH.test(value)).map(({ value, count }) => [value, count]));
  const months = [...counts.keys()].sort();
  return monthsBetween(months[0] ?? '1', months.at(-1) ?? '0')
    .map((month) => ({ month, count: counts.get(month) ?? 0 }));
}

/** The months between two bars, whichever of them comes first. */
export function monthsOf(bars, one, other) {
  const [from, to] = one <= other ? [one, other] : [other, one];
  return bars.slice(Math.max(from, 0), to + 1).map((bar) => bar.month);
}

/** A sentence that says what the chart shows. */
export function summaryOf(bars, format) {
  if (bars.length === 0) {
    return 'No dated reports.';
  }
  const most = bars.reduce((best, bar) => (bar.count > best.count ? bar : best));
  return `Reports by month from ${format(bars[0].month)} to ${format(bars.at(-1).month)}; most in ${format(most.month)}: ${most.count}.`;
}
