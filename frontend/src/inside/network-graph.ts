import { LitElement, css, html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Layer, type Row, kinds, parameters, rows, shape } from './network.ts';

const ROW = 30;
const LANE = 16;

/** A net from the picture at the top to the answer at the bottom; a click chooses a layer. */
@customElement('tl-network-graph')
export class NetworkGraph extends LitElement {
  static override styles = css`
    :host { display: block; overflow: auto; font-size: 12.5px; }
    ol { list-style: none; margin: 0; padding: 0; position: relative; }
    svg { position: absolute; left: 0; top: 0; pointer-events: none; }
    path { fill: none; stroke: var(--tl-quiet, gray); stroke-width: 1.5; opacity: 0.55; }
    circle { fill: var(--tl-quiet, gray); }
    circle.chosen { fill: var(--lumo-primary-color, royalblue); }
    li { height: ${ROW}px; display: flex; align-items: center; }
    button {
      all: unset; box-sizing: border-box; flex: 1; min-width: 0; height: ${ROW - 4}px; padding: 0 8px; cursor: pointer;
      display: grid; grid-template-columns: minmax(0, 1fr) 8.5em 5.5em; gap: 10px; align-items: center; border-radius: 5px;
    }
    button:hover { background: var(--lumo-primary-color-10pct, rgba(80, 120, 255, 0.1)); }
    button:focus-visible { outline: 2px solid var(--lumo-primary-color, royalblue); }
    button[aria-pressed='true'] { background: var(--lumo-primary-color-10pct, rgba(80, 120, 255, 0.15)); font-weight: 600; }
    .name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    .kind { color: var(--tl-quiet, gray); font-weight: 400; margin-left: 6px; }
    .number { text-align: right; font-variant-numeric: tabular-nums; color: var(--tl-quiet, gray); font-weight: 400; white-space: nowrap; }
  `;

  @property({ attribute: false }) layers: readonly Layer[] = [];
  @property() chosen = '';

  protected override render(): TemplateResult {
    const all = rows(this.layers);
    const lanes = Math.max(0, ...all.map(row => row.lane)) + 1;
    return html`<ol aria-label="Layers of the network" style="padding-left: ${lanes * LANE + 6}px">
      <svg width=${lanes * LANE + 6} height=${all.length * ROW} aria-hidden="true">
        ${all.map((row, index) => row.from.map(source => this.line(all[source]!, source, row, index)))}
        ${all.map((row, index) => this.dot(row, index))}
      </svg>
      ${all.map(row => html`<li>${this.button(row)}</li>`)}
    </ol>`;
  }

  private button(row: Row): TemplateResult {
    const first = row.layers[0]!;
    const last = row.layers.at(-1)!;
    const count = parameters(row);
    const words = kinds(row);
    return html`<button
      aria-pressed=${this.isChosen(row)}
      data-testid="layer-${first.name}"
      title="${first.name}: ${words}"
      @click=${() => this.choose(last.name)}
    >
      <span class="name">${first.name}<span class="kind">${first.kind === first.name ? nothing : words}</span></span>
      <span class="number" title="width × height × channels of its output">${shape(last)}</span>
      <span class="number" title="learnt numbers">${count > 0 ? count.toLocaleString('en') : nothing}</span>
    </button>`;
  }

  private isChosen(row: Row): boolean {
    return row.layers.some(layer => layer.name === this.chosen);
  }

  private choose(layer: string): void {
    this.dispatchEvent(new CustomEvent('layer-chosen', { detail: layer, bubbles: true, composed: true }));
  }

  private dot(row: Row, index: number): unknown {
    return svg`<circle class=${this.isChosen(row) ? 'chosen' : ''} cx=${x(row)} cy=${y(index)} r="4"></circle>`;
  }

  /** Straight down its own lane, then over to the row that it feeds. */
  private line(from: Row, fromIndex: number, to: Row, toIndex: number): unknown {
    const bend = y(toIndex) - ROW;
    const down = from.lane > to.lane || fromIndex + 1 === toIndex ? Math.max(bend, y(fromIndex)) : y(fromIndex);
    const start = from.lane >= to.lane ? down : y(fromIndex);
    const curve = `C ${x(from)} ${start + ROW / 2} ${x(to)} ${start + ROW / 2} ${x(to)} ${Math.min(start + ROW, y(toIndex))}`;
    return svg`<path d="M ${x(from)} ${y(fromIndex)} V ${start} ${curve} V ${y(toIndex)}"></path>`;
  }
}

function x(row: Row): number {
  return row.lane * LANE + LANE / 2;
}

function y(index: number): number {
  return index * ROW + ROW / 2;
}
