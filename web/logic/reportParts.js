// What belongs together in a report (pure).

/** The occurrences of a party: those whose `party` is its path in the same document. */
export function occurrencesOf(report, party) {
  return report.occurrences.filter(
    (one) => one.party === party.path && one.document === party.document,
  );
}

/** The occurrences that a file's block holds: hashes and the upload address. */
export function occurrencesOfFile(report, file) {
  const blocks = [file, ...file.further];
  return report.occurrences.filter((one) => blocks.some(({ document, path }) =>
    one.document === document && (one.path === path || one.path.startsWith(`${path}/`))));
}

/** The IP events, oldest first, those without a time last. */
export function ipEventsOf(report) {
  return report.occurrences
    .filter((one) => one.kind === 'ip' && one.capture)
    .map((one) => ({ ...one.capture, value: canonicalOf(one), occurrence: one }))
    .sort((a, b) => (a.time ?? '9999').localeCompare(b.time ?? '9999'));
}

/** What was looked up here of an address. */
export function factsOf(report, value) {
  return report.networks.find(({ address }) => address === value)?.facts ?? [];
}

/** What the clearing house looked up of an address, under any of its spellings. */
export function lookUpsOf(report, event) {
  const spellings = [event.value, event.occurrence.raw];
  return report.locations.filter((one) => one.origin === 'clearinghouse' && spellings.includes(one.about));
}

/** The canonical form that stands first, else the value as written. */
function canonicalOf(occurrence) {
  return occurrence.keys[0]?.display ?? occurrence.raw;
}

/** Free text as told, and text of fields that the reader does not know. */
export function passagesOf(report) {
  return {
    told: report.passages.filter((passage) => passage.known),
    unknown: report.passages.filter((passage) => !passage.known),
  };
}

/** Files by their answer to "viewed by the provider", always in the same order. */
export function viewedCounts(files) {
  return ['yes', 'no', 'not-stated'].map((state) => ({
    state,
    count: files.filter((file) => file.viewedByProvider === state).length,
  }));
}
