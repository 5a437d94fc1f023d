import { api } from '../api.js';
import { nextInQueue } from '../queueWalk.js';
import { address } from '../url.js';
import { LOADING, failure, ready } from '../logic/remote.js';
import { createStore } from '../logic/store.js';
import { casePanel } from '../parts/casePanel.js';

const START = Object.freeze({ answer: LOADING, accounts: [], busy: false, problem: null, told: null });

/** The work on one report: where it stands, what can be done, what was done. Opening it reads it. */
export function openCase(context, id) {
  const store = createStore((state, event) => ({ ...state, ...event }), START, context.refresh);
  const refuse = (error) => store.send({ busy: false, problem: api.problemOf(error) });
  const show = (found) => store.send({ answer: ready(found), busy: false, problem: null });
  const load = () => api.case(id).then(show, (error) => store.send({ answer: failure(api.problemOf(error)) }));
  const seen = () => store.state.answer.value?.history.at(-1)?.id ?? '';
  const mark = (read) => api.markRead([id], read).then(() => load());
  const act = (segment, body) => {
    store.send({ busy: true, problem: null, told: null });
    return api.actOnCase(id, segment, { ...body, seen: seen() }).then((found) => {
      show(found);
      return true;
    }, (error) => {
      refuse(error);
      // Somebody else was first: the panel shows what is there now, beside why it was refused.
      if (error.problem?.status === 409) {
        api.case(id).then((found) => store.send({ answer: ready(found) }), () => {});
      }
      return false;
    });
  };
  const next = () => nextInQueue(id, context.me.name).then(
    (other) => (other === null ? store.send({ told: 'This is the last report of the queue.' }) : context.go(address('report', other))),
    refuse);
  load().then(() => store.state.answer.value?.read === false && mark(true).catch(refuse));
  if (context.me.covers('investigator')) {
    api.assignees().then(({ accounts }) => store.send({ accounts }), () => {});
  }
  return { view: () => casePanel(store.state, { load, act, mark, next }) };
}
