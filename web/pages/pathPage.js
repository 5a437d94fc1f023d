import { html, nothing } from '../lib/lit.js';
import { api } from '../api.js';
import { LOADING, failure, ready } from '../logic/remote.js';
import { createStore } from '../logic/store.js';
import { pathView } from '../parts/pathView.js';
import { remote } from '../parts/notice.js';
import { reportField } from '../parts/reportIds.js';
import { address, joined, parted } from '../url.js';

const LONG = { hops: 10, seconds: 60 };

/** How two reports connect: `#/path/<id>,<id>`; `#/path` asks which. */
export function openPath(context, route) {
  const [from = '', to = ''] = parted(route.id);
  const store = createStore((state, event) => ({ ...state, ...event }), { answer: LOADING, min: 'weak' }, context.refresh);
  const ask = (more = {}) => {
    store.send({ answer: LOADING });
    api.path({ from, to, min: store.state.min, ...more }).then(
      (answer) => store.send({ answer: ready(answer) }),
      (error) => store.send({ answer: failure(api.problemOf(error)) }),
    );
  };
  const choose = (min) => {
    store.send({ min });
    ask();
  };
  if (to) {
    ask();
  }
  return {
    title: () => (to ? `Path from ${from} to ${to}` : 'Path between two reports'),
    view: () => html`<div class="stack">
      <h1 tabindex="-1">How two reports connect</h1>
      ${form(context, from, to)}
      ${to ? remote(store.state.answer, 'the strongest chain', (answer) => pathView(answer, store.state.min, { choose, longer: () => ask(LONG) }), ask) : nothing}
    </div>`,
  };
}

function form(context, from, to) {
  const submit = (event) => {
    event.preventDefault();
    const told = new FormData(event.target);
    context.go(address('path', joined([told.get('from').trim(), told.get('to').trim()])));
  };
  return html`<form class="panel row path-form" @submit=${submit} aria-label="Two reports">
    ${reportField('From report', 'from', from)}
    ${reportField('To report', 'to', to)}
    <button>Find the strongest chain</button>
  </form>`;
}
