import { html, nothing } from '../lib/lit.js';
import { stamp } from '../logic/dates.js';
import { count } from '../logic/numbers.js';
import { table } from './table.js';
import { plain } from './text.js';

const COLUMNS = [{ title: 'Unit' }, { title: 'Ordered by' }, { title: 'Since' }, { title: 'Why' }];
const OTHERS = 'units without their own';

/** Which unit's reports are ordered by which profile, how far a change is, and the change. */
export function unitProfiles({ seen, units }, chosen, may, use) {
  return html`<h2>In use</h2>
    <p>What you see is ordered by <strong>${plain(seen)}</strong>. Whoever sees units of several profiles is shown the order of units without their own.</p>
    ${table('Profiles in use', COLUMNS, units.map(row))}
    ${may.change ? form(units.filter(({ unit }) => unit || may.all), chosen, use) : nothing}`;
}

function row({ unit, profile, own, ordered, coming }) {
  return html`<tr>
    <th scope="row">${unit ? plain(unit) : OTHERS}</th>
    <td>${plain(profile)}${own || !unit ? nothing : html` <span class="quiet small">as ${OTHERS}</span>`}
      ${coming ? html`<div role="status" class="small">${plain(coming.profile)} follows: ${count(coming.done)} of ${count(coming.total)} reports are ready${left(coming.secondsLeft)}</div>` : nothing}</td>
    <td>${ordered ? html`${stamp(ordered.inForce)}<div class="quiet small">${plain(ordered.who)}</div>` : nothing}</td>
    <td>${plain(coming?.ordered.why ?? ordered?.why)}</td></tr>`;
}

function left(seconds) {
  if (seconds === null || seconds === undefined) {
    return '';
  }
  return seconds < 90 ? `, about ${count(seconds)} s to go` : `, about ${count(Math.ceil(seconds / 60))} min to go`;
}

function form(units, chosen, use) {
  const submit = (event) => {
    event.preventDefault();
    const form = new FormData(event.target);
    const unit = units.find((one) => one.unit === form.get('unit'));
    use({ unit: unit.unit, profile: chosen.name, version: chosen.version, latest: unit.latest, why: form.get('why') });
  };
  return html`<form class="row profile-use" @submit=${submit}>
    <label>Order the reports of <select name="unit" aria-label="Unit">${units.map(({ unit }) => html`<option value=${unit}>${unit || OTHERS}</option>`)}</select></label>
    <label>by ${chosen.name}, version ${chosen.version}, because <input name="why" aria-label="Why it is used" required maxlength="500"></label>
    <button type="submit">Use it</button></form>`;
}
