// What going back shows: the page as it was left, with what was loaded and where it stood. Kept in
// memory only, for the last visits of this tab.

const KEPT = 12;

export function createVisits() {
  const kept = new Map();
  let newest = Date.now();
  let arrived = false;
  history.scrollRestoration = 'manual';

  function visit() {
    if (history.state?.visit === undefined) {
      newest += 1;
      history.replaceState({ visit: newest }, '');
    }
    return history.state.visit;
  }

  return {
    /** Remembers the page that is being left. */
    leave(current) {
      if (current?.visit !== undefined) {
        kept.delete(current.visit);
        kept.set(current.visit, { ...current, scroll: scrollY });
        dropOldest(kept);
      }
    },
    /** The page of this entry of the tab's history, when it is still kept. */
    kept: () => kept.get(visit()) ?? null,
    /** After drawing: a new page starts at its top and its heading, a kept one where it was. */
    settle(current, wasKept) {
      current.visit = visit();
      if (current.staysInPlace) {
        return;
      }
      scrollTo(0, current.scroll);
      if (!wasKept) {
        focusOn(arrived ? 'h1' : '[data-first-focus]');
        arrived = true;
      }
    },
    forget: () => {
      kept.forEach((visit) => visit.page.close?.());
      kept.clear();
    },
  };
}

/** A page that follows another starts at its heading; the first leaves the focus at the document's start. */
function focusOn(preferred) {
  const target = document.querySelector('[data-first-focus]') ?? document.querySelector(preferred);
  target?.focus({ preventScroll: true });
}

function dropOldest(kept) {
  if (kept.size > KEPT) {
    const [oldest, visit] = kept.entries().next().value;
    kept.delete(oldest);
    visit.page.close?.();
  }
}
