// What the page of providers shows of the figures (pure).

/** The fields by which reports of providers differ most in use, with their headings. */
export const KEY_FIELDS = Object.freeze([
  ['verified-email', 'Verified e-mail'],
  ['verified-phone', 'Verified phone'],
  ['ip-time', 'Address with time'],
  ['ip-port', 'Address with port'],
  ['device', 'Device'],
  ['viewed-stated', 'Viewed stated'],
  ['upload-time', 'Upload time'],
]);

/** `12.5 %` of a share from 0 to 1. */
export function percent(share) {
  return `${(100 * share).toFixed(1)} %`;
}

/** The share of a provider's reports with a field. */
export function shareOf(provider, field) {
  return provider.fields.find((part) => part.name === field)?.share ?? 0;
}

/** The fields that a provider's reports carry, most carried first, then those that none carries. */
export function byShare(fields) {
  return [...fields].sort((one, other) => other.reports - one.reports || one.name.localeCompare(other.name));
}
