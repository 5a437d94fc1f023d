// View state <-> address (pure). An address holds a report id, a key id, a saved search's id and
// nothing else: typed text and values never stand in it, for addresses end in histories and logs.

const PAGES = new Set(['search', 'sweep', 'sweeps', 'clustered', 'report', 'compare', 'path', 'identifier', 'queue', 'cluster', 'clusters', 'alarms', 'alerts', 'watches', 'notices', 'lists', 'profiles', 'providers', 'quarantine', 'audit', 'help', 'login']);
const WITH_ID = new Set(['sweep', 'clustered', 'report', 'identifier', 'cluster']);
const VIEWS = { report: new Set(['links', 'graph', 'timeline', 'versions']), cluster: new Set(['timeline']) };
const ITEMS = { versions: /^[1-9][0-9]{0,8}(-[1-9][0-9]{0,8})?$/, links: /^[A-Za-z0-9_:,-]{1,600}$/, graph: /^[a-z,]{1,40}$/ };
const NOWHERE = Object.freeze({ page: 'missing', id: null, view: null, item: null });

/**
 * Reads the part of an address after the number sign.
 *
 * @param {string} hash `#/report/12345/links/strong`, `#/report/12345/versions/2`,
 *     `#/report/12345/versions/3-1` (version 3, compared with version 1)
 * @returns {{page: string, id: ?string, view: ?string, item: ?string}} page is `missing` for what is
 *     no address
 */
export function readAddress(hash) {
  const [page = '', id = '', view = '', item = '', ...rest] = hash.replace(/^#?\/?/, '').split('/');
  const route = { page: page || 'search', id: unescaped(id), view: view || null, item: item || null };
  const known =
    PAGES.has(route.page) &&
    rest.length === 0 &&
    (route.id !== null || !WITH_ID.has(route.page)) &&
    (route.view === null || (VIEWS[route.page]?.has(route.view) ?? false)) &&
    (route.item === null || (ITEMS[route.view]?.test(route.item) ?? false));
  return known ? route : NOWHERE;
}

/** Writes an address; the inverse of {@link readAddress}. */
export function address(page, id = null, view = null, item = null) {
  return '#/' + [page, id, view, item].filter((part) => part !== null).map(escaped).join('/');
}

/** Several report ids as the one id of an address. */
export function joined(ids) {
  return ids.map((id) => encodeURIComponent(id)).join(',');
}

/** The report ids of an address; empty for none. */
export function parted(id) {
  return (id ?? '').split(',').filter(Boolean).map((one) => unescaped(one) ?? one);
}

function escaped(part) {
  return encodeURIComponent(part).replaceAll('%2C', ',').replaceAll('%3A', ':');
}

function unescaped(part) {
  try {
    return part ? decodeURIComponent(part) : null;
  } catch {
    return null;
  }
}
