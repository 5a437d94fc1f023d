// The link graph of a report (pure): the report in the middle, the values that it shares in a ring
// around it, the linked reports outside, each near the values that join it.

const REPORTS = 60;
const KEYS = 60;
const WIDER = 2.1;

/**
 * @param {string} report
 * @param {object[]} links Links of the API, strongest first
 * @param {number} listed how many links there are to the list's end
 * @returns {{nodes: object[], edges: object[], reportsLeft: number, keysLeft: number}} nodes with id,
 *     kind (`here`, `key`, `report`, `stub`), label, x, y; what the caps leave out stands in stubs
 *     with its count
 */
export function graphOf(report, links, listed) {
  const shown = links.slice(0, REPORTS);
  const keys = sharedKeys(shown);
  const keysShown = keys.slice(0, KEYS);
  const reportsLeft = listed - shown.length;
  const keysLeft = keys.length - keysShown.length;
  const nodes = [
    { id: 'here', kind: 'here', label: report, target: report },
    ...keysShown.map((key) => ({ id: `k${key.keyId}`, kind: 'key', label: key.display, target: key.keyId })),
    ...shown.map((link) => ({ id: `r${link.reportId}`, kind: 'report', strength: link.strength, label: link.reportId, target: link.reportId })),
    ...stub('reports-left', reportsLeft, 'more reports'),
    ...stub('keys-left', keysLeft, 'more values'),
  ];
  const edges = edgesOf(shown, keysShown, { reportsLeft, keysLeft });
  return { nodes: placed(nodes, edges), edges, reportsLeft, keysLeft };
}

/** The distinct values that join reports, those of most links first. */
function sharedKeys(links) {
  const byId = new Map();
  for (const link of links) {
    for (const { key } of link.reasons) {
      const found = byId.get(key.keyId) ?? { ...key, links: new Set() };
      found.links.add(link.reportId);
      byId.set(key.keyId, found);
    }
  }
  return [...byId.values()].sort((a, b) => b.links.size - a.links.size || (a.display < b.display ? -1 : 1));
}

function stub(id, count, what) {
  return count > 0 ? [{ id, kind: 'stub', label: `+${count} ${what}`, target: null }] : [];
}

function edgesOf(links, keys, { reportsLeft, keysLeft }) {
  const known = new Set(keys.map((key) => key.keyId));
  const edges = keys.map((key) => ({ from: 'here', to: `k${key.keyId}`, strength: 'key' }));
  for (const link of links) {
    const joining = [...new Set(link.reasons.map((reason) => reason.key.keyId))].filter((id) => known.has(id));
    joining.forEach((id) => edges.push({ from: `k${id}`, to: `r${link.reportId}`, strength: link.strength }));
    if (joining.length === 0) {
      edges.push({ from: keysLeft > 0 ? 'keys-left' : 'here', to: `r${link.reportId}`, strength: link.strength });
    }
  }
  if (reportsLeft > 0) {
    edges.push({ from: 'here', to: 'reports-left', strength: 'stub' });
  }
  if (keysLeft > 0) {
    edges.push({ from: 'here', to: 'keys-left', strength: 'stub' });
  }
  return edges.map((edge, index) => ({ ...edge, id: `e${index}` }));
}

function placed(nodes, edges) {
  const ring = nodes.filter((node) => node.kind === 'key' || node.id === 'keys-left');
  const turn = new Map(ring.map((node, at) => [node.id, at / Math.max(ring.length, 1)]));
  const outer = nodes.filter((node) => node.kind === 'report' || node.id === 'reports-left');
  const wish = (node) => edges.find((edge) => edge.to === node.id && turn.has(edge.from))?.from;
  outer.sort((a, b) => (turn.get(wish(a)) ?? 1) - (turn.get(wish(b)) ?? 1));
  outer.forEach((node, at) => turn.set(node.id, at / outer.length));
  const inner = Math.max(95, ring.length * 6);
  const radius = { here: 0, ring: inner, outer: Math.max(inner + 100, outer.length * 5) };
  return nodes.map((node) => {
    const far = node.kind === 'here' ? radius.here : outer.includes(node) ? radius.outer : radius.ring;
    const angle = (turn.get(node.id) ?? 0) * 2 * Math.PI - Math.PI / 2;
    return { ...node, x: Math.round(far * WIDER * Math.cos(angle)), y: Math.round(far * Math.sin(angle)) };
  });
}
