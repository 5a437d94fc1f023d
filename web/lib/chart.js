// Chart.js as one self-contained file: its module build asks for a package by a bare name, which
// browsers resolve only through an inline import map. The file puts its one export on globalThis.
import '/webjars/chart.js/4.5.1/dist/chart.umd.min.js';

export const Chart = globalThis.Chart;
