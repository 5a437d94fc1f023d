import { html, nothing } from '../lib/lit.js';
import { api } from '../api.js';
import { count, counted } from '../logic/numbers.js';
import { LOADING, failure, ready } from '../logic/remote.js';
import { address } from '../url.js';
import { remote } from '../parts/notice.js';
import { table } from '../parts/table.js';
import { plain } from '../parts/text.js';

const PAUSE_MILLIS = 300;
const WEIGHTS = [{ title: 'Weight' }, { title: 'What it is for' }, { title: 'Points', number: true }];
const MOVES = [
  { title: 'Place', number: true },
  { title: 'Now', number: true },
  { title: 'Report' },
  { title: 'Priority', number: true },
  { title: 'Now', number: true },
];

/** The ranking profiles: what each factor is worth, and what would move with other weights. */
export function openProfiles(context) {
  const page = { profiles: LOADING, preview: LOADING, chosen: null, points: new Map() };
  let asked = 0;
  let timer = 0;
  const show = (part, value) => {
    page[part] = value;
    context.refresh();
  };
  const preview = () => {
    const number = ++asked;
    const settle = (value) => number === asked && show('preview', value);
    api
      .previewProfile(page.chosen.name, { points: Object.fromEntries(page.points) })
      .then((answer) => settle(ready(answer)), (error) => settle(failure(api.problemOf(error))));
  };
  const choose = (name) => {
    page.chosen = page.profiles.value.profiles.find((profile) => profile.name === name);
    page.points = new Map();
    preview();
    context.refresh();
  };
  const load = () => {
    show('profiles', LOADING);
    api.profiles().then(
      (answer) => {
        show('profiles', ready(answer));
        choose(answer.profiles[0].name);
      },
      (error) => show('profiles', failure(api.problemOf(error))),
    );
  };
  const change = (weight) => (event) => {
    const value = event.target.valueAsNumber;
    if (Number.isNaN(value) || value === weight.points) {
      page.points.delete(weight.name);
    } else {
      page.points.set(weight.name, value);
    }
    clearTimeout(timer);
    timer = setTimeout(preview, PAUSE_MILLIS);
    context.refresh();
  };
  load();
  return {
    title: () => 'Profiles',
    view: () => html`<div class="stack">
      <h1 tabindex="-1">Profiles</h1>
      <p class="quiet">What each factor of the two scores is worth. Change a number and see what would move in your queue; nothing is changed by it.</p>
      ${remote(page.profiles, 'the profiles', ({ profiles }) => content(page, profiles, { choose, change, preview }), load)}</div>`,
  };
}

function content(page, profiles, does) {
  const { chosen, points } = page;
  return html`<p><label class="order">Profile <select @change=${(event) => does.choose(event.target.value)}>
      ${profiles.map((profile) => html`<option value=${profile.name} .selected=${profile.name === chosen?.name}>
        ${profile.name}, version ${profile.version}${profile.active ? ', in use' : ''}</option>`)}</select></label>
      ${points.size > 0 ? html`<button type="button" class="secondary" @click=${() => does.choose(chosen.name)}>Take ${counted(points.size, 'change')} back</button>` : nothing}</p>
    ${chosen ? html`<p>${plain(chosen.about)}</p>` : nothing}
    <h2>What would move</h2>
    ${remote(page.preview, 'what would move', moves, does.preview)}
    ${chosen ? html`<h2>Weights</h2>${table('Weights', WEIGHTS, chosen.weights.map((weight) => row(weight, points, does.change)))}` : nothing}`;
}

function row(weight, points, change) {
  return html`<tr>
    <th scope="row">${weight.name}</th>
    <td>${plain(weight.about)}</td>
    <td class="table-number"><input type="number" min="0" step="any" aria-label=${`Points of ${weight.name}`}
      .value=${String(points.get(weight.name) ?? weight.points)} @input=${change(weight)}></td></tr>`;
}

function moves({ total, examined, moved, rows }) {
  return html`<p role="status">${count(moved)} of ${counted(examined, 'report')} would stand at another place.
      ${examined < total ? html`There are ${count(total)}; the first of the queue were looked at within the time.` : nothing}
      The first ${count(rows.length)} places:</p>
    ${table('What would move', MOVES, rows.map(move))}`;
}

function move({ reportId, card, rank, rankNow, priority, priorityNow }) {
  return html`<tr>
    <td class="table-number">${count(rank)}</td>
    <td class="table-number">${count(rankNow)}${rankNow > rank ? ' ↑' : rankNow < rank ? ' ↓' : ''}</td>
    <th scope="row"><a href=${address('report', reportId)}>${plain(reportId)}</a> <span class="quiet">${plain(card.title)}</span></th>
    <td class="table-number">${count(priority)}</td>
    <td class="table-number">${count(priorityNow)}</td></tr>`;
}
