import { LitElement, css, html, unsafeCSS, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import uPlot from 'uplot';
import uPlotStyle from 'uplot/dist/uPlot.min.css?inline';
import { chartOptions } from './options.ts';
import { align, append, nearestCurve, type Point, type Series } from './series.ts';

/** Pixels from which a press is no click but marks a range to look at closer. */
const DRAGGED = 4;

/** Sharp lines over one axis with the values under the pointer; grows as points come in. */
@customElement('truthloom-chart')
export class MetricChart extends LitElement {
  static override styles = [
    unsafeCSS(uPlotStyle),
    css`
      :host { display: block; position: relative; min-height: 120px; font: inherit; }
      #plot { position: absolute; inset: 0; overflow: hidden; }
      .empty { position: absolute; inset: 0; display: grid; place-items: center; opacity: 0.6; font-size: 13px; }
      .uplot { font-family: inherit; }
      .u-legend { font-size: 12px; text-align: left; }
      .u-legend th { font-weight: 400; }
      .u-legend tbody { display: flex; }
      .u-legend .u-series:first-child { order: 1; visibility: hidden; }
      #plot:hover .u-legend .u-series:first-child { visibility: visible; }
      .u-legend .u-value { font-variant-numeric: tabular-nums; display: inline-block; min-width: 4.5em; }
    `,
  ];

  @property({ attribute: false }) series: readonly Series[] = [];
  @property({ attribute: 'x-label' }) xLabel = '';
  /** Both axes run from 0 to 1, and a click says by the event "point-chosen" which curve and x is meant. */
  @property({ type: Boolean }) shares = false;

  private chart: uPlot | undefined;
  private readonly resize = new ResizeObserver(() => this.fit());
  private readonly repaint = (): void => this.rebuild();

  /** Adds points to the curve of that index. */
  extend(index: number, points: readonly Point[]): void {
    this.series = append(this.series, index, points);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.resize.observe(this);
    window.addEventListener('truthloom-appearance', this.repaint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resize.disconnect();
    window.removeEventListener('truthloom-appearance', this.repaint);
    this.chart?.destroy();
    this.chart = undefined;
  }

  protected override render(): unknown {
    const empty = this.series.every(one => one.points.length === 0);
    return html`<div id="plot" role="img" aria-label=${this.words()}></div>
      ${empty ? html`<div class="empty">No points yet</div>` : ''}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('series');
    if (this.chart && before && before.length === this.series.length && !changed.has('xLabel')) {
      this.chart.setData(align(this.series));
    } else {
      this.rebuild();
    }
  }

  private words(): string {
    return this.series
      .map(one => `${one.name}: ${one.points.length === 0 ? 'no points' : `last ${one.points.at(-1)![1]}`}`)
      .join('; ');
  }

  private rebuild(): void {
    this.chart?.destroy();
    this.chart = undefined;
    const place = this.renderRoot.querySelector<HTMLElement>('#plot');
    if (!place || this.clientWidth === 0 || this.series.length === 0) {
      return;
    }
    const options = chartOptions(this.series, this.xLabel, getComputedStyle(this).color, this.shares);
    this.chart = new uPlot({ ...options, ...this.plotSize() }, align(this.series), place);
    if (this.shares) {
      let pressed = 0;
      this.chart.over.addEventListener('mousedown', event => { pressed = event.offsetX; });
      this.chart.over.addEventListener('click', event => {
        if (Math.abs(event.offsetX - pressed) < DRAGGED) {
          this.choose(event);
        }
      });
    }
  }

  private choose(event: MouseEvent): void {
    const at = this.chart?.cursor.idx;
    if (!this.chart || at === null || at === undefined) {
      return;
    }
    const series = nearestCurve(this.chart.data, at, this.chart.posToVal(event.offsetY, 'left'));
    if (series !== undefined) {
      this.dispatchEvent(new CustomEvent('point-chosen', { detail: { series, x: this.chart.data[0][at] } }));
    }
  }

  private fit(): void {
    if (this.chart) {
      this.chart.setSize(this.plotSize());
    } else {
      this.rebuild();
    }
  }

  /** The legend of uPlot stands below the canvas and is not part of its height. */
  private plotSize(): { width: number; height: number } {
    return { width: this.clientWidth, height: Math.max(80, this.clientHeight - 30) };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'truthloom-chart': MetricChart;
  }
}
