import { cytoscape } from '../lib/cytoscape.js';
import { spelled } from '../logic/visibleText.js';

const MARGIN = 40;
const LARGEST = 1.3;

/**
 * `<link-graph .data=${{graph, choose}}>`: draws a graph of graphModel.js. A click on a node tells
 * `choose` (a function of the node). It is a picture to screen readers; the tables beside it hold the
 * same and do the same.
 */
class LinkGraph extends HTMLElement {
  #data = null;
  #drawn = '';
  #graph = null;
  #sized = new ResizeObserver(() => this.#fit());
  #scheme = matchMedia('(prefers-color-scheme: dark)');
  #recolour = () => this.#graph?.style(looks(this));

  set data(data) {
    this.#data = data;
    if (this.isConnected) {
      this.#draw();
    }
  }

  connectedCallback() {
    this.classList.add('graph-box');
    this.setAttribute('role', 'img');
    this.#scheme.addEventListener('change', this.#recolour);
    this.#sized.observe(this);
    this.#drawn = '';
    this.#draw();
  }

  disconnectedCallback() {
    this.#scheme.removeEventListener('change', this.#recolour);
    this.#sized.disconnect();
    this.#graph?.destroy();
    this.#graph = null;
  }

  /** Zooms by a factor around the middle; 0 shows everything. */
  zoom(factor) {
    const graph = this.#graph;
    if (factor === 0) {
      this.#fit();
    } else {
      const middle = { x: graph.width() / 2, y: graph.height() / 2 };
      graph.zoom({ level: graph.zoom() * factor, renderedPosition: middle });
    }
  }

  /** Shows everything, a small graph no larger than is good to read. */
  #fit() {
    const graph = this.#graph;
    graph?.resize();
    graph?.fit(undefined, MARGIN);
    if (graph && graph.zoom() > LARGEST) {
      graph.zoom(LARGEST);
      graph.center();
    }
  }

  /** The whole picture as PNG, on the colour of the page. */
  png() {
    const bg = getComputedStyle(this).getPropertyValue('--surface').trim();
    return this.#graph.png({ output: 'blob-promise', full: true, scale: 2, bg });
  }

  #draw() {
    const shown = JSON.stringify(this.#data?.graph);
    if (!this.#data || shown === this.#drawn) {
      return;
    }
    this.#drawn = shown;
    this.#graph?.destroy();
    this.#graph = cytoscape({
      container: this,
      elements: elementsOf(this.#data.graph),
      style: looks(this),
      layout: { name: 'preset', fit: false },
      userZoomingEnabled: false,
      boxSelectionEnabled: false,
      autoungrabify: true,
    });
    this.#fit();
    this.#graph.on('tap', 'node', (event) => this.#data.choose(event.target.data('node')));
  }
}

function elementsOf({ nodes, edges }) {
  return [
    ...nodes.map((node) => ({
      data: { id: node.id, label: spelled(node.label), node },
      position: { x: node.x, y: node.y },
      classes: [node.kind, node.strength ?? '', node.more ? 'more' : ''].join(' '),
    })),
    ...edges.map(({ id, from, to, strength }) => ({ data: { id, source: from, target: to }, classes: strength })),
  ];
}

function looks(element) {
  const style = getComputedStyle(element);
  const colour = (name) => style.getPropertyValue(name).trim();
  const node = { label: 'data(label)', color: colour('--ink'), 'font-size': 11, 'text-valign': 'bottom', 'text-margin-y': 3, 'background-color': colour('--weak'), width: 18, height: 18 };
  const edge = { width: 1, 'line-color': colour('--line-strong'), 'curve-style': 'straight' };
  return [
    { selector: 'node', style: node },
    { selector: 'edge', style: edge },
    { selector: 'node.here', style: { 'background-color': colour('--accent'), width: 34, height: 34, 'font-size': 14 } },
    { selector: 'node.key', style: { shape: 'round-rectangle', 'background-color': colour('--surface-2'), 'border-width': 1.5, 'border-color': colour('--line-strong') } },
    { selector: 'node.strong', style: { 'background-color': colour('--strong') } },
    { selector: 'node.possible', style: { 'background-color': colour('--possible') } },
    { selector: 'node.more', style: { 'border-style': 'dashed', 'border-color': colour('--ink-2') } },
    { selector: 'node.hub', style: { shape: 'diamond', 'background-color': colour('--surface'), 'border-width': 1.5, 'border-style': 'dashed', 'border-color': colour('--ink-2') } },
    { selector: 'node.stub', style: { shape: 'round-rectangle', 'background-color': colour('--surface'), 'border-width': 1.5, 'border-style': 'dashed', 'border-color': colour('--line-strong') } },
    { selector: 'edge.strong', style: { width: 3, 'line-color': colour('--strong') } },
    { selector: 'edge.possible', style: { width: 2, 'line-color': colour('--possible'), 'line-style': 'dashed' } },
    { selector: 'edge.demoted', style: { 'line-color': colour('--line'), 'line-style': 'dotted' } },
    { selector: 'edge.held', style: { 'line-color': colour('--line-strong'), 'line-style': 'dotted' } },
    { selector: 'edge.weak', style: { 'line-color': colour('--weak'), 'line-style': 'dotted' } },
  ];
}

customElements.define('link-graph', LinkGraph);
