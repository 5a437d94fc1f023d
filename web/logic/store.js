/**
 * The state of one page: one frozen object that only changes by events.
 *
 * @template S, E
 * @param {(state: S, event: E) => S} reduce pure
 * @param {S} initial
 * @param {() => void} changed called after each change
 */
export function createStore(reduce, initial, changed) {
  let state = Object.freeze(initial);
  return {
    get state() {
      return state;
    },
    send(event) {
      const next = reduce(state, event);
      if (next !== state) {
        state = Object.freeze(next);
        changed();
      }
    },
  };
}
