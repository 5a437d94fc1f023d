import { html, nothing } from '../lib/lit.js';
import { bytes } from '../logic/numbers.js';

const MEANINGS = [
  ['', 'as usual for its form'],
  ['known', 'known: classified by an authority'],
  ['software', 'software: published programs'],
  ['viral', 'viral: passed on everywhere'],
  ['carrier-nat', 'carrier-nat: addresses that subscribers share'],
  ['vpn', 'vpn: exits of VPN services'],
  ['proxy', 'proxy: proxies'],
  ['tor', 'tor: exits of Tor'],
  ['relay', 'relay: exits of privacy relays'],
  ['hosting', 'hosting: data centres and clouds'],
  ['public-dns', 'public-dns: public name servers'],
  ['private', 'private: addresses for private use'],
  ['documentation', 'documentation: addresses for documents'],
  ['special', 'special: other special addresses'],
  ['disposable', 'disposable: mail domains for minutes'],
  ['inform', 'inform: names to be noted'],
  ['discount', 'discount: names that many share'],
  ['never-link', 'never-link: names that are no person’s'],
  ['other', 'other: only to be shown'],
];

const KINDS = [['', 'the whole list'], ['yes', 'an update of the list of this name']];

const HASHES = [['', 'as the file says'], ['md5', 'MD5'], ['sha1', 'SHA-1'], ['sha256', 'SHA-256'], ['sha512', 'SHA-512'], ['pdq', 'PDQ']];

/**
 * The form that imports a list, or puts a newer one in its place.
 *
 * @param {{sending: ?{sent: number, of: number}}} state
 * @param {(name: string, asked: object, file: File, update: boolean) => Promise<boolean>} send answers whether it is in use; the last argument
 *     says that the file updates the list
 */
export function importForm(state, send) {
  const submit = async (event) => {
    event.preventDefault();
    const form = event.target;
    const update = form.update.value === 'yes';
    if (await send(form.listName.value, asked(form, update), form.file.files[0], update)) {
      form.reset();
    }
  };
  return html`<section class="panel" aria-labelledby="import-title">
    <h2 id="import-title">Import a list</h2>
    <p class="quiet small">The form is told by content; the file may be packed (gzip, or a ZIP with this one file). A list of the same name is replaced as a whole; when anything is wrong, it stays.</p>
    <form class="list-import" @submit=${submit}>
      <label>File <input type="file" name="file" required></label>
      <label>What is sent ${choice('update', KINDS)}</label>
      <label>Name <input name="listName" maxlength="128" required></label>
      <label>Owner <input name="owner" maxlength="1000"></label>
      <label>Handling note <input name="handling" maxlength="1000"></label>
      <label>Licence <input name="licence" maxlength="1000"></label>
      <label>Date of the list <input type="date" name="dated"></label>
      <label>Meaning ${choice('meaning', MEANINGS)}</label>
      <label>Hashes of 64 digits or without a name ${choice('hash', HASHES)}</label>
      <label>Column of categories <input name="categoryColumn" maxlength="1000"></label>
      <label class="list-import-wide"><input type="checkbox" name="withoutBad"> Leave out rows that cannot be read</label>
      <div class="row list-import-wide">
        <button type="submit" ?disabled=${state.sending !== null}>Import</button>
        ${state.sending ? underWay(state.sending) : nothing}
      </div>
    </form>
  </section>`;
}

function choice(name, choices) {
  return html`<select name=${name}>${choices.map(([value, title]) => html`<option value=${value}>${title}</option>`)}</select>`;
}

function asked(form, update) {
  const given = (name) => form[name].value.trim() || null;
  const whole = { owner: given('owner'), handling: given('handling'), licence: given('licence'), meaning: given('meaning') };
  return {
    ...(update ? {} : whole),
    dated: given('dated'),
    hash: given('hash'),
    categoryColumn: given('categoryColumn'),
    withoutBad: form.withoutBad.checked ? 'true' : null,
    file: form.file.files[0].name,
  };
}

function underWay({ sent, of }) {
  return sent < of
    ? html`<progress max=${of} value=${sent} aria-label="Sent"></progress><span class="small">${bytes(sent)} of ${bytes(of)} sent</span>`
    : html`<progress aria-label="The server reads the list"></progress><span class="small">The server reads the list …</span>`;
}
