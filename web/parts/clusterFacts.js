import { html } from '../lib/lit.js';
import { stamp } from '../logic/dates.js';
import { counted } from '../logic/numbers.js';
import { plain } from './text.js';

/** Time and units of a cluster, for lists. */
export function clusterFacts({ first, last, spanDays, units }) {
  return html`<li>received ${first ? html`${stamp(first)} to ${stamp(last)}, ${counted(spanDays, 'day')}` : 'not stated'}</li>
    ${units.map((unit) => html`<li>unit ${plain(unit)}</li>`)}`;
}
