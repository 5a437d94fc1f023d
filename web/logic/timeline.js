// Events on a line of time (pure): where each stands, and where the ticks are.

const STEPS = [60, 300, 900, 3600, 10800, 21600, 43200, 86400, 172800, 604800, 1209600, 2592000, 7776000, 15552000, 31536000];
const TICKS = 6;

/**
 * Lays events out in one row for each value, most events first.
 *
 * @param {{value: string, time: ?string}[]} events
 * @param {number} most how many rows at the most; the answer says how many values are left out
 * @returns {{rows: {value: string, events: object[]}[], leftOut: number, undated: number, ticks: {at: number, time: string}[]}}
 *     positions from 0 to 1
 */
export function layOut(events, most) {
  const dated = events.filter((event) => event.time !== null);
  const times = dated.map((event) => Date.parse(event.time));
  const [from, to] = padded(times);
  const placed = dated.map((event) => ({ ...event, at: (Date.parse(event.time) - from) / (to - from) }));
  const rows = rowsOf(placed);
  return {
    rows: rows.slice(0, most),
    leftOut: Math.max(0, rows.length - most),
    undated: events.length - dated.length,
    ticks: times.length ? ticksOf(from, to) : [],
  };
}

function padded(times) {
  const from = Math.min(...times);
  const to = Math.max(...times);
  const margin = Math.max((to - from) * 0.03, 60_000);
  return [from - margin, to + margin];
}

function rowsOf(placed) {
  const byValue = new Map();
  for (const event of placed) {
    byValue.set(event.value, [...(byValue.get(event.value) ?? []), event]);
  }
  return [...byValue]
    .map(([value, events]) => ({ value, events }))
    .sort((a, b) => b.events.length - a.events.length || (a.value < b.value ? -1 : 1));
}

function ticksOf(from, to) {
  const wanted = (to - from) / 1000 / TICKS;
  const step = (STEPS.find((size) => size >= wanted) ?? STEPS.at(-1)) * 1000;
  const ticks = [];
  for (let time = Math.ceil(from / step) * step; time <= to; time += step) {
    const written = new Date(time).toISOString();
    ticks.push({ at: (time - from) / (to - from), time: step < 86_400_000 ? written.slice(0, 16).replace('T', ' ') : written.slice(0, 10) });
  }
  return ticks;
}
