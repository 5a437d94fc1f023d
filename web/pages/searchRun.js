import { api } from '../api.js';
import { TIME_FIELD, zoomOf } from '../logic/searchState.js';
import { unitWithin } from '../logic/stretches.js';

const PAGE_SIZE = 20;

/** Asks the server for what the search page shows; a newer question ends an older one. */
export function createSearchRun(store) {
  let asking = new AbortController();

  async function ask(request) {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    store.send({ type: 'asked', request });
    try {
      const fields = await api.fields();
      store.send({ type: 'fieldsKnown', fields });
      const answer = await api.search({ ...questionOf(request), facets: fields.facets }, signal);
      store.send({ type: 'answered', answer });
      askOpened();
    } catch (error) {
      if (!signal.aborted) {
        refuse(error);
      }
    }
  }

  /** Facets that stand open are asked for whole, the chart by what its range is best parted into. */
  function askOpened() {
    Object.entries(store.state.opened).forEach(([field, { containing }]) => openFacet(field, containing));
    askHistogram();
  }

  /** By month the answer has it already. */
  async function askHistogram() {
    const { request } = store.state;
    const { signal } = asking;
    const unit = unitWithin(zoomOf(request));
    try {
      const histogram = unit === 'month' ? null : await api.histogram(TIME_FIELD, unit, questionOf(request), signal);
      store.send({ type: 'histogramAnswered', histogram });
    } catch (error) {
      if (!signal.aborted) {
        refuse(error);
      }
    }
  }

  async function openFacet(field, containing) {
    const { signal } = asking;
    store.send({ type: 'facetOpened', field, containing });
    try {
      const answer = await api.facet(field, containing, questionOf(store.state.request), signal);
      store.send({ type: 'facetAnswered', field, containing, answer });
    } catch (error) {
      if (!signal.aborted) {
        store.send({ type: 'facetClosed', field });
        refuse(error);
      }
    }
  }

  async function more() {
    const { request, next } = store.state;
    store.send({ type: 'moreAsked' });
    try {
      const answer = await api.search({ ...questionOf(request), cursor: next }, asking.signal);
      store.send({ type: 'moreAnswered', answer });
    } catch (error) {
      store.send({ type: 'moreRefused', problem: api.problemOf(error) });
    }
  }

  async function askWhy(reportId) {
    store.send({ type: 'whyAsked', reportId });
    const why = await explanationOf(store.state.request, reportId).catch((error) => ({ problem: api.problemOf(error) }));
    store.send({ type: 'whyKnown', reportId, why });
  }

  function refuse(error) {
    store.send({ type: 'refused', problem: api.problemOf(error) });
  }

  return { ask, more, openFacet, askWhy, refuse, stop: () => asking.abort() };
}

function questionOf({ query, filters, sort, plainText, fold }) {
  return { query, filters, sort, plainText, fold, limit: PAGE_SIZE, highlight: true, linkCounts: true };
}

async function explanationOf({ query, sort }, reportId) {
  const byText = query !== '' && (sort === 'relevance' || sort === 'text');
  const [{ scores }, explained] = await Promise.all([
    api.explainReport(reportId),
    byText ? api.explainSearch(query, reportId) : { explanation: null },
  ]);
  return { scores, explanation: explained.explanation };
}
