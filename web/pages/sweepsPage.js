import { html } from '../lib/lit.js';
import { api } from '../api.js';
import { stamp } from '../logic/dates.js';
import { count } from '../logic/numbers.js';
import { stateWord } from '../logic/sweepState.js';
import { address } from '../url.js';
import { empty, failed, remote } from '../parts/notice.js';
import { sweepForm } from '../parts/sweepForm.js';
import { table } from '../parts/table.js';
import { plain } from '../parts/text.js';
import { createList } from './listPage.js';

const COLUMNS = [
  { title: 'Given' },
  { title: 'Why' },
  { title: 'How far' },
  { title: 'Values', number: true },
  { title: 'Hits', number: true },
  { title: 'Reports', number: true },
];

/** Lists of values that were looked up, and a form that gives one more. */
export function openSweeps(context) {
  const list = createList(context, () => api.sweeps(), (answer) => answer.sweeps);
  let problem = null;
  const give = async (values, asked, purpose) => {
    try {
      const sweep = await api.startSweep(values, asked, purpose);
      context.go(address('sweep', sweep.id));
    } catch (error) {
      problem = api.problemOf(error);
      context.refresh();
    }
  };
  return {
    title: () => 'Sweeps',
    view: () => html`<div class="stack">
      <h1 tabindex="-1">Sweeps</h1>
      <p class="quiet">A list of up to 100,000 values, of any kinds, looked up at once over the reports that you may see.</p>
      ${problem ? failed(problem) : ''}
      ${sweepForm(give)}
      ${remote(list.store.state.answer, 'your sweeps', () => content(list.store.state.rows), list.load)}</div>`,
  };
}

function content(rows) {
  return rows.length === 0
    ? empty('You have swept no list yet.', 'Paste values above, or choose a file.')
    : html`<h2>Lists that you gave</h2>${table('Your sweeps', COLUMNS, rows.map(row))}`;
}

function row(sweep) {
  const { summary } = sweep;
  return html`<tr>
    <th scope="row"><a href=${address('sweep', sweep.id)} data-result>${stamp(sweep.created)}</a></th>
    <td>${plain(sweep.purpose)}</td>
    <td>${stateWord(sweep)}</td>
    <td class="table-number">${summary ? count(summary.rows) : ''}</td>
    <td class="table-number">${summary ? count(summary.hits) : ''}</td>
    <td class="table-number">${summary ? count(summary.reports) : ''}</td></tr>`;
}
