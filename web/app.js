// The composition root of the page: who am I, which address, which page; everything is drawn from here.
import { html, render } from './lib/lit.js';
import { api, onSessionLost } from './api.js';
import { createAlertFeed } from './alerts.js';
import { address, readAddress } from './url.js';
import { listenForKeys } from './keys.js';
import { createVisits } from './visits.js';
import { shell } from './parts/shell.js';
import { loading } from './parts/notice.js';
import { PAGES } from './pages/pages.js';

const root = document.getElementById('app');
const visits = createVisits();
let session = { status: 'loading', me: null };
let current = null;
let drawn = false;

const alerts = createAlertFeed(refresh);

const context = {
  alerts,
  get me() {
    return session.me;
  },
  go: (target) => {
    location.hash = target;
  },
  refresh,
  enter,
};

function refresh() {
  if (!drawn) {
    drawn = true;
    queueMicrotask(draw);
  }
}

function draw() {
  drawn = false;
  const page = current?.page;
  const content = session.status === 'loading' || !page ? loading('Leadline') : page.view();
  render(shell({ me: session.me, route: current?.route ?? null, unread: alerts.state.unread, content, leave }), root);
  document.title = page ? `${page.title()} · Leadline` : 'Leadline';
}

function arrive() {
  const route = session.me ? readAddress(location.hash) : { page: 'login', id: null, view: null };
  visits.leave(current);
  const kept = session.me ? visits.kept() : null;
  const before = current;
  current = kept ?? { route, page: PAGES[route.page](context, route), scroll: 0 };
  current.staysInPlace = !kept && current.page.inPlace && before?.route.page === route.page;
  draw();
  visits.settle(current, kept !== null);
}

/** Somebody logged in: show what the address asks for. */
function enter(me) {
  session = { status: 'ready', me };
  alerts.open();
  visits.forget();
  current = null;
  if (readAddress(location.hash).page === 'login') {
    location.replace(address('search'));
  }
  arrive();
}

async function leave() {
  alerts.close();
  await api.logOut().catch(() => {});
  session = { status: 'ready', me: null };
  visits.forget();
  current = null;
  location.replace(address('login'));
  arrive();
}

onSessionLost(() => {
  if (session.me) {
    alerts.close();
    session = { status: 'ready', me: null };
    visits.forget();
    arrive();
  }
});

async function start() {
  render(html``, root);
  draw();
  const me = await api.me().catch(() => null);
  session = { status: 'ready', me };
  if (me) {
    alerts.open();
  }
  arrive();
  addEventListener('hashchange', arrive);
  listenForKeys(context);
}

start();
