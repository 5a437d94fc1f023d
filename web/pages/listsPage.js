import { html, nothing } from '../lib/lit.js';
import { api } from '../api.js';
import { day, stamp } from '../logic/dates.js';
import { count, counted } from '../logic/numbers.js';
import { START, labelling, reduce, tooLarge } from '../logic/listsState.js';
import { createStore } from '../logic/store.js';
import { empty, failed, remote } from '../parts/notice.js';
import { importForm } from '../parts/listImport.js';
import { table } from '../parts/table.js';
import { code, plain } from '../parts/text.js';

const LOOK = 1000;

const COLUMNS = [
  { title: 'List' },
  { title: 'Owner and handling' },
  { title: 'Entries', number: true },
  { title: 'Dates' },
  { title: 'Source' },
];

/** The imported lists: which there are, and for supervisors importing and withdrawing them. */
export function openLists(context) {
  const store = createStore(reduce, START, context.refresh);
  const refuse = (error) => store.send({ type: 'refused', problem: api.problemOf(error) });
  let asking = false;

  // What is drawn because of an answer may ask again: nothing is being asked any more by then.
  const told = (event) => {
    asking = false;
    store.send(event);
  };
  const load = () => {
    asking = true;
    return api.lists().then(
      (answer) => told({ type: 'answered', answer }),
      (error) => told({ type: 'unanswered', problem: api.problemOf(error) }));
  };
  /** While labels follow, and somebody looks, the page asks again. */
  const follow = () => {
    if (!asking && store.state.answer.value?.relabelling) {
      asking = true;
      setTimeout(load, LOOK);
    }
  };
  const send = (name, asked, file, update) => {
    const problem = tooLarge(file.size, store.state.answer.value?.mostBytes ?? Infinity);
    if (problem) {
      store.send({ type: 'refused', problem });
      return Promise.resolve(false);
    }
    const progress = (sent) => store.send({ type: 'sending', sent, of: file.size });
    progress(0);
    return (update ? api.updateList : api.importList)(name, asked, file, progress).then((outcome) => {
      store.send({ type: 'imported', outcome });
      return load().then(() => true);
    }, (error) => {
      refuse(error);
      return false;
    });
  };
  const actions = {
    load,
    send,
    ask: (name) => store.send({ type: 'asked', name }),
    remove: (name) => api.removeList(name).then(() => store.send({ type: 'removed', name }), refuse).then(load),
  };
  load();
  return {
    title: () => 'Lists',
    view: () => {
      follow();
      return view(store.state, context.me.covers('supervisor'), actions);
    },
  };
}

function view(state, mayChange, actions) {
  const progress = labelling(state.answer.value?.relabelling ?? null);
  return html`<div class="stack">
    <h1 tabindex="-1">Imported lists</h1>
    <div role="status" class="stack">
      ${state.told ? html`<p class="chip">${plain(state.told)}</p>` : nothing}
      ${progress ? html`<p class="quiet">${progress}</p>` : nothing}
    </div>
    ${state.problem ? failed(state.problem) : nothing}
    ${remote(state.answer, 'the lists', (answer) => content(answer, state, mayChange, actions), actions.load)}
    ${mayChange ? importForm(state, actions.send) : nothing}</div>`;
}

function content(answer, state, mayChange, actions) {
  return html`${listed(answer, state, mayChange, actions)}${addressFiles(answer.addressFiles)}`;
}

/** The files in which addresses are looked up; what is wrong with one is told. */
function addressFiles(files) {
  return files.length === 0 ? nothing : table('Address files', [{ title: 'Address file' }, { title: 'What it is' }, { title: 'Made' }], files.map((file) => html`<tr>
    <th scope="row">${plain(file.name)}</th>
    <td>${file.problem ? html`<span class="chip chip-bad">not used: it ${plain(file.problem)}</span>` : plain(file.type)}</td>
    <td class="table-tight">${file.built ?? ''}</td></tr>`));
}

function listed({ total, lists, lost }, state, mayChange, actions) {
  if (total === 0) {
    return empty('No list is in use.', 'Files, addresses and mailboxes in reports are compared with lists of hashes, ranges and names once one is imported.');
  }
  const columns = mayChange ? [...COLUMNS, { title: 'What can be done' }] : COLUMNS;
  return html`${lost.map((name) => failed({ title: 'A list cannot be read', detail: `${name}: its entries are lost or damaged. Import it again, or withdraw it.`, retry: false }))}
    ${table('Imported lists', columns, lists.map((list) => row(list, state, mayChange, actions)))}`;
}

function row(list, state, mayChange, actions) {
  return html`<tr>
    <th scope="row">${plain(list.name)}<div class="quiet small">${list.meaning}, ${list.format}</div>
      ${list.scheme ? html`<div class="quiet small">categories: ${plain(list.scheme)}</div>` : nothing}</th>
    <td>${plain(list.owner)}<div class="quiet small">${plain(list.handling)}</div><div class="quiet small">${plain(list.licence)}</div></td>
    <td class="table-number">${count(list.hashes)}<div class="quiet small">of ${count(list.rows)} rows</div></td>
    <td class="table-tight">${day(list.dated, 'no date')}<div class="quiet small">imported ${stamp(list.imported)}</div>
      ${list.update ? html`<div class="quiet small">updated ${stamp(list.update.imported)}, ${counted(list.update.number, 'update')} since</div>` : nothing}</td>
    <td class="table-value">${plain(list.source)}<div class="quiet small">SHA-256 ${code(list.sha256)}</div>
      ${list.leftOut ? html`<div class="small">left out: ${plain(list.leftOut)}</div>` : nothing}</td>
    ${mayChange ? html`<td>${leaving(list, state, actions)}</td>` : nothing}</tr>`;
}

function leaving({ name }, state, { ask, remove }) {
  return state.leaving === name
    ? html`<div class="row"><span class="small">Labels are taken back.</span>
        <button type="button" @click=${() => remove(name)}>Withdraw now</button>
        <button type="button" class="secondary" @click=${() => ask(null)}>Keep</button></div>`
    : html`<button type="button" class="secondary" @click=${() => ask(name)}>Withdraw<span class="only-read"> ${name}</span></button>`;
}
