import { Chart } from '../lib/chart.js';
import { stretchName, summaryOf } from '../logic/stretches.js';

/**
 * `<time-chart .data=${{bars, chosen, pick}}>`: counts by stretches of time as bars. A click picks one, a
 * drag several; `pick` (a function of the first and the last bar, or null for a chart that only shows) is told. The
 * canvas is a picture to screen readers; callers put the same figures and actions beside it.
 */
class TimeChart extends HTMLElement {
  #data = { bars: [], chosen: [], pick: null };
  #drawn = '';
  #chart = null;
  #brush = null;
  #scheme = matchMedia('(prefers-color-scheme: dark)');
  #redraw = () => this.#draw(true);

  set data(data) {
    this.#data = data;
    if (this.#chart) {
      this.#draw(false);
    }
  }

  connectedCallback() {
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    this.#brush = document.createElement('div');
    this.#brush.className = 'chart-brush';
    this.#brush.hidden = true;
    this.replaceChildren(canvas, this.#brush);
    this.classList.add('chart-box');
    this.#chart = new Chart(canvas, settings());
    this.#scheme.addEventListener('change', this.#redraw);
    listenForBrush(canvas, this.#brush, this);
    this.#draw(true);
  }

  disconnectedCallback() {
    this.#scheme.removeEventListener('change', this.#redraw);
    this.#chart?.destroy();
    this.#chart = null;
  }

  /** The bar under a horizontal position; null outside or when there is nothing to pick. */
  barAt(x) {
    const scale = this.#chart?.scales.x;
    if (!this.#data.pick || !scale || this.#data.bars.length === 0) {
      return null;
    }
    return Math.min(Math.max(scale.getValueForPixel(x) ?? 0, 0), this.#data.bars.length - 1);
  }

  /** Tells which bars were brushed. */
  picked(from, to) {
    this.#data.pick(from, to);
  }

  #draw(always) {
    const { bars, chosen, pick } = this.#data;
    const shown = JSON.stringify([bars, chosen]);
    this.classList.toggle('chart-quiet', !pick);
    if (always || shown !== this.#drawn) {
      this.#drawn = shown;
      this.#chart.canvas.setAttribute('aria-label', summaryOf(bars));
      fill(this.#chart, bars, new Set(chosen), colours(this));
    }
  }
}

function settings() {
  return {
    type: 'bar',
    data: { labels: [], datasets: [{ data: [], label: 'Reports', minBarLength: 2, maxBarThickness: 60 }] },
    options: {
      animation: false,
      maintainAspectRatio: false,
      plugins: { legend: { display: false }, tooltip: { displayColors: false } },
      scales: {
        x: { grid: { display: false }, ticks: { maxRotation: 0, autoSkipPadding: 12 } },
        y: { beginAtZero: true, ticks: { precision: 0, maxTicksLimit: 4 } },
      },
    },
  };
}

function fill(chart, bars, chosen, colour) {
  const set = chart.data.datasets[0];
  chart.data.labels = bars.map((bar) => stretchName(bar.value));
  set.data = bars.map((bar) => (bar.count === 0 ? null : bar.count));
  set.backgroundColor = bars.map((bar) =>
    chosen.size === 0 || chosen.has(bar.value) ? colour.bar : colour.faded);
  for (const axis of Object.values(chart.options.scales)) {
    axis.ticks.color = colour.ink;
    axis.grid = { ...axis.grid, color: colour.line };
  }
  chart.update('none');
}

function colours(element) {
  const style = getComputedStyle(element);
  const read = (name) => style.getPropertyValue(name).trim();
  return { bar: read('--good-bar'), faded: read('--line-strong'), ink: read('--ink-2'), line: read('--line') };
}

function listenForBrush(canvas, brush, chart) {
  let from = null;
  const place = (event) => event.clientX - canvas.getBoundingClientRect().left;
  canvas.addEventListener('pointerdown', (event) => {
    from = chart.barAt(place(event)) === null ? null : place(event);
    if (from !== null) {
      canvas.setPointerCapture(event.pointerId);
    }
  });
  canvas.addEventListener('pointermove', (event) => {
    if (from !== null) {
      stretch(brush, from, place(event));
    }
  });
  canvas.addEventListener('pointerup', (event) => {
    if (from !== null) {
      brush.hidden = true;
      chart.picked(chart.barAt(from), chart.barAt(place(event)));
      from = null;
    }
  });
  canvas.addEventListener('pointercancel', () => {
    from = null;
    brush.hidden = true;
  });
}

function stretch(brush, from, to) {
  brush.hidden = false;
  brush.style.left = `${Math.min(from, to)}px`;
  brush.style.width = `${Math.abs(to - from)}px`;
}

customElements.define('time-chart', TimeChart);
