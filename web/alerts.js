// How many alerts are unread, and when new ones come: told by the server while the page is in sight.
import { api } from './api.js';

/**
 * @param {() => void} changed called after each change
 * @returns {{state: {unread: ?number, raised: number}, open: () => void, close: () => void}} raised
 *     counts the alerts that came since the page was opened
 */
export function createAlertFeed(changed) {
  const state = { unread: null, raised: 0 };
  let stream = null;
  let wanted = false;
  const set = (change) => {
    Object.assign(state, change);
    changed();
  };
  const stop = () => {
    stream?.close();
    stream = null;
  };
  // Browsers open few connections to one server: a page out of sight keeps none.
  const follow = () => {
    stop();
    if (wanted && document.visibilityState === 'visible') {
      stream = api.alertStream({
        unread: (unread) => state.unread !== unread && set({ unread }),
        alert: () => set({ raised: state.raised + 1 }),
      });
    }
  };
  document.addEventListener('visibilitychange', follow);
  return {
    state,
    open: () => {
      wanted = true;
      follow();
    },
    close: () => {
      wanted = false;
      stop();
      set({ unread: null, raised: 0 });
    },
    know: (unread) => set({ unread }),
  };
}
