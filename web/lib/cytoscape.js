// Cytoscape as one self-contained file, which puts its one export on globalThis.
import '/webjars/cytoscape/3.33.1/dist/cytoscape.min.js';

export const cytoscape = globalThis.cytoscape;
