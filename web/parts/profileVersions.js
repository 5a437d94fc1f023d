import { html, nothing } from '../lib/lit.js';
import { stamp } from '../logic/dates.js';
import { counted } from '../logic/numbers.js';
import { table } from './table.js';
import { plain } from './text.js';

const VERSIONS = [{ title: 'Version' }, { title: 'What it is for' }, { title: 'Saved' }, { title: 'Why' }];

/** Saves the changed numbers as the next version, or as the first of a new profile. */
export function saveForm({ chosen, points }, profiles, save) {
  const submit = (event) => {
    event.preventDefault();
    const form = new FormData(event.target);
    const name = form.get('name').trim();
    const known = profiles.find((profile) => profile.name === name);
    save(name, {
      latest: known ? known.version : 0,
      base: chosen.name,
      baseVersion: chosen.version,
      points: Object.fromEntries(points),
      about: form.get('about'),
      why: form.get('why'),
    });
  };
  return html`<details class="profile-save"><summary>Save as a version (${counted(points.size, 'change')})</summary>
    <form class="stack" @submit=${submit}>
      <label>Name <input name="name" required maxlength="40" pattern="[a-z][a-z0-9\\-]*" .value=${chosen.shipped ? '' : chosen.name}
        title="a-z, 0-9 and hyphen, a letter first"></label>
      ${chosen.shipped ? html`<p class="quiet small">${chosen.name} comes with ranking.json and is changed there: take another name for a copy.</p>` : nothing}
      <label>What it is for <input name="about" required maxlength="500" .value=${chosen.about}></label>
      <label>Why it is saved <input name="why" required maxlength="500"></label>
      <p><button type="submit">Save</button></p>
    </form></details>`;
}

/** Every saved version, to be looked at and to be gone on from. */
export function versionList({ versions }, chosen, open) {
  return html`<h2>Versions</h2>${table('Versions', VERSIONS, versions.map((version) => html`<tr>
    <th scope="row">${version.version === chosen.version
      ? html`${version.version} <span class="quiet small">shown</span>`
      : html`<button type="button" class="secondary" @click=${() => open(version.version)}>Show version ${version.version}</button>`}</th>
    <td>${plain(version.about)}</td>
    <td>${version.who ? html`${plain(version.who)}<div class="quiet small">${stamp(version.made)}</div>` : html`<span class="quiet">in ranking.json</span>`}</td>
    <td>${plain(version.why)}</td></tr>`))}`;
}
