import { api } from '../api.js';
import { rememberQueue } from '../queueWalk.js';
import { OPEN_FILTER, queueRequest, toldOf } from '../logic/casework.js';
import { START, reduce } from '../logic/queueState.js';
import { createStore } from '../logic/store.js';
import { queueView } from '../parts/queueView.js';

const PAGE_SIZE = 25;

// The filter stays as it was chosen while one goes about on other pages.
let chosen = OPEN_FILTER;

/** The queue: the reports in the urgent order, with who has them, to be worked on one by one or together. */
export function openQueue(context) {
  const store = createStore(reduce, { ...START, filter: chosen }, context.refresh);
  const me = context.me;
  const ask = (cursor) => api.filterQueue(queueRequest(store.state.filter, me.name, PAGE_SIZE, cursor));
  const refuse = (type) => (error) => store.send({ type, problem: api.problemOf(error) });
  let asked = 0;

  const load = () => {
    asked += 1;
    const mine = asked;
    return ask(null).then((answer) => {
      if (mine === asked) {
        store.send({ type: 'answered', answer });
        rememberQueue(answer.rows, answer.next, store.state.filter);
      }
    }, (error) => mine === asked && refuse('refused')(error));
  };
  const more = () => {
    store.send({ type: 'moreAsked' });
    return ask(store.state.next).then((answer) => {
      store.send({ type: 'moreAnswered', answer });
      rememberQueue(store.state.rows, store.state.next, store.state.filter);
    }, refuse('moreRefused'));
  };
  const act = (work) => {
    store.send({ type: 'acting' });
    return work.then((told) => {
      store.send({ type: 'acted', told });
      return load();
    }, refuse('notActed'));
  };
  const actions = {
    load,
    more,
    filter: (part) => {
      chosen = { ...store.state.filter, ...part };
      store.send({ type: 'asked', filter: chosen });
      load();
    },
    select: (id) => store.send({ type: 'selected', id }),
    selectAll: (all) => store.send({ type: 'allSelected', all }),
    act: (action) => act(api.actOnReports({ ...action, reports: store.state.selected }).then((answer) => ({ ...toldOf(answer), action: answer.action }))),
    undo: (action) => act(api.actOnReports({ action: 'undo', id: action }).then((answer) => ({ ...toldOf(answer), action: null }))),
    mark: (read) => act(api.markRead(store.state.selected, read).then(({ marked }) => ({ text: `${marked} marked as ${read ? 'read' : 'unread'}.`, refused: [], action: null }))),
  };
  // The digest goes beside the queue: without it the queue is still of use.
  const digest = () => api.digest().then((answer) => store.send({ type: 'digested', digest: answer }), refuse('notActed'));
  actions.seen = () => api.digestSeen().then(digest, refuse('notActed'));
  load();
  digest();
  if (me.covers('investigator')) {
    api.assignees().then(({ accounts }) => store.send({ type: 'accountsKnown', accounts }), () => {});
  }
  return { title: () => 'Queue', view: () => queueView(store.state, me, actions) };
}
