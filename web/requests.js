// How the server is asked: who asks, what went wrong, and the addresses of routes. Only api.js uses it.

const LOGGED_IN = 'leadline.logged-in';
const ROLES = ['viewer', 'investigator', 'analyst', 'supervisor', 'administrator'];

let csrfToken = null;
let sessionLost = () => {};

/** What the server said went wrong: an RFC 9457 problem document. */
class ApiError extends Error {
  constructor(problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** Calls back when an answer says that nobody is logged in any more. */
export function onSessionLost(callback) {
  sessionLost = callback;
}

/** What a page shows of an error: title, detail, and whether trying again makes sense. */
export function problemOf(error) {
  if (error instanceof ApiError) {
    return { ...error.problem, retry: error.problem.status >= 500 || error.problem.status === 429 };
  }
  return {
    title: 'The server cannot be reached',
    detail: 'Check that Leadline is running and that this computer can reach it, then try again.',
    status: 0,
    retry: true,
  };
}

export async function send(method, route, body = null, signal = undefined) {
  const response = await answered(method, route, body, signal);
  return response.status === 204 ? null : response.json();
}

/** A file as the server sends it; one that breaks off, or holds other than the number of lines announced, is refused. */
export async function receive(method, route, body, purpose = '') {
  const response = await answered(method, route, body, undefined, purpose);
  if (response.status === 204) {
    return null;
  }
  const blob = await response.blob().catch(() => { throw cutShort(); });
  const total = response.headers.get('X-Total-Count');
  const lines = response.headers.get('Content-Type')?.startsWith('application/x-ndjson');
  if (total !== null && lines && (await linesOf(blob)) !== Number(total)) {
    throw cutShort();
  }
  return blob;
}

function cutShort() {
  return new ApiError({ title: 'The file did not come whole', detail: 'Nothing was saved. Take it along again.', status: 500 });
}

async function linesOf(blob) {
  let lines = 0;
  for (const reader = blob.stream().getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) {
      return lines;
    }
    for (const byte of value) {
      lines += byte === 10 ? 1 : 0;
    }
  }
}

async function answered(method, route, body, signal = undefined, purpose = '') {
  const response = await fetch(`/api/${route}`, {
    method,
    signal,
    headers: headers(method, body, purpose),
    body: body === null ? undefined : JSON.stringify(body),
    credentials: 'same-origin',
    cache: 'no-store',
  });
  if (!response.ok) {
    throw await refusal(response, route);
  }
  return response;
}

/** Sends a file from where it lies, and tells how many bytes have gone; fetch does not tell that. */
export function sendFile(method, route, file, sent, { type = 'application/octet-stream', purpose = '' } = {}) {
  const request = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    request.open(method, `/api/${route}`);
    Object.entries(headers(method, null, purpose)).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.setRequestHeader('Content-Type', type);
    request.upload.onprogress = (event) => sent(event.loaded);
    request.onload = () => resolve(new Response(request.responseText || null, { status: request.status }));
    request.onerror = () => reject(new TypeError('the server cannot be reached'));
    request.send(file);
  }).then(async (response) => {
    if (!response.ok) {
      throw await refusal(response, route);
    }
    return response.json();
  });
}

/** Events as the server sends them. */
export function listen(route) {
  return new EventSource(`/api/${route}`);
}

function headers(method, body, purpose) {
  const all = { Accept: 'application/json' };
  if (purpose) {
    all['X-Purpose'] = encodeURIComponent(purpose);
  }
  if (body !== null) {
    all['Content-Type'] = 'application/json';
  }
  if (method !== 'GET' && csrfToken) {
    all['X-CSRF-Token'] = csrfToken;
  }
  return all;
}

async function refusal(response, route) {
  if (response.status === 401 && route !== 'session') {
    forget();
    sessionLost();
  }
  const told = await response.json().catch(() => ({}));
  return new ApiError({ title: `The server answered ${response.status}`, detail: '', ...told, status: response.status });
}

/** Remembers who asks; `covers(role)` tells whether the caller may do what that role may. */
export function known(me) {
  csrfToken = me.csrfToken;
  localStorage.setItem(LOGGED_IN, 'yes');
  const covers = (role) => ROLES.indexOf(me.role) >= ROLES.indexOf(role);
  return Object.freeze({ ...me, covers });
}

export function forget() {
  localStorage.removeItem(LOGGED_IN);
  csrfToken = null;
}

export function path(...parts) {
  return parts.map(encodeURIComponent).join('/');
}

export function query(asked) {
  const given = Object.entries(asked).filter(([, value]) => value !== null && value !== undefined);
  return given.length ? '?' + new URLSearchParams(given) : '';
}

/** Whether somebody logged in from this browser and did not log out since. */
export function mayBeLoggedIn() {
  return localStorage.getItem(LOGGED_IN) !== null;
}
