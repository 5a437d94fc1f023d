// Times are instants in ISO 8601; everything is shown in UTC and says so.

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2030-01-02 03:04:05` (with fractions only where the instant has them), without the zone. */
export function clock(instant) {
  return instant ? instant.replace('T', ' ').replace(/Z$|\+00:00$/, '') : '';
}

/** `2030-01-02 03:04:05 UTC`, or the given word when there is no time. */
export function stamp(instant, absent = 'not stated') {
  return instant ? `${clock(instant)} UTC` : absent;
}

/** The same instant without fractions of its second. */
export function toSecond(instant) {
  return instant.replace(/\.[0-9]+/, '');
}

/** `2030-01-02`, or the given word when there is no time. */
export function day(instant, absent = 'not stated') {
  return instant ? instant.slice(0, 10) : absent;
}

/** `Jan 2030` for `2030-01`. */
export function monthName(month) {
  const [year, number] = month.split('-');
  return `${MONTHS[Number(number) - 1] ?? number} ${year}`;
}

/** A length of time in its two largest units: `3 d 4 h`, `12 min`, `0 s`. */
export function span(seconds) {
  const units = [[86400, 'd'], [3600, 'h'], [60, 'min'], [1, 's']];
  let rest = Math.round(Math.abs(seconds));
  const parts = [];
  for (const [size, name] of units) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) {
      parts.push(`${count} ${name}`);
    }
  }
  return parts.slice(0, 2).join(' ') || '0 s';
}

/** The seconds of an ISO 8601 duration of days, hours, minutes and seconds; null when it is none. */
export function secondsOf(duration) {
  const found = /^-?P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(duration ?? '');
  if (!found) {
    return null;
  }
  const [days, hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}
