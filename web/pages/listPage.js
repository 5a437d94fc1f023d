import { api } from '../api.js';
import { START, reduce } from '../logic/listState.js';
import { createStore } from '../logic/store.js';

/**
 * A page with one list that is read on by cursor.
 *
 * @param {object} context
 * @param {(cursor: ?string) => Promise<object>} ask
 * @param {(answer: object) => object[]} rowsOf
 */
export function createList(context, ask, rowsOf) {
  const store = createStore(reduce, START, context.refresh);
  const refuse = (type) => (error) => store.send({ type, problem: api.problemOf(error) });
  const load = () => {
    store.send({ type: 'asked' });
    return ask(null).then((answer) => store.send({ type: 'answered', answer, rows: rowsOf(answer) }), refuse('refused'));
  };
  const more = () => {
    store.send({ type: 'moreAsked' });
    return ask(store.state.next).then((answer) => store.send({ type: 'moreAnswered', answer, rows: rowsOf(answer) }), refuse('moreRefused'));
  };
  load();
  return { store, load, more };
}
