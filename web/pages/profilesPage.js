import { html, nothing } from '../lib/lit.js';
import { api } from '../api.js';
import { counted } from '../logic/numbers.js';
import { LOADING, failure, ready } from '../logic/remote.js';
import { failed, remote } from '../parts/notice.js';
import { moves } from '../parts/profileMoves.js';
import { saveForm, versionList } from '../parts/profileVersions.js';
import { weightTables } from '../parts/profileWeights.js';
import { plain } from '../parts/text.js';
import { unitProfiles } from '../parts/unitProfiles.js';

const PAUSE_MILLIS = 300;
const LOOK_MILLIS = 1000;

/** The ranking profiles: what each factor is worth, what would move, who uses which. */
export function openProfiles(context) {
  const page = { profiles: LOADING, units: LOADING, versions: LOADING, preview: LOADING, chosen: null, points: new Map(), told: null, problem: null };
  const may = { try: context.me.covers('investigator'), change: context.me.covers('supervisor'), all: context.me.covers('administrator') };
  let asked = 0;
  let timer = 0;
  let looking = false;
  const show = (part, value) => {
    page[part] = value;
    context.refresh();
  };
  const settling = (part) => [(answer) => show(part, ready(answer)), (error) => show(part, failure(api.problemOf(error)))];
  const preview = () => {
    const number = ++asked;
    const settle = (value) => number === asked && show('preview', value);
    if (may.try) {
      api
        .previewProfile(page.chosen.name, { version: page.chosen.version, points: Object.fromEntries(page.points) })
        .then((answer) => settle(ready(answer)), (error) => settle(failure(api.problemOf(error))));
    }
  };
  const take = (profile) => {
    page.chosen = profile;
    page.points = new Map();
    api.profileVersions(profile.name).then(...settling('versions'));
    preview();
    context.refresh();
  };
  const choose = (name) => take(page.profiles.value.profiles.find((profile) => profile.name === name));
  const load = (name = null) =>
    api.profiles().then((answer) => {
      show('profiles', ready(answer));
      choose(name ?? answer.profiles[0].name);
    }, (error) => show('profiles', failure(api.problemOf(error))));
  const look = () => api.unitProfiles().then((answer) => {
    looking = false;
    if (page.units.value && page.units.value.seen !== answer.seen && page.chosen) {
      preview();
    }
    show('units', ready(answer));
  }, (error) => show('units', failure(api.problemOf(error))));
  /** While a profile is on its way, and somebody looks, the page asks again. */
  const follow = () => {
    if (!looking && page.units.value?.units.some((unit) => unit.coming)) {
      looking = true;
      setTimeout(look, LOOK_MILLIS);
    }
  };
  const done = (told) => {
    page.told = told;
    page.problem = null;
  };
  const refused = (error) => show('problem', { ...api.problemOf(error), retry: false });
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
  const does = {
    choose,
    change,
    preview,
    open: (version) => api.profileVersion(page.chosen.name, version).then(take, refused),
    save: (name, body) => api.saveProfile(name, body).then((saved) => {
      done(`Saved as ${saved.name}, version ${saved.version}.`);
      return load(saved.name);
    }, refused),
    use: (body) => api.useProfile(body).then(() => {
      done('Ordered. Answers follow the profile before until every report has its scores under the new one.');
      return look();
    }, refused),
  };
  load();
  look();
  return {
    title: () => 'Profiles',
    view: () => {
      follow();
      return html`<div class="stack">
      <h1 tabindex="-1">Profiles</h1>
      <p class="quiet">What each factor of the two scores is worth, and which unit's reports are ordered by which profile. A number that you change moves nothing until it is saved and a unit is given the profile.</p>
      <div role="status">${page.told ? html`<p class="chip">${plain(page.told)}</p>` : nothing}</div>
      ${page.problem ? failed(page.problem) : nothing}
      ${remote(page.profiles, 'the profiles', ({ profiles }) => content(page, profiles, may, does), () => load())}</div>`;
    },
  };
}

function content(page, profiles, may, does) {
  const { chosen, points } = page;
  if (!chosen) {
    return nothing;
  }
  return html`${remote(page.units, 'which unit has which profile', (answer) => unitProfiles(answer, chosen, may, does.use))}
    <div class="row"><label class="order">Profile <select aria-label="Profile shown" @change=${(event) => does.choose(event.target.value)}>
      ${profiles.map((profile) => html`<option value=${profile.name} .selected=${profile.name === chosen.name}>
        ${profile.name}, version ${profile.version}</option>`)}</select></label>
      ${points.size > 0 ? html`<button type="button" class="secondary" @click=${() => does.choose(chosen.name)}>Take ${counted(points.size, 'change')} back</button>` : nothing}</div>
    <p><strong>${chosen.name}, version ${chosen.version}</strong>: ${plain(chosen.about)}</p>
    ${may.try ? html`<h2>What would move</h2>
      ${remote(page.preview, 'what would move', moves, does.preview)}` : nothing}
    ${may.change ? saveForm(page, profiles, does.save) : nothing}
    ${weightTables(chosen.weights, points, may.try ? does.change : null)}
    ${remote(page.versions, 'the versions', (answer) => versionList(answer, chosen, does.open))}`;
}
