// The picture of a link graph (pure): the report that it started from in the middle, everything else
// in rings around it, each node within the part of the circle that its parent has.
import { count } from './numbers.js';
import { holdersShown, reportsOf } from './graphState.js';

const RING = 105;
const APART = 46;
const WIDER = 1.7;
const HUBS = 24;
/** Fewer leaves than these stand in a part of the circle, so that no three nodes stand in one line. */
const FULL = 6;

/**
 * @param {object} shown what graphState.js holds
 * @returns {{nodes: object[], edges: object[], hubsLeft: number}} nodes with id, kind (`here`, `key`,
 *     `hub`, `report`, `stub`), label, target, x, y; values that more reports hold than are shown, and
 *     reports with more links than are shown, carry the count
 */
export function graphOf(shown) {
  const holders = holdersShown(shown);
  const hubs = Object.values(shown.keys).filter((key) => key.demoted && !key.open).sort((a, b) => b.frequency - a.frequency);
  const unseen = new Set(hubs.slice(HUBS).map(({ keyId }) => keyId));
  const nodes = [
    ...reportsOf(shown).map((report) => reportNode(shown, report)),
    ...Object.values(shown.keys).filter(({ keyId }) => !unseen.has(keyId)).map((key) => keyNode(key, holders[key.keyId] ?? 0)),
    ...reportsOf(shown).filter(({ left }) => left > 0).map(({ id, left }) => stub(`m:${id}`, `r:${id}`, `+${count(left)} reports`, id)),
  ];
  const drawn = new Set(nodes.map(({ id }) => id));
  const edges = Object.entries(shown.edges)
    .map(([id, strength]) => ({ id: `e:${id}`, from: id.split('|')[0], to: id.split('|')[1], strength }))
    .filter(({ from, to }) => drawn.has(from) && drawn.has(to));
  nodes.filter(({ kind }) => kind === 'stub').forEach(({ id, parent }) => edges.push({ id: `e:${id}`, from: parent, to: id, strength: 'stub' }));
  return { nodes: placed(nodes), edges, hubsLeft: unseen.size };
}

function reportNode(shown, { id, parent, strength, adds, open }) {
  const kind = id === shown.start ? 'here' : 'report';
  const ahead = !open && adds ? ` +${count(adds)}` : '';
  return { id: `r:${id}`, kind, strength, parent, label: `${id}${ahead}`, target: id };
}

function keyNode({ keyId, display, frequency, demoted, parent, open }, holders) {
  const more = frequency > holders;
  return { id: `k:${keyId}`, kind: demoted ? 'hub' : 'key', more, open, parent, label: more ? `${short(display)} · in ${count(frequency)}` : short(display), target: keyId };
}

function short(text) {
  return text.length > 26 ? `${text.slice(0, 25)}…` : text;
}

function stub(id, parent, label, target) {
  return { id, kind: 'stub', parent, label, target };
}

/** A radial tree: as many degrees for a node as it has leaves, a ring for each step away; a small one points to the right. */
function placed(nodes) {
  const children = new Map(nodes.map(({ id }) => [id, []]));
  const root = nodes.find(({ kind }) => kind === 'here');
  nodes.filter((node) => node !== root).forEach((node) => children.get(children.has(node.parent) ? node.parent : root.id).push(node.id));
  const leaves = new Map();
  const weigh = (id) => {
    const weight = children.get(id).reduce((sum, child) => sum + weigh(child), 0) || 1;
    leaves.set(id, weight);
    return weight;
  };
  weigh(root.id);
  const places = new Map();
  const place = (id, depth, from, to) => {
    places.set(id, { depth, turn: (from + to) / 2 });
    let start = from;
    for (const child of children.get(id)) {
      const share = ((to - from) * leaves.get(child)) / leaves.get(id);
      place(child, depth + 1, start, start + share);
      start += share;
    }
  };
  const part = Math.min(1, leaves.get(root.id) / FULL);
  place(root.id, 0, (1 - part) / 2, (1 + part) / 2);
  const radii = radiiOf([...places.values()]);
  return nodes.map((node) => {
    const { depth, turn } = places.get(node.id);
    const angle = turn * 2 * Math.PI - Math.PI;
    return { ...node, x: Math.round(radii[depth] * WIDER * Math.cos(angle)), y: Math.round(radii[depth] * Math.sin(angle)) };
  });
}

/** Each ring is wide enough for the nodes on it. */
function radiiOf(places) {
  const radii = [0];
  for (let depth = 1; places.some((place) => place.depth === depth); depth++) {
    const crowd = places.filter((place) => place.depth === depth).length;
    radii[depth] = Math.max(radii[depth - 1] + RING, (crowd * APART) / (2 * Math.PI));
  }
  // A crowded outer ring leaves room: the rings within it spread over it evenly.
  const step = radii.at(-1) / Math.max(1, radii.length - 1);
  return radii.map((radius, depth) => Math.max(radius, depth * step));
}
