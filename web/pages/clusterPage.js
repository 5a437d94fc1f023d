import { html } from '../lib/lit.js';
import { api } from '../api.js';
import { clusterView } from '../parts/clusterView.js';
import { failed, remote } from '../parts/notice.js';
import { createList } from './listPage.js';
import { openClusterTimeline } from './timelinePart.js';

const PAGE_SIZE = 50;

/** The cluster page: `#/cluster/<id of any of its reports>`, and `.../timeline`. */
export function openCluster(context, route) {
  const ask = (cursor) => api.cluster(route.id, { limit: PAGE_SIZE, cursor });
  const list = createList(context, ask, (answer) => answer.members.map((member) => ({ member, links: answer.links.filter((link) => link.reportId === member.reportId) })));
  const timeline = route.view === 'timeline' ? openClusterTimeline(context, (asked) => api.clusterTimeline(route.id, asked)) : null;
  const tell = (told) => list.store.send({ type: 'told', told });
  const deciding = (promise, done) => {
    tell(null);
    return promise.then(
      async () => {
        await list.load();
        tell({ done });
        return true;
      },
      (error) => {
        tell({ problem: api.problemOf(error) });
        return false;
      },
    );
  };
  const actions = {
    more: list.more,
    decide: (decision) => deciding(api.decide(decision), 'Decided; the cluster below follows it.'),
    withdraw: (id, reason) => deciding(api.withdraw(id, reason), 'Withdrawn; the cluster below follows it.'),
  };
  return {
    title: () => `Cluster of report ${route.id}`,
    view: () => html`<div class="stack">
      ${list.store.state.answer.status === 'ready' ? '' : html`<h1 tabindex="-1">Cluster</h1>`}
      ${list.store.state.told?.problem ? failed({ ...list.store.state.told.problem, retry: false }) : ''}
      <p role="status">${list.store.state.told?.done ?? ''}</p>
      ${remote(list.store.state.answer, 'the cluster', (answer) => clusterView(list.store.state, answer, context.me, { ...actions, timeline }), list.load)}
    </div>`,
  };
}
