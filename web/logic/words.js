// The words of the page for the codes of the API. Neutral: a label in a report is no finding, and
// class codes are never spelled out.
const ROLES = {
  'reported-user': 'reported user',
  'intended-recipient': 'intended recipient',
  'child-victim': 'child victim',
  other: 'other person',
  incident: 'incident',
  reporter: 'reporter (contact)',
  'clearing-house': 'clearing house (contact)',
  police: 'police (contact)',
};

const ORIGINS = {
  provider: 'provider',
  clearinghouse: 'clearing house',
  investigator: 'investigator',
  derived: 'derived',
};

const FORMATS = {
  'le-json': 'law-enforcement JSON',
  'cybertip-pdf': 'CyberTip PDF',
  'provider-xml': 'provider XML',
  'file-details-xml': 'file details XML',
  'json-lines': 'JSON lines',
};

const NOTES = {
  'name-case': 'name written in another case',
  'unknown-field': 'field that is not known',
  'zone-assumed': 'time without a zone, read as UTC',
  'not-readable': 'value that is not of its field\'s type',
  'other-shape': 'list, object or value in the place of another',
  'form-broken': 'text that begins like a form of its provider and is not one',
  'text-repaired': 'broken character replaced',
};

const KINDS = {
  email: 'e-mail',
  phone: 'phone',
  account: 'account id',
  'user-name': 'user name',
  'display-name': 'display name',
  'person-name': 'name',
  url: 'web address',
  domain: 'domain',
  ip: 'IP address',
  mac: 'MAC address',
  imei: 'IMEI',
  'advertising-id': 'advertising id',
  'device-id': 'device id',
  'crypto-address': 'crypto address',
  'payment-handle': 'payment handle',
  hash: 'hash',
  'report-number': 'report number',
  thread: 'thread',
  group: 'group',
  'vehicle-plate': 'vehicle plate',
  other: 'other identifier',
  // The kinds as the facet names them, where that differs.
  user: 'user name',
  name: 'name',
  adid: 'advertising id',
  device: 'device id',
  crypto: 'crypto address',
  payment: 'payment handle',
  report: 'report number',
  plate: 'vehicle plate',
};

const KEYS = {
  email: 'e-mail',
  'email~': 'e-mail, folded',
  'mail~': 'e-mail without its tag',
  tel: 'phone',
  'tel~': 'phone digits',
  acct: 'account id',
  user: 'user name',
  'user~': 'look-alike of a user name',
  'name~': 'name, folded',
  url: 'web address',
  invite: 'invitation code',
  domain: 'domain',
  'host~': 'host',
  'site~': 'site',
  ip: 'IP address',
  ip64: 'IPv6 network (/64)',
  mac: 'MAC address',
  imei: 'IMEI',
  adid: 'advertising id',
  dev: 'device id',
  pay: 'payment handle',
  md5: 'MD5',
  sha1: 'SHA-1',
  sha256: 'SHA-256',
  sha512: 'SHA-512',
  pdq: 'PDQ hash',
  ct: 'report number',
  thread: 'thread',
  group: 'group',
  plate: 'vehicle plate',
  raw: 'as written',
};

const FACTS = {
  network: 'sort of network',
  range: 'listed as',
  country: 'country',
  region: 'region',
  city: 'city',
  operator: 'operator',
  provider: 'provider',
  organisation: 'organisation',
  connection: 'connection',
};

const EFFECTS = {
  inform: 'note',
  'discount-without-port': 'counts less without the same port',
  discount: 'counts less',
  'never-link': 'makes no link',
};

const STATES = { yes: 'yes', no: 'no', 'not-stated': 'not stated' };

const SORTS = {
  relevance: 'Relevance, with priority',
  priority: 'Priority',
  newest: 'Newest first',
  oldest: 'Oldest first',
  text: 'Text match alone',
};

const PASS_REASONS = {
  media: 'media: neither read nor kept',
  receipt: 'receipt of the clearing house',
  'system-file': 'file of an operating system',
  'generator-truth': 'truth of a generated corpus',
  link: 'symbolic link to a folder',
};

const word = (words) => (code) => words[code] ?? code;

export const roleWord = word(ROLES);
export const originWord = word(ORIGINS);
export const formatWord = word(FORMATS);
export const noteWord = word(NOTES);
export const kindWord = word(KINDS);
export const keyWord = word(KEYS);
export const factWord = word(FACTS);
export const effectWord = word(EFFECTS);
export const stateWord = word(STATES);
export const sortWord = word(SORTS);
export const passReason = word(PASS_REASONS);

/** Kinds of keys to choose from, with their words; a word that two kinds have is told apart by the kind. */
export function kindChoices(kinds) {
  return kinds.map((kind) => [kind, `${keyWord(kind)} (${kind})`]);
}

/** What the clearing house's mark says; `E` is the default mark and does not mean emergency. */
export function markWords(mark) {
  const told = { E: 'E, the default mark', none: 'not stated' };
  return told[mark] ?? mark;
}

/** `viewed by the provider` in its three states, in full. */
export function viewedWords(state) {
  const told = {
    yes: 'Yes: the provider says that a person viewed the whole file.',
    no: 'No: the provider says that nobody viewed it.',
    'not-stated': 'Not stated: the documents do not say.',
  };
  return told[state] ?? state;
}

const GROUPS = { email: 'e-mail', phone: 'phone', account: 'account', device: 'device', address: 'IP address', payment: 'payment', vehicle: 'vehicle' };

/** What sort of lead a linked report adds. */
export const groupWord = word(GROUPS);

const DECISIONS = { 'must-link': 'belong together', 'cannot-link': 'to be kept apart' };

/** What an analyst decided about two reports, in words. */
export function decisionWords(kind) {
  return DECISIONS[kind] ?? kind;
}
