// Which version of a report is open, and which it is compared with (pure): `3`, `3-1`.

/** @returns {{version: ?number, since: ?number}} null where the address does not say */
export function readRange(item) {
  const [version, since] = (item ?? '').split('-');
  return { version: version ? Number(version) : null, since: since ? Number(since) : null };
}

/** The inverse of {@link readRange}. */
export function writeRange(version, since = null) {
  return since === null ? `${version}` : `${version}-${since}`;
}
