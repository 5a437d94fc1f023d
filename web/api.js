// One function for each route that the page uses (openapi.yaml); only requests.js asks the server.
import { forget, known, listen, mayBeLoggedIn, path, problemOf, query, receive, send, sendFile } from './requests.js';

export { onSessionLost } from './requests.js';

let fields = null;

export const api = {
  logIn: async (account, password) => known(await send('POST', 'session', { account, password })),
  logOut: () => send('DELETE', 'session').then(forgetAll),
  /** Who is logged in; null, without asking, when nobody logged in from this browser. */
  me: async () => (mayBeLoggedIn() ? known(await send('GET', 'me')) : null),

  fields: () => (fields ??= send('GET', 'fields').catch(forgetFields)),
  search: (request, signal) => send('POST', 'search', request, signal),
  facet: (field, containing, request, signal) =>
    send('POST', 'search/facet', { field, containing, limit: 10000, request }, signal),
  histogram: (field, unit, request, signal) =>
    send('POST', 'search/histogram', { field, unit, limit: 10000, request }, signal),
  searchClusters: (wanted) => send('POST', 'search/clusters', wanted),
  explainSearch: (query, reportId) => send('POST', 'search/explain', { query, reportId }),
  columns: () => send('GET', 'me/columns'),
  keepColumns: (columns) => send('PUT', 'me/columns', { columns }),
  suggestions: (text) => send('POST', 'suggestions', { text, limit: 12 }),
  forgetSearches: (query) => send('POST', 'searches/forget', { query }),
  saveSearch: (request) => send('POST', 'searches', { request }),
  savedSearch: (id) => send('GET', path('searches', id)),

  exportSearch: (search, format, purpose) => receive('POST', 'search/export', { search, format }, purpose),
  sweeps: () => send('GET', 'sweeps'),
  startSweep: (values, asked, purpose) => sendFile('POST', 'sweeps' + query(asked), values, () => {}, { type: values.type, purpose }),
  sweep: (id) => send('GET', path('sweeps', id)),
  sweepRows: (id, asked) => send('GET', path('sweeps', id, 'rows') + query(asked)),
  runSweep: (id) => send('POST', path('sweeps', id, 'run')),
  deleteSweep: (id) => send('DELETE', path('sweeps', id)),
  exportSweep: (id, purpose) => receive('GET', path('sweeps', id, 'export'), null, purpose),

  report: (id, version) => send('GET', version ? path('reports', id, 'versions', version) : path('reports', id)),
  changes: (id, version, since) => send('GET', path('reports', id, 'versions', version, 'changes') + query({ since })),
  versions: (id) => send('GET', path('reports', id, 'versions')),
  explainReport: (id) => send('GET', path('reports', id, 'explain')),
  links: (id, asked, signal) => send('GET', path('reports', id, 'links') + query(asked), null, signal),
  walk: (id, asked, signal) => send('GET', path('reports', id, 'walk') + query(asked), null, signal),
  additions: (id, asked, signal) => send('GET', path('reports', id, 'additions') + query(asked), null, signal),
  timeline: (id, asked) => send('GET', path('reports', id, 'timeline') + query(asked)),
  clusterTimeline: (id, asked) => send('GET', path('clusters', id, 'timeline') + query(asked)),
  path: (wanted) => send('POST', 'paths', wanted),
  compare: (wanted) => send('POST', 'compare', wanted),
  /** The links among reports as a file; null for a picture, of which the record alone is written. */
  exportGraph: (wanted) => receive('POST', 'links/export', wanted),
  originalAddress: (id, document) => '/api/' + path('reports', id, 'original') + query({ document }),

  clusters: (asked) => send('GET', 'clusters' + query(asked)),
  alarms: (asked) => send('GET', 'alarms' + query(asked)),
  notices: (asked) => send('GET', 'notices' + query(asked)),
  units: () => send('GET', 'units'),
  watches: () => send('GET', 'watches'),
  addWatch: (watch) => send('POST', 'watches', watch),
  removeWatch: (id) => send('DELETE', path('watches', id)),
  alerts: (asked) => send('GET', 'alerts' + query(asked)),
  readAlerts: (which) => send('POST', 'alerts/read', which),
  /** Alerts as they are raised: `heard.unread(count)`, `heard.alert(alert)`; close what it returns. */
  alertStream: (heard) => {
    const stream = listen('alerts/stream');
    stream.addEventListener('unread', (event) => heard.unread(JSON.parse(event.data).unread));
    stream.addEventListener('alert', (event) => heard.alert(JSON.parse(event.data)));
    return stream;
  },
  cluster: (id, asked) => send('GET', path('clusters', id) + query(asked)),
  decide: (decision) => send('POST', 'link-decisions', decision),
  withdraw: (id, reason) => send('POST', path('link-decisions', id, 'withdrawal'), { reason }),

  identifier: (keyId, asked) => send('GET', path('identifiers', keyId) + query(asked)),
  near: (hash, asked) => send('POST', 'near', { hash, ...asked }),
  filterQueue: (wanted) => send('POST', 'queue', wanted),
  case: (id) => send('GET', path('reports', id, 'case')),
  actOnCase: (id, segment, body) => send('POST', path('reports', id, segment), body),
  actOnReports: (wanted) => send('POST', 'queue/actions', wanted),
  markRead: (reports, read) => send('POST', 'queue/read', { read, reports }),
  digest: () => send('GET', 'queue/digest'),
  digestSeen: () => send('POST', 'queue/digest/seen'),
  assignees: () => send('GET', 'queue/assignees'),
  names: (name, asked) => send('POST', 'names', { name, ...asked }),
  profiles: () => send('GET', 'profiles'),
  profileVersions: (name) => send('GET', path('profiles', name, 'versions')),
  profileVersion: (name, version) => send('GET', path('profiles', name, 'versions', version)),
  saveProfile: (name, draft) => send('PUT', path('profiles', name), draft),
  unitProfiles: () => send('GET', 'units/profiles'),
  useProfile: (wanted) => send('POST', 'units/profiles', wanted),
  previewProfile: (name, wanted) => send('POST', path('profiles', name, 'preview'), wanted),
  providers: () => send('GET', 'providers'),
  providersAddress: () => '/api/providers/export',
  quarantine: (asked) => send('GET', 'quarantine' + query(asked)),
  retry: (entry) => send('POST', path('quarantine', entry, 'retry')),
  quarantinedAddress: (entry) => '/api/' + path('quarantine', entry, 'original'),
  passedOver: (asked) => send('GET', 'passed-over' + query(asked)),
  lists: () => send('GET', 'lists'),
  importList: (name, asked, file, sent) => sendFile('PUT', path('lists', name) + query(asked), file, sent),
  updateList: (name, asked, file, sent) => sendFile('PATCH', path('lists', name) + query(asked), file, sent),
  removeList: (name) => send('DELETE', path('lists', name)),
  audit: (asked) => send('GET', 'audit' + query(asked)),

  problemOf,
};

function forgetAll() {
  fields = null;
  forget();
}

function forgetFields(error) {
  fields = null;
  throw error;
}
