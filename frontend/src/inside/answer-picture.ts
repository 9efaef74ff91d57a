import { LitElement, css, html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { type Heat, heatPixels } from './heat.ts';

export interface FoundBox {
  readonly classIndex: number;
  readonly score: number;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A picture with what a model found and, over it, where that comes from. A click chooses a box. */
@customElement('tl-answer-picture')
export class AnswerPicture extends LitElement {
  static override styles = css`
    :host { display: block; position: relative; line-height: 0; background: var(--tl-line, #ddd); border-radius: 5px; overflow: hidden; }
    img { width: 100%; }
    canvas, svg { position: absolute; inset: 0; width: 100%; height: 100%; }
    canvas { pointer-events: none; }
    rect { fill: transparent; stroke: #fff; vector-effect: non-scaling-stroke; stroke-width: 1.5; cursor: pointer; }
    rect.under { stroke: rgba(0, 0, 0, 0.65); stroke-width: 3.5; pointer-events: none; }
    rect.chosen { stroke: #ffd23f; stroke-width: 2.5; }
    rect:focus-visible { outline: none; stroke: #5b8cff; stroke-width: 3; }
  `;

  @property() picture = '';
  @property({ attribute: false }) boxes: readonly FoundBox[] = [];
  @property({ attribute: false }) names: readonly string[] = [];
  @property({ type: Number }) chosen = -1;
  @property({ attribute: false }) heat: Heat | undefined;
  @state() private size = { width: 0, height: 0 };
  @query('canvas') private canvas!: HTMLCanvasElement;
  @query('img') private image!: HTMLImageElement;

  protected override render(): TemplateResult {
    const { width, height } = this.size;
    return html`<img src=${this.picture} alt="The picture that the model looks at" @load=${this.loaded} />
      <canvas width=${width} height=${height} aria-hidden="true"></canvas>
      ${width > 0
        ? html`<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none">
            ${this.boxes.map((box, index) => this.box(box, index))}
          </svg>`
        : nothing}`;
  }

  private box(box: FoundBox, index: number): unknown {
    const name = `${this.names[box.classIndex] ?? box.classIndex} ${box.score.toFixed(2)}`;
    const [w, h] = [box.x2 - box.x1, box.y2 - box.y1];
    return svg`<rect class="under" x=${box.x1} y=${box.y1} width=${w} height=${h}></rect>
      <rect class=${index === this.chosen ? 'chosen' : ''} x=${box.x1} y=${box.y1} width=${w} height=${h}
        role="button" tabindex="0" aria-label=${name} aria-pressed=${index === this.chosen}
        @click=${() => this.choose(index)} @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && this.choose(index)}>
        <title>${name}</title>
      </rect>`;
  }

  private choose(index: number): void {
    this.dispatchEvent(new CustomEvent('box-chosen', { detail: index }));
  }

  private loaded(): void {
    this.size = { width: this.image.naturalWidth, height: this.image.naturalHeight };
  }

  protected override updated(_: PropertyValues<this>): void {
    const context = this.canvas.getContext('2d');
    context?.clearRect(0, 0, this.canvas.width, this.canvas.height);
    const heat = this.heat;
    if (!context || !heat || this.size.width === 0) {
      return;
    }
    const small = new OffscreenCanvas(heat.columns, heat.rows);
    small.getContext('2d')!.putImageData(new ImageData(heatPixels(heat), heat.columns, heat.rows), 0, 0);
    const { x1, y1, x2, y2 } = heat.area;
    context.imageSmoothingQuality = 'high';
    context.drawImage(small, x1, y1, x2 - x1, y2 - y1);
  }
}
